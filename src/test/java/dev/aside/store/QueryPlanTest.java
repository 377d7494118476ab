package dev.aside.store;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.FollowerFilter.Chip;
import dev.aside.core.model.FollowerSort;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.OutboxStore.Part;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint.Occasion;
import dev.aside.store.Writer.Priority;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Asks SQLite how it would run every statement that the ports use.
class QueryPlanTest extends StoreFixture {
    /// A table read from end to end without an index, but for arrays of ids, which are all wanted.
    private static final Pattern FULL_SCAN = Pattern.compile("^SCAN (?!json_each|j\\b|CONSTANT)(?!.*(INDEX|VIRTUAL))"
            + ".*");
    /// A handful of rows by nature; and counts of what is unseen or in use, which read the index they need whole.
    private static final Set<String> SMALL = Set.of("SCAN setting", "SCAN a", "SCAN broadcast_draft", "SCAN n",
            "SCAN hot_feature", "SCAN sqlite_sequence");

    @BeforeEach
    void everyPortIsUsed() throws StoreException {
        fingerprints.put("2", fingerprint(1, Occasion.UNASKED));
        apply(profile(MAYA, "@maya", "Maya"), new Upsert.FollowSeen(MAYA, at(0)),
                new Upsert.FollowingSeen(MAYA, true),
                new Upsert.ConversationSeen("with " + MAYA, List.of(MAYA), false, "1"),
                theirs("1", MAYA, "Hello there", at(0)), mine("2", MAYA, "Hi", at(1)), post("p", ME, "Public", at(2)),
                post("q", MAYA, "Theirs", at(2)));
        apply(new Upsert.PersonNamed(MAYA, "@m", "M"), new Upsert.SilencedSeen(JON, true, false),
                new Upsert.ReactionSeen("1", MAYA, "like", null), new Upsert.PostVersionSeen("p", "o"),
                new Upsert.GroupChanged("g", Upsert.GroupChanged.Change.NAMED, null, List.of(JON), "G", at(1)));
        apply(me, gone(Deletion.Kind.MESSAGE, "1"));
        apply(me, gone(Deletion.Kind.POST, "q"));
        apply(me, gone(Deletion.Kind.FOLLOW, JON));
        useConversations();
        useOutbox();
        useFollowers();
        useTheRest();
    }

    private void useConversations() throws StoreException {
        for (ConversationTab tab : ConversationTab.values()) {
            stores.conversations().rows(stores.conversations().order(tab));
        }
        long id = with(MAYA).id();
        stores.conversations().unread();
        stores.conversations().markRead(id, thread(MAYA).getFirst().id());
        stores.conversations().markUnread(id);
        stores.conversations().dismissReply(id);
        stores.conversations().notAutomatic(id);
        for (String text : List.of("hello there", "he", "hello he")) {
            stores.search().messages(text, 10);
        }
    }

    private void useOutbox() throws StoreException {
        long message = send(MAYA, "Waits", "k");
        long broadcast = stores.outbox().enqueue(
                new BroadcastDraft(0, "All", List.of(me.id()), Visibility.PUBLIC, null, NOON),
                List.of(new Part(me.id(), 0, "All", "p")), NOON, at(1));
        stores.outbox().due(at(1));
        stores.outbox().open();
        stores.outbox().waiting();
        stores.outbox().nextDue();
        OutboxItem item = item(OutboxItem.Kind.MESSAGE, message);
        stores.outbox().attempting(item);
        stores.outbox().waits(item, null, at(3));
        stores.outbox().backOnline(me.id(), at(2));
        stores.outbox().releaseAll(at(3));
        stores.outbox().undoMessage(message, at(4));
        stores.outbox().undoBroadcast(broadcast, at(4));
        stores.outbox().enqueue(new BroadcastDraft(0, "Both", List.of(me.id()), Visibility.PUBLIC, null, NOON),
                List.of(new Part(me.id(), 0, "Both 1/2", "b1"), new Part(me.id(), 1, "Both 2/2", "b2")), NOON, NOON);
        OutboxItem lost = stores.outbox().due(at(4)).getFirst();
        stores.outbox().attempting(lost);
        stores.outbox().unknown(lost);
        stores.outbox().settled(OutboxItem.Kind.POST, lost.id());
        stores.outbox().discard(OutboxItem.Kind.POST, stores.outbox().waiting().getFirst().id(), at(5));
        apply(post("b", ME, "Both 1/2", at(6)));
    }

    private void useFollowers() throws StoreException {
        for (Chip chip : Chip.values()) {
            for (FollowerSort.Column column : FollowerSort.Column.values()) {
                for (String search : List.of("", "maya", "ma")) {
                    stores.followers().order(new FollowerFilter(chip, null, search), new FollowerSort(column, true));
                }
            }
        }
        stores.followers().rows(stores.followers().order(FollowerFilter.ALL, FollowerSort.NEWEST));
        stores.followers().count();
        stores.followers().newSinceLastVisit();
    }

    private void useTheRest() throws StoreException {
        for (BroadcastSort sort : BroadcastSort.values()) {
            stores.broadcasts().broadcasts(stores.broadcasts().order(sort));
        }
        stores.broadcasts().mentions(stores.broadcasts().mentionOrder());
        stores.broadcasts().unansweredMentions();
        long maya = person(MAYA).id();
        stores.people().together(me.id(), maya);
        stores.people().relation(me.id(), maya);
        stores.people().latestPosts(maya, 3);
        stores.people().named("may", 5);
        stores.people().named("", 5);
        stores.people().notWarned();
        stores.people().tags();
        stores.people().notes(maya);
        stores.history().replyRates();
        stores.history().sampleOfTexts(10);
        stores.history().sent().same(fingerprint(1, Occasion.UNASKED), maya, at(9), 5);
        stores.history().sent().same(fingerprint(1, Occasion.UNASKED), -1, at(1), 5);
        stores.history().sent().accepted(fingerprint(1, Occasion.UNASKED));
    }

    private List<String> plan(String statement) throws StoreException {
        return store.database().write(Priority.BACKGROUND, tx -> plan(tx.sql(), statement));
    }

    private static List<String> plan(Sql sql, String statement) throws SQLException {
        return sql.list("EXPLAIN QUERY PLAN " + statement, row -> row.getString(4));
    }

    @Test
    void nothingIsReadFromEndToEndWithoutAnIndex() throws StoreException {
        List<String> bad = new ArrayList<>();
        for (String statement : store.database().statements()) {
            for (String step : plan(statement)) {
                if (FULL_SCAN.matcher(step).matches() && !SMALL.contains(step)) {
                    bad.add(step + " in " + statement);
                }
            }
        }

        assertThat(store.database().statements()).hasSizeGreaterThan(100);
        assertThat(bad).isEmpty();
    }

    /// Those who are new since the last visit are found by their date, and sorted when another order is asked.
    private static boolean isFew(String list) {
        return list.contains("r.since > ") && !list.contains("ORDER BY r.since");
    }

    @Test
    void listsComeFromAnIndexAlreadyInOrder() throws StoreException {
        List<String> lists = store.database().statements().stream()
                .filter(s -> s.startsWith("SELECT id FROM conversation") || s.startsWith("SELECT id FROM broadcast")
                        || s.startsWith("SELECT id FROM message WHERE conversation_id")
                        || s.startsWith("SELECT text FROM message")
                        || (s.startsWith("SELECT r.id FROM relation") && !s.contains("MATCH") && !isFew(s)))
                .toList();

        assertThat(lists).hasSizeGreaterThan(20);
        for (String list : lists) {
            assertThat(plan(list)).as(list).noneMatch(step -> step.contains("TEMP B-TREE"));
        }
    }
}
