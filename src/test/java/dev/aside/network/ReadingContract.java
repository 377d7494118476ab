package dev.aside.network;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.NetworkException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// The part of [ConnectorContract] that is about reading feeds.
abstract class ReadingContract {
    Surroundings world;
    Connector connector;

    /// Sets up a network with more than one page of followers.
    protected abstract Surroundings surroundings();

    @BeforeEach
    void begin() {
        world = surroundings();
        connector = world.connector();
    }

    @AfterEach
    void end() {
        world.close();
    }

    final DirectMessages messages() {
        return connector.messages().orElseThrow();
    }

    final BroadcastFeed broadcasts() {
        return connector.broadcasts().orElseThrow();
    }

    /// Reads one page.
    interface Reader {
        SyncPage page(@Nullable Cursor after) throws NetworkException;
    }

    final SyncPage followers(@Nullable Cursor after) throws NetworkException {
        return connector.followers().orElseThrow().followers(after);
    }

    static List<SyncPage> toTheEnd(Reader reader, @Nullable Cursor from, Runnable between) throws NetworkException {
        List<SyncPage> pages = new ArrayList<>();
        @Nullable
        Cursor cursor = from;
        boolean more = true;
        while (more) {
            SyncPage page = reader.page(cursor);
            pages.add(page);
            // A cursor is kept as text between two runs.
            cursor = new Cursor(page.next().value());
            more = page.more();
            if (more && pages.size() < 4) {
                between.run();
            }
            assertThat(pages.size()).as("the feed comes to an end").isLessThan(10_000);
        }
        return pages;
    }

    static <U extends Upsert> List<U> of(Class<U> kind, List<SyncPage> pages) {
        return pages.stream().flatMap(page -> page.upserts().stream()).filter(kind::isInstance).map(kind::cast)
                .toList();
    }

    final Cursor latest(Reader reader) throws NetworkException {
        return toTheEnd(reader, null, () -> {}).getLast().next();
    }

    @Test
    void pagesReachTheEndWhileOthersFollowNoneTwiceNoneMissing() throws NetworkException {
        List<String> seen = of(Upsert.FollowSeen.class, toTheEnd(this::followers, null, world::follows)).stream()
                .map(Upsert.FollowSeen::person).toList();
        List<String> again = of(Upsert.FollowSeen.class, toTheEnd(this::followers, null, () -> {})).stream()
                .map(Upsert.FollowSeen::person).toList();
        assertThat(new HashSet<>(seen).size()).isEqualTo(seen.size());
        assertThat(new HashSet<>(seen).equals(new HashSet<>(again))).isTrue();
    }

    @Test
    void pagesReachTheEndWhileOthersWriteNoneTwiceNoneMissing() throws NetworkException {
        List<String> seen = of(Upsert.MessageSeen.class, toTheEnd(after -> messages().messages(after), null,
                () -> world.writes(world.somebody(), "One more thing"))).stream().map(Upsert.MessageSeen::remoteId)
                .toList();
        List<String> again = of(Upsert.MessageSeen.class, toTheEnd(after -> messages().messages(after), null,
                () -> {})).stream().map(Upsert.MessageSeen::remoteId).toList();
        assertThat(new HashSet<>(seen).size()).isEqualTo(seen.size());
        assertThat(new HashSet<>(seen).equals(new HashSet<>(again))).isTrue();
    }

    @Test
    void noPageHasMoreThan200Entries() throws NetworkException {
        List<SyncPage> pages = toTheEnd(this::followers, null, () -> {});
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages).allMatch(page -> page.upserts().size() + page.deletions().size() <= 200);
    }

    @Test
    void theSameCursorGivesTheSamePage() throws NetworkException {
        SyncPage first = followers(null);
        assertThat(followers(null).equals(first)).isTrue();
        assertThat(followers(first.next()).equals(followers(first.next()))).isTrue();
    }

    @Test
    void peopleComeBeforeWhatRefersToThem() throws NetworkException {
        Set<String> known = new HashSet<>();
        List<String> strangers = new ArrayList<>();
        for (SyncPage page : toTheEnd(after -> messages().messages(after), null, () -> {})) {
            for (Upsert upsert : page.upserts()) {
                switch (upsert) {
                    case Upsert.PersonSeen person -> known.add(person.remoteId());
                    case Upsert.MessageSeen message -> strangers.addAll(message.others());
                    case Upsert.ConversationSeen conversation -> strangers.addAll(conversation.others());
                    default -> {
                    }
                }
                strangers.removeAll(known);
                assertThat(strangers).isEmpty();
            }
        }
    }

    final void needs(Surroundings.Lack ability) {
        assumeThat(world.lacks()).as("this network can't do that").doesNotContain(ability);
    }

    @Test
    void somebodyWhoFollowsAndLeavesIsReportedTwice() throws NetworkException {
        needs(Surroundings.Lack.DEPARTURES);
        Cursor before = latest(this::followers);
        world.follows();
        List<SyncPage> came = toTheEnd(this::followers, before, () -> {});
        String newcomer = of(Upsert.FollowSeen.class, came).getFirst().person();
        world.unfollows(newcomer);
        // Some networks tell only how many follow: who went is known once all were read again.
        assertThat(toTheEnd(this::followers, came.getLast().next(), () -> {})).flatExtracting(SyncPage::deletions)
                .containsExactly(new Deletion(Deletion.Kind.FOLLOW, newcomer));
    }

    @Test
    void editsArriveAsUpserts() throws NetworkException {
        needs(Surroundings.Lack.EDITS);
        String id = world.writes(world.somebody(), "I’ll come Monday.");
        Cursor before = latest(after -> messages().messages(after));
        world.edits(id, "I’ll come Tuesday.");
        SyncPage edited = messages().messages(before);
        assertThat(of(Upsert.MessageSeen.class, List.of(edited))).singleElement().satisfies(message -> {
            assertThat(message.remoteId()).isEqualTo(id);
            assertThat(message.text()).isEqualTo("I’ll come Tuesday.");
            assertThat(message.edited()).isTrue();
        });
    }

    @Test
    void deletionsArriveAsDeletions() throws NetworkException {
        needs(Surroundings.Lack.DELETIONS);
        String id = world.writes(world.somebody(), "I’ll come Monday.");
        Cursor before = latest(after -> messages().messages(after));
        world.deletes(id);
        assertThat(messages().messages(before).deletions())
                .containsExactly(new Deletion(Deletion.Kind.MESSAGE, id));
    }

    @Test
    void whatWasReadComesBackAsRead() throws NetworkException {
        needs(Surroundings.Lack.READ_MARKS);
        String id = world.writes(world.somebody(), "Did the rims arrive?");
        List<SyncPage> pages = toTheEnd(after -> messages().messages(after), null, () -> {});
        String conversation = of(Upsert.MessageSeen.class, pages).stream()
                .filter(message -> message.remoteId().equals(id)).findFirst().orElseThrow().conversation();
        messages().markRead(conversation, id);
        assertThat(of(Upsert.ConversationSeen.class, List.of(messages().messages(pages.getLast().next()))))
                .singleElement().satisfies(seen -> assertThat(seen.readUpTo()).isEqualTo(id));
    }

    @Test
    void feedsAreReadAgainAfterAReasonableWhile() {
        for (Feed feed : Feed.values()) {
            Duration inView = connector.pollEvery(feed, true);
            assertThat(inView).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
            assertThat(connector.pollEvery(feed, false)).isBetween(inView, Duration.ofDays(1));
        }
    }
}
