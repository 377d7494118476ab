package dev.aside.ui.fx.control;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What stands where text will be: nothing for 300 ms, then still shapes, from 2 s on a count if there is one. No
/// spinner. Sits in front of
/// the list in a StackPane; clear to the mouse.
public final class LoadingShapes extends VBox {
    private static final Duration SHAPES_AFTER = Duration.millis(300);
    private static final Duration COUNT_AFTER = Duration.seconds(2);
    private static final int[][] ROWS = {{120, 190}, {92, 160}, {136, 178}, {104, 190}, {120, 150}, {88, 170}};
    private static final int[] BUBBLES = {210, -170, 150};

    private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
    private final Label count = new Label();
    private final PauseTransition shapesPause = new PauseTransition(SHAPES_AFTER);
    private final PauseTransition countPause = new PauseTransition(COUNT_AFTER);

    private LoadingShapes(Pane shapes) {
        getStyleClass().add("loading-shapes");
        setMouseTransparent(true);
        setVisible(false);
        count.getStyleClass().addAll("small", "text-3", "loading-count");
        count.setMaxWidth(Double.MAX_VALUE);
        count.setVisible(false);
        getChildren().addAll(shapes, count);
        shapesPause.setOnFinished(done -> setVisible(true));
        countPause.setOnFinished(done -> count.setVisible(true));
        loading.subscribe(this::changed);
    }

    /** Rows with an avatar and two lines, as in the conversation list. */
    public static LoadingShapes rows() {
        VBox rows = new VBox();
        for (int[] widths : ROWS) {
            VBox lines = new VBox(shape("loading-name", widths[0]), shape("loading-line", widths[1]));
            lines.getStyleClass().add("loading-lines");
            HBox row = new HBox(shape("loading-avatar", -1), lines);
            row.getStyleClass().add("loading-row");
            rows.getChildren().add(row);
        }
        return new LoadingShapes(rows);
    }

    /** Three bubbles, as in a thread. */
    public static LoadingShapes bubbles() {
        VBox thread = new VBox();
        thread.getStyleClass().add("loading-thread");
        for (int width : BUBBLES) {
            Region bubble = shape("loading-bubble", Math.abs(width));
            HBox line = new HBox(bubble);
            if (width < 0) {
                bubble.getStyleClass().add("own");
                line.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            }
            thread.getChildren().add(line);
        }
        return new LoadingShapes(thread);
    }

    /** True while something is read. Bind it. */
    public BooleanProperty loadingProperty() {
        return loading;
    }

    /** "Reading 1,204 of 3,860 messages"; empty where nothing can be counted. */
    public StringProperty countTextProperty() {
        return count.textProperty();
    }

    private void changed() {
        shapesPause.stop();
        countPause.stop();
        if (loading.get()) {
            shapesPause.playFromStart();
            countPause.playFromStart();
        } else {
            setVisible(false);
            count.setVisible(false);
        }
    }

    private static Region shape(String style, double width) {
        Region shape = new Region();
        shape.getStyleClass().add(style);
        if (width > 0) {
            shape.setPrefWidth(width);
            shape.setMaxWidth(width);
        }
        return shape;
    }
}
