package dev.aside.ui.settings;

import dev.aside.core.model.AcceptedText;
import dev.aside.core.model.Person;
import dev.aside.core.model.Settings;
import dev.aside.ui.Pane;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.text.EmojiLine;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The settings page.
public final class SettingsView implements Pane {
    private final SettingsViewModel viewModel;
    private final List<Node> begin;
    private final List<Node> sections;
    private final Parent root;

    @FXML
    private ScrollPane page;
    @FXML
    private ToggleGroup appearance;
    @FXML
    private ToggleGroup enter;
    @FXML
    private Slider textSize;
    @FXML
    private Label textSizeValue;
    @FXML
    private Slider undo;
    @FXML
    private Label undoValue;
    @FXML
    private VBox texts;
    @FXML
    private VBox people;
    @FXML
    private VBox content;
    @FXML
    private Label failure;

    /// @param first sections at the beginning
    /// @param more further sections, at the end
    public SettingsView(SettingsViewModel viewModel, List<Node> first, List<Node> more) {
        this.viewModel = viewModel;
        begin = List.copyOf(first);
        sections = List.copyOf(more);
        root = Fxml.load(this);
    }

    @FXML
    private void initialize() {
        viewModel.settingsProperty().subscribe(this::show);
        appearance.selectedToggleProperty().subscribe(chosen -> change(chosen, settings -> new Settings(
                Settings.Appearance.valueOf(name(chosen)), settings.textPercent(), settings.undo(),
                settings.enterSends())));
        enter.selectedToggleProperty().subscribe(chosen -> change(chosen, settings -> new Settings(
                settings.appearance(), settings.textPercent(), settings.undo(), "SENDS".equals(name(chosen)))));
        textSize.valueProperty().subscribe(value -> textSizeValue
                .setText(Texts.of("settings.percent", Math.round(value.doubleValue() / 10) * 10)));
        textSize.valueChangingProperty().subscribe(dragging -> settle(dragging, this::changeTextSize));
        textSize.valueProperty().subscribe(value -> settle(textSize.isValueChanging(), this::changeTextSize));
        undo.valueProperty().subscribe(value -> undoValue
                .setText(Texts.of("settings.seconds", Math.round(value.doubleValue()))));
        undo.valueChangingProperty().subscribe(dragging -> settle(dragging, this::changeUndo));
        undo.valueProperty().subscribe(value -> settle(undo.isValueChanging(), this::changeUndo));
        list(texts, viewModel.texts(), AcceptedText::text, viewModel::takeBack, "settings.noTexts");
        list(people, viewModel.people(), Person::displayName, viewModel::takeBack, "settings.noPeople");
        content.getChildren().addAll(1, begin);
        content.getChildren().addAll(sections);
        failure.textProperty().bind(viewModel.failureProperty());
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        failure.visibleProperty().bind(failure.managedProperty());
    }

    /// While a thumb is dragged, only the number follows: a window that changes size under the pointer can't be aimed
    /// at.
    private static void settle(boolean dragging, Runnable change) {
        if (!dragging) {
            change.run();
        }
    }

    private void changeTextSize() {
        Settings now = viewModel.settingsProperty().get();
        int percent = (int) Math.round(textSize.getValue() / 10) * 10;
        viewModel.change(new Settings(now.appearance(), percent, now.undo(), now.enterSends()));
    }

    private void changeUndo() {
        Settings now = viewModel.settingsProperty().get();
        Duration delay = Duration.ofSeconds(Math.round(undo.getValue()));
        viewModel.change(new Settings(now.appearance(), now.textPercent(), delay, now.enterSends()));
    }

    private void change(Toggle chosen, UnaryOperator<Settings> changed) {
        if (chosen != null) {
            viewModel.change(changed.apply(viewModel.settingsProperty().get()));
        }
    }

    private void show(Settings settings) {
        select(appearance, settings.appearance().name());
        select(enter, settings.enterSends() ? "SENDS" : "BREAKS");
        textSize.setValue(settings.textPercent());
        undo.setValue((double) settings.undo().toSeconds());
    }

    private static void select(ToggleGroup group, String name) {
        group.getToggles().stream().filter(toggle -> name.equals(name(toggle))).findFirst()
                .ifPresent(group::selectToggle);
    }

    private static String name(Toggle toggle) {
        return toggle == null ? "" : String.valueOf(((RadioButton) toggle).getUserData());
    }

    private static <T> void list(VBox box, ObservableList<T> items, Function<T, String> text,
            java.util.function.Consumer<T> takeBack, String emptyKey) {
        Runnable fill = () -> box.getChildren().setAll(items.isEmpty()
                ? List.of(quiet(Texts.of(emptyKey)))
                : items.stream().map(item -> row(text.apply(item), () -> takeBack.accept(item))).toList());
        items.subscribe(fill);
        fill.run();
    }

    private static Node quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("body", "text-3");
        label.setWrapText(true);
        return label;
    }

    private static Node row(String text, Runnable takeBack) {
        EmojiLine words = EmojiLine.of(text, "body");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back = new Button(Texts.of("settings.takeBack"));
        back.setAccessibleText(Texts.of("settings.takeBackOf", text));
        back.setMinWidth(Button.USE_PREF_SIZE);
        back.setOnAction(pressed -> takeBack.run());
        HBox row = new HBox(12, words, back);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("settings-row");
        return row;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        page.setVvalue(0);
        if (appearance.getSelectedToggle() instanceof RadioButton chosen) {
            chosen.requestFocus();
        }
    }
}
