package dev.aside.ui.accounts;

import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.NetworkMark;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// While the browser has the network's page: opening it again, pasting what it ends with, giving up.
final class BrowserPage implements SignInPage {
    private final SignInViewModel viewModel;
    private final Parent root;

    @FXML
    private StackPane mark;
    @FXML
    private Label says;
    @FXML
    private Button again;
    @FXML
    private Button copy;
    @FXML
    private TextField pasted;
    @FXML
    private Button take;
    @FXML
    private Label hint;
    @FXML
    private Label noPage;
    @FXML
    private VBox failure;
    @FXML
    private Button cancel;

    BrowserPage(SignInViewModel viewModel) {
        this.viewModel = viewModel;
        root = Fxml.load(this);
    }

    @FXML
    private void initialize() {
        mark.getChildren().setAll(new NetworkMark(NetworkMark.Kind.valueOf(viewModel.network().name()), 28));
        says.setText(Texts.of(viewModel.run().comesBack() ? "accounts.inBrowserSays" : "accounts.inBrowserAlone",
                viewModel.entries().place(viewModel.network())));
        hint.setText(Texts.of("accounts.pasteHint"));
        EntriesPage.present(noPage, viewModel.gateway().token().isPresent());
        Said.failureIn(failure, viewModel.failureProperty());
        again.setOnAction(pressed -> viewModel.openAgain());
        copy.setOnAction(
                pressed -> viewModel.run().pageAddress().ifPresent(address -> EntriesPage.copy(address.toString())));
        take.disableProperty().bind(pasted.textProperty().map(String::isBlank));
        take.setOnAction(pressed -> viewModel.paste(pasted.getText()));
        pasted.setOnAction(pressed -> take.fire());
        cancel.setOnAction(pressed -> viewModel.back());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        if (viewModel.run().comesBack()) {
            again.requestFocus();
        } else {
            pasted.requestFocus();
        }
    }
}
