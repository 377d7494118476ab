package dev.aside.network.bluesky;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which way up a camera held a picture: tag 0x0112 of Exif (CIPA DC-008, 4.6.4), a number from 1 to 8. Pure but for
/// reading the file.
final class Orientation {
    static final int UPRIGHT = 1;
    private static final int SEGMENT_OF_EXIF = 0xE1;
    private static final int IMAGE_BEGINS = 0xDA;
    private static final int TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private Orientation() {}

    /// What a JPEG says of itself; upright for everything else.
    static int of(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readUnsignedShort() != 0xFFD8) {
                return UPRIGHT;
            }
            while (in.readUnsignedByte() == 0xFF) {
                int marker = in.readUnsignedByte();
                int length = in.readUnsignedShort() - 2;
                if (marker == IMAGE_BEGINS || length < 0) {
                    return UPRIGHT;
                }
                byte[] segment = in.readNBytes(length);
                if (marker == SEGMENT_OF_EXIF && beginsWithExif(segment)) {
                    return tag(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length).slice());
                }
            }
            return UPRIGHT;
        } catch (EOFException e) {
            return UPRIGHT;
        }
    }

    private static boolean beginsWithExif(byte[] segment) {
        return segment.length > EXIF.length
                && java.util.Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length);
    }

    private static int tag(ByteBuffer tiff) {
        try {
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                    int turn = tiff.getShort(entry + 8);
                    return turn >= UPRIGHT && turn <= 8 ? turn : UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            // Not as long as it says it is.
        }
        return UPRIGHT;
    }

    /// What turns the unit square the right way up.
    static AffineTransform upright(int turn) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, 1, 1);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            default -> new AffineTransform();
        };
    }
}
