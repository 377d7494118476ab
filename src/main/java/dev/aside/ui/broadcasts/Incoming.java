package dev.aside.ui.broadcasts;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files and pictures that are dropped on the composer or pasted into it. ZIP files are left to whoever takes archives.
final class Incoming {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final Node place;
    private final MediaViewModel media;

    private Incoming(Node place, MediaViewModel media) {
        this.place = place;
        this.media = media;
    }

    /// Lets files be dropped on this node.
    static void on(Node place, MediaViewModel media) {
        Incoming incoming = new Incoming(place, media);
        place.addEventHandler(DragEvent.DRAG_OVER, incoming::over);
        place.addEventHandler(DragEvent.DRAG_EXITED,
                event -> place.pseudoClassStateChanged(DROPPING, false));
        place.addEventHandler(DragEvent.DRAG_DROPPED, incoming::dropped);
    }

    private void over(DragEvent event) {
        if (!files(event.getDragboard()).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            place.pseudoClassStateChanged(DROPPING, true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<Path> files = files(event.getDragboard());
        place.pseudoClassStateChanged(DROPPING, false);
        if (!files.isEmpty()) {
            media.attach(files);
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private static List<Path> files(Clipboard from) {
        return from.getFiles().stream().filter(file -> !isArchive(file)).map(File::toPath).toList();
    }

    private static boolean isArchive(File file) {
        return file.getName().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /// Takes what is copied, unless it is text.
    ///
    /// @return whether there was something to take
    static boolean paste(MediaViewModel media) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        List<Path> files = clipboard.hasFiles() ? files(clipboard) : List.of();
        if (!files.isEmpty()) {
            media.attach(files);
            return true;
        }
        Image image = clipboard.hasImage() && !clipboard.hasString() ? clipboard.getImage() : null;
        if (image == null || image.getPixelReader() == null) {
            return false;
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        media.attach(new Pixels(width, height, argb));
        return true;
    }
}
