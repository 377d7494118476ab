package dev.aside.ui.personal;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Network;
import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Bubble;
import dev.aside.ui.fx.control.BubblePicture;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.text.EmojiTip;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// A picture that came with a message, as a bubble of its own. Its size is known before it is loaded, so that nothing
/// jumps.
final class BubbleImage extends StackPane {
    private static final double WIDTH = 260;
    private static final double LOWEST = 64;
    private static final double HIGHEST = 320;

    private final BubblePicture picture = new BubblePicture();
    private final Attachment attachment;

    BubbleImage(Attachment attachment, boolean own) {
        this.attachment = attachment;
        picture.setOwn(own);
        getStyleClass().add("bubble-image");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        boolean described = !attachment.description().isBlank();
        setAccessibleText(described
                ? Texts.of("personal.pictureOf", attachment.description())
                : Texts.of("personal.picture"));
        if (described) {
            Tooltip.install(this, new EmojiTip(attachment.description()));
        }
        getChildren().add(picture);
        setColumnWidth(Double.MAX_VALUE);
    }

    void load(Images images, Network network) {
        images.load(network, attachment.source(), picture::setImage);
    }

    void setColumnWidth(double column) {
        double width = Math.min(TextScale.px(WIDTH), Bubble.widest(column));
        double ratio = attachment.width() > 0 && attachment.height() > 0
                ? (double) attachment.height() / attachment.width()
                : 128.0 / 260;
        setPrefSize(width, Math.rint(Math.clamp(width * ratio, LOWEST, HIGHEST)));
    }
}
