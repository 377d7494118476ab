package dev.aside.app.tour;

import dev.aside.core.port.Stores;
import dev.aside.network.demo.DemoNetwork;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// A running program on the demo, as far as the tour reaches around its window.
///
/// @param wake tells it that time has passed
/// @param complete whether all that the demo begins with has been read and kept
public record Program(Stores stores, DemoNetwork network, TourClock clock, Runnable wake, BooleanSupplier complete) {
    void moveOn(Duration by) {
        clock.moveOn(by);
        wake.run();
    }
}
