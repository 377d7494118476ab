package dev.aside.archive.x;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.aside.archive.x.ArchiveZip.good;
import static dev.aside.archive.x.ArchiveZip.message;
import static dev.aside.archive.x.ArchiveZip.talk;
import static dev.aside.archive.x.ArchiveZip.talks;
import static dev.aside.archive.x.ArchiveZip.tweet;
import static dev.aside.archive.x.ArchiveZip.tweets;
import static org.assertj.core.api.Assertions.assertThat;

/// One bad record among good ones costs itself.
class BadRecordsTest {
    private static final String POSTS = "data/tweets.js";
    private static final String TALKS = "data/direct-messages.js";

    @TempDir
    Path folder;

    /// A bad file.
    ///
    /// @param texts what is taken of it
    /// @param left reasons with counts
    record Bad(String name, String file, String body, List<String> texts, List<String> left) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("posts")
    void aBadPostCostsItself(Bad bad) throws Exception {
        assertTaken(bad, good().put(POSTS, bad.body).without(TALKS));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aBadMessageCostsItself(Bad bad) throws Exception {
        assertTaken(bad, good().put(TALKS, bad.body).without(POSTS));
    }

    private void assertTaken(Bad bad, ArchiveZip zip) throws Exception {
        Taken taken = Taken.from(zip.write(folder.resolve("archive.zip")));
        assertThat(taken.texts()).isEqualTo(bad.texts);
        assertThat(taken.left()).isEqualTo(bad.left.stream().map(left -> bad.file + " " + left).toList());
    }

    private static Bad post(String name, String bad, String... left) {
        return new Bad(name, POSTS, tweets(tweet("1", "one"), bad, tweet("3", "three")), List.of("one", "three"),
                List.of(left));
    }

    static Stream<Bad> posts() {
        String one = tweet("1", "one");
        return Stream.of(
                post("a missing value", "{ \"tweet\" : { \"id_str\" : , \"full_text\" : \"x\" } }", "BAD_RECORD 1"),
                post("a missing brace", "{ \"tweet\" : { \"id_str\" : \"2\", \"full_text\" : \"x\"", "BAD_RECORD 1"),
                post("an endless string", "{ \"tweet\" : { \"id_str\" : \"2\", \"full_text\" : \"x } }",
                        "BAD_RECORD 1"),
                new Bad("a brace too many", POSTS, tweets(one, tweet("2", "two") + "}", tweet("3", "three")),
                        List.of("one", "two", "three"), List.of("BAD_RECORD 1")),
                post("rubbish between", "@@ <html> \u0000", "BAD_RECORD 1"),
                post("a word", "true", "BAD_RECORD 1"),
                post("a list", "[ [ { } ] ]", "BAD_RECORD 1"),
                post("nothing", "null", "BAD_RECORD 1"),
                post("no id", "{ \"tweet\" : { \"full_text\" : \"x\" } }", "BAD_RECORD 1"),
                post("another thing", "{ \"like\" : { \"tweetId\" : \"2\" } }", "BAD_RECORD 1"),
                post("an endless depth", "{ \"tweet\" : " + "{ \"a\" : ".repeat(5_000) + "1", "BAD_RECORD 1"),
                post("an endless number", "{ \"tweet\" : { \"id\" : " + "9".repeat(50_000) + " } }", "BAD_RECORD 1"),
                post("a bare word for an id", "{ \"tweet\" : { \"id_str\" : NaN } }", "BAD_RECORD 1"),
                post("a trailing comma in it", "{ \"tweet\" : { \"id_str\" : null, } }", "BAD_RECORD 1"),
                new Bad("cut off in a record", POSTS, tweets(one, tweet("2", "two")).substring(0, 180), List.of("one"),
                        List.of("BAD_RECORD 1")),
                new Bad("cut off behind a record", POSTS, "window.YTD.tweets.part0 = [ " + one, List.of("one"),
                        List.of("UNREADABLE_ENTRY 1")),
                new Bad("no assignment", POSTS, "[ " + one + " ]", List.of("one"), List.of()),
                new Bad("an object for a list", POSTS, "window.YTD.tweets.part0 = { }", List.of(),
                        List.of("UNREADABLE_ENTRY 1")),
                new Bad("null for a list", POSTS, "window.YTD.tweets.part0 = null", List.of(), List.of()),
                new Bad("an empty list", POSTS, "window.YTD.tweets.part0 = [ ]", List.of(), List.of()),
                new Bad("nothing behind the assignment", POSTS, "window.YTD.tweets.part0 = ", List.of(), List.of()),
                new Bad("a page for a file", POSTS, "<!doctype html><p>Not found</p>", List.of(),
                        List.of("UNREADABLE_ENTRY 1")),
                new Bad("records without wrapper, as in 2019", POSTS,
                        "window.YTD.tweet.part0 = [ { \"id\" : \"5\", \"full_text\" : \"old\", \"created_at\" : "
                                + "\"Mon Apr 01 12:00:00 +0000 2019\" } ]",
                        List.of("old"), List.of()));
    }

    private static Bad between(String name, String bad, String... left) {
        return new Bad(name, TALKS,
                talks(talk("42-7", message("1", "one") + ", " + bad + ", " + message("3", "three")),
                        talk("42-8", message("4", "four"))),
                List.of("one", "three", "four"), List.of(left));
    }

    static Stream<Bad> messages() {
        return Stream.of(
                between("a missing value", "{ \"messageCreate\" : { \"id\" : } }", "BAD_RECORD 1"),
                between("a missing brace", "{ \"messageCreate\" : { \"id\" : \"2\"", "BAD_RECORD 1"),
                between("an endless string", "{ \"messageCreate\" : { \"id\" : \"2 } }", "BAD_RECORD 1"),
                between("rubbish between", "@@", "BAD_RECORD 1"),
                between("nothing", "null", "BAD_RECORD 1"),
                between("no sender", "{ \"messageCreate\" : { \"id\" : \"2\", \"text\" : \"x\" } }", "BAD_RECORD 1"),
                between("an event of tomorrow", "{ \"pollCreate\" : { \"id\" : \"2\" } }", "NOT_NEEDED 1"),
                new Bad("a head that is no JSON", TALKS,
                        talks("{ \"dmConversation\" : { \"conversationId\" \"42-7\", \"messages\" : [ "
                                + message("1", "one") + ", " + message("2", "two") + " ] } }",
                                talk("42-8", message("4", "four"))),
                        List.of("one", "two", "four"), List.of("BAD_RECORD 1")),
                new Bad("a conversation cut off", TALKS,
                        talks(talk("42-7", message("1", "one") + ", { \"messageCreate\" : { \"te"),
                                talk("42-8", message("4", "four"))),
                        List.of("one", "four"), List.of("BAD_RECORD 1")),
                new Bad("null lists", TALKS,
                        talks("{ \"dmConversation\" : { \"conversationId\" : \"42-7\", \"messages\" : null } }",
                                talk("42-8", "{ \"messageCreate\" : { \"id\" : \"4\", \"senderId\" : \"8\", "
                                        + "\"text\" : \"four\", \"urls\" : null, \"mediaUrls\" : null, \"reactions\" : "
                                        + "null, \"createdAt\" : \"2022-03-06T10:00:00.000Z\" } }")),
                        List.of("four"), List.of()),
                new Bad("messages before the name, no recipient", TALKS,
                        talks("{ \"dmConversation\" : { \"messages\" : [ " + message("1", "one")
                                + " ], \"conversationId\" : \"7-42\" } }"),
                        List.of("one"), List.of()),
                new Bad("nobody in it", TALKS,
                        talks("{ \"dmConversation\" : { \"conversationId\" : \"x\", \"messages\" : [ ] } }"),
                        List.of(), List.of("BAD_RECORD 1")));
    }
}
