package dev.aside.ui.broadcasts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// A picture that was copied elsewhere and is no file yet.
///
/// @param argb one number a pixel, row by row; not to be changed any more
record Pixels(int width, int height, int[] argb) {
    /// As the bytes of a file. Keeps a core busy for a moment.
    byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
