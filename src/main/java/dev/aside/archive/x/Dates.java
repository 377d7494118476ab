package dev.aside.archive.x;

import dev.aside.core.model.ArchiveLeft.Reason;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Reads the dates that X writes, and the one that lies in an id. Epoch milliseconds; [#NONE] for none.
final class Dates {
    static final long NONE = Long.MIN_VALUE;

    /// The network's first post, 2006-03-21.
    private static final long FIRST = 1_142_899_200_000L;
    /// 2100: without a date of the archive itself, what is later is absurd.
    private static final long LATEST = 4_102_444_800_000L;
    private static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;
    /// The last id before ids held a time.
    private static final long LAST_SERIAL = 29_700_859_247L;
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private final long latest;

    /// @param made when the archive was made; nothing in it is more than a day younger
    Dates(@Nullable Instant made) {
        latest = made == null ? LATEST : made.plus(Duration.ofDays(1)).toEpochMilli();
    }

    /// When something was written: its date, else the time in its id, else a fallback. The last two are reported.
    Instant at(@Nullable String date, String id, Unit unit, long fallback) {
        long at = date == null ? NONE : parse(date);
        if (!isPlausible(at)) {
            unit.left(Reason.NO_DATE);
            at = ofId(id);
            if (at == NONE) {
                at = fallback;
            }
        }
        return Instant.ofEpochMilli(at);
    }

    /// A date that may be missing.
    @Nullable
    Instant orNull(@Nullable String date) {
        long at = date == null ? NONE : parse(date);
        return isPlausible(at) ? Instant.ofEpochMilli(at) : null;
    }

    boolean isPlausible(long at) {
        return at >= FIRST && at <= latest;
    }

    /// The time in an id, if it is one that holds a time.
    long ofId(String id) {
        if (id.length() < 11 || id.length() > 19) {
            return NONE;
        }
        long number = 0;
        for (int i = 0; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        long at = (number >>> 22) + SNOWFLAKE_EPOCH;
        return number > LAST_SERIAL && isPlausible(at) ? at : NONE;
    }

    /// `2018-10-10T20:19:24.123Z`, `Wed Oct 10 20:19:24 +0000 2018`, other forms of ISO 8601, or digits.
    static long parse(String date) {
        int length = date.length();
        if (length >= 20 && length <= 24 && date.charAt(10) == 'T' && date.charAt(length - 1) == 'Z') {
            return iso(date);
        }
        if (length == 30 && date.charAt(3) == ' ') {
            return created(date);
        }
        return unusual(date);
    }

    private static long iso(String date) {
        boolean formed = date.charAt(4) == '-' && date.charAt(7) == '-' && date.charAt(13) == ':'
                && date.charAt(16) == ':' && (date.length() == 20 || date.charAt(19) == '.');
        if (!formed) {
            return unusual(date);
        }
        long millis = 0;
        int scale = 100;
        for (int i = 20; i < date.length() - 1; i++, scale /= 10) {
            millis += (long) number(date, i, i + 1) * scale;
        }
        return time(day(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10)), date, 11, millis);
    }

    private static long created(String date) {
        int month = MONTHS.indexOf(date.substring(4, 7));
        boolean formed = month >= 0 && month % 3 == 0 && date.charAt(13) == ':' && date.charAt(16) == ':';
        if (!formed) {
            return NONE;
        }
        long at = time(day(number(date, 26, 30), month / 3 + 1, number(date, 8, 10)), date, 11, 0);
        int hours = number(date, 21, 23);
        int minutes = number(date, 23, 25);
        if (at == NONE || hours < 0 || minutes < 0) {
            return NONE;
        }
        long offset = (hours * 60L + minutes) * 60_000;
        return date.charAt(20) == '-' ? at + offset : at - offset;
    }

    private static long time(long day, String date, int from, long millis) {
        int hour = number(date, from, from + 2);
        int minute = number(date, from + 3, from + 5);
        int second = number(date, from + 6, from + 8);
        boolean right = day != NONE && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0
                && second <= 60 && millis >= 0;
        return right ? ((day * 24 + hour) * 60 + minute) * 60_000 + second * 1000L + millis : NONE;
    }

    /// Days since 1970: H. Hinnant's days_from_civil, for years from 0.
    private static long day(int year, int month, int day) {
        boolean right = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        if (!right || (day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth())) {
            return NONE;
        }
        long shifted = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(shifted, 400);
        long ofEra = shifted - era * 400;
        long ofYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    /// Digits only; -1, or something below, else.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1_000_000;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static long unusual(String date) {
        if (date.isEmpty() || date.length() > 40) {
            return NONE;
        }
        try {
            if (date.indexOf('T') > 0) {
                return OffsetDateTime.parse(date).toInstant().toEpochMilli();
            }
            boolean digits = date.chars().allMatch(c -> c >= '0' && c <= '9');
            if (digits && date.length() <= 13) {
                long number = Long.parseLong(date);
                return date.length() > 10 ? number : number * 1000;
            }
            return NONE;
        } catch (DateTimeException | ArithmeticException e) {
            return NONE;
        }
    }
}
