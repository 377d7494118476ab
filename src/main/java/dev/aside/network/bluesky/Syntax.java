package dev.aside.network.bluesky;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How identifiers and times are written in the AT Protocol (https://atproto.com/specs/handle, /did, /nsid,
/// /record-key, /tid and /lexicon). Pure.
final class Syntax {
    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern HANDLE = Pattern
            .compile("(?:" + LABEL + "\\.)+[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?");
    private static final Pattern DID = Pattern.compile("did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]");
    private static final Pattern NSID = Pattern.compile("[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\." + LABEL
            + ")+\\.[a-zA-Z][a-zA-Z0-9]{0,62}");
    private static final Pattern RECORD_KEY = Pattern.compile("[a-zA-Z0-9_~.:-]{1,512}");
    private static final Pattern TID = Pattern.compile("[2-7a-j][2-7a-z]{12}");
    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)\\d{0,11}(Z|[+-]\\d{2}:\\d{2})");
    private static final int LONGEST_HANDLE = 253;
    private static final int LONGEST_DID = 2048;
    private static final int LONGEST_NSID = 317;

    private Syntax() {}

    static boolean isHandle(String text) {
        return text.length() <= LONGEST_HANDLE && HANDLE.matcher(text).matches();
    }

    static boolean isDid(String text) {
        return text.length() <= LONGEST_DID && DID.matcher(text).matches();
    }

    static boolean isNsid(String text) {
        return text.length() <= LONGEST_NSID && NSID.matcher(text).matches();
    }

    static boolean isRecordKey(String text) {
        return RECORD_KEY.matcher(text).matches() && !text.equals(".") && !text.equals("..");
    }

    static boolean isTid(String text) {
        return TID.matcher(text).matches();
    }

    /// A time as the protocol writes it; null when it is not one. What is finer than a nanosecond is cut off.
    static @Nullable Instant dateTime(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = DATE_TIME.matcher(text);
        if (!parts.matches() || text.endsWith("-00:00") || text.startsWith("000")) {
            return null;
        }
        try {
            return OffsetDateTime.parse(parts.group(1) + parts.group(2)).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
