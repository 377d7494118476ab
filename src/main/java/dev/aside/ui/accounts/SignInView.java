package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Network;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.control.OptionButton;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The pages on the way into an account, one at a time; Esc goes back. FX thread only.
public final class SignInView {
    static {
        Styles.add(SignInView.class);
    }

    private final SignInViewModel viewModel;
    private final ServersViewModel servers;
    private final Path folder;
    private final Consumer<URI> browse;
    private final StackPane outside = new StackPane();
    private final ScrollPane root = new ScrollPane(outside);
    private @Nullable SignInPage page;

    /// @param folder of the profile, where private messages would be kept
    /// @param browse opens an address in the system's browser
    public SignInView(SignInViewModel viewModel, ServersViewModel servers, Path folder, Consumer<URI> browse) {
        this.viewModel = viewModel;
        this.servers = servers;
        this.folder = folder;
        this.browse = browse;
        outside.getStyleClass().add("sign-outside");
        root.getStyleClass().add("sign-scroll");
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setFocusTraversable(false);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                viewModel.back();
            }
        });
        viewModel.stepProperty().subscribe(this::show);
    }

    /// One button for each network, for where the way in begins.
    public static List<OptionButton> options(SignInViewModel viewModel, Consumer<Network> chosen) {
        return NetworksPage.options(viewModel.gateways(), chosen);
    }

    private void show(SignInStep step) {
        SignInPage next = page(step);
        if (next != null) {
            page = next;
            if (next.root() instanceof Region region) {
                region.setMaxHeight(Region.USE_PREF_SIZE);
                // A page higher than the window scrolls; otherwise its sentences would be cut to one line each.
                region.setMinHeight(Region.USE_PREF_SIZE);
            }
            Said.nameFields(next.root());
            outside.getChildren().setAll(next.root());
            root.setVvalue(0);
            shown();
        }
    }

    /// Null where what is on screen stays.
    private @Nullable SignInPage page(SignInStep step) {
        Account account = viewModel.account();
        return switch (step) {
            case NETWORKS -> new NetworksPage(viewModel);
            case PRICES -> new PricesPage(viewModel, browse);
            case ENTRIES -> new EntriesPage(viewModel, browse);
            case SERVERS -> ServersForm.page(servers, viewModel::back);
            case PASSPHRASE -> new PassphrasePage(viewModel, viewModel.isUnlockAlone());
            case FORGOTTEN -> CrossroadsPage.forgotten(viewModel, folder);
            case KEYRING -> CrossroadsPage.keyring(viewModel);
            case BROWSER -> new BrowserPage(viewModel);
            case ANOTHER -> account == null ? null : CrossroadsPage.another(viewModel, account);
            case WITHHELD -> account == null ? null : ConsentPage.withheld(viewModel, account);
            case CONSENT -> account == null ? null : ConsentPage.asking(viewModel, account, folder);
            case WORKING, ENDED -> null;
        };
    }

    public Parent root() {
        return root;
    }

    /// It came on screen: the focus goes where somebody begins.
    public void shown() {
        if (page != null && root.getScene() != null) {
            // What a scroll pane shows is in the window only once it was styled, and could not take the focus before.
            root.applyCss();
            page.shown();
        }
    }
}
