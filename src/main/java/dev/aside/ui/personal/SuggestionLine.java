package dev.aside.ui.personal;

import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.Strip;
import dev.aside.ui.person.PersonViewModel;
import dev.aside.ui.person.Quote;
import dev.aside.ui.person.ThingsBox;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Where the person is not on screen, what could be mentioned stands above the composer, one at a time.
final class SuggestionLine {
    private final Strip strip = new Strip(Strip.Kind.SUGGESTION);
    private final Label lead = new Label(Texts.of("personal.couldMention"));
    private final Hyperlink words = new Hyperlink();
    private final Label count = new Label();
    private final IconButton next = new IconButton(Icon.CHEVRON_RIGHT, 16, Texts.of("personal.nextMention"));
    private final HBox content;
    private List<Quote> quotes = List.of();
    private int index;
    private boolean wanted;

    /** @param wanted whether there is a place and an occasion for it */
    SuggestionLine(PersonViewModel viewModel, ObservableValue<Boolean> wanted) {
        lead.getStyleClass().addAll("small", "text-2");
        lead.setMinWidth(Label.USE_PREF_SIZE);
        words.getStyleClass().addAll("small", "suggestion-words");
        words.setMinWidth(0);
        count.getStyleClass().addAll("small", "text-2");
        count.setMinWidth(Label.USE_PREF_SIZE);
        content = new HBox(lead, words);
        content.getStyleClass().add("suggestion-content");
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMinWidth(0);
        HBox.setHgrow(words, Priority.SOMETIMES);
        next.getStyleClass().add("suggestion-next");
        next.setOnAction(pressed -> {
            index = (index + 1) % Math.max(1, quotes.size());
            show();
        });
        words.setOnAction(pressed -> {
            if (index < quotes.size()) {
                viewModel.mention(quotes.get(index));
            }
        });
        viewModel.factsProperty().subscribe(facts -> {
            List<Quote> now = facts == null ? List.of() : facts.things();
            if (!now.equals(quotes)) {
                quotes = now;
                index = 0;
            }
            show();
        });
        wanted.subscribe(now -> {
            this.wanted = now;
            show();
        });
    }

    Node node() {
        return strip;
    }

    private void show() {
        if (!wanted || quotes.isEmpty()) {
            strip.hide();
            return;
        }
        words.setText(ThingsBox.quoted(quotes.get(index)));
        count.setText(Texts.of("personal.mentionCount", index + 1, quotes.size()));
        strip.show(content, count, next);
    }
}
