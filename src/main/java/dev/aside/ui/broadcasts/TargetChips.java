package dev.aside.ui.broadcasts;

import dev.aside.core.model.Account;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Chips;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.NetworkMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// The chosen accounts, each with what its own network still takes, and the chip that adds another. Pressing a chip, or
/// Delete on it,
/// leaves its account out. An answer has the one account that was spoken to.
final class TargetChips {
    private final FlowPane place;
    private final ComposerViewModel viewModel;
    private final TargetsViewModel targets;
    private final Map<Long, Label> notes = new HashMap<>();
    private final Map<Long, ToggleButton> buttons = new HashMap<>();
    private final Button add = Chips.add(Texts.of("broadcasts.account"));

    TargetChips(FlowPane place, ComposerViewModel viewModel) {
        this.place = place;
        this.viewModel = viewModel;
        this.targets = viewModel.targets();
        add.setAccessibleText(Texts.of("broadcasts.addAccount"));
        add.getStyleClass().add("chip-add-account");
        add.setOnAction(pressed -> offer());
        targets.chosen().subscribe(this::rebuild);
        targets.available().subscribe(this::rebuild);
        targets.silent().subscribe(this::rebuild);
        viewModel.answering().answeredProperty().subscribe(this::rebuild);
        viewModel.shares().sharesProperty().subscribe(this::count);
        rebuild();
    }

    private void rebuild() {
        notes.clear();
        buttons.clear();
        List<Node> chips = new ArrayList<>();
        for (Account account : targets.chosen()) {
            chips.add(chip(account));
        }
        if (!viewModel.answering().isAnswer() && !targets.addable().isEmpty()) {
            chips.add(add);
        }
        if (targets.wantsOnlySilent()) {
            chips.add(cannotPublish());
        }
        place.getChildren().setAll(chips);
        count(viewModel.shares().sharesProperty().get());
    }

    private Label cannotPublish() {
        Label why = new Label(Texts.of("broadcasts.archiveOnly", targets.silent().size(),
                Wording.handle(targets.silent().getFirst())), Icon.LOCK.at(14));
        why.getStyleClass().addAll("small", "text-2");
        why.setWrapText(true);
        return why;
    }

    private ToggleButton chip(Account account) {
        Label note = new Label();
        ToggleButton chip = Chips.account(Wording.mark(account.network()), Wording.handle(account), note);
        chip.setSelected(true);
        notes.put(account.id(), note);
        buttons.put(account.id(), chip);
        chip.setOnAction(pressed -> {
            chip.setSelected(true);
            leaveOut(account);
        });
        chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                leaveOut(account);
                event.consume();
            }
        });
        if (!viewModel.answering().isAnswer()) {
            chip.setTooltip(new Tooltip(Texts.of("broadcasts.leaveOut", Wording.handle(account),
                    Wording.name(account.network()))));
        }
        return chip;
    }

    private void leaveOut(Account account) {
        if (!viewModel.answering().isAnswer()) {
            targets.remove(account);
            add.requestFocus();
        }
    }

    private void count(List<Share> shares) {
        for (Share share : shares) {
            Label note = notes.get(share.account().id());
            ToggleButton chip = buttons.get(share.account().id());
            if (note != null && chip != null) {
                note.setText(Wording.note(share));
                note.getStyleClass().removeAll("stressed", "danger-text");
                if (share.isTooLong()) {
                    note.getStyleClass().add("danger-text");
                } else if (share.splits()) {
                    note.getStyleClass().add("stressed");
                }
                chip.setAccessibleText(Texts.of("broadcasts.chip", Wording.handle(share.account()),
                        Wording.name(share.account().network()), note.getText()));
            }
        }
    }

    private void offer() {
        ContextMenu menu = new ContextMenu();
        for (Account account : targets.addable()) {
            MenuItem item = new MenuItem(Wording.handle(account), new NetworkMark(Wording.mark(account.network()), 16));
            item.setOnAction(chosen -> targets.add(account));
            menu.getItems().add(item);
        }
        menu.show(add, Side.BOTTOM, 0, 4);
    }
}
