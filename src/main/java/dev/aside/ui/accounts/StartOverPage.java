package dev.aside.ui.accounts;

import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What beginning anew means, before it is done: for a passphrase that is forgotten, or a keyring that is gone.
final class StartOverPage implements SignInPage {
    private final SignInViewModel viewModel;
    private final Parent root;

    @FXML
    private StackPane mark;
    @FXML
    private Label heading;
    @FXML
    private Label says;
    @FXML
    private VBox notes;
    @FXML
    private VBox failure;
    @FXML
    private Button first;
    @FXML
    private Button second;
    @FXML
    private Button back;

    private StartOverPage(SignInViewModel viewModel) {
        this.viewModel = viewModel;
        root = Fxml.load(this);
    }

    /// @param profile the folder that the old file stays in
    static StartOverPage forgotten(SignInViewModel viewModel, Path profile) {
        StartOverPage page = new StartOverPage(viewModel);
        page.heading.setText(Texts.of("accounts.startOver"));
        page.says.setText(Texts.of("accounts.startOverSays"));
        page.notes.getChildren().setAll(Said.note(Icon.ARCHIVE, Texts.of("accounts.startOverFile", profile)));
        page.first.setText(Texts.of("accounts.startOverYes"));
        page.first.setOnAction(pressed -> viewModel.secretsFirst().startOver());
        EntriesPage.present(page.second, false);
        return page;
    }

    static StartOverPage keyring(SignInViewModel viewModel) {
        StartOverPage page = new StartOverPage(viewModel);
        page.heading.setText(Texts.of("accounts.keyringAway"));
        page.says.setText(Texts.of("accounts.keyringAwaySays"));
        page.notes.getChildren().setAll(Said.note(Icon.LOCK, Texts.of("accounts.keyringAwayFile")));
        page.first.setText(Texts.of("accounts.tryAgain"));
        page.first.setOnAction(pressed -> viewModel.secretsFirst().tryAgain());
        page.second.setText(Texts.of("accounts.useFile"));
        page.second.setOnAction(pressed -> viewModel.secretsFirst().startOver());
        return page;
    }

    @FXML
    private void initialize() {
        SecretsViewModel secrets = viewModel.secrets();
        mark.getChildren().setAll(Icon.LOCK.at(16));
        Said.failureIn(failure, secrets.failureProperty());
        back.setText(Texts.of(viewModel.isKeyringAlone() ? "accounts.notNow" : "accounts.back"));
        back.setOnAction(pressed -> viewModel.back());
        for (Button button : new Button[]{first, second}) {
            button.disableProperty().bind(secrets.busyProperty());
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        back.requestFocus();
    }
}
