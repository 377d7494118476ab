package dev.aside.ui.fx;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextScaleTest {
    @Test
    void lengthsInSpFollowTheScaleAndPixelsDoNot() {
        String css = ".a { -fx-font-size: 13sp; -fx-padding: 2sp 0 -1.5sp 8px; -fx-min-height: 44sp; }";
        assertThat(TextScale.inPixels(css, 1.25)).isEqualTo(
                ".a { -fx-font-size: 16.25px; -fx-padding: 2.50px 0 -1.88px 8px; -fx-min-height: 55px; }");
    }

    @Test
    void fromTwentyOnLengthsAreWholePixels() {
        assertThat(TextScale.inPixels("67sp", 1.1)).isEqualTo("74px");
        assertThat(TextScale.inPixels("23sp", 0.8)).isEqualTo("18.40px");
    }

    @Test
    void namesAndColoursThatEndLikeTheUnitStayAsTheyAre() {
        String css = ".h1sp { -fx-x: #12345sp; -fx-y: -a-1sp; -fx-z: wasp; }";
        assertThat(TextScale.inPixels(css, 2)).isEqualTo(css);
    }
}
