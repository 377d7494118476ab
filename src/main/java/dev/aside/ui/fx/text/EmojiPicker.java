package dev.aside.ui.fx.text;

import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// A popover to pick an emoji from: by group, by keyword, or one used lately. The keys stay in the search field: arrows
/// move over the emoji, Enter takes one, Esc closes, Tab goes to the groups; the name of the one meant stands below and
/// is what a screen reader hears. FX thread only.
public final class EmojiPicker {
    static {
        Styles.add(EmojiPicker.class);
    }

    /** Emoji used lately that are kept. */
    public static final int RECENT = 3 * EmojiRow.COLUMNS;
    private static final int USED_LATELY = -1;

    private final ObservableList<String> recent;
    private final Consumer<String> onPick;
    private final Popup popup = new Popup();
    private final TextField search = new TextField();
    private final ToggleGroup groups = new ToggleGroup();
    private final ListView<List<EmojiCatalog.Entry>> rows = new ListView<>();
    private final Label name = new Label();
    private final ObjectProperty<EmojiCatalog.@Nullable Entry> chosen = new SimpleObjectProperty<>(this, "chosen");
    private @Nullable EmojiCatalog catalog;
    private List<EmojiCatalog.Entry> shown = List.of();

    /// `recent` holds the emoji used lately, newest first, and is changed with every pick; `onPick` gets the
    /// characters.
    public EmojiPicker(ObservableList<String> recent, Consumer<String> onPick) {
        this.recent = recent;
        this.onPick = onPick;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.getContent().add(content());
        popup.setOnHidden(hidden -> forget());
        search.textProperty().subscribe(this::fill);
        groups.selectedToggleProperty().subscribe(this::fill);
        chosen.subscribe(this::named);
    }

    private VBox content() {
        search.setPromptText(Texts.of("text.emojiSearch"));
        search.setAccessibleRoleDescription(Texts.of("text.emojiSearch"));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        rows.setFocusTraversable(false);
        rows.setPlaceholder(new Label(Texts.of("text.emojiNone")));
        rows.setCellFactory(view -> {
            EmojiRow row = new EmojiRow(chosen::set, this::pick);
            chosen.subscribe(row::choose);
            return row;
        });
        name.getStyleClass().add("emoji-name");
        VBox content = new VBox(search, groupButtons(), rows, name);
        content.getStyleClass().add("emoji-picker");
        return content;
    }

    private HBox groupButtons() {
        HBox buttons = new HBox(groupButton(USED_LATELY, "🕒", Texts.of("text.emojiRecent")),
                groupButton(0, "😀", Texts.of("text.emojiSmileys")), groupButton(1, "👋", Texts.of("text.emojiPeople")),
                groupButton(2, "🐱", Texts.of("text.emojiNature")), groupButton(3, "🍎", Texts.of("text.emojiFood")),
                groupButton(4, "✈️", Texts.of("text.emojiTravel")),
                groupButton(5, "⚽", Texts.of("text.emojiActivities")),
                groupButton(6, "💡", Texts.of("text.emojiObjects")),
                groupButton(7, "❤️", Texts.of("text.emojiSymbols")),
                groupButton(8, "🏁", Texts.of("text.emojiFlags")));
        buttons.getStyleClass().add("emoji-groups");
        return buttons;
    }

    private ToggleButton groupButton(int group, String emoji, String title) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(new EmojiPicture(emoji));
        button.setUserData(group);
        button.setToggleGroup(groups);
        button.setTooltip(new Tooltip(title));
        button.setAccessibleText(title);
        button.getStyleClass().add("emoji-group");
        button.setOnAction(pressed -> {
            groups.selectToggle(button);
            search.clear();
        });
        return button;
    }

    /** Opens above the node, or below where there is no room, with the emoji used lately if there are any. */
    public void show(Node owner) {
        show(owner, owner.getScene().getRoot());
    }

    /** Opens it above this node, or below it where there is no room, between the sides of the other. */
    public void show(Node owner, Node within) {
        if (catalog == null) {
            catalog = EmojiCatalog.read();
        }
        groups.selectToggle(groups.getToggles().get(recent.isEmpty() ? 1 : 0));
        fill();
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        popup.show(owner, place.getMinX(), place.getMaxY() + 4);
        Bounds sides = within.localToScreen(within.getLayoutBounds());
        popup.setX(Math.max(sides.getMinX(), Math.min(place.getMinX(), sides.getMaxX() - popup.getWidth())));
        double above = place.getMinY() - popup.getHeight() - 4;
        if (above > 0) {
            popup.setY(above);
        }
        search.requestFocus();
    }

    public void hide() {
        popup.hide();
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    private void forget() {
        search.clear();
        rows.getItems().clear();
        catalog = null;
    }

    private void fill() {
        EmojiCatalog all = catalog;
        if (all == null || groups.getSelectedToggle() == null) {
            return;
        }
        int group = (int) groups.getSelectedToggle().getUserData();
        if (!search.getText().isBlank()) {
            shown = all.search(search.getText());
        } else {
            shown = group == USED_LATELY ? all.of(recent) : all.group(group);
        }
        List<List<EmojiCatalog.Entry>> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i += EmojiRow.COLUMNS) {
            lines.add(shown.subList(i, Math.min(i + EmojiRow.COLUMNS, shown.size())));
        }
        rows.getItems().setAll(lines);
        rows.scrollTo(0);
        chosen.set(shown.isEmpty() ? null : shown.getFirst());
    }

    private void named(EmojiCatalog.@Nullable Entry entry) {
        name.setText(entry == null ? "" : entry.name());
        search.setAccessibleHelp(name.getText());
    }

    private void pressed(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -EmojiRow.COLUMNS;
            case DOWN -> EmojiRow.COLUMNS;
            default -> 0;
        };
        EmojiCatalog.Entry entry = chosen.get();
        if (event.getCode() == KeyCode.ENTER && entry != null) {
            pick(entry);
            event.consume();
        } else if (step != 0 && entry != null) {
            int to = Math.clamp(shown.indexOf(entry) + step, 0, shown.size() - 1);
            chosen.set(shown.get(to));
            rows.scrollTo(Math.max(0, to / EmojiRow.COLUMNS - 2));
            event.consume();
        }
    }

    private void pick(EmojiCatalog.Entry entry) {
        recent.remove(entry.emoji());
        recent.addFirst(entry.emoji());
        if (recent.size() > RECENT) {
            recent.remove(RECENT, recent.size());
        }
        popup.hide();
        onPick.accept(entry.emoji());
    }
}
