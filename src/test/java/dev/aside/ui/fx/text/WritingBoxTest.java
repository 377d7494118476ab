package dev.aside.ui.fx.text;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WritingBoxTest {
    private static final String DRAFT = "Hi Maya, our winter service is open again. Book before Friday and we "
            + "fit your lights for free: kettlelane.example/winter?utm_source=dm";

    private final FxRobot robot = new FxRobot();
    private final AtomicInteger sent = new AtomicInteger();
    private WritingBox box;

    @BeforeEach
    void open() {
        box = show(WritingBox.Type.MESSAGE);
    }

    private WritingBox show(WritingBox.Type type) {
        VBox page = OnStage.show(541, 600, () -> {
            WritingBox shown = new WritingBox(type);
            shown.setOnSend(sent::incrementAndGet);
            return new VBox(shown, new Button("Next"));
        });
        WritingBox shown = (WritingBox) page.getChildren().getFirst();
        OnStage.change(page, shown::requestFocus);
        return shown;
    }

    @ParameterizedTest
    @EnumSource(WritingBox.Type.class)
    void linesAreAsHighAsTheTypeScaleSays(WritingBox.Type type) {
        box = show(type);
        double line = type == WritingBox.Type.MESSAGE ? 20 : 23;
        change(() -> box.setText("one"));
        double one = box.getHeight();
        change(() -> box.setText("one\ntwo\nthree\nfour\nfive"));
        assertThat(box.getHeight() - one).isCloseTo(4 * line, within(0.5));
        assertThat(one).isEqualTo(line);
        List<Bounds> third = RangeBoxes.of(drawn(), new TextRange(8, 13));
        assertThat(third).hasSize(1);
        assertThat(third.getFirst().getMinY()).isCloseTo(2 * line, within(0.1));
    }

    @Test
    void itGrowsToEightLinesThenScrolls() {
        change(() -> box.setText("line\n".repeat(7) + "line"));
        assertThat(box.getHeight()).isEqualTo(160);
        assertThat(bar().isVisible()).isFalse();
        change(() -> box.setText("line\n".repeat(20) + "line"));
        assertThat(box.getHeight()).isEqualTo(160);
        assertThat(bar().isVisible()).isTrue();
        change(box.textProperty()::getValue);
        change(() -> box.setText(""));
        assertThat(box.getHeight()).isEqualTo(20);
    }

    @Test
    void itsTextBeginsExactlyAtItsLeftEdge() {
        change(() -> box.setText("Hi"));
        assertThat(drawn().localToScene(0, 0).getX()).isEqualTo(box.localToScene(0, 0).getX());
    }

    @Test
    void enterSendsAndShiftEnterBreaksTheLine() {
        robot.write("Hello");
        press(KeyCode.ENTER, true, false);
        robot.write("you");
        assertThat(box.getText()).isEqualTo("Hello\nyou");
        assertThat(sent).hasValue(0);
        press(KeyCode.ENTER, false, false);
        assertThat(sent).hasValue(1);
        assertThat(box.getText()).isEqualTo("Hello\nyou");
    }

    @Test
    void theSettingSwapsThemAndControlEnterAlwaysSends() {
        change(() -> box.sendOnEnterProperty().set(false));
        robot.write("a");
        press(KeyCode.ENTER, false, false);
        assertThat(box.getText()).isEqualTo("a\n");
        press(KeyCode.ENTER, true, false);
        assertThat(sent).hasValue(1);
        press(KeyCode.ENTER, false, true);
        assertThat(sent).hasValue(2);
        change(() -> box.sendOnEnterProperty().set(true));
        press(KeyCode.ENTER, false, true);
        assertThat(sent).hasValue(3);
    }

    @Test
    void anEnterThatEndsACompositionDoesNotSend() {
        change(() -> {
            compose("にほん", "");
            fireEnter();
        });
        assertThat(sent).hasValue(0);
        change(() -> {
            compose("", "日本");
            fireEnter();
        });
        assertThat(sent).hasValue(0);
        assertThat(box.getText()).isEqualTo("日本");
        change(this::fireEnter);
        assertThat(sent).hasValue(1);
    }

    @Test
    void marksStandBehindExactlyTheirRangesLineByLine() {
        change(() -> {
            box.setText(DRAFT);
            box.mark(List.of(new TextRange(0, 3), new TextRange(7, DRAFT.length())), List.of(new TextRange(3, 7)));
        });
        List<Node> shades = List.copyOf(box.lookupAll(".template-shade"));
        assertThat(shades).hasSize(3)
                .allSatisfy(shade -> assertThat(shade.getLayoutBounds().getHeight()).isEqualTo(20));
        Bounds slot = box.lookup(".slot-box").localToScene(box.lookup(".slot-box").getLayoutBounds());
        Bounds maya = drawn().localToScene(RangeBoxes.of(drawn(), new TextRange(3, 7)).getFirst());
        assertThat(slot.getMinX()).isCloseTo(maya.getMinX() - 2, within(0.6));
        assertThat(slot.getMaxX()).isCloseTo(maya.getMaxX() + 2, within(0.6));
        assertThat(slot.getCenterY()).isCloseTo(maya.getCenterY(), within(0.6));
    }

    @Test
    void marksFollowTypingUndoAndWidth() {
        change(() -> {
            box.setText(DRAFT);
            box.mark(List.of(new TextRange(7, DRAFT.length())), List.of(new TextRange(3, 7)));
            box.nextSlot();
        });
        robot.write("Jo");
        assertThat(box.slots()).containsExactly(new TextRange(3, 5));
        assertThat(box.slots().getFirst().of(box.getText())).isEqualTo("Jo");
        assertThat(box.shade().getFirst().of(box.getText())).isEqualTo(DRAFT.substring(7));
        change(() -> {
            while (box.undoableProperty().get()) {
                box.undo();
            }
        });
        assertThat(box.getText()).isEqualTo(DRAFT);
        assertThat(box.shade().getFirst().of(box.getText())).isEqualTo(DRAFT.substring(7));
        int before = box.lookupAll(".template-shade").size();
        change(() -> box.setMaxWidth(200));
        assertThat(box.lookupAll(".template-shade").size()).isGreaterThan(before);
    }

    @Test
    void markingIsNoStepOfUndo() {
        robot.write("Hi Maya");
        change(() -> {
            box.mark(List.of(new TextRange(0, 3)), List.of(new TextRange(3, 7)));
            box.undo();
        });
        assertThat(box.getText()).isNotEqualTo("Hi Maya");
    }

    @Test
    void functionKeyThreeGoesFromSlotToSlot() {
        change(() -> {
            box.setText("Hi Maya, see you Friday");
            box.mark(List.of(), List.of(new TextRange(3, 7), new TextRange(17, 23)));
            box.select(0, 0);
        });
        press(KeyCode.F3, false, false);
        assertThat(box.selection()).isEqualTo(new TextRange(3, 7));
        press(KeyCode.F3, false, false);
        assertThat(box.selection()).isEqualTo(new TextRange(17, 23));
        press(KeyCode.F3, false, false);
        assertThat(box.selection()).isEqualTo(new TextRange(3, 7));
    }

    @Test
    void controlCharactersAreLeftOutOfWhatIsPasted() {
        change(() -> box.insert("a\0b\u0007c\r\nd\re\tf\u0085g"));
        assertThat(box.getText()).isEqualTo("abc\nd\ne\tfg");
        change(() -> box.setText("x\0y"));
        assertThat(box.getText()).isEqualTo("xy");
    }

    @Test
    void tabLeavesTheBox() {
        press(KeyCode.TAB, false, false);
        assertThat(box.getText()).isEmpty();
        assertThat(box.writingProperty().get()).isFalse();
    }

    private void change(Runnable work) {
        OnStage.change(box, work);
    }

    private void press(KeyCode code, boolean shift, boolean control) {
        change(() -> area().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
    }

    private void fireEnter() {
        area().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "\r", KeyCode.ENTER, false, false, false, false));
    }

    private void compose(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        area().fireEvent(new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, 0));
    }

    private TextArea area() {
        return (TextArea) box.lookup(".text-area");
    }

    private Node bar() {
        return box.lookup(".scroll-bar:vertical");
    }

    private Text drawn() {
        return (Text) area().lookupAll(".text").stream().filter(node -> node.getParent() instanceof javafx.scene.Group)
                .findFirst().orElseThrow();
    }
}
