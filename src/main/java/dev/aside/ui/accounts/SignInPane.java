package dev.aside.ui.accounts;

import dev.aside.ui.Pane;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The way into an account as a place of the window.
public final class SignInPane implements Pane {
    private final SignInViewModel viewModel;
    private final SignInView view;
    private final VBox root;

    public SignInPane(SignInViewModel viewModel, SignInView view) {
        this.viewModel = viewModel;
        this.view = view;
        IconButton back = new IconButton(Icon.ARROW_LEFT, Texts.of("accounts.back"));
        back.setOnAction(pressed -> viewModel.back());
        Label title = new Label(Texts.of("accounts.title"));
        title.getStyleClass().addAll("heading", "text-1");
        HBox header = new HBox(8, back, title);
        header.getStyleClass().addAll("pane-header", "line-below", "sign-header");
        VBox.setVgrow(view.root(), Priority.ALWAYS);
        root = new VBox(header, view.root());
        root.getStyleClass().addAll("layer-2", "sign-pane");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        view.shown();
    }

    /// What waits for the browser goes on.
    @Override
    public void hidden() {
        viewModel.leave();
    }
}
