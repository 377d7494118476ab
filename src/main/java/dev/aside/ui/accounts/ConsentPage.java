package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.NetworkMark;
import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The question whether an account's private messages may be stored, or the news that its sign-in does not open them.
final class ConsentPage implements SignInPage {
    private final SignInViewModel viewModel;
    private final Account account;
    private final Parent root;

    @FXML
    private StackPane mark;
    @FXML
    private Label heading;
    @FXML
    private Label says;
    @FXML
    private Label folder;
    @FXML
    private VBox notes;
    @FXML
    private VBox failure;
    @FXML
    private Button yes;
    @FXML
    private Button no;
    @FXML
    private Label later;

    private ConsentPage(SignInViewModel viewModel, Account account) {
        this.viewModel = viewModel;
        this.account = account;
        root = Fxml.load(this);
    }

    /// @param kept the folder that private messages would be kept in
    static ConsentPage asking(SignInViewModel viewModel, Account account, Path kept) {
        ConsentPage page = new ConsentPage(viewModel, account);
        page.ask(kept);
        return page;
    }

    static ConsentPage withheld(SignInViewModel viewModel, Account account) {
        ConsentPage page = new ConsentPage(viewModel, account);
        page.tellWithheld();
        return page;
    }

    @FXML
    private void initialize() {
        mark.getChildren().setAll(new NetworkMark(NetworkMark.Kind.valueOf(account.network().name()), 28));
        Said.failureIn(failure, viewModel.failureProperty());
    }

    private void ask(Path kept) {
        heading.setText(Texts.of("accounts.consent"));
        says.setText(Texts.of("accounts.consentSays", AccountWords.name(account),
                SignInWords.network(account.network())));
        folder.setText(kept.toString());
        notes.getChildren().setAll(Said.note(Icon.EYE, Texts.of(switch (account.network()) {
            case MASTODON -> "accounts.consentMastodon";
            case BLUESKY -> "accounts.consentBluesky";
            case X -> "accounts.consentX";
        })));
        yes.setText(Texts.of("accounts.consentYes"));
        yes.setOnAction(pressed -> viewModel.answer(true));
        no.setText(Texts.of("accounts.consentNo"));
        no.setOnAction(pressed -> viewModel.answer(false));
    }

    private void tellWithheld() {
        heading.setText(Texts.of("accounts.withheld"));
        says.setText(Texts.of("accounts.withheldSays", AccountWords.name(account)));
        EntriesPage.present(folder, false);
        EntriesPage.present(notes, false);
        EntriesPage.present(later, false);
        yes.setText(Texts.of("accounts.anotherPassword"));
        yes.setOnAction(pressed -> viewModel.again(account));
        no.setText(Texts.of("accounts.withoutMessages"));
        no.setOnAction(pressed -> viewModel.back());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        yes.requestFocus();
    }
}
