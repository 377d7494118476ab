package dev.aside.store;

import dev.aside.core.model.Account;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Media;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Post;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.OutboxStore.Part;
import dev.aside.core.port.StoreException;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What accounts of live networks keep here: media and warnings on their way out, consent, what was spent.
class OutgoingTest extends StoreFixture {
    private static final Media WHEEL = new Media("ab".repeat(32), "image/png", "A wheel", 400, 300);
    private static final Media FILM = new Media("cd".repeat(32), "video/mp4", "", 0, 0);

    private BroadcastDraft draft(long id, Media... media) {
        return new BroadcastDraft(id, "Wheels", List.of(me.id()), Visibility.PUBLIC, null, NOON, "Rust",
                List.of(media));
    }

    private List<Attempt.OfPost> attempts() throws StoreException {
        return stores.outbox().waiting().stream().map(OutboxItem::attempt).map(Attempt.OfPost.class::cast).toList();
    }

    private long publish(BroadcastDraft draft) throws StoreException {
        return stores.outbox().enqueue(draft, List.of(new Part(me.id(), 0, "Wheels 1/2", "a"),
                new Part(me.id(), 1, "Wheels 2/2", "b")), NOON, at(1));
    }

    @Test
    void aDraftKeepsItsMediaInTheirOrder() throws StoreException {
        long id = stores.drafts().keep(draft(0, WHEEL, FILM));
        assertThat(stores.drafts().broadcasts()).containsExactly(draft(id, WHEEL, FILM));
        stores.drafts().keep(draft(id, FILM));
        assertThat(stores.drafts().broadcasts()).containsExactly(draft(id, FILM));
        stores.drafts().discard(id);
        assertThat(stores.drafts().broadcasts()).isEmpty();
    }

    @Test
    void theFirstPostCarriesTheMediaAndUndoBringsThemBack() throws StoreException {
        long broadcast = publish(draft(0, WHEEL, FILM));
        assertThat(attempts()).extracting(Attempt.OfPost::media).containsExactly(List.of(WHEEL, FILM), List.of());
        assertThat(attempts()).extracting(Attempt.OfPost::warning).containsExactly("Rust", "Rust");
        assertThat(attempts()).extracting(Attempt.OfPost::part).containsExactly(0, 1);
        Broadcast shown = stores.broadcasts().broadcasts(stores.broadcasts().order(BroadcastSort.NEWEST)).getFirst();
        assertThat(shown.posts().getFirst().attachments()).containsExactly(
                new Attachment(Attachment.Kind.PICTURE, "media:" + WHEEL.hash(), "A wheel", 400, 300),
                new Attachment(Attachment.Kind.VIDEO, "media:" + FILM.hash(), "", 0, 0));
        assertThat(shown.posts().getLast().attachments()).isEmpty();

        long id = stores.outbox().undoBroadcast(broadcast, NOON).orElseThrow();
        assertThat(stores.drafts().broadcasts()).containsExactly(draft(id, WHEEL, FILM));
    }

    @Test
    void thePostKeepsItsOwnCopiesWhenTheNetworkGivesOthers() throws StoreException {
        publish(draft(0, WHEEL, FILM));
        OutboxItem first = stores.outbox().waiting().getFirst();
        stores.outbox().attempting(first);
        read("p1", picture("https://cdn.example/1.png"), film("https://cdn.example/2.mp4"));
        stores.outbox().delivered(first, new Sent("p1", NOON, null));
        assertThat(shown()).containsExactly("media:" + WHEEL.hash(), "media:" + FILM.hash());

        read("p1", picture("https://other.example/1.png"), film("https://other.example/2.mp4"));
        assertThat(shown()).containsExactly("media:" + WHEEL.hash(), "media:" + FILM.hash());

        read("p1", film("https://other.example/2.mp4"));
        assertThat(shown()).containsExactly("https://other.example/2.mp4");
    }

    private static Attachment picture(String source) {
        return new Attachment(Attachment.Kind.PICTURE, source, "A wheel", 400, 300);
    }

    private static Attachment film(String source) {
        return new Attachment(Attachment.Kind.VIDEO, source, "", 0, 0);
    }

    private void read(String id, Attachment... attachments) throws StoreException {
        apply(new Upsert.PostSeen(id, ME, "Wheels 1/2", NOON, null, Post.Counts.NONE, false, false, false,
                null, List.of(attachments)));
    }

    private List<String> shown() throws StoreException {
        return stores.broadcasts().broadcasts(stores.broadcasts().order(BroadcastSort.NEWEST)).getFirst().posts()
                .getFirst().attachments().stream().map(Attachment::source).toList();
    }

    @Test
    void consentIsAskedOnceForEachAccountAndForgottenWithIt() throws StoreException {
        Account sky = stores.accounts().add(Network.BLUESKY, profile("did:plc:kettle", "kettle.example", "Kettle"),
                false);
        Account demo = stores.accounts().add(Network.X, profile("77", "kettle", "Kettle"), true);
        assertThat(stores.accounts().consent(sky.id())).isEqualTo(Consent.UNASKED);
        assertThat(stores.accounts().consent(demo.id())).isEqualTo(Consent.GIVEN);
        stores.accounts().setConsent(sky.id(), Consent.REFUSED);
        stores.accounts().setConsent(sky.id(), Consent.GIVEN);
        assertThat(stores.accounts().consent(sky.id())).isEqualTo(Consent.GIVEN);
        stores.accounts().remove(sky.id());
        assertThat(stores.accounts().consent(sky.id())).isEqualTo(Consent.UNASKED);
        assertThat(stores.settings().settings()).isEqualTo(dev.aside.core.model.Settings.DEFAULT);
    }

    @Test
    void anAccountCanBeSignedOutAndStaysReadable() throws StoreException {
        stores.accounts().setSignedIn(me.id(), false);
        assertThat(stores.accounts().accounts()).extracting(Account::signedIn).containsExactly(false);
    }

    @Test
    void whatANetworkChargedAddsUp() throws StoreException {
        assertThat(stores.spending().spent(Network.X)).isZero();
        stores.spending().spend(Network.X, 15);
        stores.spending().spend(Network.X, 200);
        stores.spending().spend(Network.MASTODON, 1);
        assertThat(stores.spending().spent(Network.X)).isEqualTo(215);
    }
}
