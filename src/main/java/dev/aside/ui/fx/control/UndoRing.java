package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Motion;
import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;

/// The time in which a message can still be taken back: a ring of 12 that empties evenly, or a number while motion is
/// reduced. It
/// stops by itself when it leaves the window. Decoration to a screen reader: the line beside it says the seconds.
public final class UndoRing extends Region {
    private static final double LINE = 2;

    private final Circle track = new Circle();
    private final Arc arc = new Arc();
    private final Label number = new Label();
    private final DoubleProperty left = new SimpleDoubleProperty(this, "left");
    private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper(this, "secondsLeft");
    private final Timeline run = new Timeline();
    private double whole = 1;

    public UndoRing() {
        getStyleClass().add("undo-ring");
        track.getStyleClass().add("undo-track");
        arc.getStyleClass().add("undo-arc");
        number.getStyleClass().add("undo-number");
        arc.setStartAngle(90);
        for (javafx.scene.Node part : new javafx.scene.Node[]{track, arc, number}) {
            part.setManaged(false);
        }
        getChildren().addAll(track, arc, number);
        left.subscribe(now -> show(now.doubleValue()));
        number.visibleProperty().bind(Motion.reducedProperty());
        arc.visibleProperty().bind(Motion.reducedProperty().not());
        track.visibleProperty().bind(arc.visibleProperty());
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                run.stop();
            }
        });
    }

    /** Runs from what is left of the whole delay down to nothing. */
    public void start(Duration remaining, Duration delay) {
        whole = Math.max(1, delay.toMillis());
        double millis = Math.max(0, remaining.toMillis());
        run.stop();
        left.set(millis);
        run.getKeyFrames().setAll(new KeyFrame(javafx.util.Duration.millis(millis),
                new KeyValue(left, 0, Interpolator.LINEAR)));
        run.playFromStart();
    }

    public void stop() {
        run.stop();
    }

    public boolean isRunning() {
        return run.getStatus() == Animation.Status.RUNNING;
    }

    /** Whole seconds left, counted up: 7 until 6 are left. */
    public ReadOnlyIntegerProperty secondsLeftProperty() {
        return seconds.getReadOnlyProperty();
    }

    private void show(double millis) {
        arc.setLength(360 * Math.min(1, millis / whole));
        seconds.set((int) Math.ceil(millis / 1000));
        number.setText(Integer.toString(seconds.get()));
        if (number.isVisible()) {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double centre = Math.min(getWidth(), getHeight()) / 2;
        double radius = centre - LINE / 2;
        track.setCenterX(centre);
        track.setCenterY(centre);
        track.setRadius(radius);
        arc.setCenterX(centre);
        arc.setCenterY(centre);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        number.autosize();
        number.relocate(snapPositionX(centre - number.getWidth() / 2), snapPositionY(centre - number.getHeight() / 2));
    }
}
