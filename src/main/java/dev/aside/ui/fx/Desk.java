package dev.aside.ui.fx;

import dev.aside.core.Changes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// What every view model works at: the door to other threads, the news from the store, the time, and how times are
/// said.
///
/// @param delays for what happens at a pause
public record Desk(Background background, Changes changes, InstantSource clock, Ages ages, Delays delays) {
    /// Hears of changes on the FX thread until the subscription is closed.
    public Changes.Subscription onChange(Consumer<List<Changes.Change>> listener) {
        return changes.subscribe(news -> background.onScreen(() -> listener.accept(news)));
    }

    public Instant now() {
        return clock.instant();
    }
}
