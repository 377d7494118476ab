package dev.aside.ui.personal;

import dev.aside.core.model.Message;
import dev.aside.ui.fx.Motion;
import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One message between two people, and below it time and delivery.
final class MessageRow extends VBox implements ColumnNodes.Fitting {
    private static final double RISE = 6;

    private final MessageBody body;
    private final DeliveryLine line;
    private ThreadItem.@Nullable Said shown;

    MessageRow(Screen screen, ThreadViewModel viewModel) {
        body = new MessageBody(screen, viewModel::reveal);
        line = new DeliveryLine(screen.ages(), viewModel);
        getStyleClass().add("message-row");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(body, line);
    }

    void show(ThreadItem.Said said, OpenThread thread) {
        if (said.equals(shown)) {
            return;
        }
        shown = said;
        Message message = said.message();
        setAlignment(message.mine() ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        line.show(said, thread);
        body.show(said, thread.person().network());
        line.setVisible(said.lineBelow());
        line.setManaged(said.lineBelow());
        setAccessibleText(body.spoken(message.mine() ? null : thread.person().displayName()));
    }

    @Override
    public void setColumnWidth(double width) {
        body.setColumnWidth(width);
    }

    @Override
    public void comeIn() {
        if (Motion.reduced()) {
            return;
        }
        FadeTransition fade = new FadeTransition(Motion.BUBBLE.duration(), this);
        fade.setFromValue(0);
        fade.setToValue(1);
        TranslateTransition rise = new TranslateTransition(Motion.BUBBLE.duration(), this);
        rise.setFromY(RISE);
        rise.setToY(0);
        ParallelTransition both = new ParallelTransition(fade, rise);
        both.setInterpolator(Motion.BUBBLE.curve());
        both.play();
    }
}
