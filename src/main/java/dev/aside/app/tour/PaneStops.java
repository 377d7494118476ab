package dev.aside.app.tour;

import dev.aside.core.port.SettingsStore;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Texts;
import java.io.IOException;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;

/// The five panes and the warning, each in every look.
final class PaneStops {
    static final String DRAFT = "Hi Maya, our winter service is open again. Book before Friday and we fit your lights"
            + " for free: kettlelane.example/winter?utm_source=dm";
    private static final String PEOPLE_BEFORE = Texts.of("personal.lineSameButName", 14);

    private final Visitor visitor;
    private final Album album;
    private final Wardrobe wardrobe;

    PaneStops(Visitor visitor, Album album) {
        this.visitor = visitor;
        this.album = album;
        wardrobe = new Wardrobe(visitor);
    }

    /// Something to do in a look, before its picture is taken.
    @FunctionalInterface
    private interface Step {
        void go() throws UnreachedException;
    }

    void firstRun() throws UnreachedException, IOException {
        for (Look look : Look.all()) {
            String name = look.name("first-run");
            visitor.headFor(name);
            if (album.wants(name)) {
                wardrobe.wear(look);
                visitor.awaitWords(Texts.of("firstrun.welcome"));
                album.take(name);
            }
        }
    }

    private void inEveryLook(String state, SettingsStore settings, Step step)
            throws UnreachedException, StoreException, IOException {
        for (Look look : Look.all()) {
            String name = look.name(state);
            visitor.headFor(name);
            if (album.wants(name)) {
                wardrobe.wear(look, settings);
                step.go();
                album.take(name);
            }
        }
    }

    private boolean wantsAny(String state) {
        return Look.all().stream().anyMatch(look -> album.wants(look.name(state)));
    }

    /// As the window looks to most.
    void plainly(SettingsStore settings) throws UnreachedException, StoreException {
        wardrobe.wear(Look.LIGHT, settings);
    }

    private void start(String state, SettingsStore settings) throws UnreachedException, StoreException {
        visitor.headFor(Look.LIGHT.name(state));
        wardrobe.wear(Look.LIGHT, settings);
    }

    /// Maya's thread, with a draft that fourteen others got before her.
    void personal(SettingsStore settings) throws UnreachedException, StoreException, IOException {
        if (wantsAny("personal") || wantsAny("warning")) {
            start("personal", settings);
            openMaya();
            inEveryLook("personal", settings, this::writeTheTemplate);
        }
    }

    void openMaya() throws UnreachedException {
        visitor.pressShortcut(KeyCode.DIGIT1);
        visitor.click("the conversation with Maya Okafor",
                node -> node instanceof ListCell<?> && Visitor.isCalled(node, "Maya Okafor"));
        visitor.awaitWords("Silent as a cat.");
    }

    void writeTheTemplate() throws UnreachedException {
        visitor.awaitFocus(Texts.of("personal.messageTo", "Maya"));
        visitor.pressShortcut(KeyCode.A);
        visitor.type(DRAFT);
        visitor.awaitWords(PEOPLE_BEFORE);
        visitor.awaitWords(Texts.of("personal.draftKept"));
    }

    /// Sends the draft, so that the warning comes, and lets it go again.
    void warning(SettingsStore settings) throws UnreachedException, StoreException, IOException {
        if (wantsAny("warning")) {
            start("warning", settings);
            writeTheTemplate();
            openTheWarning();
            inEveryLook("warning", settings, () -> visitor.awaitWords(Texts.of("warning.nothingSent")));
            visitor.press(KeyCode.ESCAPE);
            visitor.awaitNoWords(Texts.of("warning.nothingSent"));
        }
    }

    void openTheWarning() throws UnreachedException {
        visitor.press(KeyCode.ENTER);
        visitor.awaitWords(Texts.of("warning.heading", "Maya"));
    }

    /// The draft about the winter service, chosen from the drafts.
    void broadcasts(SettingsStore settings) throws UnreachedException, StoreException, IOException {
        if (wantsAny("broadcasts")) {
            start("broadcasts", settings);
            visitor.pressShortcut(KeyCode.DIGIT2);
            visitor.click(Texts.of("broadcasts.drafts", 3),
                    node -> Visitor.says(node, Texts.of("broadcasts.drafts", 3)));
            visitor.click("the draft about the winter service",
                    node -> node instanceof ListCell<?> && Visitor.isCalled(node, "The winter service is open."));
            visitor.awaitWords(Texts.of("broadcasts.partOf", 1, 2));
            inEveryLook("broadcasts", settings, () -> visitor.awaitWords(Texts.of("broadcasts.publish", 2)));
        }
    }

    /// The table, with the newest follower chosen.
    void followers(SettingsStore settings) throws UnreachedException, StoreException, IOException {
        if (wantsAny("followers")) {
            start("followers", settings);
            visitor.pressShortcut(KeyCode.DIGIT3);
            visitor.awaitWords("Inês Duarte");
            visitor.press(KeyCode.HOME);
            inEveryLook("followers", settings, () -> visitor.awaitWords("Inês Duarte"));
        }
    }

    void settings(SettingsStore settings) throws UnreachedException, StoreException, IOException {
        if (wantsAny("settings")) {
            start("settings", settings);
            visitor.pressShortcut(KeyCode.COMMA);
            inEveryLook("settings", settings, () -> visitor.awaitWords(Texts.of("settings.title")));
        }
    }
}
