package dev.aside.ui.fx.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeamsTest {
    private static final String MAY_BREAK = "\u200B";

    @Test
    void plainTextsStayWhole() {
        assertThat(Seams.of("Sounds good to me.")).containsExactly("Sounds good to me.");
        assertThat(Seams.of("先週のホイール、とても静かです！")).hasSize(1);
        assertThat(Seams.of("")).isEmpty();
    }

    @Test
    void lettersThatNeedShapingAreCutWhereLinesMayBreak() {
        assertThat(Seams.of("मैं नहीं जानता")).containsExactly("मैं", " ", "नहीं", " ", "जानता");
        assertThat(Seams.of("a cafe\u0301 here")).containsExactly("a", " ", "cafe\u0301", " ", "here");
    }

    @Test
    void aLineMayBreakBetweenTheWordsOfThai() {
        assertThat(Seams.of("ขอบคุณรถไฟ")).containsExactly("ขอบคุณ", MAY_BREAK, "รถไฟ");
        assertThat(Seams.ofLine("ขอบคุณรถไฟ")).as("not on one line").containsExactly("ขอบคุณรถไฟ");
    }

    @Test
    void nothingIsLost() {
        String mixed = "أنا هنا, मैं  वहाँ! ฉันรักสวน\nok";
        assertThat(String.join("", Seams.of(mixed)).replace(MAY_BREAK, "")).isEqualTo(mixed);
        assertThat(String.join("", Seams.ofLine(mixed))).isEqualTo(mixed);
    }
}
