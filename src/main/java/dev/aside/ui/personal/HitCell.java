package dev.aside.ui.personal;

import com.ibm.icu.text.BreakIterator;
import dev.aside.core.model.SearchHit;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.fx.text.TextRange;
import dev.aside.ui.person.PersonWords;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One message that a search found, its words stressed; the text begins shortly before the first of them.
final class HitCell extends ListCell<SearchHit> {
    /** How much of the text stands before the first word that was looked for. */
    private static final int BEFORE = 16;
    private static final int SHOWN = 160;

    private final Screen screen;
    private final Avatar avatar = new Avatar(44);
    private final EmojiLine name = new EmojiLine();
    private final NetworkMark mark = new NetworkMark(NetworkMark.Kind.MASTODON, 14);
    private final Label age = new Label();
    private final EmojiLine words = new EmojiLine();
    private final HBox row;

    HitCell(Screen screen) {
        this.screen = screen;
        name.getStyleClass().addAll("message", "semibold", "text-1", "row-name");
        age.getStyleClass().addAll("small", "text-3");
        age.setMinWidth(USE_PREF_SIZE);
        words.setPrefWidth(0);
        words.getStyleClass().addAll("body", "text-2", "hit-words");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox first = new HBox(name, mark, room, age);
        first.getStyleClass().add("row-first");
        first.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(first, words);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(avatar, lines);
        row.getStyleClass().addAll("row", "conversation-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setVisible(false);
        // Always there: put in and out again, it could be drawn once before it had its style.
        setGraphic(row);
        setPrefWidth(0);
        getStyleClass().add("conversation-cell");
    }

    @Override
    protected void updateItem(@Nullable SearchHit hit, boolean empty) {
        super.updateItem(hit, empty);
        row.setVisible(!empty && hit != null);
        if (empty || hit == null) {
            setAccessibleText(null);
            return;
        }
        screen.images().show(avatar, hit.person());
        String person = hit.mine() ? Texts.of("personal.groupYouFirst") : hit.person().displayName();
        name.setText(
                hit.group() == null ? hit.person().displayName() : Texts.of("personal.hitIn", person, hit.group()));
        mark.setKind(PersonWords.mark(hit.person().network()));
        age.setText(screen.ages().age(hit.at()));
        showWords(hit);
        setAccessibleText(Texts.of("personal.rowRead", name.getText(),
                PersonWords.mark(hit.person().network()).label(), age.getText(), hit.text()));
    }

    private void showWords(SearchHit hit) {
        int first = hit.ranges().isEmpty() ? 0 : hit.ranges().getFirst().from();
        int from = begin(hit.text(), first);
        int end = Math.min(hit.text().length(), from + SHOWN);
        String before = from > 0 ? "…" : "";
        String line = before + hit.text().substring(from, end);
        String said = hit.mine() && hit.group() == null ? Texts.of("personal.previewMine", line) : line;
        int shift = said.length() - line.length() + before.length() - from;
        words.setText(said, hit.ranges().stream().filter(range -> range.from() >= from && range.to() <= end)
                .map(range -> new TextRange(range.from() + shift, range.to() + shift)).toList());
    }

    /// A little before the first place, where a word begins if one does between, else where a character does.
    private static int begin(String text, int first) {
        if (first <= BEFORE) {
            return 0;
        }
        int least = text.offsetByCodePoints(first, -Math.min(BEFORE, text.codePointCount(0, first)));
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int from = breaks.isBoundary(least) ? least : breaks.following(least);
        if (from <= first) {
            return from;
        }
        breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        return breaks.isBoundary(least) ? least : breaks.following(least);
    }
}
