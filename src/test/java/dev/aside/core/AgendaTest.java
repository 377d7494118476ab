package dev.aside.core;

import dev.aside.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AgendaTest {
    private final MutableClock clock = new MutableClock();
    private final Changes changes = Changes.immediate();
    private final Noted noted = new Noted();

    /// Notes when it is started, and names the time it was told.
    private static class Noted implements Errand {
        final List<Instant> starts = new ArrayList<>();
        Instant next = Instant.MAX;
        int setBack;

        @Override
        public Instant start(Instant now, Runnable ended) {
            starts.add(now);
            return next;
        }

        @Override
        public void clockSetBack(Instant now) {
            setBack++;
        }
    }

    private Agenda agenda(Errand... errands) {
        return new Agenda(List.of(errands), changes, clock);
    }

    @Test
    void itSleepsUntilTheFirstThingIsDue() {
        Noted other = new Noted();
        noted.next = clock.instant().plusSeconds(7);
        other.next = clock.instant().plusSeconds(3);
        try (Agenda agenda = agenda(noted, other)) {
            assertThat(agenda.step()).isEqualTo(Duration.ofSeconds(3));
        }
    }

    @Test
    void itNeverSleepsLongerThanHalfAMinute() {
        try (Agenda agenda = agenda(noted)) {
            assertThat(agenda.step()).isEqualTo(Duration.ofSeconds(30));
            noted.next = clock.instant().plus(Duration.ofDays(2));
            assertThat(agenda.step()).isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void anErrandThatNamesThePastDoesNotMakeItSpin() {
        noted.next = clock.instant().minusSeconds(5);
        try (Agenda agenda = agenda(noted)) {
            assertThat(agenda.step()).isEqualTo(Agenda.AT_LEAST);
        }
    }

    @Test
    void afterASuspendWhatBecameDueIsStarted() {
        try (Agenda agenda = agenda(noted)) {
            agenda.step();
            clock.advance(Duration.ofHours(9));
            agenda.step();
        }
        assertThat(noted.starts).hasSize(2).last().isEqualTo(clock.instant());
        assertThat(noted.setBack).isZero();
    }

    @Test
    void aClockThatIsSetBackIsToldButASmallCorrectionIsNot() {
        try (Agenda agenda = agenda(noted)) {
            agenda.step();
            clock.advance(Duration.ofSeconds(-2));
            agenda.step();
            assertThat(noted.setBack).isZero();
            clock.advance(Duration.ofHours(-1));
            agenda.step();
            assertThat(noted.setBack).isEqualTo(1);
            agenda.step();
            assertThat(noted.setBack).isEqualTo(1);
        }
    }

    @Test
    void aChangeInTheStoreWakesTheThread() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        CountDownLatch once = new CountDownLatch(1);
        Noted counting = new Noted() {
            @Override
            public Instant start(Instant now, Runnable ended) {
                once.countDown();
                twice.countDown();
                return Instant.MAX;
            }
        };
        try (Agenda agenda = agenda(counting)) {
            agenda.start();
            assertThat(once.await(20, TimeUnit.SECONDS)).isTrue();
            changes.publish(Changes.Kind.MESSAGES, 1);
            assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
