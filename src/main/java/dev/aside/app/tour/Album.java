package dev.aside.app.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Takes the tour's pictures and writes them as PNG files, each as the window's content, one pixel for one. A picture
/// is
/// taken when nothing moves any more, with the caret shown.
final class Album {
    /// Pulses from one look to the next: what fades or is still read changes the picture within this time.
    private static final int PULSES = 6;
    /// So many looks alike, and it is still.
    private static final int ALIKE = 4;
    /// The caret's blinking is no movement: two pixels wide, as high as a line at 200 %.
    private static final int CARET_PIXELS = 2 * 64;

    private final Visitor visitor;
    private final Path folder;
    private final Set<String> wanted;

    /// @param wanted the names of the pictures to take; all when it is empty
    Album(Visitor visitor, Path folder, Set<String> wanted) {
        this.visitor = visitor;
        this.folder = folder;
        this.wanted = Set.copyOf(wanted);
    }

    /// Whether the picture is to be taken: the way to others need not be gone.
    boolean wants(String name) {
        return wanted.isEmpty() || wanted.contains(name);
    }

    /// Whether any picture is to be taken that shows none of these states.
    boolean wantsOtherThan(String... states) {
        return wanted.isEmpty() || wanted.stream()
                .anyMatch(name -> Arrays.stream(states).noneMatch(state -> name.startsWith(state + "-")));
    }

    /// Waits until nothing moves, and takes the picture if it is wanted.
    void take(String name) throws UnreachedException, IOException {
        if (wants(name)) {
            Stillness still = new Stillness();
            visitor.await("a moment without movement", still);
            write(name, still.pixels);
        }
    }

    /// Takes the picture at once: for what moves all the time.
    void takeMoving(String name) throws UnreachedException, IOException {
        if (wants(name)) {
            takeUnasked(name);
        }
    }

    /// Takes the picture whether it was wanted or not.
    void takeUnasked(String name) throws UnreachedException, IOException {
        write(name, visitor.onFx(this::pixels));
    }

    private void write(String name, int[] pixels) throws IOException {
        int width = (int) visitor.scene().getWidth();
        BufferedImage picture = new BufferedImage(width, pixels.length / width, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, picture.getHeight(), pixels, 0, width);
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }

    private int[] pixels() {
        WritableImage shown = visitor.scene().snapshot(null);
        int width = (int) shown.getWidth();
        int height = (int) shown.getHeight();
        int[] pixels = new int[width * height];
        shown.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /// True at the first pulse at which the window looked the same for a while. FX thread only.
    private final class Stillness implements BooleanSupplier {
        private int[] pixels = {};
        private int pulses;
        private int alike;

        @Override
        public boolean getAsBoolean() {
            pulses++;
            if (alike < ALIKE && pulses % PULSES != 0) {
                return false;
            }
            int[] now = pixels();
            alike = isAlike(pixels, now) ? alike + 1 : 0;
            pixels = now;
            return alike >= ALIKE && isCaretShown(visitor.scene());
        }

        private static boolean isAlike(int[] one, int[] other) {
            if (one.length != other.length) {
                return false;
            }
            if (Arrays.equals(one, other)) {
                return true;
            }
            int different = 0;
            for (int i = 0; i < one.length && different <= CARET_PIXELS; i++) {
                different += one[i] == other[i] ? 0 : 1;
            }
            return different <= CARET_PIXELS;
        }

        /// JavaFX draws the caret as a path whose opacity it binds, and lets it blink by that; a selection has none.
        private static boolean isCaretShown(Scene scene) {
            return !(scene.getFocusOwner() instanceof TextInputControl field) || field.getSelection().getLength() > 0
                    || !hidesCaret(field);
        }

        private static boolean hidesCaret(Node node) {
            if (node instanceof javafx.scene.shape.Path path && path.opacityProperty().isBound()) {
                return path.getOpacity() == 0;
            }
            return node instanceof Parent parent
                    && parent.getChildrenUnmodifiable().stream().anyMatch(Stillness::hidesCaret);
        }
    }
}
