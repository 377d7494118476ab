package dev.aside.ui.broadcasts;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Mention;
import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import dev.aside.core.port.StoreException;
import dev.aside.testing.FakeConnector;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsViewModelTest {
    private static final Instant HALF_PAST_ONE = Instant.parse("2026-11-26T13:30:00Z");

    private Workshop shop;
    private BroadcastsViewModel pane;
    private Mention lea;
    private Mention tomasz;

    @BeforeEach
    void twoPeopleSpeakToTheWorkshop() throws StoreException {
        shop = new Workshop();
        shop.person(Network.BLUESKY, "lea", "lea.example", "Léa Marchand", null);
        shop.person(Network.MASTODON, "tomasz", "@tomasz@wheels.example", "Tomasz Wilk", null);
        lea = shop.mention(Network.BLUESKY, "lea", "Is Saturday also for tandem wheels?", HALF_PAST_ONE);
        tomasz = shop.mention(Network.MASTODON, "tomasz", "It was the seatpost.", HALF_PAST_ONE.plusSeconds(60));
        pane = shop.open();
    }

    @Test
    void mentionsAreCountedUntilTheyAreAnswered() {
        assertThat(pane.mentions().rows()).hasSize(2);
        assertThat(pane.mentions().unansweredProperty().get()).isEqualTo(2);

        pane.mentions().takePrivate(lea);

        assertThat(pane.mentions().unansweredProperty().get()).isEqualTo(1);
        assertThat(shop.went)
                .containsExactly("write " + lea.accountId() + " to " + lea.author().id());
    }

    @Test
    void whatIsNewStaysMarkedForTheVisitAndIsSeenInTheStore() throws StoreException {
        pane.setOnScreen(true);
        assertThat(mention(lea).seen()).isTrue();
        assertThat(pane.mentions().isFresh(mention(lea))).isTrue();

        pane.setOnScreen(false);
        pane.setOnScreen(true);

        assertThat(pane.mentions().isFresh(mention(lea))).isFalse();
    }

    @Test
    void theNetworksHearWhatWasSeen() {
        FakeConnector network = (FakeConnector) shop.connectors.of(tomasz.accountId()).orElseThrow();
        assertThat(network.seenMentions()).isEmpty();
        pane.setOnScreen(true);
        assertThat(network.seenMentions()).containsExactly(Workshop.NOW);
        pane.setOnScreen(false);
        pane.setOnScreen(true);
        assertThat(network.seenMentions()).as("nothing new was seen").hasSize(1);
    }

    private Mention mention(Mention old) throws StoreException {
        return shop.stores.broadcasts().mentions(new long[]{old.post().id()}).getFirst();
    }

    @Test
    void aPublicAnswerGoesFromTheAccountThatWasSpokenTo() throws StoreException {
        ComposerViewModel composer = pane.composer();
        composer.textProperty().set("Something for everybody");
        pane.mentions().answer(lea);

        assertThat(composer.targets().chosen()).containsExactly(shop.account(Network.BLUESKY));
        assertThat(composer.answering().answeredProperty().get())
                .isEqualTo(new Answered(lea.author(), lea.post().text()));
        assertThat(composer.textProperty().get()).isEmpty();

        composer.textProperty().set("Yes, it is.");
        composer.publish();

        assertThat(composer.answering().isAnswer()).isFalse();
        assertThat(composer.targets().chosen()).hasSize(3);
        long id = shop.stores.broadcasts().order(BroadcastSort.NEWEST)[0];
        assertThat(shop.stores.broadcasts().broadcasts(new long[]{id}).getFirst().posts()).extracting(Post::network)
                .containsExactly(Network.BLUESKY);
        assertThat(shop.stores.drafts().broadcasts()).extracting(BroadcastDraft::text)
                .containsExactly("Something for everybody");
    }

    @Test
    void whereANetworkTellsNobodyOfAnAnswerItBeginsWithTheHandle() throws StoreException {
        ComposerViewModel composer = pane.composer();
        pane.mentions().answer(tomasz);
        assertThat(composer.textProperty().get()).isEqualTo("@tomasz@wheels.example ");
        assertThat(composer.canPublishProperty().get()).isFalse();
        shop.delays.pass(DraftKeeper.KEEP_AFTER);
        pane.setOnScreen(false);
        assertThat(shop.stores.drafts().broadcasts()).as("an untouched answer is no draft").isEmpty();

        composer.textProperty().set("@tomasz@wheels.example It always is.");
        shop.delays.pass(DraftKeeper.KEEP_AFTER);
        composer.startAnew();
        pane.mentions().answer(tomasz);

        assertThat(composer.textProperty().get()).isEqualTo("@tomasz@wheels.example It always is.");
        assertThat(shop.stores.drafts().broadcasts()).hasSize(1);
    }

    @Test
    void anAnswerCanBecomeAPostOfItsOwn() {
        ComposerViewModel composer = pane.composer();
        pane.mentions().answer(tomasz);
        composer.dropAnswer();

        assertThat(composer.answering().isAnswer()).isFalse();
        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(composer.targets().chosen()).hasSize(3);
    }

    @Test
    void postsAreSortedByWhatTheyDid() throws StoreException {
        shop.published(Network.MASTODON, "Old and loved", HALF_PAST_ONE.minusSeconds(9_000),
                new Post.Counts(3, 1, 90, 0),
                true);
        shop.published(Network.MASTODON, "Widely carried", HALF_PAST_ONE.minusSeconds(5_000),
                new Post.Counts(184, 2, 4, 0), false);
        shop.published(Network.MASTODON, "Newest, much discussed", HALF_PAST_ONE, new Post.Counts(1, 31, 2, 0), false);

        assertThat(firstBy(BroadcastSort.NEWEST)).isEqualTo("Newest, much discussed");
        assertThat(firstBy(BroadcastSort.MOST_REPOSTED)).isEqualTo("Widely carried");
        assertThat(firstBy(BroadcastSort.MOST_REPLIES)).isEqualTo("Newest, much discussed");
        assertThat(firstBy(BroadcastSort.MOST_LIKED)).isEqualTo("Old and loved");
    }

    private String firstBy(BroadcastSort sort) {
        pane.posts().sortProperty().set(sort);
        var first = pane.posts().rows().getFirst().valueProperty().get();
        return first == null ? "" : first.text();
    }
}
