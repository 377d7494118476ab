package dev.aside.ui.fx.control;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Small squares of pictures, each pixel the average of those it stands for: an `ImageView` that shrinks looks at four
/// only, and eyes and
/// mouths get lost. Kept as long as the picture itself. FX thread only.
final class Thumbnails {
    private static final Map<Image, Map<Integer, Image>> MADE = new WeakHashMap<>();

    private Thumbnails() {}

    /** The middle square of a picture in `side` pixels; a picture that is not larger is cut only. */
    static Image of(Image image, int side) {
        return MADE.computeIfAbsent(image, first -> new HashMap<>()).computeIfAbsent(side, size -> make(image, size));
    }

    private static Image make(Image image, int wanted) {
        int square = (int) Math.min(image.getWidth(), image.getHeight());
        int side = Math.max(1, Math.min(wanted, square));
        int left = ((int) image.getWidth() - square) / 2;
        int top = ((int) image.getHeight() - square) / 2;
        int[] pixels = new int[square * square];
        image.getPixelReader().getPixels(left, top, square, square, PixelFormat.getIntArgbPreInstance(), pixels, 0,
                square);
        int[] small = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                small[y * side + x] = average(pixels, square, x * square / side, (x + 1) * square / side,
                        y * square / side, (y + 1) * square / side);
            }
        }
        WritableImage made = new WritableImage(side, side);
        made.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbPreInstance(), small, 0, side);
        return made;
    }

    /** The mean of a block, channel by channel; premultiplied, so that clear pixels add no colour. */
    private static int average(int[] pixels, int width, int fromX, int toX, int fromY, int toY) {
        long[] sums = new long[4];
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                int pixel = pixels[y * width + x];
                for (int channel = 0; channel < 4; channel++) {
                    sums[channel] += (pixel >>> (8 * channel)) & 0xff;
                }
            }
        }
        int count = (toX - fromX) * (toY - fromY);
        int mean = 0;
        for (int channel = 0; channel < 4; channel++) {
            mean |= (int) ((sums[channel] + count / 2) / count) << (8 * channel);
        }
        return mean;
    }
}
