package dev.aside.ui.fx;

import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// One shared minute, so that "14 min" becomes "15 min" everywhere at once. Bind to [#nowProperty] or subscribe to it.
/// FX thread
/// only.
public final class Ticker {
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Timeline minute = new Timeline();

    public Ticker(InstantSource clock) {
        this.clock = clock;
        now = new ReadOnlyObjectWrapper<>(clock.instant());
        minute.setOnFinished(done -> {
            tick();
            start();
        });
    }

    /** Starts to tick, at the full minutes of the clock. */
    public void start() {
        double toFullMinute = 60_000 - Math.floorMod(clock.millis(), 60_000);
        minute.stop();
        minute.getKeyFrames().setAll(new KeyFrame(Duration.millis(toFullMinute)));
        minute.playFromStart();
    }

    public void stop() {
        minute.stop();
    }

    /** Reads the clock at once: after a suspend, or in a test. */
    public void tick() {
        now.set(clock.instant());
    }

    /** The instant of the last tick, at most a minute old while ticking. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** The instant of this very moment, for what is written down rather than shown. */
    public Instant now() {
        return clock.instant();
    }
}
