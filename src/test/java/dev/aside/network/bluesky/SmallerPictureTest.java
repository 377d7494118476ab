package dev.aside.network.bluesky;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SmallerPictureTest {
    @TempDir
    private Path folder;

    /// A picture that no format makes small.
    static Path noise(Path file, int width, int height) throws IOException {
        Random random = new Random(7);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /// A segment of Exif in big-endian order whose only entry is the orientation.
    private static String exif(int orientation) {
        return "ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001000" + orientation + "0000"
                + "00000000";
    }

    /// Red on its left half as it is stored, blue on its right.
    private Path held(int orientation) throws IOException {
        BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 64; x++) {
                image.setRGB(x, y, x < 32 ? 0xff0000 : 0x0000ff);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        String plain = HexFormat.of().formatHex(jpeg.toByteArray());
        return Files.write(folder.resolve("held.jpg"),
                HexFormat.of().parseHex("ffd8" + exif(orientation) + plain.substring(4)));
    }

    @Test
    void aPictureOfManyMegabytesFitsAndTheSameBytesComeAgain() throws NetworkException, IOException {
        Path file = noise(folder.resolve("noise.png"), 2_600, 1_300);
        assertThat(Files.size(file)).isGreaterThan(2_000_000);
        SmallerPicture smaller = SmallerPicture.of(file, 2_000_000);

        assertThat(smaller.jpeg()).hasSizeLessThanOrEqualTo(2_000_000);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(smaller.jpeg()));
        assertThat(read.getWidth()).isEqualTo(smaller.width());
        assertThat(read.getHeight()).isEqualTo(smaller.height());
        assertThat(smaller.width()).isEqualTo(2 * smaller.height());
        assertThat(SmallerPicture.of(file, 2_000_000).jpeg()).isEqualTo(smaller.jpeg());
    }

    @ParameterizedTest
    @CsvSource({"1, 64, 8, 16, 56, 16", "2, 64, 56, 16, 8, 16", "3, 64, 56, 16, 8, 16", "6, 32, 16, 8, 16, 56",
            "8, 32, 16, 56, 16, 8"})
    void itIsTheRightWayUp(int orientation, int width, int redX, int redY, int blueX, int blueY)
            throws NetworkException, IOException {
        SmallerPicture smaller = SmallerPicture.of(held(orientation), 2_000_000);

        assertThat(smaller.width()).isEqualTo(width);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(smaller.jpeg()));
        assertThat(new Color(read.getRGB(redX, redY)).getRed()).isGreaterThan(200);
        assertThat(new Color(read.getRGB(blueX, blueY)).getBlue()).isGreaterThan(200);
        assertThat(new String(smaller.jpeg(), java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void whatIsClearBecomesWhite() throws NetworkException, IOException {
        Path file = folder.resolve("clear.png");
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(SmallerPicture.of(file, 2_000_000).jpeg()));
        assertThat(new Color(read.getRGB(20, 20)).getGreen()).isGreaterThan(250);
    }

    @Test
    void whatIsNoPictureOrNeverSmallEnoughIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "Not a picture");
        Path torn = Files.write(folder.resolve("torn.jpg"), HexFormat.of().parseHex("ffd8ffe1"));
        Path noise = noise(folder.resolve("noise.png"), 400, 400);
        for (Path file : new Path[]{text, torn, noise}) {
            assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> SmallerPicture.of(file, 100))
                    .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.REFUSED));
        }
    }
}
