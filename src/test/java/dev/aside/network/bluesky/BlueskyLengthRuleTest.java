package dev.aside.network.bluesky;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlueskyLengthRuleTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void threeHundredGraphemesFitAndOneMoreDoesNot() {
        assertThat(BlueskyLengthRule.POSTS.limit()).isEqualTo(300);
        assertThat(BlueskyLengthRule.POSTS.left("a".repeat(300))).isZero();
        assertThat(BlueskyLengthRule.POSTS.left("a".repeat(301))).isEqualTo(-1);
        assertThat(BlueskyLengthRule.POSTS.left("語".repeat(300))).isZero();
        assertThat(BlueskyLengthRule.POSTS.left("語".repeat(301))).isEqualTo(-1);
    }

    @Test
    void linksCountInFull() {
        assertThat(BlueskyLengthRule.POSTS.left("https://kettlelane.example/winter")).isEqualTo(300 - 33);
    }

    @Test
    void familiesCountOnceUntilTheirBytesAreTooMany() {
        assertThat(FAMILY.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSize(25);
        assertThat(BlueskyLengthRule.POSTS.left(FAMILY.repeat(120))).isEqualTo(180);
        assertThat(BlueskyLengthRule.POSTS.left(FAMILY.repeat(120) + "a")).isEqualTo(-1);
    }

    @Test
    void aLetterWithManyMarksIsOneGraphemeAndManyBytes() {
        assertThat(BlueskyLengthRule.POSTS.left("e" + "\u0301".repeat(1499))).isEqualTo(299);
        assertThat(BlueskyLengthRule.POSTS.left("e" + "\u0301".repeat(1500))).isEqualTo(-1);
    }

    @Test
    void messagesMayBeAThousandGraphemes() {
        assertThat(BlueskyLengthRule.MESSAGES.limit()).isEqualTo(1000);
        assertThat(BlueskyLengthRule.MESSAGES.left("a".repeat(1000))).isZero();
        assertThat(BlueskyLengthRule.MESSAGES.left("a".repeat(1001))).isEqualTo(-1);
        assertThat(BlueskyLengthRule.MESSAGES.left(FAMILY.repeat(400))).isEqualTo(600);
        assertThat(BlueskyLengthRule.MESSAGES.left(FAMILY.repeat(401))).isEqualTo(-25);
    }
}
