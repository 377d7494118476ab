package dev.aside.network.bluesky;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/// A picture that is too large as it is, made smaller: drawn anew upright as a JPEG, without what cameras write beside
/// it. The same picture always gives the same bytes.
final class SmallerPicture {
    /// What Bluesky's own clients show at most, on the longer side.
    private static final int[] SIDES = {2000, 1600, 1200, 800};
    private static final float[] QUALITIES = {0.9f, 0.8f, 0.7f};
    /// So many pixels on a side are looked at: more would take hundreds of megabytes.
    private static final int LOOKED_AT = 4_000;

    private final byte[] jpeg;
    private final int width;
    private final int height;

    private SmallerPicture(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
    }

    byte[] jpeg() {
        return jpeg.clone();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Makes a picture fit. Keeps a core busy for a moment.
    ///
    /// @throws NetworkException REFUSED when it can't be read as a picture, or does not get small enough
    static SmallerPicture of(Path file, long mostBytes) throws NetworkException {
        try {
            BufferedImage whole = read(file);
            if (whole != null) {
                int turn = Orientation.of(file);
                for (int side : SIDES) {
                    BufferedImage drawn = drawn(whole, side, turn);
                    for (float quality : QUALITIES) {
                        byte[] jpeg = written(drawn, quality);
                        if (jpeg.length <= mostBytes) {
                            return new SmallerPicture(jpeg, drawn.getWidth(), drawn.getHeight());
                        }
                    }
                }
            }
            throw new NetworkException(Failure.of(Failure.Kind.REFUSED));
        } catch (IOException e) {
            throw new NetworkException(Failure.of(Failure.Kind.REFUSED), e);
        }
    }

    private static @Nullable BufferedImage read(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam param = reader.getDefaultReadParam();
                int each = Math.max(1, Math.ceilDiv(Math.max(reader.getWidth(0), reader.getHeight(0)), LOOKED_AT));
                param.setSourceSubsampling(each, each, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    /// At most so long on its longer side, on white, the right way up. Halved as often as it can be: a picture that
    /// shrinks by more in one step looks at too few pixels.
    private static BufferedImage drawn(BufferedImage whole, int side, int turn) {
        double factor = Math.min(1, (double) side / Math.max(whole.getWidth(), whole.getHeight()));
        int width = Math.max(1, (int) Math.round(whole.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(whole.getHeight() * factor));
        BufferedImage at = whole;
        while (at.getWidth() / 2 >= width && at.getHeight() / 2 >= height) {
            at = scaled(at, at.getWidth() / 2, at.getHeight() / 2, new AffineTransform());
        }
        boolean lying = turn >= 5;
        return scaled(at, lying ? height : width, lying ? width : height, Orientation.upright(turn));
    }

    /// @param turn of the unit square
    private static BufferedImage scaled(BufferedImage from, int width, int height, AffineTransform turn) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = to.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform all = AffineTransform.getScaleInstance(width, height);
        all.concatenate(turn);
        all.scale(1.0 / from.getWidth(), 1.0 / from.getHeight());
        graphics.drawImage(from, all, null);
        graphics.dispose();
        return to;
    }

    private static byte[] written(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
