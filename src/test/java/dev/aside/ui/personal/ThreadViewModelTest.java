package dev.aside.ui.personal;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.SteppedBackground;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadViewModelTest {
    private PaneFixture fixture;
    private ThreadViewModel thread;

    @BeforeEach
    void build() throws StoreException {
        fixture = new PaneFixture();
        thread = fixture.pane.thread();
    }

    @Test
    void aThreadIsGroupedByDay() throws StoreException {
        fixture.open(Network.MASTODON, "maya");

        assertThat(thread.items().stream().filter(ThreadItem.Day.class::isInstance)).hasSize(3);
        assertThat(thread.items().getFirst()).isInstanceOf(ThreadItem.Day.class);
        assertThat(thread.openedProperty().get()).isNotNull();
    }

    @Test
    void itIsLoadingFromTheChoiceUntilItWasRead() throws StoreException {
        SteppedBackground steps = new SteppedBackground();
        PaneFixture slow = new PaneFixture(steps.background());
        steps.finishReading();
        ThreadViewModel opening = slow.pane.thread();
        assertThat(opening.loadingProperty().get()).isFalse();

        opening.open(slow.shop.conversation(Network.MASTODON, "jon"), 0);
        assertThat(opening.loadingProperty().get()).isTrue();
        steps.finishReading();
        assertThat(opening.loadingProperty().get()).isFalse();
        assertThat(opening.openedProperty().get()).isNotNull();

        opening.open(slow.shop.conversation(Network.MASTODON, "maya"), 0);
        opening.close();
        assertThat(opening.loadingProperty().get()).isFalse();
    }

    @Test
    void showingItMarksItAsRead() throws StoreException {
        long jon = fixture.shop.conversation(Network.MASTODON, "jon");
        fixture.open(Network.MASTODON, "jon");
        assertThat(fixture.stores().conversations().conversation(jon).orElseThrow().isUnread()).isTrue();

        thread.showingProperty().set(true);
        assertThat(fixture.stores().conversations().conversation(jon).orElseThrow().isUnread()).isFalse();
    }

    @Test
    void markedUnreadStaysUnreadWhileTheThreadIsOpen() throws StoreException {
        thread.showingProperty().set(true);
        fixture.open(Network.MASTODON, "jon");
        thread.act(RowAction.MARK_UNREAD);

        long jon = fixture.shop.conversation(Network.MASTODON, "jon");
        assertThat(fixture.stores().conversations().conversation(jon).orElseThrow().isUnread()).isTrue();
    }

    @Test
    void whatComesWhileOneReadsAboveIsCountedAndNotMarkedAsRead() throws StoreException {
        thread.showingProperty().set(true);
        fixture.open(Network.MASTODON, "jon");
        thread.atEndProperty().set(false);
        fixture.shop.theirs(Network.MASTODON, "jon", "Never mind, found them.", Workshop.NOW);

        long jon = fixture.shop.conversation(Network.MASTODON, "jon");
        assertThat(fixture.last().text()).isEqualTo("Never mind, found them.");
        assertThat(thread.unseenProperty().get()).isEqualTo(1);
        assertThat(fixture.stores().conversations().conversation(jon).orElseThrow().unread()).isEqualTo(1);

        thread.atEndProperty().set(true);
        assertThat(thread.unseenProperty().get()).isZero();
        assertThat(fixture.stores().conversations().conversation(jon).orElseThrow().unread()).isZero();
    }

    @Test
    void picturesOfStrangersWaitForAClick() throws StoreException {
        fixture.shop.theirs(Network.MASTODON, "jon", "Look", Workshop.NOW,
                new Attachment(Attachment.Kind.PICTURE, "kettle.png", "", 10, 10));
        fixture.open(Network.MASTODON, "jon");
        assertThat(lastSaid().picturesShown()).isFalse();

        thread.reveal(fixture.last().id());
        assertThat(lastSaid().picturesShown()).isTrue();
    }

    @Test
    void picturesOfAcquaintancesAreShown() throws StoreException {
        fixture.open(Network.MASTODON, "maya");

        assertThat(lastSaid().picturesShown()).isTrue();
    }

    @Test
    void aLongThreadOpensAtItsEndAndGrowsUpwards() throws StoreException {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 500; i++) {
            fixture.shop.theirs(Network.X, "omar", "Line " + i, start.plusSeconds(i * 60L));
        }
        fixture.open(Network.X, "omar");
        assertThat(fixture.messages()).hasSize(MessageWindow.STEP);
        assertThat(thread.hasNewer()).isFalse();

        for (int i = 0; i < 20; i++) {
            thread.older();
        }
        assertThat(thread.hasOlder()).isFalse();
        assertThat(fixture.messages()).hasSize(MessageWindow.MOST);
        assertThat(fixture.messages().getFirst().text()).isEqualTo("Line 0");
        assertThat(thread.hasNewer()).isTrue();
    }

    @Test
    void aSearchHitOpensTheThreadThere() throws StoreException {
        fixture.pane.search().queryProperty().set("seatpost");
        fixture.delays.pass(MessageSearchViewModel.PAUSE);
        assertThat(fixture.pane.search().hits()).hasSize(1);

        fixture.pane.search().open(fixture.pane.search().hits().getFirst());
        assertThat(thread.target()).isEqualTo(fixture.pane.search().hits().getFirst().messageId());
        assertThat(fixture.messages()).anyMatch(message -> message.id() == thread.target());
    }

    private ThreadItem.Said lastSaid() {
        return (ThreadItem.Said) thread.items().getLast();
    }
}
