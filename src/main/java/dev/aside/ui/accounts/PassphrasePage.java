package dev.aside.ui.accounts;

import dev.aside.core.port.SecretStore;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Choosing the passphrase of a new file of sign-ins, or entering that of one that is there.
final class PassphrasePage implements SignInPage {
    private final SignInViewModel viewModel;
    private final boolean alone;
    private final Parent root;

    @FXML
    private StackPane mark;
    @FXML
    private Label heading;
    @FXML
    private Label says;
    @FXML
    private PasswordField passphrase;
    @FXML
    private VBox repeatedBox;
    @FXML
    private PasswordField repeated;
    @FXML
    private Hyperlink forgotten;
    @FXML
    private VBox failure;
    @FXML
    private Button go;
    @FXML
    private Button back;

    /// @param alone whether nothing else comes before or after it
    PassphrasePage(SignInViewModel viewModel, boolean alone) {
        this.viewModel = viewModel;
        this.alone = alone;
        root = Fxml.load(this);
    }

    @FXML
    private void initialize() {
        SecretsViewModel secrets = viewModel.secrets();
        mark.getChildren().setAll(Icon.LOCK.at(16));
        Said.failureIn(failure, secrets.failureProperty());
        passphrase.textProperty().bindBidirectional(secrets.passphraseProperty());
        repeated.textProperty().bindBidirectional(secrets.repeatedProperty());
        secrets.placeProperty().subscribe(this::show);
        go.setOnAction(pressed -> viewModel.secretsFirst().submit());
        forgotten.setOnAction(pressed -> viewModel.secretsFirst().forgotten());
        back.setText(Texts.of(alone ? "accounts.notNow" : "accounts.back"));
        back.setOnAction(pressed -> viewModel.back());
        for (javafx.scene.Node part : new javafx.scene.Node[]{passphrase, repeated, forgotten, go}) {
            part.disableProperty().bind(secrets.busyProperty());
        }
        secrets.busyProperty().subscribe(busy -> {
            if (!busy && passphrase.getText().isEmpty() && passphrase.getScene() != null) {
                passphrase.requestFocus();
            }
        });
    }

    private void show(SecretsViewModel.@Nullable Place place) {
        boolean begins = place != null && place.state() == SecretStore.State.NEW;
        heading.setText(Texts.of(begins ? "accounts.passphraseNew" : "accounts.passphraseEnter"));
        says.setText(Texts.of(begins ? "accounts.passphraseNewSays" : "accounts.passphraseEnterSays"));
        go.setText(Texts.of(begins ? "accounts.choosePassphrase" : "accounts.unlock"));
        EntriesPage.present(repeatedBox, begins);
        EntriesPage.present(forgotten, place != null && place.state() == SecretStore.State.LOCKED);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        passphrase.requestFocus();
    }
}
