package dev.aside.ui.fx.control;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Small cuts of pictures, each pixel the average of those it stands for: an `ImageView` that shrinks looks at four
/// only, and eyes and
/// mouths get lost. Kept as long as the picture itself. FX thread only.
final class Thumbnails {
    private static final Map<Image, Map<Size, Image>> MADE = new WeakHashMap<>();

    private Thumbnails() {}

    private record Size(int width, int height) {}

    /** The middle square of a picture in `side` pixels; a picture that is not larger is cut only. */
    static Image of(Image image, int side) {
        return of(image, side, side);
    }

    /** The middle of a picture in so many pixels; a picture that is not larger is cut only. */
    static Image of(Image image, int width, int height) {
        return MADE.computeIfAbsent(image, first -> new HashMap<>()).computeIfAbsent(new Size(width, height),
                size -> make(image, size));
    }

    private static Image make(Image image, Size wanted) {
        double factor = Math.min(image.getWidth() / wanted.width, image.getHeight() / wanted.height);
        int cutWidth = Math.clamp(Math.round(wanted.width * factor), 1, (int) image.getWidth());
        int cutHeight = Math.clamp(Math.round(wanted.height * factor), 1, (int) image.getHeight());
        int width = Math.min(wanted.width, cutWidth);
        int height = Math.min(wanted.height, cutHeight);
        int left = ((int) image.getWidth() - cutWidth) / 2;
        int top = ((int) image.getHeight() - cutHeight) / 2;
        int[] pixels = new int[cutWidth * cutHeight];
        image.getPixelReader().getPixels(left, top, cutWidth, cutHeight, PixelFormat.getIntArgbPreInstance(), pixels,
                0, cutWidth);
        int[] small = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small[y * width + x] = average(pixels, cutWidth, x * cutWidth / width, (x + 1) * cutWidth / width,
                        y * cutHeight / height, (y + 1) * cutHeight / height);
            }
        }
        WritableImage made = new WritableImage(width, height);
        made.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), small, 0, width);
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
