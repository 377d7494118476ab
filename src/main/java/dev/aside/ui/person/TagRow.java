package dev.aside.ui.person;

import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Chips;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// A person's tags: pressing one, or Delete on it, offers to remove it; the plus adds one, with those in use offered.
public final class TagRow {
    private final FlowPane row;
    private final PersonViewModel viewModel;
    private final ContextMenu suggestions = new ContextMenu();
    private final TextField field = new TextField();
    private List<String> shown = List.of();
    private boolean adding;

    /// @param row where the tags stand
    public TagRow(FlowPane row, PersonViewModel viewModel) {
        this.row = row;
        this.viewModel = viewModel;
        field.getStyleClass().add("tag-field");
        field.setPromptText(Texts.of("personal.tagName"));
        field.setAccessibleText(Texts.of("personal.tagAdd"));
        field.textProperty().subscribe((before, now) -> suggest());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused && !suggestions.isShowing()) {
                finish("");
            }
        });
    }

    public void show(List<String> tags) {
        shown = tags;
        if (!adding) {
            rebuild();
        }
    }

    private void rebuild() {
        row.getChildren().clear();
        for (String tag : shown) {
            Button chip = Chips.tag(tag);
            MenuItem remove = new MenuItem(Texts.of("personal.tagRemove", tag));
            remove.setOnAction(chosen -> viewModel.removeTag(tag));
            ContextMenu menu = new ContextMenu(remove);
            chip.setContextMenu(menu);
            chip.setOnAction(pressed -> menu.show(chip, Side.BOTTOM, 0, 4));
            chip.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.DELETE) {
                    viewModel.removeTag(tag);
                }
            });
            row.getChildren().add(chip);
        }
        Button add = shown.isEmpty()
                ? Chips.add(Texts.of("personal.tagName"))
                : Chips.addOnly(Texts.of("personal.tagAdd"));
        add.setAccessibleText(Texts.of("personal.tagAdd"));
        add.setOnAction(pressed -> begin());
        row.getChildren().add(add);
    }

    private void begin() {
        adding = true;
        row.getChildren().set(row.getChildren().size() - 1, field);
        field.clear();
        field.requestFocus();
        suggest();
    }

    private void suggest() {
        suggestions.getItems().clear();
        if (!adding || field.getScene() == null) {
            return;
        }
        for (String tag : viewModel.suggestedTags(field.getText())) {
            MenuItem item = new MenuItem(tag);
            item.setOnAction(chosen -> finish(tag));
            suggestions.getItems().add(item);
        }
        if (suggestions.getItems().isEmpty()) {
            suggestions.hide();
        } else if (!suggestions.isShowing()) {
            suggestions.show(field, Side.BOTTOM, 0, 4);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            finish(field.getText());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            finish("");
            event.consume();
        }
    }

    private void finish(String tag) {
        if (!adding) {
            return;
        }
        adding = false;
        suggestions.hide();
        viewModel.addTag(tag);
        rebuild();
        row.getChildren().getLast().requestFocus();
    }
}
