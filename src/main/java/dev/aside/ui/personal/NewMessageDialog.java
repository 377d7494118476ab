package dev.aside.ui.personal;

import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Avatar;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.control.SearchField;
import dev.aside.ui.fx.text.EmojiLine;
import dev.aside.ui.person.PersonWords;
import dev.aside.ui.personal.NewMessageViewModel.Recipient;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Whom to write to: a name is typed, somebody is chosen, and the composer is ready. It makes a draft at most, never
/// a message.
final class NewMessageDialog {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 440;
    private static final double ROW = 52;

    private final NewMessageViewModel viewModel;
    private final Screen screen;
    private final Overlay overlay;
    private final SearchField name = new SearchField();
    private final ListView<Recipient> found = new ListView<>();
    private final Label nobody = new Label();
    private final VBox dialog = new VBox();

    NewMessageDialog(NewMessageViewModel viewModel, Screen screen, Overlay overlay) {
        this.viewModel = viewModel;
        this.screen = screen;
        this.overlay = overlay;
        Label title = new Label(Texts.of("personal.pickTitle"));
        title.getStyleClass().addAll("heading", "text-1");
        name.setPromptText(Texts.of("personal.pickPrompt"));
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        found.setItems(viewModel.found());
        found.setFixedCellSize(TextScale.px(ROW));
        found.setCellFactory(list -> new RecipientCell());
        found.setAccessibleText(Texts.of("personal.pickTitle"));
        nobody.getStyleClass().addAll("body", "text-2");
        nobody.setMouseTransparent(true);
        viewModel.found().addListener((ListChangeListener<Recipient>) change -> showFound());
        StackPane results = new StackPane(found, nobody);
        VBox.setVgrow(results, Priority.ALWAYS);
        dialog.getStyleClass().add("pick-dialog");
        dialog.getChildren().addAll(title, name, results);
        dialog.setMaxSize(TextScale.px(WIDTH), TextScale.px(HEIGHT));
        dialog.setPrefSize(TextScale.px(WIDTH), TextScale.px(HEIGHT));
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void open() {
        if (!overlay.isShowing()) {
            viewModel.begin();
            overlay.show(dialog, name.field(), overlay::close);
        }
    }

    private void showFound() {
        boolean none = viewModel.found().isEmpty() && !viewModel.nameProperty().get().isBlank();
        nobody.setText(none ? Texts.of("personal.pickNobody", viewModel.nameProperty().get().strip()) : "");
        if (!viewModel.found().isEmpty()) {
            found.getSelectionModel().select(0);
        }
    }

    private void key(KeyEvent event) {
        int selected = found.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.ENTER) {
            choose(found.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !found.isFocused()) {
            found.getSelectionModel().select(Math.min(selected + 1, found.getItems().size() - 1));
            found.scrollTo(Math.max(0, selected - 3));
            event.consume();
        } else if (event.getCode() == KeyCode.UP && !found.isFocused()) {
            found.getSelectionModel().select(Math.max(0, selected - 1));
            event.consume();
        }
    }

    private void choose(@Nullable Recipient recipient) {
        if (recipient != null) {
            overlay.close();
            viewModel.choose(recipient);
        }
    }

    private final class RecipientCell extends ListCell<Recipient> {
        private final Avatar avatar = new Avatar(36);
        private final EmojiLine person = new EmojiLine();
        private final Label handle = new Label();
        private final Label from = new Label();
        private final NetworkMark mark = new NetworkMark(NetworkMark.Kind.MASTODON, 12);
        private final HBox row;

        RecipientCell() {
            person.getStyleClass().addAll("message", "semibold", "text-1");
            handle.getStyleClass().addAll("small", "text-3");
            from.getStyleClass().addAll("small", "text-2");
            from.setMinWidth(0);
            HBox second = new HBox(mark, handle);
            second.getStyleClass().add("thread-second");
            second.setAlignment(Pos.CENTER_LEFT);
            VBox lines = new VBox(person, second);
            lines.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(lines, Priority.ALWAYS);
            row = new HBox(avatar, lines, from);
            row.getStyleClass().addAll("row", "conversation-row");
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMouseClicked(event -> choose(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Recipient recipient, boolean empty) {
            super.updateItem(recipient, empty);
            if (empty || recipient == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setGraphic(row);
            screen.images().show(avatar, recipient.person());
            person.setText(recipient.person().displayName());
            mark.setKind(PersonWords.mark(recipient.person().network()));
            handle.setText(PersonWords.handle(recipient.person()));
            from.setText(recipient.oneOfSeveral()
                    ? Texts.of("personal.pickFrom", PersonWords.handle(recipient.account().person()))
                    : "");
            setAccessibleText(Texts.of("personal.pickRow", person.getText(), handle.getText(),
                    recipient.account().person().displayName()));
        }
    }
}
