package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Failure.Kind;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.port.LiveFeed;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Streams that end, and how often they are begun again.
class ListeningTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final MutableClock clock = new MutableClock();
    private final FakeStores fake = new FakeStores();
    private final Connectors connectors = new Connectors();
    private final FakeConnector network = new FakeConnector(Network.MASTODON, clock);
    private final Sync sync = new Sync(fake.stores(), connectors, new TemplateDetector(DetectorSettings.defaults()),
            fake.changes(), World.immediate(clock, new Random(17)));
    private final List<Instant> opened = new ArrayList<>();
    private final LiveFeed live = this::listen;
    private Duration standing = Duration.ZERO;
    private Kind ending = Kind.SERVER;
    /// What the server says how long to wait; null when it says nothing.
    private @Nullable Duration wait;

    @BeforeEach
    void signIn() throws StoreException {
        Account account = fake.account(Network.MASTODON, "Kettle Lane");
        connectors.put(account.id(), network);
    }

    /// From now on a stream stands for so long and ends so; below zero, it does not come about.
    private void stream(Duration stands, Kind end) {
        standing = stands;
        ending = end;
        network.live(live);
    }

    private void listen(Consumer<Set<Feed>> hint) throws NetworkException {
        opened.add(clock.instant());
        if (!standing.isNegative()) {
            hint.accept(EnumSet.allOf(Feed.class));
            clock.advance(standing);
        }
        Instant retryAt = wait == null ? null : clock.instant().plus(wait);
        throw new NetworkException(new Failure(ending, retryAt, null, null));
    }

    /// Does as the agenda does.
    private void pass(Duration span) {
        Instant end = clock.instant().plus(span);
        while (clock.instant().isBefore(end)) {
            Instant now = clock.instant();
            boolean[] woken = {false};
            Instant due = sync.start(now, () -> woken[0] = true);
            Instant latest = now.plus(Agenda.AT_MOST);
            Instant soonest = now.plus(Agenda.AT_LEAST);
            Instant next = woken[0] || due.isBefore(soonest) ? soonest : due.isAfter(latest) ? latest : due;
            clock.set(clock.instant().isAfter(next) ? clock.instant() : next);
        }
    }

    @Test
    void aServerThatTakesAStreamAndClosesItIsNotStormed() {
        stream(Duration.ZERO, Kind.SERVER);
        pass(TEN_MINUTES);
        assertThat(opened).hasSizeBetween(8, 13);
        long reads = network.pagesRead().stream().filter(feed -> feed == Feed.FOLLOWERS).count();
        assertThat(reads).as("10 by the pace, one each time the stream began").isLessThanOrEqualTo(10 + 13);
    }

    @Test
    void fiftyRoundsOfTakingAndClosingTakeHours() {
        stream(Duration.ZERO, Kind.SERVER);
        Instant began = clock.instant();
        while (opened.size() < 50) {
            pass(Duration.ofMinutes(1));
        }
        assertThat(Duration.between(began, clock.instant())).isGreaterThan(Duration.ofHours(2));
    }

    @Test
    void aStreamThatStoodForAWhileIsBegunAgainSoon() {
        stream(Duration.ofMinutes(2), Kind.SERVER);
        pass(Duration.ofMinutes(20));
        assertThat(opened).hasSizeBetween(9, 10);
    }

    @Test
    void aStreamThatIsNotThereIsAskedForRarelyButAgain() {
        stream(Duration.ofSeconds(-1), Kind.NOT_FOUND);
        pass(Duration.ofMinutes(55));
        assertThat(opened).hasSize(1);
        pass(Duration.ofHours(5));
        assertThat(opened).hasSizeBetween(5, 6);
    }

    @Test
    void aServerThatSaysWhenIsNotAskedBefore() {
        wait = Duration.ofMinutes(30);
        stream(Duration.ofSeconds(-1), Kind.RATE_LIMITED);
        pass(Duration.ofMinutes(29));
        assertThat(opened).hasSize(1);
        pass(Duration.ofMinutes(2));
        assertThat(opened).hasSize(2);
    }

    @Test
    void aPortalThatAnswersForTheServerHoldsNothingUpForLong() {
        stream(Duration.ofSeconds(-1), Kind.UNREADABLE);
        pass(TEN_MINUTES);
        opened.clear();
        stream(TEN_MINUTES, Kind.SERVER);
        pass(Duration.ofMinutes(5).plusSeconds(30));
        assertThat(opened).hasSize(1);
    }

    @Test
    void aClockThatIsSetBackMovesAPlannedBeginningWithIt() {
        clock.advance(Duration.ofDays(1));
        stream(Duration.ofSeconds(-1), Kind.NOT_FOUND);
        sync.start(clock.instant(), () -> {});
        clock.advance(Duration.ofDays(-1));
        sync.clockSetBack(clock.instant());
        pass(Duration.ofMinutes(55));
        assertThat(opened).as("not at once").hasSize(1);
        pass(Duration.ofMinutes(15));
        assertThat(opened).as("nor a day later").hasSize(2);
    }
}
