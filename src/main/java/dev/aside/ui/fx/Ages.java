package dev.aside.ui.fx;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// When something was, in as few words as the place allows. Under 60 minutes the minutes, on the same day the hours,
/// then
/// *Yesterday*, under 7 days the weekday, else day and month, and the year when it is another one. Days are those of
/// the zone. A
/// moment to come (a clock that is ahead) reads as now.
///
/// Examples are for British English on Thursday 26 November 2026. FX thread only.
public final class Ages {
    private enum Day {
        TODAY, YESTERDAY, WEEK, YEAR, OLDER
    }

    /// As many as a 24 hour time has.
    private static final int TIME_LETTERS = 5;

    /// A day and its month, which no line should part.
    private static final Pattern APART = Pattern.compile("(?<=\\p{L}) (?=\\d{1,2}(?!\\d))|(?<=\\d) (?=\\p{L})");

    private final InstantSource clock;
    private final ZoneId zone;
    private final ULocale locale;
    private final Map<String, DateFormat> formats = new HashMap<>();

    public Ages(InstantSource clock, ZoneId zone, Locale locale) {
        this.clock = clock;
        this.zone = zone;
        this.locale = ULocale.forLocale(locale);
    }

    /** For lists: "Now", "14 min", "2 h", "Yesterday", "Tue", "18 Nov", "18 Nov 2025". */
    public String age(Instant then) {
        return switch (day(then)) {
            case TODAY -> {
                Duration since = since(then);
                yield since.toMinutes() < 1
                        ? Texts.of("fx.ageNow")
                        : since.toHours() < 1
                                ? Texts.of("fx.ageMinutes", since.toMinutes())
                                : Texts.of("fx.ageHours", since.toHours());
            }
            case YESTERDAY -> minutesOr(then, "fx.ageMinutes", Texts.of("fx.yesterday"));
            case WEEK -> format("EEE", then);
            case YEAR -> format("dMMM", then);
            case OLDER -> format("dMMMy", then);
        };
    }

    /**
     * For columns and sources: "Just now", "14 min ago", "2 hours ago", "Yesterday", "Tuesday", "18 Nov", "18 Nov
     * 2025".
     */
    public String ago(Instant then) {
        return switch (day(then)) {
            case TODAY -> {
                Duration since = since(then);
                yield since.toMinutes() < 1
                        ? Texts.of("fx.justNow")
                        : since.toHours() < 1
                                ? Texts.of("fx.minutesAgo", since.toMinutes())
                                : Texts.of("fx.hoursAgo", since.toHours());
            }
            case YESTERDAY -> minutesOr(then, "fx.minutesAgo", Texts.of("fx.yesterday"));
            case WEEK -> format("EEEE", then);
            case YEAR -> format("dMMM", then);
            case OLDER -> format("dMMMy", then);
        };
    }

    /**
     * With the time while it matters: "Today 09:41", "Yesterday 18:20", "Tuesday 16:02", "21 November", "3 March 2025".
     */
    public String moment(Instant then) {
        return switch (day(then)) {
            case TODAY -> Texts.of("fx.todayAt", time(then));
            case YESTERDAY -> Texts.of("fx.yesterdayAt", time(then));
            case WEEK -> Texts.of("fx.weekdayAt", format("EEEE", then), time(then));
            case YEAR -> format("dMMMM", then);
            case OLDER -> format("dMMMMy", then);
        };
    }

    /** The same within a sentence: "today 09:41", "yesterday 18:20", "Tuesday 16:02", "21 November". */
    public String momentInSentence(Instant then) {
        return switch (day(then)) {
            case TODAY -> Texts.of("fx.todayAtInSentence", time(then));
            case YESTERDAY -> Texts.of("fx.yesterdayAtInSentence", time(then));
            default -> moment(then);
        };
    }

    /** The day as an adverb: "today", "yesterday", "on Tuesday", "on 22 November", "on 22 November 2025". */
    public String onDay(Instant then) {
        return switch (day(then)) {
            case TODAY -> Texts.of("fx.todayInSentence");
            case YESTERDAY -> Texts.of("fx.yesterdayInSentence");
            case WEEK -> Texts.of("fx.onDay", format("EEEE", then));
            case YEAR -> Texts.of("fx.onDay", format("dMMMM", then));
            case OLDER -> Texts.of("fx.onDay", format("dMMMMy", then));
        };
    }

    /** For a narrow column of dates: "Today 09:41", "Yesterday", "Tuesday", "18 Nov", "18 Nov 2025". */
    public String momentShort(Instant then) {
        return switch (day(then)) {
            case TODAY -> today(time(then));
            case YESTERDAY -> Texts.of("fx.yesterday");
            case WEEK -> format("EEEE", then);
            case YEAR -> format("dMMM", then);
            case OLDER -> format("dMMMy", then);
        };
    }

    /** "9:41 AM" says today by itself, and leaves no room in a column for the word. */
    private static String today(String time) {
        return time.length() > TIME_LETTERS ? time : Texts.of("fx.todayAt", time);
    }

    /** For the line between days: "Today", "Yesterday", "Monday 9 November", "Sunday 9 November 2025". */
    public String dayLine(Instant then) {
        return switch (day(then)) {
            case TODAY -> Texts.of("fx.today");
            case YESTERDAY -> Texts.of("fx.yesterday");
            case WEEK, YEAR -> format("EEEEdMMMM", then);
            case OLDER -> format("EEEEdMMMMy", then);
        };
    }

    /** A day to stand within a sentence: "today", "yesterday", "22 November", "22 November 2025". */
    public String dayInSentence(Instant then) {
        return switch (day(then)) {
            case TODAY -> Texts.of("fx.todayInSentence");
            case YESTERDAY -> Texts.of("fx.yesterdayInSentence");
            case WEEK, YEAR -> format("dMMMM", then);
            case OLDER -> format("dMMMMy", then);
        };
    }

    /** Always whole: "3 February 2026". */
    public String date(Instant then) {
        return format("dMMMMy", then);
    }

    /** "14:02", or "2:02 pm" where clocks have twelve hours. */
    public String time(Instant then) {
        return format("jm", then);
    }

    /** True when both moments lie on the same day of the zone: the day line is drawn between two that do not. */
    public boolean sameDay(Instant one, Instant other) {
        return LocalDate.ofInstant(one, zone).equals(LocalDate.ofInstant(other, zone));
    }

    /** Just after midnight, what was said before it is minutes old, not a day. */
    private String minutesOr(Instant then, String minutesKey, String otherwise) {
        long minutes = since(then).toMinutes();
        return minutes < 60 ? Texts.of(minutesKey, Math.max(1, minutes)) : otherwise;
    }

    private Duration since(Instant then) {
        Duration since = Duration.between(then, clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
    }

    private Day day(Instant then) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate that = LocalDate.ofInstant(then, zone);
        long days = ChronoUnit.DAYS.between(that, today);
        if (days <= 0) {
            return Day.TODAY;
        }
        if (days == 1) {
            return Day.YESTERDAY;
        }
        return days < 7 ? Day.WEEK : that.getYear() == today.getYear() ? Day.YEAR : Day.OLDER;
    }

    private String format(String skeleton, Instant then) {
        DateFormat format = formats.computeIfAbsent(skeleton, missing -> {
            DateFormat fresh = DateFormat.getPatternInstance(skeleton, locale);
            fresh.setTimeZone(TimeZone.getTimeZone(zone.getId()));
            return fresh;
        });
        return APART.matcher(format.format(Date.from(then))).replaceAll("\u00A0");
    }
}
