package dev.aside.ui.followers;

import dev.aside.core.HeardLately;
import dev.aside.core.model.Account;
import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Relation;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.FakeDelays;
import dev.aside.ui.person.PersonViewModel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/// The pane without a window, over stores in memory: everything at once, delays when a test says so.
final class PaneOfFakes {
    final FakeStores fakes = new FakeStores();
    final MutableClock clock = new MutableClock();
    final FakeDelays delays = new FakeDelays();
    final Nowhere navigation = new Nowhere();
    final Account mastodon;
    final Account bluesky;

    PaneOfFakes() throws StoreException {
        mastodon = fakes.account(Network.MASTODON, "Kettle Lane");
        bluesky = fakes.account(Network.BLUESKY, "Kettle Lane");
        stores().followers().visited(clock.instant().minus(Duration.ofDays(2)));
    }

    Stores stores() {
        return fakes.stores();
    }

    Ages ages() {
        return new Ages(clock, ZoneOffset.UTC, Locale.UK);
    }

    /** Somebody who followed so many days ago. */
    Person follower(Account account, String name, int daysAgo) {
        Person person = fakes.person(account.network(), name);
        Instant since = clock.instant().minus(Duration.ofDays(daysAgo));
        fakes.relation(account, person, new Relation(since, since, null, false));
        return person;
    }

    FollowersViewModel open() {
        return open(Background.immediate());
    }

    FollowersViewModel open(Background background) {
        Desk desk = new Desk(background, fakes.changes(), clock, ages(), delays);
        PersonViewModel person = new PersonViewModel(desk, stores().people(), new HeardLately(stores(), clock));
        return new FollowersViewModel(desk, stores().followers(), stores().people(), person, navigation);
    }

    static List<String> names(FollowersViewModel model) {
        return IntStream.range(0, model.rows().size()).mapToObj(index -> row(model, index).person().displayName())
                .toList();
    }

    static FollowerRow row(FollowersViewModel model, int index) {
        return Objects.requireNonNull(model.rows().get(index).valueProperty().get());
    }
}
