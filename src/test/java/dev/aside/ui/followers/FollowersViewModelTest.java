package dev.aside.ui.followers;

import dev.aside.core.model.FollowerFilter.Chip;
import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.FollowerSort;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.port.StoreException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.aside.ui.followers.PaneOfFakes.names;
import static dev.aside.ui.followers.PaneOfFakes.row;
import static org.assertj.core.api.Assertions.assertThat;

class FollowersViewModelTest {
    private PaneOfFakes fixture;
    private Person maya;
    private Person jon;
    private FollowersViewModel pane;

    @BeforeEach
    void threeFollow() throws StoreException {
        fixture = new PaneOfFakes();
        maya = fixture.follower(fixture.mastodon, "Maya Okafor", 90);
        jon = fixture.follower(fixture.mastodon, "Jon Hallam", 30);
        fixture.follower(fixture.bluesky, "Nora Kim", 1);
        pane = fixture.open();
    }

    @Test
    void theNewestIsFirstAndSelected() {
        assertThat(names(pane)).containsExactly("Nora Kim", "Jon Hallam", "Maya Okafor");
        assertThat(pane.countProperty().get()).isEqualTo(3);
        assertThat(lead().person().displayName()).isEqualTo("Nora Kim");
        assertThat(Objects.requireNonNull(pane.person().factsProperty().get()).person().displayName())
                .isEqualTo("Nora Kim");
    }

    private FollowerRow lead() {
        return Objects.requireNonNull(pane.selection().leadProperty().get());
    }

    @Test
    void aHeadSortsAndThenTurnsRound() {
        pane.sortBy(FollowerSort.Column.NAME);
        assertThat(names(pane)).containsExactly("Jon Hallam", "Maya Okafor", "Nora Kim");

        pane.sortBy(FollowerSort.Column.NAME);
        assertThat(names(pane)).containsExactly("Nora Kim", "Maya Okafor", "Jon Hallam");
    }

    @Test
    void chipsAndNetworkFilterInTheStore() {
        pane.chipProperty().set(Chip.NEW_SINCE_LAST_VISIT);
        assertThat(names(pane)).containsExactly("Nora Kim");

        pane.chipProperty().set(Chip.ALL);
        pane.networkProperty().set(Network.MASTODON);
        assertThat(names(pane)).containsExactly("Jon Hallam", "Maya Okafor");
    }

    @Test
    void theSearchWaitsForAPauseInTyping() {
        pane.searchProperty().set("may");
        fixture.delays.pass(Duration.ofMillis(100));
        pane.searchProperty().set("maya");
        fixture.delays.pass(Duration.ofMillis(149));
        assertThat(names(pane)).hasSize(3);

        fixture.delays.pass(Duration.ofMillis(1));
        assertThat(names(pane)).containsExactly("Maya Okafor");
    }

    @Test
    void whoCameStaysNewUntilThePaneIsLeft() throws StoreException {
        assertThat(pane.newCountProperty().get()).isEqualTo(1);
        assertThat(row(pane, 0).isNew()).isTrue();

        fixture.clock.advance(Duration.ofMinutes(5));
        pane.leave();
        fixture.delays.pass(FollowersViewModel.AGAIN_AFTER);

        assertThat(fixture.stores().followers().newSinceLastVisit()).isZero();
        assertThat(pane.newCountProperty().get()).isZero();
        assertThat(row(pane, 0).isNew()).isFalse();
    }

    @Test
    void theSelectionOutlivesAChangeOfOrder() {
        select(2);

        pane.sortBy(FollowerSort.Column.NAME);

        assertThat(lead().person()).isEqualTo(maya);
        assertThat(pane.rows().indexOfId(pane.selection().leadId())).isEqualTo(1);
    }

    private void select(int... indices) {
        pane.selection().select(LongStream.of(java.util.Arrays.stream(indices).mapToLong(pane.rows()::idAt).toArray()),
                pane.rows().idAt(indices[indices.length - 1]));
    }

    @Test
    void thoseWhoNoLongerPassAreNoLongerSelected() {
        select(0, 1, 2);
        assertThat(pane.selection().sizeProperty().get()).isEqualTo(3);

        pane.networkProperty().set(Network.MASTODON);

        assertThat(pane.selection().sizeProperty().get()).isEqualTo(2);
        assertThat(lead().person()).isEqualTo(maya);
    }

    @Test
    void severalAreOfferedAPublicDraftThatIsEmpty() {
        select(0, 1);

        pane.broadcast();

        assertThat(fixture.navigation.published).singleElement().satisfies(draft -> {
            assertThat(draft.text()).isEmpty();
            assertThat(draft.id()).isZero();
        });
        assertThat(fixture.navigation.written).isEmpty();
    }

    @Test
    void writingGoesFromTheAccountTheyFollow() {
        pane.write(row(pane, 0));

        assertThat(fixture.navigation.written)
                .containsExactly(fixture.bluesky.id() + " to " + row(pane, 0).person().id());
    }

    @Test
    void optingOutIsKeptAndShown() {
        pane.setOptedOut(row(pane, 1), true);
        assertThat(row(pane, 1).notes().optedOutAt()).isEqualTo(fixture.clock.instant());

        pane.chipProperty().set(Chip.OPTED_OUT);
        assertThat(names(pane)).containsExactly("Jon Hallam");
    }

    @Test
    void aNewFollowerComesInAMoment() {
        fixture.follower(fixture.mastodon, "Paul Tremain", 0);
        fixture.fakes.changes().publish(dev.aside.core.Changes.Kind.FOLLOWS);
        assertThat(names(pane)).hasSize(3);

        fixture.delays.pass(FollowersViewModel.AGAIN_AFTER);

        assertThat(names(pane)).startsWith("Paul Tremain").hasSize(4);
        assertThat(lead().person().displayName()).isEqualTo("Nora Kim");
        assertThat(pane.countProperty().get()).isEqualTo(4);
    }

    @Test
    void openingUnderAChipForgetsTheSearch() {
        pane.searchProperty().set("maya");
        fixture.delays.pass(FollowersViewModel.SEARCH_AFTER);

        pane.open(Chip.NEW_SINCE_LAST_VISIT);

        assertThat(pane.searchProperty().get()).isEmpty();
        assertThat(names(pane)).containsExactly("Nora Kim");
        assertThat(lead().person().displayName()).isEqualTo("Nora Kim");
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        fixture.fakes.breakWith(new StoreException(StoreException.Reason.FULL, "disk full", null));

        pane.setDontWarn(row(pane, 1), true);

        assertThat(pane.failureProperty().get()).isInstanceOf(StoreException.class);
        assertThat(jon.id()).isEqualTo(row(pane, 1).person().id());
    }
}
