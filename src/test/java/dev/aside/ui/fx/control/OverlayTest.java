package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Stages;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OverlayTest {
    private final Button behind = new Button("Send");
    private final Button first = new Button("Make it personal");
    private final Button last = new Button("Post it publicly instead");
    private final StackPane host = new StackPane(behind);

    @Test
    void theFocusStaysInsideAndReturnsWhereItWas() throws Exception {
        Stages.onFx(() -> {
            Scene scene = Stages.show(host, 600, 400);
            behind.requestFocus();
            Overlay overlay = new Overlay(host);
            overlay.show(new HBox(first, last), first, overlay::close);
            assertThat(scene.getFocusOwner()).isSameAs(first);
            behind.requestFocus();
            assertThat(scene.getFocusOwner()).isSameAs(first);
            scene.getRoot().fireEvent(key(KeyCode.TAB, true));
            behind.requestFocus();
            assertThat(scene.getFocusOwner()).isSameAs(last);
            overlay.close();
            assertThat(scene.getFocusOwner()).isSameAs(behind);
            assertThat(host.getChildren()).containsExactly(behind);
            return true;
        });
    }

    @Test
    void escapeGivesTheDialogsOwnAnswer() throws Exception {
        Stages.onFx(() -> {
            Stages.show(host, 600, 400);
            Overlay overlay = new Overlay(host);
            overlay.show(new HBox(first), first, overlay::close);
            assertThat(overlay.isShowing()).isTrue();
            first.fireEvent(key(KeyCode.ESCAPE, false));
            assertThat(overlay.isShowing()).isFalse();
            return true;
        });
    }

    @Test
    void oneDialogTakesThePlaceOfAnother() throws Exception {
        Stages.onFx(() -> {
            Scene scene = Stages.show(host, 600, 400);
            Overlay overlay = new Overlay(host);
            overlay.show(new HBox(first), first, overlay::close);
            overlay.show(new HBox(last), last, overlay::close);
            assertThat(scene.getFocusOwner()).isSameAs(last);
            assertThat(host.getChildren()).hasSize(3);
            overlay.close();
            assertThat(host.getChildren()).hasSize(1);
            return true;
        });
    }

    @Test
    void aDrawerClosesWithEscape() throws Exception {
        Stages.onFx(() -> {
            Scene scene = Stages.show(host, 600, 400);
            behind.requestFocus();
            Drawer drawer = new Drawer(host);
            Region content = new Region();
            drawer.show(content);
            assertThat(drawer.isShowing()).isTrue();
            scene.getFocusOwner().fireEvent(key(KeyCode.ESCAPE, false));
            assertThat(drawer.isShowing()).isFalse();
            assertThat(scene.getFocusOwner()).isSameAs(behind);
            assertThat(host.getChildren()).containsExactly(behind);
            return true;
        });
    }

    private static KeyEvent key(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    }
}
