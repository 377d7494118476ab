package dev.aside.store;

import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Feed;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.ImportReport.Counts;
import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import dev.aside.core.model.PreparedPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Upsert.GroupChanged;
import dev.aside.core.model.Upsert.MessageSeen;
import dev.aside.core.port.ImportStore;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.Fingerprint.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Archives in the store: pages of them, as a reader gives them. The archive is from noon.
class ImportsTest extends StoreFixture {
    private final Map<String, Fingerprint> known = new HashMap<>();
    private final List<Deletion> deletions = new ArrayList<>();
    private int entry;

    private ImportStore.Import begin(String archive) throws StoreException {
        return stores.imports().begin(Network.MASTODON, profile(ME, "@kettle@wheels.example", "Kettle Lane"),
                archive + ".zip", archive, NOON, at(60));
    }

    private PreparedPage piece(ArchivePlace from, ArchivePlace next, List<Upsert> upserts, Map<String, String> media) {
        int messages = (int) upserts.stream().filter(MessageSeen.class::isInstance).count();
        return new PreparedPage(from, new ArchivePage("direct-messages.js", upserts, deletions, List.of(), messages,
                next, false), known, Map.of(), media);
    }

    private void take(ImportStore.Import running, Upsert... upserts) throws StoreException {
        ArchivePlace from = new ArchivePlace(entry, 0, 0);
        stores.imports().apply(running, piece(from, new ArchivePlace(++entry, 0, 0), List.of(upserts), Map.of()),
                at(60));
    }

    private ImportReport taken(String archive, Upsert... upserts) throws StoreException {
        ImportStore.Import running = begin(archive);
        entry = 0;
        take(running, upserts);
        return stores.imports().finish(running, at(61));
    }

    private static Instant daysAgo(int days) {
        return NOON.minus(Duration.ofDays(days));
    }

    private List<String> shown() throws StoreException {
        return stores.broadcasts().broadcasts(stores.broadcasts().order(BroadcastSort.NEWEST)).stream()
                .map(Broadcast::text).toList();
    }

    @Test
    void anArchiveOfANewAccountMakesItSignedOutAndASignedInOneStaysSo() throws StoreException {
        assertThat(begin("a").account().signedIn()).isTrue();

        ImportStore.Import other = stores.imports().begin(Network.X, profile("7", "@seven", "Seven"), "x.zip", "x",
                NOON, NOON);

        assertThat(other.account().signedIn()).isFalse();
        assertThat(stores.accounts().accounts()).hasSize(2);
    }

    @Test
    void whatItHoldsIsCounted() throws StoreException {
        ImportReport report = taken("a", new Upsert.FollowSeen(MAYA, null), new Upsert.FollowSeen(JON, null),
                new Upsert.FollowingSeen(JON, true), post("p", ME, "Public", at(0)),
                mine("2", MAYA, "Hi", at(1)), theirs("1", MAYA, "Hello", at(0)),
                new Upsert.ReactionSeen("1", MAYA, "like", null),
                new GroupChanged("77", GroupChanged.Change.MEMBERS, null, List.of(), null, null),
                new MessageSeen("3", "77", List.of(MAYA, JON), JON, "All", at(2), null, null, false, List.of()));

        assertThat(report.holds()).isEqualTo(new Counts(2, 1, 1, 1, 1, 3, 1));
        assertThat(report.taken()).isEqualTo(report.holds());
        assertThat(report.finished()).isEqualTo(at(61));
        assertThat(stores.imports().reports()).containsExactly(report);
        assertThat(stores.search().messages("Hello", 5)).hasSize(1);
    }

    @Test
    void importingAgainAddsNothing() throws StoreException {
        Upsert[] all = {new Upsert.FollowSeen(MAYA, null), new Upsert.FollowingSeen(MAYA, true),
                post("p", ME, "Public", at(0)), theirs("1", MAYA, "Hello", at(0)),
                new Upsert.ReactionSeen("1", MAYA, "like", null)};
        ImportReport first = taken("a", all);
        Conversation before = with(MAYA);

        ImportReport again = taken("a", all);

        assertThat(again.holds()).isEqualTo(first.holds());
        assertThat(again.taken().isNothing()).isTrue();
        assertThat(again.merged()).isEqualTo(5);
        assertThat(with(MAYA)).isEqualTo(before);
        assertThat(shown()).containsExactly("Public");
    }

    @Test
    void messagesSeenLiveAndInAnArchiveAreOne() throws StoreException {
        apply(theirs("1", MAYA, "Hello", at(0)), mine("3", MAYA, "Yes", at(2)));

        ImportReport report = taken("a", mine("3", MAYA, "Yes", at(2)), theirs("2", MAYA, "Are you there?", at(1)),
                theirs("1", MAYA, "Hello", at(0)));

        assertThat(texts(MAYA)).containsExactly("Hello", "Are you there?", "Yes");
        assertThat(report.taken().messages()).isOne();
        assertThat(report.merged()).isEqualTo(2);
    }

    @Test
    void anImportedMessageIsReadAndALiveOneAfterItIsNot() throws StoreException {
        apply(theirs("9", MAYA, "Live", at(5)));

        taken("a", theirs("1", MAYA, "Hello", at(0)));

        assertThat(with(MAYA).unread()).isOne();
        taken("b", theirs("10", MAYA, "Later", at(9)));
        assertThat(with(MAYA).unread()).isZero();
    }

    @Test
    void onlyAYoungConversationNeedsAReplyHoweverItIsSplit() throws StoreException {
        ImportStore.Import running = begin("a");
        take(running, theirs("2", MAYA, "Young", daysAgo(29)), theirs("4", JON, "Old", daysAgo(30)));
        take(running, mine("1", MAYA, "Before", daysAgo(40)), mine("3", JON, "Before", daysAgo(50)));

        assertThat(with(MAYA).needsReply()).isTrue();
        assertThat(with(MAYA).lastLine()).isEqualTo("Young");
        assertThat(with(MAYA).lastAt()).isEqualTo(daysAgo(29));
        assertThat(with(JON).needsReply()).isFalse();
        assertThat(texts(JON)).containsExactly("Before", "Old");
    }

    @Test
    void theOlderHalfMayComeFirst() throws StoreException {
        ImportStore.Import running = begin("a");
        take(running, mine("1", MAYA, "Question", daysAgo(3)));
        take(running, theirs("2", MAYA, "Answer", daysAgo(2)));
        take(running, mine("4", MAYA, "Thanks", daysAgo(0)), theirs("3", MAYA, "More", daysAgo(1)));

        assertThat(with(MAYA).needsReply()).isFalse();
        assertThat(with(MAYA).lastMine()).isTrue();
        assertThat(answered()).isOne();
    }

    @Test
    void answersAreFoundAcrossPagesAndWithinThem() throws StoreException {
        ImportStore.Import running = begin("a");
        take(running, theirs("4", MAYA, "Second answer", daysAgo(1)), mine("3", MAYA, "Second", daysAgo(2)),
                theirs("2", MAYA, "First answer", daysAgo(3)));
        take(running, mine("1", MAYA, "First", daysAgo(4)), mine("0", MAYA, "Zeroth", daysAgo(5)));

        assertThat(answered()).isEqualTo(2);
        assertThat(number("SELECT answered FROM conversation")).isEqualTo(2);
        assertThat(number("SELECT messages FROM conversation")).isEqualTo(5);
    }

    private long answered() throws StoreException {
        return number("SELECT sum(answered) FROM message");
    }

    private long number(String query) throws StoreException {
        return store.database().read(sql -> sql.number(query));
    }

    @Test
    void theFirstTextOfAnIdIsKeptAndTheOtherReported() throws StoreException {
        ImportReport report = taken("a", theirs("1", MAYA, "First", at(0)), theirs("1", MAYA, "Second", at(0)),
                post("p", ME, "First", at(0)), post("p", ME, "Second", at(0)));

        assertThat(texts(MAYA)).containsExactly("First");
        assertThat(shown()).containsExactly("First");
        assertThat(report.left()).containsExactly(
                new ArchiveLeft("direct-messages.js", ArchiveLeft.Reason.SAME_ID_OTHER_TEXT, 2));
    }

    @Test
    void aDeletedPostKeepsItsTextAndAMark() throws StoreException {
        deletions.add(new Deletion(Deletion.Kind.POST, "p"));
        ImportReport report = taken("a", post("p", ME, "Regretted", at(0)));

        assertThat(report.holds().broadcasts()).isOne();
        Broadcast broadcast = stores.broadcasts().broadcasts(stores.broadcasts().order(BroadcastSort.NEWEST))
                .getFirst();
        assertThat(broadcast.text()).isEqualTo("Regretted");
        assertThat(broadcast.posts()).extracting(Post::gone).containsExactly(true);
    }

    @Test
    void theNewestVersionOfAnEditedPostIsShown() throws StoreException {
        ImportReport report = taken("a", new Upsert.PostVersionSeen("2", "1"), post("2", ME, "Second", at(2)),
                post("1", ME, "First", at(1)), post("3", ME, "Other", at(3)));

        assertThat(shown()).containsExactly("Other", "Second");
        assertThat(report.holds().broadcasts()).isEqualTo(2);
        assertThat(report.taken().broadcasts()).isEqualTo(2);
    }

    @Test
    void followersAreSeenSinceTheOldestArchiveAndNobodyLeavesByOne() throws StoreException {
        taken("a", new Upsert.FollowSeen(MAYA, null), new Upsert.FollowSeen(JON, null));
        taken("b", new Upsert.FollowSeen(JON, null));

        assertThat(stores.followers().count()).isEqualTo(2);
        assertThat(stores.people().relation(me.id(), person(MAYA).id()).firstSeen()).isEqualTo(NOON);
    }

    @Test
    void whoeverLeftAfterTheArchiveWasMadeStaysGone() throws StoreException {
        apply(new Upsert.FollowSeen(MAYA, null));
        stores.sync().apply(me.id(), Feed.FOLLOWERS, gone(Deletion.Kind.FOLLOW, MAYA),
                Map.of(), Map.of(), at(5));

        ImportReport report = taken("a", new Upsert.FollowSeen(MAYA, null));

        assertThat(stores.followers().count()).isZero();
        assertThat(report.taken().followers()).isZero();
    }

    @Test
    void aFileIsShownFromItsCopy() throws StoreException {
        Attachment picture = new Attachment(Attachment.Kind.PICTURE, "1-photo.jpg", "A bicycle", 4, 3);
        ImportStore.Import running = begin("a");
        stores.imports().apply(running, piece(ArchivePlace.START, new ArchivePlace(1, 0, 0),
                List.of(with(theirs("1", MAYA, "", at(0)), picture)), Map.of("1-photo.jpg", "abc")), NOON);

        assertThat(thread(MAYA).getFirst().attachments()).containsExactly(
                new Attachment(Attachment.Kind.PICTURE, "media:abc", "A bicycle", 4, 3));
        assertThat(with(MAYA).lastAttachment()).isTrue();
    }

    @Test
    void aMessageThatWasSentFromHereAndLostItsAnswerIsFound() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"));
        long id = send(MAYA, "Are you in?", "k");
        stores.outbox().releaseAll(at(1));
        var item = stores.outbox().due(at(1)).getFirst();
        stores.outbox().attempting(item);
        stores.outbox().unknown(item);

        ImportReport report = taken("a", mine("5", MAYA, "Are you in?", at(1)));

        assertThat(thread(MAYA)).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(id);
            assertThat(message.remoteId()).isEqualTo("5");
        });
        assertThat(report.merged()).isOne();
    }

    @Test
    void aPageThatIsAppliedAgainChangesNothing() throws StoreException {
        ImportStore.Import running = begin("a");
        PreparedPage page = piece(ArchivePlace.START, new ArchivePlace(1, 0, 0),
                List.of(theirs("1", MAYA, "Hello", at(0))), Map.of());
        stores.imports().apply(running, page, NOON);
        stores.imports().apply(running, page, NOON);

        assertThat(stores.imports().rest(running).merged()).isZero();
        assertThat(begin("a").from()).isEqualTo(new ArchivePlace(1, 0, 0));
        assertThat(begin("a").messages()).isOne();
        assertThat(begin("a").id()).isEqualTo(running.id());
    }

    @Test
    void fingerprintsCountFromThePageTheyCameWith() throws StoreException {
        known.put("1", fingerprint(42, Occasion.UNASKED));
        known.put("3", fingerprint(42, Occasion.UNASKED));
        taken("a", theirs("2", MAYA, "Yes", at(1)), mine("1", MAYA, "Offer", at(0)), mine("3", JON, "Offer", at(0)));

        var same = stores.history().sent().same(fingerprint(42, Occasion.UNASKED), 0, at(60), 5);
        assertThat(same.people()).isEqualTo(2);
        assertThat(same.answered()).isOne();
    }
}
