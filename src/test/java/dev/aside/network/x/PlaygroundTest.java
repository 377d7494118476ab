package dev.aside.network.x;

import dev.aside.core.model.Account;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Found;
import dev.aside.core.model.Media;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Fault;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import dev.aside.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// The whole way of the connector on a server for development like X's own, which departs from X's description.
class PlaygroundTest {
    @TempDir
    private Path folder;
    private final MutableClock clock = new MutableClock();
    private final FakePlayground x = new FakePlayground(clock);
    private final FaultyServer server = FaultyServer.start(x, clock);
    private final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
    private final XGateway gateway = new XGateway(web, XServers.at(server.base()), spent -> {}, Path::of, clock);

    @AfterEach
    void close() {
        server.close();
        web.close();
    }

    private interface Reader {
        SyncPage page(@Nullable Cursor after) throws NetworkException;
    }

    private static List<SyncPage> read(Reader reader, @Nullable Cursor from) throws NetworkException {
        List<SyncPage> pages = new ArrayList<>();
        @Nullable
        Cursor cursor = from;
        do {
            pages.add(reader.page(cursor));
            cursor = pages.getLast().next();
        } while (pages.getLast().more());
        return pages;
    }

    private static <U extends Upsert> List<U> of(Class<U> kind, List<SyncPage> pages) {
        return pages.stream().flatMap(page -> page.upserts().stream()).filter(kind::isInstance).map(kind::cast)
                .toList();
    }

    private static Person person(String id) {
        return new Person(1, Network.X, id, "@CleverFox", "Terry", "", null, null, null);
    }

    private Connector connector() throws NetworkException {
        return gateway.open(new Account(1, Network.X, person(FakePlayground.ME), false, true),
                gateway.token().orElseThrow().signIn("Bearer test").credentials(), _ -> {});
    }

    private BroadcastFeed broadcasts() throws NetworkException {
        return connector().broadcasts().orElseThrow();
    }

    private DirectMessages messages() throws NetworkException {
        return connector().messages().orElseThrow();
    }

    private Attempt.OfPost post(String text, @Nullable String parent, Media... media) {
        return new Attempt.OfPost("key", text, parent, 0, Visibility.PUBLIC, null, List.of(media), clock.instant());
    }

    @Test
    void ownPostsAreReadAndNewOnesAndCountsAndGoneOnesNoticed() throws NetworkException {
        String first = x.seeds(FakePlayground.ME, "The bell is back.");
        String second = x.seeds(FakePlayground.ME, "Lost: one bell.");
        x.seeds(FakePlayground.TERRY, "Nothing to do with it");
        BroadcastFeed broadcasts = broadcasts();
        List<SyncPage> pages = read(broadcasts::posts, null);
        assertThat(of(Upsert.PostSeen.class, pages)).extracting(Upsert.PostSeen::remoteId)
                .containsExactlyInAnyOrder(first, second);

        clock.advance(Duration.ofMinutes(5));
        Sent sent = broadcasts.publish(post("It rings.", null));
        x.likes(first);
        x.posts.remove(second);
        List<SyncPage> later = read(broadcasts::posts, pages.getLast().next());
        assertThat(of(Upsert.PostSeen.class, later)).filteredOn(post -> post.remoteId().equals(sent.remoteId()))
                .extracting(Upsert.PostSeen::text).containsExactly("It rings.");
        assertThat(of(Upsert.PostSeen.class, later)).filteredOn(post -> post.remoteId().equals(first)).last()
                .satisfies(post -> assertThat(post.counts().likes()).isEqualTo(1));
        assertThat(later).flatExtracting(SyncPage::deletions)
                .containsExactly(new Deletion(Deletion.Kind.POST, second));
        server.forgetRequests();
        clock.advance(Duration.ofMinutes(5));
        read(broadcasts::posts, later.getLast().next());
        assertThat(server.requests()).as("what it takes is known by now").hasSize(2);
    }

    @Test
    void mentionsComeWithThePeopleWhoWroteThem() throws NetworkException {
        x.seeds(FakePlayground.TERRY, "Thanks @playground_user!");
        x.seeds(FakePlayground.ME, "I am @playground_user");
        List<SyncPage> pages = read(broadcasts()::mentions, null);
        assertThat(of(Upsert.PostSeen.class, pages)).singleElement()
                .satisfies(post -> assertThat(post.author()).isEqualTo(FakePlayground.TERRY));
        assertThat(of(Upsert.PersonSeen.class, pages)).extracting(Upsert.PersonSeen::handle)
                .containsExactly("@CleverFox");
    }

    @Test
    void followersAreReadAndNewOnesNoticed() throws NetworkException {
        for (int i = 0; i < 70; i++) {
            x.people.put(Integer.toString(10 + i), "rider" + i);
            x.followers.add(Integer.toString(10 + i));
        }
        Reader followers = connector().followers().orElseThrow()::followers;
        List<SyncPage> pages = read(followers, null);
        assertThat(of(Upsert.FollowSeen.class, pages)).hasSize(70);
        x.followers.add(FakePlayground.SUE);
        assertThat(of(Upsert.FollowSeen.class, read(followers, pages.getLast().next())))
                .extracting(Upsert.FollowSeen::person).containsExactly(FakePlayground.SUE);
    }

    @Test
    void onlyOwnConversationsAreReadEachOfTwoAndNewMessagesNoticed() throws NetworkException {
        x.says(FakePlayground.TERRY, FakePlayground.ME, "Is the wheel ready?");
        for (int i = 0; i < 70; i++) {
            x.says(FakePlayground.TERRY, FakePlayground.SUE, "Between us: " + i);
        }
        DirectMessages messages = messages();
        List<SyncPage> pages = read(messages::messages, null);
        pages = read(messages::messages, pages.getLast().next());
        assertThat(of(Upsert.GroupChanged.class, pages)).isEmpty();
        assertThat(of(Upsert.MessageSeen.class, pages)).singleElement().satisfies(message -> {
            assertThat(message.others()).containsExactly(FakePlayground.TERRY);
            assertThat(message.author()).isEqualTo(FakePlayground.TERRY);
        });
        clock.advance(Duration.ofMinutes(2));
        x.says(FakePlayground.TERRY, FakePlayground.ME, "Hello?");
        assertThat(of(Upsert.MessageSeen.class, read(messages::messages, pages.getLast().next())))
                .extracting(Upsert.MessageSeen::text).contains("Hello?");
    }

    @Test
    void aMessageIsSentAndALostOneFoundAgain() throws NetworkException {
        DirectMessages messages = messages();
        Attempt.OfMessage attempt = new Attempt.OfMessage("key", person(FakePlayground.TERRY), "It is \"ready\".",
                clock.instant());
        Sent sent = messages.send(attempt);
        assertThat(sent.remoteId()).isEqualTo(x.messages.getLast().id());
        assertThat(sent.conversation()).isEqualTo(x.messages.getLast().conversation());
        x.messages.clear();
        x.losesNextReceipt = true;
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> messages.send(attempt));
        assertThat(messages.find(attempt)).isInstanceOfSatisfying(Found.Made.class,
                made -> assertThat(made.sent().remoteId()).isEqualTo(x.messages.getLast().id()));
    }

    @Test
    void aThreadIsPublishedAndALostPartFoundAgainWhateverTheServerMakesOfItsSigns() throws NetworkException {
        BroadcastFeed broadcasts = broadcasts();
        Sent first = broadcasts.publish(post("It's “back” & \"ringing\" <here> \uD83D\uDC68\u200D\uD83D\uDC69", null));
        Attempt.OfPost second = post("Don't miss the \"bell\" \uD83D\uDC68\u200D\uD83D\uDC69", first.remoteId());
        x.losesNextReceipt = true;
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> broadcasts.publish(second));
        assertThat(broadcasts.find(second)).isInstanceOfSatisfying(Found.Made.class,
                made -> assertThat(x.posts).containsKey(made.sent().remoteId()));
        assertThat(of(Upsert.PostSeen.class, read(broadcasts::posts, null))).extracting(Upsert.PostSeen::text)
                .contains("It's “back” & \"ringing\" <here> \uD83D\uDC68\uD83D\uDC69");
    }

    @Test
    void picturesGoInPiecesOfTextWithTheirDescriptions() throws NetworkException, IOException {
        Path file = Files.write(folder.resolve("bell"), new byte[5 * 1024 * 1024]);
        broadcasts().publish(post("A bell", null, new Media(file.toString(), "image/png", "A brass bell", 40, 30)));
        assertThat(x.media.pieces.values()).containsExactly(List.of(4 * 1024 * 1024, 1024 * 1024));
        assertThat(x.media.descriptions).containsValue("A brass bell");
        assertThat(x.posts).hasSize(1);
    }

    @Test
    void aPostIsDeletedAndOneThatIsGoneIsGone() throws NetworkException {
        BroadcastFeed broadcasts = broadcasts();
        Sent sent = broadcasts.publish(post("Oh no", null));
        broadcasts.delete(sent.remoteId());
        broadcasts.delete(sent.remoteId());
        assertThat(x.posts).isEmpty();
    }

    @Test
    void itsLimitsAreKept() throws NetworkException {
        DirectMessages messages = messages();
        Cursor cursor = read(messages::messages, null).getLast().next();
        for (int i = 0; i < 14; i++) {
            messages.messages(cursor);
        }
        server.forgetRequests();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> messages.messages(cursor))
                .satisfies(e -> {
                    assertThat(e.failure().kind()).isEqualTo(Failure.Kind.RATE_LIMITED);
                    assertThat(e.failure().limit()).isEqualTo(new Failure.Limit(15, Duration.ofMinutes(15)));
                });
        assertThat(server.requests()).isEmpty();
        clock.advance(Duration.ofMinutes(16));
        assertThat(messages.messages(cursor).more()).isFalse();
    }

    @Test
    void whenItIsEndedInTheMiddleReadingGoesOnWhereItWas() throws NetworkException {
        x.seeds(FakePlayground.ME, "The bell is back.");
        BroadcastFeed broadcasts = broadcasts();
        Cursor cursor = read(broadcasts::posts, null).getLast().next();
        for (Fault fault : List.of(Fault.RESET_IN_THE_MIDDLE_OF_A_BODY, Fault.CONNECTION_REFUSED)) {
            server.misbehave(fault);
            assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> broadcasts.posts(cursor));
            server.misbehave(null);
        }
        clock.advance(Duration.ofMinutes(1));
        Sent sent = broadcasts.publish(post("It rings.", null));
        assertThat(of(Upsert.PostSeen.class, read(broadcasts::posts, cursor))).extracting(Upsert.PostSeen::remoteId)
                .contains(sent.remoteId());
    }
}
