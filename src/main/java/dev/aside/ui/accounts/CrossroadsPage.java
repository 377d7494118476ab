package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Network;
import dev.aside.core.model.Upsert;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.NetworkMark;
import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What can be done where a sign-in can't just go on: a passphrase is forgotten, a keyring is gone, or somebody else
/// came back.
final class CrossroadsPage implements SignInPage {
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

    private CrossroadsPage(SignInViewModel viewModel) {
        this.viewModel = viewModel;
        root = Fxml.load(this);
    }

    /// @param profile the folder that the old file stays in
    static CrossroadsPage forgotten(SignInViewModel viewModel, Path profile) {
        CrossroadsPage page = new CrossroadsPage(viewModel);
        page.heading.setText(Texts.of("accounts.startOver"));
        page.says.setText(Texts.of("accounts.startOverSays"));
        page.notes.getChildren().setAll(Said.note(Icon.ARCHIVE, Texts.of("accounts.startOverFile", profile)));
        page.first.setText(Texts.of("accounts.startOverYes"));
        page.first.setOnAction(pressed -> viewModel.secretsFirst().startOver());
        EntriesPage.present(page.second, false);
        return page;
    }

    static CrossroadsPage keyring(SignInViewModel viewModel) {
        CrossroadsPage page = new CrossroadsPage(viewModel);
        page.heading.setText(Texts.of("accounts.keyringAway"));
        page.says.setText(Texts.of("accounts.keyringAwaySays"));
        page.notes.getChildren().setAll(Said.note(Icon.LOCK, Texts.of("accounts.keyringAwayFile")));
        if (viewModel.isUnlockAlone()) {
            page.back.setText(Texts.of("accounts.notNow"));
        }
        page.first.setText(Texts.of("accounts.tryAgain"));
        page.first.setOnAction(pressed -> viewModel.secretsFirst().tryAgain());
        page.second.setText(Texts.of("accounts.useFile"));
        page.second.setOnAction(pressed -> viewModel.secretsFirst().startOver());
        return page;
    }

    /// @param wanted who was to sign in again
    static CrossroadsPage another(SignInViewModel viewModel, Account wanted) {
        CrossroadsPage page = new CrossroadsPage(viewModel);
        String came = viewModel.run().another().map(CrossroadsPage::handle).orElse("");
        String handle = AccountWords.handle(wanted);
        page.mark.getStyleClass().clear();
        page.mark.setAlignment(Pos.TOP_CENTER);
        page.mark.getChildren().setAll(new NetworkMark(NetworkMark.Kind.valueOf(wanted.network().name()), 28));
        page.heading.setText(Texts.of("accounts.another", came));
        page.says.setText(Texts.of("accounts.anotherSays", came, handle));
        if (wanted.network() == Network.BLUESKY) {
            EntriesPage.present(page.notes, false);
        } else {
            page.notes.getChildren().setAll(Said.note(Icon.GLOBE, Texts.of(wanted.network() == Network.X
                    ? "accounts.anotherSignOut"
                    : "accounts.anotherAsks", came)));
        }
        page.first.setText(Texts.of("accounts.anotherRetry"));
        page.first.setOnAction(pressed -> viewModel.refuseAnother());
        page.second.setText(Texts.of("accounts.anotherTake"));
        page.second.setOnAction(pressed -> viewModel.takeAnother());
        EntriesPage.present(page.back, false);
        return page;
    }

    private static String handle(Upsert.PersonSeen person) {
        return person.handle() == null ? person.remoteId() : person.handle();
    }

    @FXML
    private void initialize() {
        SecretsViewModel secrets = viewModel.secrets();
        mark.getChildren().setAll(Icon.LOCK.at(16));
        Said.failureIn(failure, secrets.failureProperty());
        back.setText(Texts.of("accounts.back"));
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
        (back.isVisible() ? back : first).requestFocus();
    }
}
