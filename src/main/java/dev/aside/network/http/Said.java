package dev.aside.network.http;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which words of a server are fit to show to a person: one short line, no markup, nothing that could be a secret.
public final class Said {
    private static final int MOST = 200;
    private static final Pattern SECRET = Pattern.compile("(?i)[a-z0-9_\\-+/=.~]{25,}|bearer\\s|eyJ");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern MARKUP = Pattern.compile("[<>{}]");

    private Said() {}

    /// The words as one line, cut after 200 characters; null when they are not fit to show.
    public static @Nullable String fit(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String line = words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        String withoutLinks = LINK.matcher(line).replaceAll("");
        boolean asks = LINK.matcher(line).results().anyMatch(link -> link.group().contains("?"));
        if (line.isEmpty() || asks || MARKUP.matcher(line).find() || SECRET.matcher(withoutLinks).find()) {
            return null;
        }
        if (line.length() <= MOST) {
            return line;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        return line.substring(0, characters.preceding(MOST)).stripTrailing() + "…";
    }
}
