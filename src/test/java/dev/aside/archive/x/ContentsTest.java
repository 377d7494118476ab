package dev.aside.archive.x;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Post;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Upsert.GroupChanged;
import dev.aside.core.model.Upsert.GroupChanged.Change;
import dev.aside.core.port.OpenArchive;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.aside.archive.x.ArchiveZip.good;
import static dev.aside.archive.x.ArchiveZip.message;
import static dev.aside.archive.x.ArchiveZip.talk;
import static dev.aside.archive.x.ArchiveZip.talks;
import static dev.aside.archive.x.ArchiveZip.tweet;
import static dev.aside.archive.x.ArchiveZip.tweets;
import static org.assertj.core.api.Assertions.assertThat;

/// What becomes of what is in an archive.
class ContentsTest {
    @TempDir
    Path folder;

    private Taken taken(ArchiveZip zip) throws Exception {
        return Taken.from(zip.write(folder.resolve("archive.zip")));
    }

    private Taken posts(String... records) throws Exception {
        return taken(good().without("data/direct-messages.js").put("data/tweets.js", tweets(records)));
    }

    private Taken messages(String... records) throws Exception {
        return taken(good().without("data/tweets.js").put("data/direct-messages.js", talks(records)));
    }

    @Test
    void entitiesOfAPostAreRestoredOnce() throws Exception {
        assertThat(posts(tweet("1", "a &amp; b &lt;3 &amp;lt; &quot;q&quot; &#39;s &#x1F642; &nbsp; &")).texts())
                .containsExactly("a & b <3 &lt; \"q\" 's 🙂 &nbsp; &");
    }

    @Test
    void ofAMessageOnlyWhatXEscapes() throws Exception {
        assertThat(messages(talk("42-7", message("1", "a &amp; b &lt;3 & &quot;q&quot; &amp;amp; &#39;"))).texts())
                .containsExactly("a & b <3 & &quot;q&quot; &amp; &#39;");
    }

    @Test
    void whatSteersATerminalIsShownAsBroken() throws Exception {
        assertThat(messages(talk("42-7", message("1",
                "a\\u0000b\u001b[31mc\\ud800d\\u0085e\\r\\nf\\rg\\th \\ud83d\\ude42"))).texts())
                .containsExactly("a\uFFFDb\uFFFD[31mc\uFFFDd\uFFFDe\nf\ng\th 🙂");
    }

    @Test
    void aTextOfTenMegabytesIsCut() throws Exception {
        Taken taken = messages(talk("42-7", message("1", "🙂".repeat(2_600_000)) + ", " + message("2", "next")));
        assertThat(taken.texts()).hasSize(2).element(0).asString().hasSize(Texts.LONGEST).endsWith("🙂");
        assertThat(taken.left()).containsExactly("data/direct-messages.js TEXT_CUT 1");
        assertThat(messages(talk("42-7", message("1", "日".repeat(50_000)))).texts().getFirst()).hasSize(50_000);
    }

    @Test
    void idsAreKeptWhole() throws Exception {
        Taken taken = posts("{ \"tweet\" : { \"id\" : 1815263748596071423, \"full_text\" : \"x\", "
                + "\"in_reply_to_status_id\" : 9007199254740993 } }");
        Upsert.PostSeen post = taken.all(Upsert.PostSeen.class).getFirst();
        assertThat(post.remoteId()).isEqualTo("1815263748596071423");
        assertThat(post.parent()).isEqualTo("9007199254740993");
    }

    @Test
    void aMissingOrAbsurdDateComesFromTheId() throws Exception {
        String id = Long.toString(XPeople.snowflake(Instant.parse("2023-05-01T10:00:00Z").toEpochMilli(), 5));
        for (String date : List.of("", "yesterday", "Thu Jan 01 00:00:00 +0000 1970", "Fri Dec 31 00:00:00 +0000 9999",
                "Wed Feb 30 00:00:00 +0000 2022", "0001-01-01T00:00:00.000Z")) {
            Taken taken = posts(
                    "{ \"tweet\" : { \"id_str\" : \"" + id + "\", \"full_text\" : \"x\", \"created_at\" : \""
                            + date + "\" } }");
            assertThat(taken.all(Upsert.PostSeen.class).getFirst().at()).as(date)
                    .isEqualTo(Instant.parse("2023-05-01T10:00:00Z"));
            assertThat(taken.left()).containsExactly("data/tweets.js NO_DATE 1");
        }
    }

    @Test
    void datesOfBothKindsAreRead() throws Exception {
        assertThat(Dates.parse("Wed Oct 10 20:19:24 +0000 2018"))
                .isEqualTo(Instant.parse("2018-10-10T20:19:24Z").toEpochMilli());
        assertThat(Dates.parse("Thu Feb 29 23:59:59 -0330 2024"))
                .isEqualTo(Instant.parse("2024-03-01T03:29:59Z").toEpochMilli());
        for (String date : List.of("2018-10-10T20:19:24.123Z", "2018-10-10T20:19:24Z", "2020-02-29T00:00:00.5Z",
                "2007-01-01T00:00:00.000Z")) {
            assertThat(Dates.parse(date)).isEqualTo(Instant.parse(date).toEpochMilli());
        }
        assertThat(Dates.parse("2018-10-10T22:19:24+02:00"))
                .isEqualTo(Instant.parse("2018-10-10T20:19:24Z").toEpochMilli());
        assertThat(Dates.parse("2023-02-29T00:00:00.000Z")).isEqualTo(Dates.NONE);
    }

    @Test
    void aPostBringsItsCountsItsLinksAndWhoItNames() throws Exception {
        Taken taken = posts("""
                { "tweet" : { "id_str" : "5", "full_text" : "@kai see https://t.co/ab and https://t.co/abc",
                "created_at" : "Sun Mar 06 00:00:00 +0000 2022", "favorite_count" : "7", "retweet_count" : "x",
                "in_reply_to_user_id_str" : "77", "in_reply_to_screen_name" : "kai", "in_reply_to_status_id_str" : "4",
                "entities" : { "urls" : [ { "url" : "https://t.co/ab", "expanded_url" : "https://example.org/1" } ],
                "user_mentions" : [ { "id_str" : "-1", "screen_name" : "gone" }, { "id_str" : "77", "screen_name" :
                "kai", "name" : "Kai" }, { "id_str" : "42", "screen_name" : "mara" } ] } } }""");
        assertThat(taken.all(Upsert.PersonNamed.class)).containsExactly(
                new Upsert.PersonNamed("77", "@kai", "Kai"), new Upsert.PersonNamed("77", "@kai", null));
        assertThat(taken.all(Upsert.PostSeen.class)).containsExactly(new Upsert.PostSeen("5", "42",
                "@kai see https://example.org/1 and https://t.co/abc", Instant.parse("2022-03-06T00:00:00Z"), "4",
                new Post.Counts(0, 0, 7, 0), false, false, false, null, List.of()));
    }

    @Test
    void anEditFollowsItsFirstVersionAndADeletedPostIsMarked() throws Exception {
        Taken taken = taken(good().without("data/direct-messages.js").put("data/tweets.js", tweets("""
                { "tweet" : { "id_str" : "6", "full_text" : "b", "created_at" : "Sun Mar 06 00:00:00 +0000 2022",
                "edit_info" : { "edit" : { "initialTweetId" : "5", "editControlInitial" : { "editTweetIds" :
                [ "5", "6" ] } } } } }""", """
                { "tweet" : { "id_str" : "5", "full_text" : "a", "created_at" : "Sun Mar 06 00:00:00 +0000 2022",
                "edit_info" : { "initial" : { "editTweetIds" : [ "5", "6" ] } } } }"""))
                .put("data/deleted-tweets.js", tweets(tweet("9", "gone"))));
        assertThat(taken.all(Upsert.PostVersionSeen.class)).containsExactly(new Upsert.PostVersionSeen("6", "5"));
        assertThat(taken.deletions()).containsExactly(new Deletion(Deletion.Kind.POST, "9"));
        assertThat(taken.texts()).containsExactly("b", "a", "gone");
    }

    @Test
    void aLongPostIsReadWhole() throws Exception {
        String whole = "Long words & more. ".repeat(40).strip();
        String cut = whole.substring(0, 200).replace("&", "&amp;") + "… https://t.co/x";
        Taken taken = taken(good().without("data/direct-messages.js")
                .put("data/tweets.js", tweets(tweet("1", cut), tweet("2", "RT @kai: " + cut)))
                .put("data/note-tweet.js", "window.YTD.note_tweet.part0 = [ { \"noteTweet\" : { \"createdAt\" : "
                        + "\"2022-03-06T00:00:00.000Z\", \"core\" : { \"text\" : \"" + whole + "\" } } } ]"));
        assertThat(taken.texts().getFirst()).isEqualTo(whole);
        assertThat(taken.texts().getLast()).startsWith("RT @kai").endsWith("https://t.co/x");
        assertThat(taken.left()).isEmpty();
    }

    @Test
    void aGroupIsAnnouncedBeforeItsMessagesAndKnowsItsMembers() throws Exception {
        String event = "{ \"%s\" : { \"initiatingUserId\" : \"7\", %s, "
                + "\"createdAt\" : \"2022-03-01T10:00:00.000Z\" } }";
        Taken taken = taken(good().without("data/direct-messages.js").put("data/direct-messages-group.js", talks(
                talk("1234567890123456789", String.join(", ", message("2", "hi"),
                        event.formatted("conversationNameUpdate", "\"name\" : \"Trains\""),
                        event.formatted("participantsLeave", "\"userIds\" : [ \"8\" ]"),
                        event.formatted("participantsJoin", "\"userIds\" : [ \"8\", \"9\" ]"),
                        event.formatted("joinConversation", "\"participantsSnapshot\" : [ \"42\", \"7\" ]"))))));
        Instant at = Instant.parse("2022-03-01T10:00:00Z");
        String group = "1234567890123456789";
        assertThat(taken.all(GroupChanged.class)).containsExactly(
                new GroupChanged(group, Change.MEMBERS, null, List.of(), null, null),
                new GroupChanged(group, Change.NAMED, "7", List.of(), "Trains", at),
                new GroupChanged(group, Change.LEFT, "7", List.of("8"), null, at),
                new GroupChanged(group, Change.JOINED, "7", List.of("8", "9"), null, at),
                new GroupChanged(group, Change.MEMBERS, "7", List.of("42", "7"), null, at));
        assertThat(taken.all(Upsert.MessageSeen.class).getFirst().others()).containsExactlyInAnyOrder("7", "8", "9");
    }

    @Test
    void aMessageBringsReactionsLinksAndPictures() throws Exception {
        String text = """
                { "messageCreate" : { "text" : "look https://t.co/u https://t.co/m", "senderId" : "42", "id" : "5",
                "recipientId" : "7", "createdAt" : "2022-03-06T10:00:00.000Z",
                "urls" : [ { "url" : "https://t.co/u", "expanded" : "https://example.org/?a=1&b=2" },
                { "url" : "https://t.co/m", "expanded" : "https://twitter.com/messages/media/5" } ],
                "mediaUrls" : [ "https://ton.twitter.com/dm/5/6/%s.jpg" ],
                "reactions" : [ { "senderId" : "7", "reactionKey" : "excited", "eventId" : "1",
                "createdAt" : "2022-03-06T10:01:00.000Z" }, { "senderId" : null } ] } }""";
        Taken taken = taken(good().without("data/tweets.js").put("data/direct_messages_media/5-here.jpg", "jpg")
                .put("data/direct-messages.js", talks(talk("7-42", text.formatted("here") + ", "
                        + text.formatted("gone").replace("\"5\"", "\"6\"")))));
        Upsert.MessageSeen with = taken.all(Upsert.MessageSeen.class).getFirst();
        assertThat(with).isEqualTo(new Upsert.MessageSeen("5", "7-42", List.of("7"), "42",
                "look https://example.org/?a=1&b=2", Instant.parse("2022-03-06T10:00:00Z"), null, null, false,
                List.of(new Attachment(Attachment.Kind.PICTURE, "direct_messages_media/5-here.jpg", "", 0, 0))));
        assertThat(taken.texts().getLast()).endsWith("https://twitter.com/messages/media/5");
        assertThat(taken.all(Upsert.ReactionSeen.class).getFirst()).isEqualTo(
                new Upsert.ReactionSeen("5", "7", "excited", Instant.parse("2022-03-06T10:01:00Z")));
        assertThat(taken.left()).containsExactly("data/direct-messages.js BAD_RECORD 2",
                "data/direct-messages.js MISSING_MEDIA 1");
    }

    @Test
    void conversationsWithOneselfAndEmptyOnesAreTaken() throws Exception {
        Taken taken = messages(talk("42-42", message("1", "note to self").replace("\"7\"", "\"42\"")),
                talk("42-9", ""));
        assertThat(taken.all(Upsert.MessageSeen.class).getFirst().others()).isEmpty();
        assertThat(taken.all(Upsert.ConversationSeen.class))
                .containsExactly(new Upsert.ConversationSeen("42-9", List.of("9"), false, null));
    }

    @Test
    void theManifestNamesTheOwnerAndWhatIsMissing() throws Exception {
        Path file = good().without("data/account.js").put("data/tweets-part3.js", tweets(tweet("8", "three")))
                .put("data/manifest.js", """
                        window.__THAR_CONFIG = { "userInfo" : { "accountId" : "42", "userName" : "mara" },
                        "archiveInfo" : { "generationDate" : "2022-04-01T00:00:00.000Z" }, "dataTypes" : {
                        "tweets" : { "files" : [ { "fileName" : "data/tweets.js", "count" : "4" },
                        { "fileName" : "data/tweets-part1.js", "count" : "1" } ] }, "like" : { "files" : [
                        { "fileName" : "data/like.js", "count" : "1" } ] }, "x" : null } }""")
                .write(folder.resolve("archive.zip"));
        try (OpenArchive archive = new XArchiveReader().open(file)) {
            assertThat(archive.owner().handle()).isEqualTo("@mara");
            assertThat(archive.made()).contains(Instant.parse("2022-04-01T00:00:00Z"));
        }
        Taken taken = Taken.from(file);
        assertThat(taken.texts()).containsExactly("good post", "three", "good message");
        assertThat(taken.left()).containsExactly("data/tweets-part1.js MISSING_PART 1", "data/tweets.js WRONG_COUNT 3");
    }

    @Test
    void withoutAManifestGapsBetweenPartsAreNamed() throws Exception {
        Taken taken = taken(good().put("data/direct-messages-part4.js", talks(talk("42-8", message("4", "far")))));
        assertThat(taken.texts()).containsExactly("good post", "good message", "far");
        assertThat(taken.left()).containsExactly("data/direct-messages-part1.js MISSING_PART 3");
    }
}
