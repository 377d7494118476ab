package dev.aside.ui.fx;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AgesTest {
    private static final ZoneId HOME = ZoneId.of("Europe/London");
    private static final Instant NOW = at("2026-11-26T14:16:30");
    private final Ages ages = new Ages(InstantSource.fixed(NOW), HOME, Locale.UK);

    @Test
    void listsShowMinutesThenHoursThenDays() {
        assertThat(ages.age(at("2026-11-26T14:16:00"))).isEqualTo("Now");
        assertThat(ages.age(at("2026-11-26T14:02:00"))).isEqualTo("14\u00A0min");
        assertThat(ages.age(at("2026-11-26T13:16:31"))).isEqualTo("59\u00A0min");
        assertThat(ages.age(at("2026-11-26T13:16:30"))).isEqualTo("1\u00A0h");
        assertThat(ages.age(at("2026-11-26T00:00:00"))).isEqualTo("14\u00A0h");
        assertThat(ages.age(at("2026-11-25T23:59:59"))).isEqualTo("Yesterday");
        assertThat(ages.age(at("2026-11-24T08:00:00"))).isEqualTo("Tue");
        assertThat(ages.age(at("2026-11-20T08:00:00"))).isEqualTo("Fri");
        assertThat(ages.age(at("2026-11-19T20:00:00"))).isEqualTo("19\u00A0Nov");
        assertThat(ages.age(at("2026-02-03T20:00:00"))).isEqualTo("3\u00A0Feb");
        assertThat(ages.age(at("2025-12-31T20:00:00"))).isEqualTo("31\u00A0Dec 2025");
    }

    @Test
    void lastWeekdaysCountAcrossTheTurnOfTheYear() {
        Ages january = new Ages(InstantSource.fixed(at("2027-01-02T10:00:00")), HOME, Locale.UK);
        assertThat(january.age(at("2026-12-30T10:00:00"))).isEqualTo("Wed");
        assertThat(january.age(at("2026-12-20T10:00:00"))).isEqualTo("20\u00A0Dec 2026");
    }

    @Test
    void justAfterMidnightMinutesAreMinutes() {
        Ages midnight = new Ages(InstantSource.fixed(at("2026-11-26T00:10:00")), HOME, Locale.UK);
        assertThat(midnight.age(at("2026-11-25T23:50:00"))).isEqualTo("20\u00A0min");
        assertThat(midnight.ago(at("2026-11-25T23:50:00"))).isEqualTo("20\u00A0min ago");
        assertThat(midnight.age(at("2026-11-25T23:10:00"))).isEqualTo("Yesterday");
    }

    @Test
    void columnsSayAgo() {
        assertThat(ages.ago(NOW)).isEqualTo("Just now");
        assertThat(ages.ago(at("2026-11-26T14:02:00"))).isEqualTo("14\u00A0min ago");
        assertThat(ages.ago(at("2026-11-26T13:10:00"))).isEqualTo("1 hour ago");
        assertThat(ages.ago(at("2026-11-26T12:10:00"))).isEqualTo("2 hours ago");
        assertThat(ages.ago(at("2026-11-25T12:10:00"))).isEqualTo("Yesterday");
        assertThat(ages.ago(at("2026-11-24T12:10:00"))).isEqualTo("Tuesday");
        assertThat(ages.ago(at("2026-11-12T12:10:00"))).isEqualTo("12\u00A0Nov");
    }

    @Test
    void momentsKeepTheTimeWhileItMatters() {
        assertThat(ages.moment(at("2026-11-26T09:41:00"))).isEqualTo("Today 09:41");
        assertThat(ages.moment(at("2026-11-25T18:20:00"))).isEqualTo("Yesterday 18:20");
        assertThat(ages.moment(at("2026-11-24T16:02:00"))).isEqualTo("Tuesday 16:02");
        assertThat(ages.moment(at("2026-11-19T16:02:00"))).isEqualTo("19\u00A0November");
        assertThat(ages.moment(at("2025-03-03T16:02:00"))).isEqualTo("3\u00A0March 2025");
        assertThat(ages.momentShort(at("2026-11-26T07:12:00"))).isEqualTo("Today 07:12");
        assertThat(ages.momentShort(at("2026-11-25T07:12:00"))).isEqualTo("Yesterday");
        assertThat(ages.momentShort(at("2026-11-19T07:12:00"))).isEqualTo("19\u00A0Nov");
    }

    @Test
    void daysAreNamedForLinesSentencesAndRecords() {
        assertThat(ages.dayLine(NOW)).isEqualTo("Today");
        assertThat(ages.dayLine(at("2026-11-09T10:12:00"))).isEqualTo("Monday\u00A09\u00A0November");
        assertThat(ages.dayInSentence(NOW)).isEqualTo("today");
        assertThat(ages.dayInSentence(at("2026-11-25T10:00:00"))).isEqualTo("yesterday");
        assertThat(ages.dayInSentence(at("2026-11-22T10:00:00"))).isEqualTo("22\u00A0November");
        assertThat(ages.date(at("2026-02-03T10:00:00"))).isEqualTo("3\u00A0February 2026");
        assertThat(ages.time(at("2026-02-03T16:02:00"))).isEqualTo("16:02");
    }

    @Test
    void aMomentToComeReadsAsNow() {
        assertThat(ages.age(at("2026-11-26T14:20:00"))).isEqualTo("Now");
        assertThat(ages.age(at("2026-11-28T14:20:00"))).isEqualTo("Now");
    }

    @Test
    void daysAreThoseOfTheZone() {
        Instant evening = at("2026-11-25T23:30:00");
        Ages tokyo = new Ages(InstantSource.fixed(NOW), ZoneId.of("Asia/Tokyo"), Locale.UK);
        assertThat(ages.dayLine(evening)).isEqualTo("Yesterday");
        assertThat(tokyo.dayLine(evening)).isEqualTo("Today");
        assertThat(tokyo.time(evening)).isEqualTo("08:30");
        assertThat(ages.sameDay(evening, NOW)).isFalse();
        assertThat(tokyo.sameDay(evening, NOW)).isTrue();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HOME).toInstant();
    }
}
