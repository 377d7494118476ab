package dev.aside.ui.personal;

import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.WindowWidth;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The columns side by side: the list, as wide as it was dragged, the thread with the rest, the person. Under 900 it
/// is either the list or the thread.
final class Columns extends Pane {
    private static final double LIST = 340;
    private static final double LIST_MIDDLE = 296;
    private static final double LIST_MIN = 280;
    private static final double LIST_MAX = 420;
    private static final double PERSON = 288;
    private static final double THREAD_MIN = 420;
    private static final double GRIP = 7;

    private final Node list;
    private final Region thread;
    private final Region grip = new Region();
    private @Nullable Node person;
    private WindowWidth width = WindowWidth.WIDE;
    private boolean threadOpen;
    private double dragged;

    Columns(Node list, Region thread) {
        this.list = list;
        this.thread = thread;
        grip.getStyleClass().add("column-grip");
        grip.setCursor(Cursor.H_RESIZE);
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            dragged = Math.clamp(sceneToLocal(event.getSceneX(), 0).getX() / TextScale.factor(), LIST_MIN, LIST_MAX);
            requestLayout();
        });
        getChildren().addAll(list, thread, grip);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    void setWindow(WindowWidth now) {
        width = now;
        requestLayout();
    }

    /** Which of list and thread is on screen where there is room for one. */
    void setThreadOpen(boolean open) {
        threadOpen = open;
        requestLayout();
    }

    /** The person beside the thread; null while it is hidden or in a drawer. */
    void setPerson(@Nullable Node node) {
        if (person != null) {
            getChildren().remove(person);
        }
        person = node;
        if (node != null) {
            getChildren().add(node);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double all = getWidth();
        double height = getHeight();
        boolean one = width == WindowWidth.NARROW;
        list.setVisible(!one || !threadOpen);
        thread.setVisible(!one || threadOpen);
        grip.setVisible(!one);
        if (one) {
            list.resizeRelocate(0, 0, all, height);
            thread.resizeRelocate(0, 0, all, height);
            return;
        }
        double wish = dragged > 0 ? dragged : width == WindowWidth.WIDE ? LIST : LIST_MIDDLE;
        double beside = person == null ? 0 : TextScale.px(PERSON);
        double room = all - beside - TextScale.px(THREAD_MIN);
        double listWidth = Math.min(TextScale.px(wish), Math.max(TextScale.px(LIST_MIN), room));
        list.resizeRelocate(0, 0, listWidth, height);
        thread.resizeRelocate(listWidth, 0, Math.max(0, all - listWidth - beside), height);
        grip.resizeRelocate(listWidth - GRIP / 2 - 1, 0, GRIP, height);
        if (person != null) {
            person.resizeRelocate(all - beside, 0, beside, height);
        }
    }
}
