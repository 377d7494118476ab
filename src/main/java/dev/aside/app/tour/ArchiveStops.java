package dev.aside.app.tour;

import dev.aside.ui.fx.Texts;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;

/// From the first screen into an archive: how it is read, what became of it, what was found in it, and its groups.
final class ArchiveStops {
    static final List<String> STATES = List.of("first-run-refused", "archive-reading", "archive-report",
            "archive-search", "archive-groups", "archive-draft", "accounts", "add-account");

    private final Visitor visitor;
    private final Album album;
    private final Wardrobe wardrobe;

    ArchiveStops(Visitor visitor, Album album) {
        this.visitor = visitor;
        this.album = album;
        wardrobe = new Wardrobe(visitor);
    }

    boolean areWanted() {
        return STATES.stream().anyMatch(this::wants);
    }

    private boolean wants(String state) {
        return Look.all().stream().filter(look -> look.width() == Look.LIGHT.width() && look.percent() == 100)
                .anyMatch(look -> album.wants(look.name(state)));
    }

    /// Takes a state in every theme; nothing of it may change meanwhile.
    private void take(String state) throws UnreachedException, IOException {
        for (Look look : Look.all()) {
            if (look.width() == Look.LIGHT.width() && look.percent() == 100 && album.wants(look.name(state))) {
                visitor.headFor(look.name(state));
                wardrobe.wear(look);
                album.take(look.name(state));
            }
        }
        wardrobe.wear(Look.LIGHT);
    }

    private void headFor(String state) {
        visitor.headFor(Look.LIGHT.name(state));
    }

    /// Opens what is no archive, then one that is, and the report.
    ///
    /// @param next makes the archive the file that is chosen
    /// @param goOn lets the archive be read on that rests after its first messages
    void read(Runnable next, Runnable goOn) throws UnreachedException, IOException {
        headFor("first-run-refused");
        choose();
        visitor.awaitNode("archives-refused");
        take("first-run-refused");

        headFor("archive-reading");
        next.run();
        choose();
        visitor.awaitNode("rail");
        visitor.awaitNode("thin");
        visitor.awaitWords(Texts.of("archives.pause"));
        take("archive-reading");
        goOn.run();

        headFor("archive-report");
        visitor.awaitWords(Texts.of("archives.showReport"));
        press(Texts.of("archives.showReport"));
        visitor.awaitWords(Texts.of("archives.inStore"));
        take("archive-report");
        visitor.press(KeyCode.ESCAPE);
        visitor.awaitNoWords(Texts.of("archives.inStore"));
    }

    private void choose() throws UnreachedException {
        press(Texts.of("firstrun.archive"));
    }

    private void press(String words) throws UnreachedException {
        visitor.click(words, node -> node instanceof Labeled && Visitor.says(node, words));
    }

    /// Searches for a part of a word, and opens what was said in a group.
    void look() throws UnreachedException, IOException {
        headFor("archive-search");
        visitor.pressShortcut(KeyCode.F);
        visitor.awaitFocus(Texts.of("personal.search"));
        visitor.type("dynam");
        visitor.await("messages with “dynam”", () -> visitor.find(node -> node instanceof ListView<?> list
                && Visitor.isCalled(node, Texts.of("personal.hits")) && !list.getItems().isEmpty()).isPresent());
        visitor.press(KeyCode.ENTER);
        visitor.awaitWords("The bakery settles it.");
        take("archive-search");
        visitor.press(KeyCode.ESCAPE);

        headFor("archive-draft");
        visitor.click("the message box", node -> node instanceof javafx.scene.control.TextArea);
        visitor.type("Does the dynamo still fit the old bracket? We found one in the drawer.");
        press(Texts.of("personal.keepDraft"));
        visitor.awaitWords(Texts.of("personal.keptDraft", "@kettlelane"));
        take("archive-draft");

        headFor("archive-groups");
        visitor.await("the groups", () -> visitor.find(node -> node instanceof MenuButton more
                && more.getStyleClass().contains("segment-more") && !more.getItems().isEmpty()).isPresent());
        visitor.onFx(() -> {
            visitor.find(node -> node instanceof MenuButton more && more.getStyleClass().contains("segment-more"))
                    .ifPresent(node -> ((MenuButton) node).getItems().getLast().fire());
            return true;
        });
        visitor.click("the group", node -> node instanceof ListCell<?> && Visitor.isCalled(node, "Sunday riders"));
        visitor.awaitWords(Texts.of("personal.groupReadOnly"));
        take("archive-groups");
    }

    /// The account of the archive among the settings, and where another one would be added.
    void accounts() throws UnreachedException, IOException {
        headFor("accounts");
        visitor.pressShortcut(KeyCode.COMMA);
        visitor.awaitWords(Texts.of("accounts.allKeptInFile"));
        take("accounts");

        headFor("add-account");
        press(Texts.of("accounts.add"));
        visitor.awaitWords(Texts.of("accounts.xOption"));
        take("add-account");
        visitor.press(KeyCode.ESCAPE);
        visitor.awaitWords(Texts.of("settings.title"));
    }
}
