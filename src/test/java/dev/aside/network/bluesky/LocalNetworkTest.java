package dev.aside.network.bluesky;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.Credentials;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Found;
import dev.aside.core.model.Media;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.NetworkException;
import dev.aside.network.bluesky.LocalNetwork.Citizen;
import dev.aside.network.bluesky.Pages.Reader;
import dev.aside.network.http.Json;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static dev.aside.network.bluesky.Pages.await;
import static dev.aside.network.bluesky.Pages.end;
import static dev.aside.network.bluesky.Pages.read;
import static dev.aside.network.bluesky.Pages.upserts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/// Bluesky end to end, on Bluesky's own servers. `src/check/bluesky-check.sh` starts them and tells this test where
/// they are; without it there is nothing to try.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalNetworkTest {
    private static final String READY = "ASIDE_BLUESKY_NETWORK";

    @TempDir
    Path folder = Path.of("");
    private LocalNetwork network;
    private int attempts;

    @BeforeAll
    void open() throws IOException, NetworkException {
        String ready = System.getenv(READY);
        assumeThat(ready).as("skipped: %s does not say where the local network is", READY).isNotNull();
        network = new LocalNetwork(Json.parse(ready == null ? "{}" : ready), hash -> folder.resolve(hash));
    }

    @AfterAll
    @SuppressWarnings("NullAway") // Null where the test was skipped.
    void close() {
        if (network != null) {
            network.close();
        }
    }

    private Attempt.OfPost post(String text, @Nullable String parent, List<Media> media) {
        return new Attempt.OfPost("attempt-" + ++attempts, text, parent, 0, Visibility.PUBLIC, null, media,
                network.clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Attempt.OfMessage message(Citizen to, String text) {
        return new Attempt.OfMessage("attempt-" + ++attempts, to.person(), text, network.clock.instant());
    }

    private static Map<String, Object> reply(Sent to, Json post) {
        Map<String, String> reference = Map.of("uri", to.remoteId(), "cid", post.text("cid", ""));
        return Map.of("root", reference, "parent", reference);
    }

    @Test
    void handlesAndDidsSignInAndWrongPasswordsDoNot() throws NetworkException {
        Citizen shop = network.citizen("shop");
        SignedIn in = network.signIn(shop, true);
        assertThat(in.profile().handle()).isEqualTo(shop.handle());
        assertThat(in.withheld()).isEmpty();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> network.signIn(shop.did(), "wrong"))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.SIGNED_OUT));
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> network.signIn("nobody-at-all.test", "wrong"))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.NOT_FOUND));
        network.gateway().revoke(in.credentials());
    }

    @Test
    void aPlainAppPasswordWritesPostsButOpensNoMessages() throws NetworkException {
        Citizen shop = network.citizen("plain");
        SignedIn in = network.signIn(shop, false);
        assertThat(in.withheld()).containsExactly(Feed.MESSAGES);
        Connector connector = network.open(shop, in.credentials(), _ -> {});
        assertThat(connector.messages()).isEmpty();
        assertThat(connector.broadcasts().orElseThrow().publish(post("Open again.", null, List.of())).remoteId())
                .isNotEmpty();
    }

    @Test
    void somebodyFollowsAndLeaves() throws NetworkException {
        Citizen shop = network.citizen("shop");
        Citizen maya = network.citizen("maya");
        Connector connector = network.connector(shop);
        Reader followers = connector.followers().orElseThrow()::followers;
        Cursor before = end(followers);
        AtUri follow = network.writes(maya, "app.bsky.graph.follow", Map.of("subject", shop.did()));
        // The list of followers may have her before the notification says since when.
        List<SyncPage> came = await(followers, before, pages -> upserts(Upsert.FollowSeen.class, pages).stream()
                .anyMatch(seen -> seen.followedAt() != null));
        assertThat(upserts(Upsert.FollowSeen.class, came)).extracting(Upsert.FollowSeen::person)
                .containsOnly(maya.did());
        network.erases(maya, follow);
        List<SyncPage> left = await(followers, came.getLast().next(),
                pages -> pages.stream().anyMatch(page -> !page.deletions().isEmpty()));
        assertThat(left.stream().flatMap(page -> page.deletions().stream()))
                .containsExactly(new Deletion(Deletion.Kind.FOLLOW, maya.did()));
    }

    @Test
    void aPictureGoesOutWithItsDescription() throws NetworkException, IOException {
        Citizen shop = network.citizen("shop");
        Connector connector = network.connector(shop);
        BroadcastFeed broadcasts = connector.broadcasts().orElseThrow();
        Cursor before = end(broadcasts::posts);
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("bell").toFile());
        Media bell = new Media("bell", "image/png", "A brass bell on a bench", 40, 30);
        Sent sent = broadcasts.publish(post("Found: one bell. #lost https://kettlelane.example/bell", null,
                List.of(bell)));
        assertThat(network.post(sent.remoteId()).at("value").list("facets")).hasSize(2);
        List<SyncPage> pages = await(broadcasts::posts, before,
                found -> !upserts(Upsert.PostSeen.class, found).isEmpty());
        Upsert.PostSeen seen = upserts(Upsert.PostSeen.class, pages).getFirst();
        assertThat(seen.remoteId()).isEqualTo(sent.remoteId());
        Attachment picture = seen.attachments().getFirst();
        assertThat(picture.description()).isEqualTo("A brass bell on a bench");
        assertThat(picture.width()).isEqualTo(40);
        assertThat(connector.pictures().read(picture.source(), 1_000_000)).isNotEmpty();
    }

    @Test
    void threePostsAreOneThreadAndTheSameAttemptIsOnePost() throws NetworkException {
        Citizen shop = network.citizen("shop");
        BroadcastFeed broadcasts = network.connector(shop).broadcasts().orElseThrow();
        Cursor before = end(broadcasts::posts);
        Attempt.OfPost first = post("Winter hours. 1/3", null, List.of());
        Sent one = broadcasts.publish(first);
        assertThat(broadcasts.publish(first)).isEqualTo(one);
        assertThat(broadcasts.find(first)).isEqualTo(new Found.Made(one));
        Sent two = broadcasts.publish(post("Closed on Mondays. 2/3", one.remoteId(), List.of()));
        Sent three = broadcasts.publish(post("Bring tea. 3/3", two.remoteId(), List.of()));
        List<SyncPage> pages = await(broadcasts::posts, before,
                found -> upserts(Upsert.PostSeen.class, found).stream().map(Upsert.PostSeen::remoteId).distinct()
                        .count() == 3);
        assertThat(upserts(Upsert.PostSeen.class, pages)).filteredOn(seen -> seen.remoteId().equals(three.remoteId()))
                .allSatisfy(seen -> assertThat(seen.parent()).isEqualTo(two.remoteId()));
        assertThat(network.post(three.remoteId()).at("value", "reply", "root").text("uri")).isEqualTo(one.remoteId());
        broadcasts.delete(three.remoteId());
        broadcasts.delete(three.remoteId());
        await(broadcasts::posts, pages.getLast().next(), found -> found.stream()
                .anyMatch(page -> page.deletions().contains(new Deletion(Deletion.Kind.POST, three.remoteId()))));
    }

    @Test
    void repliesAreNoticedAnsweredAndCounted() throws NetworkException {
        Citizen shop = network.citizen("shop");
        Citizen maya = network.citizen("maya");
        BroadcastFeed broadcasts = network.connector(shop).broadcasts().orElseThrow();
        Cursor posts = end(broadcasts::posts);
        Cursor mentions = end(broadcasts::mentions);
        Sent sent = broadcasts.publish(post("Whose bell is this?", null, List.of()));
        // The view tells nobody of an answer to a post that it does not know yet; people answer what they see.
        List<SyncPage> shown = await(broadcasts::posts, posts, found -> upserts(Upsert.PostSeen.class, found).stream()
                .anyMatch(seen -> seen.remoteId().equals(sent.remoteId())));
        Json root = network.post(sent.remoteId());
        AtUri answer = network.writes(maya, Posts.COLLECTION,
                Map.of("text", "Mine!", "reply", reply(sent, root)));
        network.writes(maya, "app.bsky.feed.like",
                Map.of("subject", Map.of("uri", sent.remoteId(), "cid", root.text("cid", ""))));
        List<SyncPage> pages = await(broadcasts::mentions, mentions,
                found -> !upserts(Upsert.PostSeen.class, found).isEmpty());
        assertThat(upserts(Upsert.PostSeen.class, pages)).singleElement().satisfies(seen -> {
            assertThat(seen.remoteId()).isEqualTo(answer.toString());
            assertThat(seen.text()).isEqualTo("Mine!");
            assertThat(seen.mentionsYou()).isTrue();
        });
        Sent back = broadcasts.publish(post("It’s yours, @" + maya.handle() + ".", answer.toString(), List.of()));
        assertThat(network.post(back.remoteId()).at("value", "facets").list().getFirst().list("features").getFirst()
                .text("did")).isEqualTo(maya.did());
        await(broadcasts::posts, shown.getLast().next(), found -> upserts(Upsert.PostSeen.class, found).stream()
                .anyMatch(seen -> seen.remoteId().equals(sent.remoteId()) && seen.counts().likes() == 1
                        && seen.counts().replies() == 1));
    }

    @Test
    void aMentionIsNoticed() throws NetworkException {
        Citizen shop = network.citizen("shop");
        Citizen maya = network.citizen("maya");
        BroadcastFeed broadcasts = network.connector(shop).broadcasts().orElseThrow();
        Cursor before = end(broadcasts::mentions);
        BroadcastFeed mayas = network.connector(maya).broadcasts().orElseThrow();
        Sent sent = mayas.publish(post("🚲 Thanks, @" + shop.handle() + "!", null, List.of()));
        List<SyncPage> pages = await(broadcasts::mentions, before,
                found -> !upserts(Upsert.PostSeen.class, found).isEmpty());
        assertThat(upserts(Upsert.PostSeen.class, pages)).singleElement()
                .satisfies(seen -> assertThat(seen.remoteId()).isEqualTo(sent.remoteId()));
    }

    @Test
    void anExpiredSessionIsRenewed() throws NetworkException {
        Citizen shop = network.citizen("shop");
        List<Credentials> kept = new ArrayList<>();
        Credentials old = network.expired(network.signIn(shop, true).credentials());
        Connector connector = network.open(shop, old, kept::add);
        assertThat(connector.broadcasts().orElseThrow().posts(null).upserts()).isEmpty();
        assertThat(kept).hasSize(1).doesNotContain(old);
        assertThat(network.open(shop, kept.getFirst(), kept::add).messages().orElseThrow().messages(null).more())
                .isTrue();
        assertThat(kept).hasSize(1);
    }

    @Test
    void messagesGoThroughTheRealServer() throws NetworkException {
        Citizen shop = network.citizen("shop");
        Citizen maya = network.citizen("maya");
        DirectMessages ours = network.connector(shop).messages().orElseThrow();
        DirectMessages theirs = network.connector(maya).messages().orElseThrow();
        Cursor before = end(theirs::messages);
        Attempt.OfMessage attempt = message(maya, "Your left crank is a right crank.");
        Sent sent = ours.send(attempt);
        assertThat(ours.find(attempt)).isEqualTo(new Found.Made(sent));
        List<SyncPage> pages = read(theirs::messages, before);
        assertThat(upserts(Upsert.MessageSeen.class, pages)).singleElement().satisfies(seen -> {
            assertThat(seen.remoteId()).isEqualTo(sent.remoteId());
            assertThat(seen.others()).containsExactly(shop.did());
            assertThat(seen.author()).isEqualTo(shop.did());
        });
        assertThat(upserts(Upsert.PersonSeen.class, pages)).anyMatch(person -> shop.handle().equals(person.handle()));
        String conversation = upserts(Upsert.MessageSeen.class, pages).getFirst().conversation();
        theirs.markRead(conversation, sent.remoteId());
        assertThat(upserts(Upsert.ConversationSeen.class, read(theirs::messages, pages.getLast().next()))).last()
                .satisfies(seen -> assertThat(seen.readUpTo()).isEqualTo(sent.remoteId()));
        theirs.send(message(shop, "Then I have two right ones?"));
        assertThat(upserts(Upsert.MessageSeen.class, read(ours::messages, null))).extracting(Upsert.MessageSeen::text)
                .containsExactlyInAnyOrder("Your left crank is a right crank.", "Then I have two right ones?");
        assertThat(network.chatServer.methods()).contains("chat.bsky.convo.sendMessage", "chat.bsky.convo.getLog");
    }

    @Test
    void aStrangersMessageIsARequestUntilItIsAccepted() throws NetworkException {
        Citizen shop = network.citizen("shop");
        Citizen stranger = network.citizen("stranger");
        network.chat.isStranger(stranger.did());
        network.chat.says(stranger.did(), shop.did(), "Do you mend prams?");
        DirectMessages messages = network.connector(shop).messages().orElseThrow();
        List<SyncPage> pages = read(messages::messages, null);
        Upsert.ConversationSeen request = upserts(Upsert.ConversationSeen.class, pages).getLast();
        assertThat(request.request()).isTrue();
        messages.requests().orElseThrow().accept(request.remoteId());
        assertThat(upserts(Upsert.ConversationSeen.class, read(messages::messages, pages.getLast().next()))).last()
                .satisfies(seen -> assertThat(seen.request()).isFalse());
    }

    @Test
    void tooManyTriesAreTurnedAwayForAWhile() throws NetworkException {
        Citizen shop = network.citizen("busy");
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < 40 && failures.stream().noneMatch(failure -> isLimit(failure)); i++) {
            assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> network.signIn(shop.handle(), "wrong"))
                    .satisfies(e -> failures.add(e.failure()));
        }
        assertThat(failures.getLast().kind()).isEqualTo(Failure.Kind.RATE_LIMITED);
        assertThat(failures.getLast().retryAt()).isAfter(network.clock.instant());
        assertThat(failures.getLast().limit()).isNotNull();
    }

    private static boolean isLimit(Failure failure) {
        return failure.kind() == Failure.Kind.RATE_LIMITED;
    }
}
