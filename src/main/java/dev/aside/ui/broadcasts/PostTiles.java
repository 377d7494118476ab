package dev.aside.ui.broadcasts;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Media;
import dev.aside.core.model.Network;
import dev.aside.core.port.MediaStore;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.PictureTile;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The files of a post as small pictures.
final class PostTiles {
    private PostTiles() {}

    /** All files of a post that is being written. */
    static Node of(List<Media> media, Images images) {
        HBox row = new HBox();
        row.getStyleClass().add("post-tiles");
        media.forEach(one -> row.getChildren().add(tile(Network.MASTODON, new Attachment(
                Attachment.Kind.of(one.type()), MediaStore.SOURCE + one.hash(), one.description(), 0, 0), images)));
        return row;
    }

    /** The first file of a published post, with how many more it has. */
    static Node first(Network network, List<Attachment> attachments, Images images) {
        StackPane pile = new StackPane(tile(network, attachments.getFirst(), images));
        pile.getStyleClass().add("post-pile");
        if (attachments.size() > 1) {
            Label more = new Label(Texts.of("broadcasts.moreFiles", attachments.size() - 1));
            more.getStyleClass().addAll("caption", "text-1", "post-more");
            pile.getChildren().add(more);
        }
        return pile;
    }

    private static PictureTile tile(Network network, Attachment attachment, Images images) {
        PictureTile tile = new PictureTile(72, 48);
        if (attachment.kind() == Attachment.Kind.PICTURE) {
            images.load(network, attachment.source(), tile::setImage);
        } else {
            tile.setIcon(Icon.PAPERCLIP);
        }
        tile.setAccessibleText(attachment.description());
        return tile;
    }
}
