package dev.aside.app.tour;

import dev.aside.ui.fx.Texts;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

/// What is asked before something goes out, or goes away: each once, in a light window.
final class WritingStops {
    private static final List<String> STATES = List.of("attaching", "deleting", "others");
    private static final String TO_TWO = "Ask @jon@wheels.example whether he kept the old spokes.";

    private final Visitor visitor;
    private final Album album;
    private final PaneStops panes;

    WritingStops(Visitor visitor, Album album, PaneStops panes) {
        this.visitor = visitor;
        this.album = album;
        this.panes = panes;
    }

    boolean areWanted() {
        return STATES.stream().anyMatch(state -> album.wants(Look.LIGHT.name(state)));
    }

    private String headFor(String state) {
        String name = Look.LIGHT.name(state);
        visitor.headFor(name);
        return name;
    }

    private static boolean isButton(Node node, String name) {
        return node instanceof Button && Visitor.isCalled(node, name);
    }

    private void click(String name) throws UnreachedException {
        visitor.click(name, node -> isButton(node, name));
    }

    /// A text with a picture that nobody described, behind a warning.
    void attaching() throws UnreachedException, IOException {
        String name = headFor("attaching");
        visitor.pressShortcut(KeyCode.DIGIT2);
        visitor.awaitFocus(Texts.of("broadcasts.prompt"));
        visitor.pressShortcut(KeyCode.A);
        visitor.type("Every bell we sold this year, in one picture.");
        click(Texts.of("broadcasts.attach"));
        visitor.awaitWords(Texts.of("broadcasts.description"));
        click(Texts.of("broadcasts.warning"));
        visitor.awaitFocus(Texts.of("broadcasts.warningWords"));
        visitor.type("A very loud picture");
        visitor.awaitWords(Texts.of("broadcasts.warned", "A very loud picture"));
        visitor.click("Publish", node -> node instanceof Button && Visitor.fits(node, "primary"));
        visitor.awaitWords(Texts.of("broadcasts.publishWithout"));
        visitor.awaitWords(Texts.of("broadcasts.draftKept"));
        album.take(name);
    }

    /// Before the newest post is deleted.
    void deleting() throws UnreachedException, IOException {
        String name = headFor("deleting");
        visitor.pressShortcut(KeyCode.DIGIT2);
        visitor.awaitFocus(Texts.of("broadcasts.prompt"));
        visitor.press(KeyCode.F6);
        visitor.press(KeyCode.DELETE);
        visitor.awaitWords(Texts.of("broadcasts.keepPost", 2));
        album.take(name);
        visitor.press(KeyCode.ESCAPE);
        visitor.awaitNoWords(Texts.of("broadcasts.keepPost", 2));
    }

    /// A private text on Mastodon that names somebody else.
    void others() throws UnreachedException, IOException {
        String name = headFor("others");
        panes.openMaya();
        visitor.awaitFocus(Texts.of("personal.messageTo", "Maya"));
        visitor.pressShortcut(KeyCode.A);
        visitor.type(TO_TWO);
        visitor.press(KeyCode.ENTER);
        visitor.awaitWords(Texts.of("personal.changeText"));
        album.take(name);
        visitor.press(KeyCode.ESCAPE);
        visitor.awaitNoWords(Texts.of("personal.changeText"));
    }
}
