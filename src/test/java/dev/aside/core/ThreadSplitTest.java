package dev.aside.core;

import dev.aside.core.port.LengthRule;
import dev.aside.testing.FakeLengthRule;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadSplitTest {
    private static final LengthRule BLUESKY = FakeLengthRule.of(300);
    private static final String WINTER = """
            The winter service is open. Bring your bicycle before Friday and we fit your lights for free, \
            whether you bought them here or found them in a drawer.

            What we check: chain, brakes, bearings, and that rattle nobody else believes in. \
            You get a note of what we did, what can wait, and what you can do yourself at the kitchen table.""";

    @Test
    void aTextThatFitsIsOnePostWithoutNumber() {
        assertThat(ThreadSplit.split(WINTER, FakeLengthRule.of(500))).containsExactly(WINTER);
        assertThat(ThreadSplit.split(" Short. \n", BLUESKY)).containsExactly(" Short. \n");
        assertThat(ThreadSplit.split("", BLUESKY)).containsExactly("");
    }

    @Test
    void theRestOfAThreadIsTheEndOfTheTextAsItWasWritten() {
        List<String> posts = ThreadSplit.split(WINTER, FakeLengthRule.of(120));
        for (int first = 1; first < posts.size(); first++) {
            String rest = ThreadSplit.rest(WINTER, posts.subList(first, posts.size()), first);
            String begin = WINTER.substring(0, WINTER.length() - rest.length());
            assertThat(begin.strip()).endsWith(posts.get(first - 1).replaceFirst(" \\d+/\\d+$", ""));
            assertThat(rest).startsWith(posts.get(first).substring(0, 10)).endsWith("kitchen table.");
        }
        assertThat(ThreadSplit.rest("Something else", List.of("Two 2/3", "Three 3/3"), 1)).isEqualTo("Two\n\nThree");
    }

    @Test
    void aLongTextEndsItsPostsAtSentencesAndCountsTheNumbers() {
        List<String> posts = ThreadSplit.split(WINTER, BLUESKY);

        assertThat(posts).hasSize(2);
        assertThat(posts.getFirst()).startsWith("The winter service").contains("drawer.\n\nWhat we check")
                .endsWith("nobody else believes in. 1/2");
        assertThat(posts.getLast()).startsWith("You get a note").endsWith("kitchen table. 2/2");
        assertThat(posts).extracting(BLUESKY::left).containsExactly(65, 200);
    }

    @Test
    void aParagraphThatFillsMostOfAPostEndsIt() {
        String first = "First " + "word ".repeat(45).strip() + ".";
        String second = "Short one. " + "Then more words follow. ".repeat(8).strip();

        assertThat(ThreadSplit.split(first + "\n\n" + second, BLUESKY))
                .containsExactly(first + " 1/2", second + " 2/2");
    }

    @Test
    void aLongSentenceIsCutBetweenWords() {
        String text = "one two three four ".repeat(30).strip();

        List<String> posts = ThreadSplit.split(text, FakeLengthRule.of(100));

        assertThat(posts).allSatisfy(post -> assertThat(FakeLengthRule.of(100).left(post)).isNotNegative());
        assertThat(String.join(" ", posts).replaceAll(" \\d+/\\d+", "")).isEqualTo(text);
    }

    @Test
    void tenPostsMakeRoomForLongerNumbers() {
        String text = "Words that go on and on. ".repeat(40).strip();
        LengthRule rule = FakeLengthRule.of(60);

        List<String> posts = ThreadSplit.split(text, rule);

        assertThat(posts).hasSizeGreaterThan(10);
        assertThat(posts.getFirst()).endsWith(" 1/" + posts.size());
        assertThat(posts).allSatisfy(post -> assertThat(rule.left(post)).isNotNegative());
    }

    @Test
    void noPostEndsInsideALink() {
        String link = "https://kettlelane.example/winter/lights-and-bells?for=tourers&day=friday";
        String text = "Everything about lights stands here, and much about bells: " + link + " and that is all.";

        List<String> posts = ThreadSplit.split(text, FakeLengthRule.of(90));

        assertThat(posts).anySatisfy(post -> assertThat(post).contains(link));
        assertThat(ThreadSplit.split("Read kettlelane.example/a-rather-long/path-to-read now", FakeLengthRule.of(52)))
                .anySatisfy(post -> assertThat(post).contains("kettlelane.example/a-rather-long/path-to-read"));
    }

    @Test
    void aWordThatFitsNowhereIsCutBetweenGraphemes() {
        String word = "e\u0301".repeat(1_000);

        List<String> posts = ThreadSplit.split(word, BLUESKY);

        assertThat(posts).allSatisfy(post -> {
            assertThat(BLUESKY.left(post)).isNotNegative();
            assertThat(post).startsWith("e\u0301").matches("(?s)(e\u0301)+ \\d+/\\d+");
        });
        assertThat(String.join("", posts).replaceAll(" \\d+/\\d+", "")).isEqualTo(word);
    }

    @Test
    void aScriptWithoutSpacesIsCutBetweenItsWords() {
        String text = "先週のホイールはとても静かでした。".repeat(30);

        List<String> posts = ThreadSplit.split(text, BLUESKY);

        assertThat(posts).hasSize(2);
        assertThat(posts.getFirst()).endsWith("静かでした。 1/2");
    }

    @Test
    void aRuleThatAllowsNextToNothingStillEnds() {
        assertThat(ThreadSplit.split("abcdef", FakeLengthRule.of(2))).isNotEmpty();
    }
}
