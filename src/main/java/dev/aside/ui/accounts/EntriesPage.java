package dev.aside.ui.accounts;

import dev.aside.core.model.Network;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.SecretStore;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.NetworkMark;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a network has to know before somebody can sign in: only the fields that it asks for are there.
final class EntriesPage implements SignInPage {
    private static final URI APP_PASSWORDS = URI.create("https://bsky.app/settings/app-passwords");
    private static final URI X_DEVELOPERS = URI.create("https://developer.x.com");

    private final SignInViewModel viewModel;
    private final Consumer<URI> browse;
    private final Parent root;

    @FXML
    private StackPane mark;
    @FXML
    private Label heading;
    @FXML
    private Label says;
    @FXML
    private VBox failure;
    @FXML
    private VBox nameBox;
    @FXML
    private TextField name;
    @FXML
    private VBox passwordBox;
    @FXML
    private PasswordField password;
    @FXML
    private Hyperlink makePassword;
    @FXML
    private VBox codeBox;
    @FXML
    private TextField code;
    @FXML
    private VBox serverBox;
    @FXML
    private Label serverLabel;
    @FXML
    private TextField server;
    @FXML
    private Label serverHint;
    @FXML
    private VBox clientBox;
    @FXML
    private HBox registered;
    @FXML
    private TextField address;
    @FXML
    private Hyperlink developers;
    @FXML
    private TextField clientId;
    @FXML
    private TextField port;
    @FXML
    private VBox tokenBox;
    @FXML
    private PasswordField token;
    @FXML
    private HBox links;
    @FXML
    private Hyperlink otherServer;
    @FXML
    private Hyperlink development;
    @FXML
    private Label kept;
    @FXML
    private Button go;
    @FXML
    private Button back;

    /// @param browse opens an address in the system's browser
    EntriesPage(SignInViewModel viewModel, Consumer<URI> browse) {
        this.viewModel = viewModel;
        this.browse = browse;
        root = Fxml.load(this);
    }

    @FXML
    private void initialize() {
        mark.getChildren().setAll(new NetworkMark(NetworkMark.Kind.valueOf(viewModel.network().name()), 28));
        Said.failureIn(failure, viewModel.failureProperty());
        SignInEntries entries = viewModel.entries();
        name.textProperty().bindBidirectional(entries.nameProperty());
        password.textProperty().bindBidirectional(entries.passwordProperty());
        code.textProperty().bindBidirectional(entries.codeProperty());
        server.textProperty().bindBidirectional(entries.serverProperty());
        clientId.textProperty().bindBidirectional(entries.clientIdProperty());
        port.textProperty().bindBidirectional(entries.portProperty());
        token.textProperty().bindBidirectional(entries.tokenProperty());
        showFor(viewModel.network());
        viewModel.entries().codeWantedProperty().subscribe(wanted -> present(codeBox, wanted));
        kept.setGraphic(Icon.LOCK.at(14));
        viewModel.secrets().placeProperty().subscribe(this::showPlace);
        makePassword.setOnAction(pressed -> browse.accept(APP_PASSWORDS));
        developers.setOnAction(pressed -> browse.accept(X_DEVELOPERS));
        otherServer.setOnAction(pressed -> {
            present(serverBox, true);
            present(otherServer, false);
            server.requestFocus();
        });
        development.setOnAction(pressed -> viewModel.openServers());
        go.setOnAction(pressed -> viewModel.submit());
        back.setOnAction(pressed -> viewModel.back());
        viewModel.stepProperty().subscribe(step -> {
            boolean working = step == SignInStep.WORKING;
            List.of(nameBox, passwordBox, codeBox, serverBox, clientBox, tokenBox, links, go)
                    .forEach(part -> part.setDisable(working));
            back.setText(Texts.of(working ? "accounts.cancel" : "accounts.back"));
        });
    }

    private void showFor(Network network) {
        heading.setText(Texts.of("accounts.signInTo", SignInWords.network(network)));
        says.setText(Texts.of(switch (network) {
            case MASTODON -> "accounts.mastodonSays";
            case BLUESKY -> "accounts.blueskySays";
            case X -> "accounts.xSays";
        }));
        boolean bluesky = network == Network.BLUESKY;
        boolean x = network == Network.X;
        present(nameBox, bluesky);
        present(passwordBox, bluesky);
        present(serverBox, network == Network.MASTODON || !server.getText().isBlank());
        present(clientBox, x);
        present(otherServer, bluesky && server.getText().isBlank());
        present(development, bluesky || x);
        present(links, bluesky || x);
        serverLabel.setText(Texts.of(bluesky ? "accounts.blueskyServer" : "accounts.server"));
        serverHint.setText(Texts.of(bluesky ? "accounts.blueskyServerHint" : "accounts.serverHint"));
        server.setPromptText(Texts.of(bluesky ? "accounts.blueskyServerPrompt" : "accounts.serverPrompt"));
        present(tokenBox, viewModel.gateway().token().isPresent());
        token.textProperty().subscribe(typed -> go
                .setText(Texts.of(bluesky || !typed.isBlank() ? "accounts.signIn" : "accounts.openBrowser")));
        if (x) {
            IconButton copy = new IconButton(Icon.COPY, 16, Texts.of("accounts.copyAddress"));
            copy.setOnAction(pressed -> copy(address.getText()));
            registered.getChildren().add(copy);
            viewModel.entries().portProperty().subscribe(typed -> showAddress());
        }
    }

    private void showAddress() {
        int number = viewModel.entries().portNumber();
        address.setText(viewModel.gateway().browser().filter(way -> number > 0)
                .flatMap(way -> register(way, number)).orElse(""));
    }

    private static java.util.Optional<String> register(BrowserSignIn way, int number) {
        return way.register(number).map(URI::toString);
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void showPlace(SecretsViewModel.@Nullable Place place) {
        kept.setVisible(place != null);
        if (place != null) {
            kept.setText(Texts.of(place.kind() == SecretStore.Kind.KEYRING
                    ? "accounts.keptInKeyring"
                    : "accounts.keptInFile"));
        }
    }

    static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        List.of(name, server, clientId).stream().filter(field -> field.getParent().isVisible()).findFirst()
                .ifPresent(Node::requestFocus);
        if (codeBox.isVisible()) {
            code.requestFocus();
        } else if (!name.getText().isBlank() && passwordBox.isVisible()) {
            password.requestFocus();
        }
    }
}
