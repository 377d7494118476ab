package dev.aside.ui.broadcasts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// A picture that was copied elsewhere and is no file yet.
final class Pixels {
    private final int width;
    private final int height;
    private final int[] argb;

    /// A picture row by row, one number a pixel.
    Pixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb.clone();
    }

    /// As the bytes of a file. Keeps a core busy for a moment.
    byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
