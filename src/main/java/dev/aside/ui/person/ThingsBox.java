package dev.aside.ui.person;

import dev.aside.core.model.Person;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconView;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// *Things you could mention*: in the words they were said in, with source and day. Choosing one puts it into the
/// message.
public final class ThingsBox {
    private final VBox box;
    private final @Nullable PersonViewModel viewModel;
    private final Ages ages;

    /// @param box gets a head and a row for each thing; not there while there is none
    public ThingsBox(VBox box, PersonViewModel viewModel, Ages ages) {
        this(viewModel, box, ages);
    }

    /** A box whose things are read, not chosen: where nothing is being written. */
    public static ThingsBox toRead(VBox box, Ages ages) {
        return new ThingsBox(null, box, ages);
    }

    private ThingsBox(@Nullable PersonViewModel viewModel, VBox box, Ages ages) {
        this.box = box;
        this.viewModel = viewModel;
        this.ages = ages;
    }

    public void show(PersonFacts facts) {
        List<Quote> quotes = facts.things();
        box.setVisible(!quotes.isEmpty());
        box.setManaged(!quotes.isEmpty());
        box.getChildren().clear();
        Label title = new Label(Texts.of("personal.things"));
        title.getStyleClass().addAll("section-label", "things-title");
        IconView bulb = Icon.LIGHTBULB.at(14);
        bulb.getStyleClass().add("icon-accent");
        HBox head = new HBox(bulb, title);
        head.getStyleClass().add("things-head");
        head.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().add(head);
        for (int i = 0; i < quotes.size(); i++) {
            Quote quote = quotes.get(i);
            ThingRow thing = new ThingRow(quote, source(quote, facts.person(), ages),
                    viewModel == null ? null : () -> viewModel.mention(quote));
            if (i == 0) {
                thing.getStyleClass().add("first");
            }
            if (i == quotes.size() - 1) {
                thing.getStyleClass().add("last");
            }
            box.getChildren().add(thing);
        }
    }

    /** The words in quotation marks. */
    public static String quoted(Quote quote) {
        return Texts.of("personal.quoted", quote.words());
    }

    static String source(Quote quote, Person person, Ages ages) {
        String day = quote.at() == null ? "" : ages.dayInSentence(quote.at());
        String key = switch (quote.source()) {
            case THEIR_MESSAGE -> "personal.sourceMessage";
            case THEIR_POST -> "personal.sourcePost";
            case THEIR_BIO -> "personal.sourceBio";
            case YOUR_ADVICE -> "personal.sourceAdvice";
        };
        return Texts.of(key, person.shortName(), PersonWords.pronouns(person), day);
    }
}
