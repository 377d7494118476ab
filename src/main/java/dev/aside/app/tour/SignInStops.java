package dev.aside.app.tour;

import dev.aside.core.model.Settings.Appearance;
import dev.aside.ui.fx.Texts;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// From the first screen to where each network takes over, and back. No network is asked anything.
final class SignInStops {
    private static final List<Look> LOOKS = List.of(Look.LIGHT, new Look(Appearance.DARK, 1280, 800, 100),
            new Look(Appearance.LIGHT, 1000, 700, 100), new Look(Appearance.LIGHT, 1280, 800, 150));
    private static final List<String> STATES = List.of("sign-in-mastodon", "sign-in-bluesky", "sign-in-prices",
            "sign-in-x", "sign-in-servers", "sign-in-passphrase", "sign-in-browser");

    private final Visitor visitor;
    private final Album album;
    private final Wardrobe wardrobe;

    SignInStops(Visitor visitor, Album album) {
        this.visitor = visitor;
        this.album = album;
        wardrobe = new Wardrobe(visitor);
    }

    boolean areWanted() {
        return STATES.stream().anyMatch(state -> LOOKS.stream().anyMatch(look -> album.wants(look.name(state))));
    }

    private void take(String state) throws UnreachedException, IOException {
        for (Look look : LOOKS) {
            if (album.wants(look.name(state))) {
                visitor.headFor(look.name(state));
                wardrobe.wear(look);
                album.take(look.name(state));
            }
        }
        wardrobe.wear(Look.LIGHT);
    }

    private void press(String words) throws UnreachedException {
        visitor.click(words, node -> node instanceof Labeled && Visitor.says(node, words));
    }

    private void back() throws UnreachedException {
        visitor.press(KeyCode.ESCAPE);
    }

    /// Begins and ends at the first screen.
    void visit() throws UnreachedException, IOException {
        visitor.headFor("signing in");
        wardrobe.wear(Look.LIGHT);
        openAndLeave(Texts.of("fx.networkMastodon"), Texts.of("accounts.openBrowser"), "sign-in-mastodon");
        openAndLeave(Texts.of("fx.networkBluesky"), Texts.of("accounts.makePassword"), "sign-in-bluesky");
        press(Texts.of("accounts.xOption"));
        visitor.awaitWords(Texts.of("accounts.pricesSource"));
        take("sign-in-prices");
        press(Texts.of("accounts.goOn"));
        visitor.awaitWords(Texts.of("accounts.developers"));
        take("sign-in-x");
        press(Texts.of("accounts.development"));
        visitor.awaitWords(Texts.of("accounts.blueskyChat"));
        take("sign-in-servers");
        back();
        visitor.awaitWords(Texts.of("accounts.developers"));
        begin();
        back();
        visitor.awaitWords(Texts.of("accounts.developers"));
        back();
        visitor.awaitWords(Texts.of("accounts.pricesSource"));
        back();
        visitor.awaitWords(Texts.of("firstrun.welcome"));
    }

    private void openAndLeave(String network, String there, String state) throws UnreachedException, IOException {
        press(network);
        visitor.awaitWords(there);
        take(state);
        back();
        visitor.awaitWords(Texts.of("firstrun.welcome"));
    }

    /// X's page is waited for, but nobody opens it.
    private void begin() throws UnreachedException, IOException {
        visitor.awaitFocus(Texts.of("accounts.clientIdPrompt"));
        visitor.type("Zk1dTHBpbmctYmVsbC1jbGllbnQ");
        visitor.press(KeyCode.TAB);
        visitor.type(freePort());
        press(Texts.of("accounts.openBrowser"));
        visitor.awaitWords(Texts.of("accounts.passphraseNew"));
        take("sign-in-passphrase");
        visitor.type("rain on the workshop roof");
        visitor.press(KeyCode.TAB);
        visitor.type("rain on the workshop roof");
        visitor.click(Texts.of("accounts.choosePassphrase"), SignInStops::choosesPassphrase);
        visitor.awaitWords(Texts.of("accounts.openAgain"));
        take("sign-in-browser");
    }

    /// The usual one may belong to an Aside that is running here.
    private static String freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return String.valueOf(any.getLocalPort());
        }
    }

    private static boolean choosesPassphrase(Node node) {
        return node instanceof Labeled && Visitor.says(node, Texts.of("accounts.choosePassphrase"));
    }
}
