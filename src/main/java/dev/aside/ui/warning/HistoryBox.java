package dev.aside.ui.warning;

import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.text.EmojiText;
import dev.aside.ui.warning.WarningContent.Rate;
import dev.aside.ui.warning.WarningContent.Rule;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the owner's own messages brought, and what the network asks for; each only where it is known.
final class HistoryBox extends VBox {
    private final Consumer<URI> browser;

    HistoryBox(Consumer<URI> browser) {
        this.browser = browser;
        getStyleClass().add("warning-history");
    }

    void show(List<Rate> rates, @Nullable Rule rule) {
        getChildren().clear();
        if (!rates.isEmpty()) {
            getChildren().add(label(Texts.of("warning.history"), "section-label"));
            addRate(rates.getFirst(), "warning-share-template");
            addRate(rates.getLast(), "warning-share-personal");
        }
        if (rule != null) {
            Node shown = rule(rule);
            if (!rates.isEmpty()) {
                shown.getStyleClass().add("warning-rule-below");
            }
            getChildren().add(shown);
        }
    }

    private void addRate(Rate rate, String style) {
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox line = new HBox(label(rate.kind(), "body", "text-2"), room);
        String[] parts = rate.counted().split("\\*", -1);
        for (int part = 0; part < parts.length; part++) {
            if (!parts[part].isEmpty()) {
                line.getChildren().add(part % 2 == 1
                        ? label(parts[part], "body", "semibold", "text-1")
                        : label(parts[part], "body", "text-2"));
            }
        }
        getChildren().addAll(line, new ShareBar(rate.share(), style));
    }

    private Node rule(Rule rule) {
        HBox title = new HBox(new NetworkMark(rule.network(), 14), label(rule.title(), "section-label"));
        title.getStyleClass().add("warning-rule-title");
        title.setAlignment(Pos.CENTER_LEFT);
        Hyperlink read = new Hyperlink(Texts.of("warning.readRules"));
        read.getStyleClass().add("small");
        read.setAccessibleHelp(rule.title());
        read.setOnAction(pressed -> browser.accept(rule.source()));
        HBox origin = new HBox(label(rule.origin(), "small", "text-3"), read);
        origin.getStyleClass().add("warning-linked");
        VBox box = new VBox(title, EmojiText.of(rule.quote(), "body"), origin);
        box.getStyleClass().add("warning-rule");
        return box;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
