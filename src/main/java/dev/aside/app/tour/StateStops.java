package dev.aside.app.tour;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.ui.fx.Texts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

/// What is empty, found, waiting, failing or taken back, each once, in a light window.
final class StateStops {
    /// A little longer than the time in which a message can be taken back.
    private static final Duration DELAY = Duration.ofSeconds(11);
    private static final List<String> STATES = List.of("search", "nothing-found", "held", "undone", "offline", "failed",
            "make-personal", "made-personal");
    private static final String TO_AIKO = "That makes two of us. Did you keep the old spokes? "
            + "They make good plant stakes.";

    private final Visitor visitor;
    private final Album album;
    private final PaneStops panes;
    private final Program program;

    StateStops(Visitor visitor, Album album, PaneStops panes, Program program) {
        this.visitor = visitor;
        this.album = album;
        this.panes = panes;
        this.program = program;
    }

    boolean areWanted() {
        return STATES.stream().anyMatch(state -> album.wants(Look.LIGHT.name(state)));
    }

    private String headFor(String state) {
        String name = Look.LIGHT.name(state);
        visitor.headFor(name);
        return name;
    }

    void search() throws UnreachedException, IOException {
        String name = headFor("search");
        visitor.pressShortcut(KeyCode.DIGIT1);
        visitor.pressShortcut(KeyCode.F);
        visitor.awaitFocus(Texts.of("personal.search"));
        visitor.type("seatpost");
        visitor.await("messages with “seatpost”", () -> rowsOf(Texts.of("personal.hits")) > 0);
        album.take(name);

        name = headFor("nothing-found");
        visitor.pressShortcut(KeyCode.A);
        visitor.type("hovercraft");
        visitor.awaitWords(Texts.of("personal.nothingFound", "hovercraft"));
        album.take(name);
        visitor.press(KeyCode.ESCAPE);
        visitor.await("the conversations", () -> rowsOf(Texts.of("personal.conversations")) > 0);
    }

    private int rowsOf(String list) {
        return visitor.find(node -> node instanceof ListView<?> && Visitor.isCalled(node, list))
                .map(node -> ((ListView<?>) node).getItems().size()).orElse(0);
    }

    /// Sends to Aiko, takes it back, and sends it again while there is no network.
    void undoAndOffline() throws UnreachedException, IOException {
        String name = headFor("held");
        open("Aiko Tanabe", "Aiko");
        visitor.type(TO_AIKO);
        visitor.press(KeyCode.ENTER);
        visitor.awaitWords(Texts.of("personal.goesOut", 7));
        album.takeMoving(name);

        name = headFor("undone");
        visitor.click(Texts.of("personal.undo"), StateStops::isUndo);
        visitor.awaitNoWords(Texts.of("personal.undo"));
        visitor.awaitWords(Texts.of("personal.draftKept"));
        album.take(name);

        name = headFor("offline");
        program.network().setOnline(false);
        visitor.click("the message box", node -> node instanceof TextArea);
        visitor.awaitFocus(Texts.of("personal.messageTo", "Aiko"));
        visitor.press(KeyCode.ENTER);
        visitor.awaitWords(Texts.of("personal.undo"));
        program.moveOn(DELAY);
        visitor.awaitWords(Texts.of("personal.waiting"));
        album.take(name);
        program.network().setOnline(true);
        program.moveOn(Duration.ofMinutes(1));
        visitor.awaitNoWords(Texts.of("personal.waiting"));
    }

    private static boolean isUndo(Node node) {
        return node instanceof Hyperlink && Visitor.says(node, Texts.of("personal.undo"));
    }

    private void open(String person, String shortName) throws UnreachedException {
        visitor.pressShortcut(KeyCode.DIGIT1);
        visitor.click("the conversation with " + person,
                node -> node instanceof ListCell<?> && Visitor.isCalled(node, person));
        visitor.awaitFocus(Texts.of("personal.messageTo", shortName));
    }

    /// X takes no more messages for a while.
    void failed() throws UnreachedException, IOException {
        String name = headFor("failed");
        program.network().setTrouble(Network.X, new Failure(Failure.Kind.RATE_LIMITED,
                program.clock().instant().plus(Duration.ofMinutes(15)), new Failure.Limit(15, Duration.ofMinutes(15)),
                null));
        open("Omar Farouk", "Omar");
        visitor.type("Friday before eight is fine. Ring twice, the bell sticks.");
        visitor.press(KeyCode.ENTER);
        visitor.awaitWords(Texts.of("personal.undo"));
        program.moveOn(DELAY);
        visitor.awaitWords(Texts.of("personal.takeBack"));
        visitor.type("And bring the chain you asked about.");
        visitor.press(KeyCode.ENTER);
        visitor.awaitWords(Texts.of("personal.goesOut", 7));
        album.takeMoving(name);
        program.network().setTrouble(Network.X, null);
        program.moveOn(DELAY);
        visitor.awaitNoWords(Texts.of("personal.undo"));
    }

    /// From the template over the warning to a message that is for Maya.
    void madePersonal() throws UnreachedException, IOException {
        String name = headFor("make-personal");
        panes.openMaya();
        panes.writeTheTemplate();
        panes.openTheWarning();
        visitor.press(KeyCode.ENTER);
        visitor.awaitNoWords(Texts.of("warning.nothingSent"));
        album.take(name);

        name = headFor("made-personal");
        visitor.pressShortcut(KeyCode.A);
        visitor.type(
                "The whole coast path without a squeak, I am jealous. Did the seatpost keep its height on the stones?");
        visitor.press(KeyCode.ENTER);
        visitor.awaitWords(Texts.of("personal.undo"));
        program.moveOn(DELAY);
        visitor.awaitNoWords(Texts.of("personal.undo"));
        visitor.awaitNoWords(Texts.of("personal.sending"));
        album.take(name);
    }

    /// The first moments, while the network is slow to answer.
    void loading() throws UnreachedException, IOException {
        String name = headFor("loading");
        visitor.await("the shapes in place of conversations",
                () -> visitor.find(node -> Visitor.fits(node, "loading-shapes")).isPresent());
        album.take(name);
    }

    /// Everybody who waits is let go.
    void empty() throws UnreachedException, IOException {
        String name = headFor("empty");
        String list = Texts.of("personal.conversations");
        visitor.pressShortcut(KeyCode.DIGIT1);
        visitor.await("the conversations", () -> rowsOf(list) > 0);
        visitor.press(KeyCode.ESCAPE);
        for (int left = visitor.onFx(() -> rowsOf(list)); left > 0; left = visitor.onFx(() -> rowsOf(list))) {
            int before = left;
            visitor.press(KeyCode.HOME);
            visitor.pressShiftShortcut(KeyCode.E);
            visitor.await("one conversation less", () -> rowsOf(list) < before);
        }
        visitor.awaitWords(Texts.of("personal.emptyNeedsReply"));
        album.take(name);
    }
}
