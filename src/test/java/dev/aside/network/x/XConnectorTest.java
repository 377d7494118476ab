package dev.aside.network.x;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Found;
import dev.aside.core.model.Post;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.NetworkException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class XConnectorTest {
    private final Fixture fixture = new Fixture();
    private final Connector connector = fixture.connector();
    private final DirectMessages messages = connector.messages().orElseThrow();
    private final BroadcastFeed broadcasts = connector.broadcasts().orElseThrow();

    @AfterEach
    void close() {
        fixture.close();
        assertThat(fixture.x.faults()).as("what does not fit the description").isEmpty();
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

    private static Cursor end(List<SyncPage> pages) {
        return pages.getLast().next();
    }

    private static <U extends Upsert> List<U> of(Class<U> kind, List<SyncPage> pages) {
        return pages.stream().flatMap(page -> page.upserts().stream()).filter(kind::isInstance).map(kind::cast)
                .toList();
    }

    private static List<Deletion> deletions(List<SyncPage> pages) {
        return pages.stream().flatMap(page -> page.deletions().stream()).toList();
    }

    private SyncPage followers(@Nullable Cursor after) throws NetworkException {
        return connector.followers().orElseThrow().followers(after);
    }

    private Attempt.OfPost post(String text, @Nullable String parent) {
        return new Attempt.OfPost("key", text, parent, Visibility.PUBLIC, fixture.clock.instant());
    }

    private static Failure failure(ThrowingCall call) {
        List<Failure> failures = new ArrayList<>();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(call::run)
                .satisfies(e -> failures.add(e.failure()));
        return failures.getFirst();
    }

    private interface ThrowingCall {
        void run() throws NetworkException;
    }

    @Test
    void everyCallAndAnswerIsAsXDescribesIt() throws NetworkException {
        assumeThat(fixture.x.isHeldToItsDescription()).as("skipped: no description of X beside the project").isTrue();
        fixture.x.follows();
        fixture.x.writes(FakeX.GRETA, "Is the wheel ready?");
        fixture.x.mentions(FakeX.GRETA, "Thanks for the wheel!");
        Sent first = broadcasts.publish(post("The bell is back. 1/2", null));
        broadcasts.publish(post("It rings. 2/2", first.remoteId()));
        messages.send(new Attempt.OfMessage("key", Fixture.person(FakeX.GRETA), "It is.", fixture.clock.instant()));
        read(this::followers, null);
        read(messages::messages, null);
        read(broadcasts::mentions, null);
        read(broadcasts::posts, null);
        broadcasts.delete(first.remoteId());
        assertThat(fixture.server.requests()).extracting(request -> request.method() + " " + request.path())
                .contains("GET /2/tweets", "POST /2/tweets", "GET /2/dm_events",
                        "DELETE /2/tweets/" + first.remoteId());
        assertThat(fixture.x.faults()).isEmpty();
    }

    @Test
    void whoLeftIsNoticedWithinADay() throws NetworkException {
        String leaver = fixture.x.follows();
        String stayer = fixture.x.follows();
        Cursor cursor = end(read(this::followers, null));
        fixture.x.followers.remove(leaver);
        List<SyncPage> tooEarly = read(this::followers, cursor);
        assertThat(deletions(tooEarly)).isEmpty();
        fixture.clock.advance(Duration.ofHours(25));
        List<SyncPage> later = read(this::followers, end(tooEarly));
        assertThat(deletions(later)).containsExactly(new Deletion(Deletion.Kind.FOLLOW, leaver));
        assertThat(of(Upsert.FollowSeen.class, later)).isEmpty();
        String newcomer = fixture.x.follows();
        assertThat(of(Upsert.FollowSeen.class, read(this::followers, end(later)))).singleElement()
                .satisfies(follow -> assertThat(follow.person()).isEqualTo(newcomer).isNotEqualTo(stayer));
    }

    @Test
    void whileTheCountStaysNoFollowerIsReadAndPaidFor() throws NetworkException {
        fixture.x.follows();
        Cursor cursor = end(read(this::followers, null));
        long before = fixture.spent.get();
        assertThat(before).isEqualTo(Price.FOLLOWER_READ.thousandths() + Price.PERSON_READ.thousandths());
        fixture.server.forgetRequests();
        read(this::followers, cursor);
        assertThat(fixture.server.requests()).extracting(request -> request.path()).containsExactly("/2/users/me");
        assertThat(fixture.spent.get()).isEqualTo(before);
    }

    @Test
    void countsOfOwnPostsAreReadAgainAndDeletedOnesNoticed() throws NetworkException {
        String liked = fixture.x.posts("The bell is back.");
        String gone = fixture.x.posts("Lost: one bell.");
        Cursor cursor = end(read(broadcasts::posts, null));
        fixture.x.likes(liked);
        fixture.x.posts.removeIf(post -> post.id().equals(gone));
        List<SyncPage> pages = read(broadcasts::posts, cursor);
        assertThat(of(Upsert.PostSeen.class, pages)).singleElement().satisfies(post -> {
            assertThat(post.remoteId()).isEqualTo(liked);
            assertThat(post.counts()).isEqualTo(new Post.Counts(0, 0, 1, 0));
        });
        assertThat(deletions(pages)).containsExactly(new Deletion(Deletion.Kind.POST, gone));
        assertThat(fixture.server.requests()).anySatisfy(
                request -> assertThat(request.query("since_id")).isEqualTo(gone));
    }

    @Test
    void aServerThatOnlyKnowsTheOldNamesIsAskedOnceMoreAndThenInThose() throws NetworkException {
        fixture.x.fieldNames = "tweet.fields";
        fixture.x.mentions(FakeX.GRETA, "Thanks for the wheel!");
        List<SyncPage> pages = read(broadcasts::mentions, null);
        assertThat(of(Upsert.PostSeen.class, pages)).singleElement()
                .satisfies(post -> assertThat(post.mentionsYou()).isTrue());
        read(broadcasts::mentions, end(pages));
        assertThat(fixture.server.requests()).extracting(request -> request.query("post.fields") != null)
                .containsExactly(true, false, false);
    }

    @Test
    void aRefusedReplyHasTheReasonInTheNetworksWords() {
        Failure failure = failure(() -> broadcasts.publish(post("Congratulations!", "1934567890123456789")));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.REFUSED);
        assertThat(failure.said()).isEqualTo("You may reply only to who mentioned you.");
    }

    @Test
    void aPostWithALinkCostsMore() throws NetworkException {
        broadcasts.publish(post("The bell is back.", null));
        assertThat(fixture.spent.get()).isEqualTo(15);
        broadcasts.publish(post("Read on: https://example.com/bell", null));
        assertThat(fixture.spent.get()).isEqualTo(215);
    }

    @Test
    void whatIsThereOnceIsFoundAndWhatIsThereTwiceIsLeftOpen() throws NetworkException {
        Instant now = fixture.clock.instant();
        Attempt.OfMessage attempt = new Attempt.OfMessage("key", Fixture.person(FakeX.GRETA), "See &amp; believe", now);
        fixture.x.isAway = true;
        assertThat(failure(() -> messages.send(attempt)).kind().isOpen()).isTrue();
        fixture.x.isAway = false;
        assertThat(messages.find(attempt)).isEqualTo(new Found.Nothing());
        Sent sent = messages.send(attempt);
        assertThat(messages.find(attempt)).isEqualTo(new Found.Made(sent));
        messages.send(attempt);
        assertThat(messages.find(attempt)).isEqualTo(new Found.CannotTell());
    }

    @Test
    void peopleWhoDoNotComeAlongAreAskedForOnce() throws NetworkException {
        fixture.x.bringsPeople = false;
        fixture.x.writes(FakeX.GRETA, "Is the wheel ready?");
        List<SyncPage> pages = read(messages::messages, null);
        assertThat(of(Upsert.PersonSeen.class, pages)).singleElement().satisfies(person -> {
            assertThat(person.handle()).isEqualTo("@greta");
            assertThat(person.bio()).isEqualTo("Rides bicycles & mends them");
        });
        fixture.server.forgetRequests();
        fixture.x.writes(FakeX.GRETA, "Hello?");
        read(messages::messages, end(pages));
        assertThat(fixture.server.requests()).extracting(request -> request.path()).containsExactly("/2/dm_events");
    }

    @Test
    void aConversationOfManyIsAGroup() throws NetworkException {
        fixture.x.says("1734567890123456789", FakeX.GRETA, "Who rides on Sunday?");
        List<SyncPage> pages = read(messages::messages, null);
        assertThat(of(Upsert.GroupChanged.class, pages)).extracting(Upsert.GroupChanged::conversation)
                .containsExactly("1734567890123456789");
        assertThat(of(Upsert.MessageSeen.class, pages)).extracting(Upsert.MessageSeen::others)
                .containsExactly(List.of(FakeX.GRETA));
    }

    @Test
    void whenNothingIsLeftOfALimitNothingIsAsked() throws NetworkException {
        Instant reset = fixture.clock.instant().plusSeconds(600);
        fixture.server.change(reply -> reply.with("x-rate-limit-limit", "15").with("x-rate-limit-remaining", "0")
                .with("x-rate-limit-reset", Long.toString(reset.getEpochSecond())));
        Cursor cursor = end(read(messages::messages, null));
        fixture.server.forgetRequests();
        Failure failure = failure(() -> messages.messages(cursor));
        assertThat(failure.retryAt()).isEqualTo(reset);
        assertThat(failure.limit()).isEqualTo(new Failure.Limit(15, Duration.ofMinutes(15)));
        assertThat(fixture.server.requests()).isEmpty();
        fixture.clock.advance(Duration.ofSeconds(601));
        assertThat(messages.messages(cursor).more()).isFalse();
    }
}
