package dev.aside.ui.broadcasts;

import dev.aside.core.MediaFit.Sized;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Media;
import dev.aside.core.model.Network;
import dev.aside.core.port.MediaStore;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.PictureTile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The attached files: each as a small picture, and of the chosen one what is said to people who can't see it. Not
/// there while nothing is attached.
final class MediaBox extends HBox {
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");
    /** Such a source is read from the profile, whatever the network. */
    private static final Network ANY = Network.MASTODON;

    private final MediaViewModel viewModel;
    private final Images images;
    private final HBox tiles = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final TextField words = new TextField();
    private final Label caption = new Label(Texts.of("broadcasts.description"));
    private String chosen = "";
    private boolean filling;

    MediaBox(MediaViewModel viewModel, Images images) {
        this.viewModel = viewModel;
        this.images = images;
        getStyleClass().add("media-box");
        setAlignment(Pos.CENTER_LEFT);
        tiles.getStyleClass().add("media-tiles");
        words.getStyleClass().add("media-words");
        words.setPromptText(Texts.of("broadcasts.describe"));
        words.setAccessibleText(Texts.of("broadcasts.describe"));
        words.textProperty().subscribe((before, now) -> {
            if (!filling && !chosen.isEmpty()) {
                viewModel.describe(chosen, now);
            }
        });
        caption.getStyleClass().addAll("small", "text-2", "media-caption");
        VBox described = new VBox(words, caption);
        described.setAlignment(Pos.CENTER_LEFT);
        described.setMinWidth(0);
        HBox.setHgrow(described, Priority.ALWAYS);
        IconButton edit = new IconButton(Icon.PENCIL, 16, Texts.of("broadcasts.editDescription"));
        edit.setOnAction(pressed -> describe());
        IconButton drop = new IconButton(Icon.X, 16, Texts.of("broadcasts.dropFile"));
        drop.setOnAction(pressed -> viewModel.remove(chosen));
        getChildren().addAll(tiles, described, edit, drop);
        viewModel.files().addListener((ListChangeListener<Sized>) change -> show());
        show();
    }

    /** Puts the caret where the chosen file is described. */
    void describe() {
        words.requestFocus();
        words.end();
    }

    /** The same for the first file that lacks a description. */
    void describeNext() {
        String next = viewModel.undescribed();
        if (next != null) {
            choose(next);
            describe();
        }
    }

    private void show() {
        List<Media> media = viewModel.media();
        List<String> hashes = media.stream().map(Media::hash).toList();
        setVisible(!media.isEmpty());
        setManaged(!media.isEmpty());
        if (!hashes.equals(List.copyOf(buttons.keySet()))) {
            String newest = hashes.isEmpty() ? "" : hashes.getLast();
            boolean grew = hashes.size() > buttons.size();
            buttons.clear();
            media.forEach(one -> buttons.put(one.hash(), tile(one)));
            tiles.getChildren().setAll(new ArrayList<>(buttons.values()));
            choose(grew || !hashes.contains(chosen) ? newest : chosen);
        }
        for (Media one : media) {
            ToggleButton button = buttons.get(one.hash());
            if (button != null) {
                int place = hashes.indexOf(one.hash()) + 1;
                String said = Texts.of("broadcasts.fileSpoken", place, one.description());
                button.setAccessibleText(said);
                button.pseudoClassStateChanged(BARE, one.description().isBlank());
            }
        }
        fill();
    }

    private ToggleButton tile(Media media) {
        PictureTile picture = new PictureTile(84, 56);
        Attachment.Kind kind = Attachment.Kind.of(media.type());
        picture.setIcon(kind == Attachment.Kind.PICTURE ? Icon.IMAGE : Icon.PAPERCLIP);
        if (kind == Attachment.Kind.PICTURE) {
            images.load(ANY, MediaStore.SOURCE + media.hash(), picture::setImage);
        }
        ToggleButton button = new ToggleButton("", picture);
        button.getStyleClass().setAll("media-tile");
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(Texts.of("broadcasts.fileKind", kind)));
        button.setOnAction(pressed -> choose(media.hash()));
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                viewModel.remove(media.hash());
                event.consume();
            }
        });
        return button;
    }

    private void choose(String hash) {
        chosen = hash;
        ToggleButton button = buttons.get(hash);
        if (button != null) {
            group.selectToggle(button);
        }
        pseudoClassStateChanged(PseudoClass.getPseudoClass("several"), buttons.size() > 1);
        fill();
    }

    private void fill() {
        String now = viewModel.media().stream().filter(media -> media.hash().equals(chosen)).map(Media::description)
                .findFirst().orElse("");
        if (!now.equals(words.getText())) {
            filling = true;
            words.setText(now);
            filling = false;
        }
    }
}
