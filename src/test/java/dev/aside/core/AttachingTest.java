package dev.aside.core;

import dev.aside.core.Attaching.Outcome;
import dev.aside.core.model.Media;
import dev.aside.core.port.MediaStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttachingTest {
    @TempDir
    Path folder = Path.of("");

    private final Shelf shelf = new Shelf();
    private final Attaching attaching = new Attaching(shelf);

    /// Keeps what has at most a million bytes.
    private static final class Shelf implements MediaStore {
        @Override
        public Optional<String> keep(InputStream bytes) throws IOException {
            return bytes.readNBytes(1_000_001).length > 1_000_000 ? Optional.empty() : Optional.of("hash");
        }

        @Override
        public OptionalLong size(String hash) {
            return hash.equals("hash") ? OptionalLong.of(7) : OptionalLong.empty();
        }

        @Override
        public Optional<byte[]> read(String hash, int maxBytes) {
            return Optional.empty();
        }
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif"})
    void aPictureIsTakenForWhatItsBytesSay(String format, String type) throws IOException {
        Path file = folder.resolve("picture.txt");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        assertThat(attaching.attach(file)).isEqualTo(new Outcome.Done(new Media("hash", type, "", 40, 30)));
    }

    @Test
    void filmsAndWebPicturesAreKnownByTheirBeginning() throws IOException {
        byte[] webp = "RIFF0000WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        byte[] film = "\0\0\0\u0018ftypmp42\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(attaching.attach(file("a", webp))).isEqualTo(
                new Outcome.Done(new Media("hash", "image/webp", "", 0, 0)));
        assertThat(attaching.attach(file("b", film))).isEqualTo(
                new Outcome.Done(new Media("hash", "video/mp4", "", 0, 0)));
    }

    @Test
    void aPictureThatWasNeverAFileIsTakenByItsBytes() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", png);
        assertThat(attaching.attach(png.toByteArray()))
                .isEqualTo(new Outcome.Done(new Media("hash", "image/png", "", 4, 3)));
        assertThat(attaching.attach(new byte[1_000_002])).isEqualTo(new Outcome.TooLarge());
    }

    @Test
    void copiesAreMeasuredAndMissingOnesNoticed() throws IOException {
        Media here = new Media("hash", "image/png", "", 4, 3);
        Media gone = new Media("other", "image/png", "", 4, 3);
        assertThat(attaching.sized(List.of(here, gone)))
                .containsExactly(new MediaFit.Sized(here, 7), new MediaFit.Sized(gone, -1));
    }

    @Test
    void whatNoNetworkTakesAndWhatIsTooLargeIsSaid() throws IOException {
        assertThat(attaching.attach(file("a.png", "<svg/>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Outcome.UnknownKind());
        assertThat(attaching.attach(file("empty", new byte[0]))).isEqualTo(new Outcome.UnknownKind());
        byte[] large = new byte[1_000_002];
        System.arraycopy("GIF89a".getBytes(StandardCharsets.ISO_8859_1), 0, large, 0, 6);
        assertThat(attaching.attach(file("large.gif", large))).isEqualTo(new Outcome.TooLarge());
    }
}
