package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Overlay;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks before everything of an account is deleted.
final class RemoveDialog {
    private RemoveDialog() {}

    static void show(Overlay overlay, Account account, Runnable remove) {
        Label heading = new Label(Texts.of("accounts.removeAsk", AccountWords.name(account),
                SignInWords.network(account.network())));
        heading.getStyleClass().addAll("heading", "text-1");
        heading.setWrapText(true);
        Label sentence = new Label(Texts.of("accounts.removeSays"));
        sentence.getStyleClass().addAll("body", "text-2");
        sentence.setWrapText(true);
        Button keep = new Button(Texts.of("accounts.keepAccount"));
        keep.getStyleClass().add("tall");
        keep.setOnAction(pressed -> overlay.close());
        Button go = new Button(Texts.of("accounts.removeAll"));
        go.getStyleClass().addAll("danger", "tall");
        go.setOnAction(pressed -> {
            overlay.close();
            remove.run();
        });
        HBox buttons = new HBox(8, go, keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox dialog = new VBox(16, heading, sentence, buttons);
        dialog.getStyleClass().add("account-dialog");
        overlay.show(dialog, keep, overlay::close);
    }
}
