package dev.aside.ui.fx.text;

import java.util.List;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MarkedTextTest {
    private static final String TEXT = "Hi Maya, our winter service is open again. "
            + "Book before Friday and we fit your lights.";

    @Test
    void aScreenReaderHearsTheMarks() {
        MarkedText marked = shown();
        assertThat(marked.getAccessibleText())
                .isEqualTo("Hi, filled in: Maya, the same in 14 messages: our winter service is "
                        + "open again. Book before Friday and we fit your lights.");
    }

    @Test
    void eachLineHasItsShadeAndABrokenSlotIsClosedOnBoth() {
        MarkedText marked = shown();
        assertThat(marked.lookupAll(".slot-box")).hasSize(1);
        assertThat(marked.lookupAll(".template-shade")).hasSizeGreaterThan(2)
                .allSatisfy(shade -> assertThat(shade.getLayoutBounds().getHeight()).isEqualTo(20));
        OnStage.change(marked, () -> marked.show(TEXT, List.of(), List.of(new TextRange(0, TEXT.length())), 1));
        assertThat(marked.lookupAll(".slot-box")).hasSizeGreaterThan(1);
    }

    @Test
    void linesAreTwentyThreeHigh() {
        MarkedText marked = shown();
        OnStage.change(marked, () -> marked.show("one", List.of(), List.of(), 0));
        double one = marked.getHeight();
        OnStage.change(marked, () -> marked.show("one\ntwo\nthree", List.of(), List.of(new TextRange(4, 7)), 0));
        assertThat(marked.getHeight() - one).isCloseTo(46, within(0.6));
        assertThat(one).isEqualTo(12 + 23 + 12, within(0.6));
    }

    private static MarkedText shown() {
        VBox page = OnStage.show(400, 400, () -> {
            MarkedText made = new MarkedText();
            made.setMaxWidth(372);
            made.show(TEXT, List.of(new TextRange(0, 3), new TextRange(7, TEXT.length())), List.of(new TextRange(3, 7)),
                    14);
            return new VBox(made);
        });
        return (MarkedText) page.getChildren().getFirst();
    }
}
