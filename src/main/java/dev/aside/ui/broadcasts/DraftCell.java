package dev.aside.ui.broadcasts;

import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.NetworkMark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One draft: its beginning, where it goes, when it was changed. The bin is for the pointer only; keys have Delete.
final class DraftCell extends ListCell<BroadcastDraft> {
    private final BroadcastsViewModel pane;
    private final LimitedText text = new LimitedText(1, "message");
    private final HBox second = new HBox();
    private final Label age = new Label();
    private final HBox row;

    DraftCell(BroadcastsViewModel pane, Consumer<BroadcastDraft> discard, Consumer<BroadcastDraft> choose) {
        this.pane = pane;
        age.getStyleClass().addAll("small", "text-3");
        second.getStyleClass().add("post-meta");
        second.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(text, second);
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        IconButton bin = new IconButton(Icon.TRASH_2, 16, Texts.of("broadcasts.discardDraft"));
        bin.setFocusTraversable(false);
        bin.setOnAction(pressed -> {
            BroadcastDraft draft = getItem();
            if (draft != null) {
                discard.accept(draft);
            }
        });
        row = new HBox(lines, bin);
        row.getStyleClass().addAll("row", "draft-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            BroadcastDraft draft = getItem();
            if (draft != null && click.getButton() == MouseButton.PRIMARY) {
                choose.accept(draft);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable BroadcastDraft draft, boolean empty) {
        super.updateItem(draft, empty);
        if (empty || draft == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(row);
        String said = draft.text().isBlank() ? Texts.of("broadcasts.filesAlone") : draft.text();
        text.setText(said);
        boolean here = pane.composer().holds(draft);
        String when = pane.ages().ago(draft.changedAt());
        age.setText(here ? Texts.of("broadcasts.draftHere", when) : when);
        List<Node> parts = new ArrayList<>();
        for (Account account : pane.composer().targets().available()) {
            if (draft.accountIds().contains(account.id())) {
                parts.add(new NetworkMark(Wording.mark(account.network()), 12));
            }
        }
        parts.add(age);
        second.getChildren().setAll(parts);
        setAccessibleText(Texts.of("broadcasts.draftSpoken", said, age.getText()));
    }
}
