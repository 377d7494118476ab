package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Stages;
import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SmallControlsTest {
    @Test
    void theBadgeIsAsWideAsItsNumberAndGoneAtNothing() throws Exception {
        Stages.onFx(() -> {
            UnreadBadge badge = new UnreadBadge();
            VBox root = new VBox(badge);
            root.setFillWidth(false);
            badge.setCount(3);
            Stages.show(root, 200, 100);
            assertThat(badge.getWidth()).isEqualTo(16);
            assertThat(badge.getHeight()).isEqualTo(16);
            assertThat(badge.getAccessibleText()).isEqualTo("3 unread");
            badge.setCount(240);
            assertThat(badge.getText()).isEqualTo("99+");
            badge.setCount(0);
            assertThat(badge.isVisible()).isFalse();
            return true;
        });
    }

    @Test
    void escapeClearsTheSearchFirst() throws Exception {
        Stages.onFx(() -> {
            SearchField search = new SearchField();
            VBox root = new VBox(search);
            boolean[] reached = {false};
            root.addEventHandler(KeyEvent.KEY_PRESSED, event -> reached[0] = true);
            Stages.show(root, 200, 100);
            search.textProperty().set("dynamo");
            search.field().fireEvent(escape());
            assertThat(search.textProperty().get()).isEmpty();
            assertThat(reached[0]).isFalse();
            search.field().fireEvent(escape());
            assertThat(reached[0]).isTrue();
            return true;
        });
    }

    @Test
    void theUndoRingCountsSecondsUp() throws Exception {
        Stages.onFx(() -> {
            UndoRing ring = new UndoRing();
            Stages.show(new VBox(ring), 200, 100);
            ring.start(Duration.ofMillis(6500), Duration.ofSeconds(10));
            assertThat(ring.secondsLeftProperty().get()).isEqualTo(7);
            assertThat(ring.isRunning()).isTrue();
            ring.stop();
            assertThat(ring.isRunning()).isFalse();
            return true;
        });
    }

    @Test
    void aBubbleIsAsWideAsItsTextAndNoWiderThanItsColumnAllows() throws Exception {
        Stages.onFx(() -> {
            Label shortText = message("It does! Only when I’m seated.");
            Label longText = message("My old tourer creaks on every left pedal stroke, and the bottom bracket is new.");
            Bubble small = new Bubble(shortText);
            Bubble large = new Bubble(longText);
            VBox root = new VBox(small, large);
            root.setFillWidth(false);
            small.setColumnWidth(581);
            large.setColumnWidth(581);
            Stages.show(root, 581, 300);
            assertThat(small.getWidth()).isBetween(220.0, 232.0);
            assertThat(small.getHeight()).isEqualTo(36);
            assertThat(large.getWidth()).isEqualTo(400);
            assertThat(large.getHeight()).isEqualTo(56);
            large.setColumnWidth(420);
            root.layout();
            assertThat(large.getWidth()).isEqualTo(302);
            return true;
        });
    }

    @Test
    void everyIconHasAPath() {
        assertThat(Icon.values()).allSatisfy(icon -> assertThat(icon.path()).startsWith("M"));
    }

    private static Label message(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("message");
        return label;
    }

    private static KeyEvent escape() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
    }
}
