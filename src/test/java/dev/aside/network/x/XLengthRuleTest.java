package dev.aside.network.x;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XLengthRuleTest {
    @Test
    void latinLettersCountOneAndHanTwo() {
        assertThat(XLengthRule.POSTS.limit()).isEqualTo(280);
        assertThat(XLengthRule.POSTS.left("a".repeat(280))).isZero();
        assertThat(XLengthRule.POSTS.left("a".repeat(281))).isEqualTo(-1);
        assertThat(XLengthRule.POSTS.left("車".repeat(140))).isZero();
        assertThat(XLengthRule.POSTS.left("車".repeat(140) + "a")).isEqualTo(-1);
        assertThat(XLengthRule.POSTS.left("")).isEqualTo(280);
    }

    @Test
    void aFamilyCountsTwo() {
        assertThat(XLengthRule.POSTS.left("👨‍👩‍👧‍👦")).isEqualTo(278);
        assertThat(XLengthRule.POSTS.left("👨‍👩‍👧‍👦".repeat(140))).isZero();
        assertThat(XLengthRule.POSTS.left("👨‍👩‍👧‍👦".repeat(141))).isEqualTo(-2);
    }

    @Test
    void marksAreComposedBeforeCounting() {
        assertThat(XLengthRule.POSTS.left("e\u0301")).isEqualTo(279);
        assertThat(XLengthRule.POSTS.left("e\u0301".repeat(280))).isZero();
        assertThat(XLengthRule.POSTS.left("e\u0301".repeat(281))).isEqualTo(-1);
    }

    @Test
    void aLinkCounts23() {
        assertThat(XLengthRule.POSTS.left("https://example.com/" + "a".repeat(200))).isEqualTo(257);
        assertThat(XLengthRule.POSTS.left("https://example.com " + "a".repeat(256))).isZero();
        assertThat(XLengthRule.POSTS.left("https://example.com " + "a".repeat(257))).isEqualTo(-1);
    }

    @Test
    void messagesMayBeLong() {
        assertThat(XLengthRule.MESSAGES.left("a".repeat(10_000))).isZero();
        assertThat(XLengthRule.MESSAGES.left("🚲".repeat(10_001))).isEqualTo(-1);
    }
}
