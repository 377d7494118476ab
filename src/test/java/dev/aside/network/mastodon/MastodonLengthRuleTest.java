package dev.aside.network.mastodon;

import dev.aside.network.mastodon.MastodonLengthRule.Limits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MastodonLengthRuleTest {
    private static final MastodonLengthRule POSTS = MastodonLengthRule.ofPosts(Limits.DEFAULT);
    private static final String WINTER = "Hi Maya, our winter service is open again. Book before Friday and we fit "
            + "your lights for free: kettlelane.example/winter?utm_source=dm";

    @Test
    void fiveHundredCharactersFitAndOneMoreDoesNot() {
        assertThat(POSTS.limit()).isEqualTo(500);
        assertThat(POSTS.left("a".repeat(500))).isZero();
        assertThat(POSTS.left("a".repeat(501))).isEqualTo(-1);
        assertThat(POSTS.left("日".repeat(500))).isZero();
        assertThat(POSTS.left("")).isEqualTo(500);
    }

    @Test
    void aFamilyAFlagAndALetterWithItsMarksCountOnce() {
        assertThat(POSTS.left("👨‍👩‍👧‍👦")).isEqualTo(499);
        assertThat(POSTS.left("🇵🇹")).isEqualTo(499);
        assertThat(POSTS.left("👍🏽")).isEqualTo(499);
        assertThat(POSTS.left("e\u0301\u0323")).isEqualTo(499);
        assertThat(POSTS.left("👨‍👩‍👧‍👦".repeat(501))).isEqualTo(-1);
    }

    @Test
    void aLinkCounts23HoweverLongItIs() {
        assertThat(POSTS.left("https://kettlelane.example/" + "a".repeat(400))).isEqualTo(477);
        assertThat(POSTS.left("http://a.example")).isEqualTo(477);
        assertThat(POSTS.left("(see https://a.example/b).")).isEqualTo(500 - 5 - 23 - 2);
        assertThat(POSTS.left("https://a.example " + "b".repeat(476))).isZero();
        assertThat(POSTS.left("https://a.example " + "b".repeat(477))).isEqualTo(-1);
    }

    @Test
    void ofSomebodyElsewhereOnlyTheirNameCounts() {
        assertThat(POSTS.left("@maya@wheels.example hello")).isEqualTo(500 - "@maya hello".length());
        assertThat(POSTS.left("@maya hello")).isEqualTo(500 - "@maya hello".length());
    }

    @Test
    void aPrivatePostCarriesItsAddress() {
        MastodonLengthRule toMaya = MastodonLengthRule.ofMessages(Limits.DEFAULT, "@maya@wheels.example");
        assertThat(toMaya.left("")).isEqualTo(494);
        assertThat(toMaya.left(WINTER)).isEqualTo(360);
        assertThat(toMaya.left("a".repeat(494))).isZero();
        assertThat(toMaya.left("a".repeat(495))).isEqualTo(-1);
    }

    @Test
    void otherServersCountAllThatIsWritten() {
        MastodonLengthRule whole = MastodonLengthRule.ofMessages(Limits.DEFAULT, "@maya@wheels.example").whole();
        assertThat(whole.left("")).isEqualTo(500 - "@maya@wheels.example ".length());
        assertThat(MastodonLengthRule.ofPosts(Limits.DEFAULT).whole().left("https://a.example/" + "b".repeat(82)))
                .isEqualTo(400);
        assertThat(MastodonLengthRule.ofPosts(Limits.DEFAULT).whole().left("👍🏽")).isEqualTo(498);
    }

    @Test
    void aServerMayShortenLinksWithoutAScheme() {
        Limits bare = new Limits(500, 23, true);
        assertThat(MastodonLengthRule.ofMessages(bare, "@maya@wheels.example").left(WINTER)).isEqualTo(376);
        assertThat(MastodonLengthRule.ofPosts(bare).left("ends.Here begins")).isEqualTo(500 - 23 - 7);
        assertThat(MastodonLengthRule.ofPosts(bare).left("so. Then")).isEqualTo(492);
    }
}
