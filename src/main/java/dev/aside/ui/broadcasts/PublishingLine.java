package dev.aside.ui.broadcasts;

import dev.aside.ui.broadcasts.PublishingViewModel.Held;
import dev.aside.ui.fx.Motion;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.UndoRing;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// "Publishing in 8 s · Undo" where *Draft kept* stood, for the broadcast that was published last.
final class PublishingLine extends HBox {
    private final BroadcastsViewModel pane;
    private final UndoRing ring = new UndoRing();
    private final Label left = new Label();
    private Subscription counting = Subscription.EMPTY;

    PublishingLine(BroadcastsViewModel pane) {
        this.pane = pane;
        getStyleClass().add("publishing-line");
        setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().addAll("small", "text-2");
        left.setMinWidth(USE_PREF_SIZE);
        Hyperlink undo = new Hyperlink(Texts.of("broadcasts.undo"));
        undo.getStyleClass().add("small");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(pressed -> {
            Held held = pane.composer().publishing().heldProperty().get();
            if (held != null) {
                pane.composer().undo(held.broadcastId());
            }
        });
        ring.visibleProperty().bind(Motion.reducedProperty().not());
        ring.managedProperty().bind(ring.visibleProperty());
        getChildren().addAll(ring, left, undo);
        pane.composer().publishing().heldProperty().subscribe(this::show);
        // A ring stops when it leaves the window; back in it, it goes on from what is left.
        sceneProperty().subscribe(() -> show(pane.composer().publishing().heldProperty().get()));
    }

    private void show(@Nullable Held held) {
        counting.unsubscribe();
        counting = Subscription.EMPTY;
        ring.stop();
        setVisible(held != null);
        setManaged(held != null);
        if (held != null) {
            Duration remaining = Duration.between(pane.now(), held.due());
            counting = ring.secondsLeftProperty()
                    .subscribe(seconds -> left.setText(Wording.held(seconds.intValue())));
            ring.start(remaining.isNegative() ? Duration.ZERO : remaining,
                    Duration.between(held.since(), held.due()));
        }
    }
}
