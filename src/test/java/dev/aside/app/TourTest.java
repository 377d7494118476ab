package dev.aside.app;

import dev.aside.Main;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The tour by its shortest ways, in a process of its own: it names its platform itself and ends with it. */
class TourTest {
    @TempDir
    Path folder;

    private record Ended(int status, String said) {}

    private Ended tour(Path out, String only) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary, "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "tour", "--out", out.toString(), "--only",
                only);
        command.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        Process process = command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends: %s", Files.readString(said)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(said));
    }

    @Test
    void takesAPictureOfAPaneWithoutADisplayAndLeavesNothingElse() throws Exception {
        Path out = folder.resolve("pictures");
        Ended ended = tour(out, "personal-light-1000");

        assertThat(ended.status()).as(ended.said()).isZero();
        BufferedImage picture = ImageIO.read(out.resolve("personal-light-1000.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(1000);
        assertThat(picture.getHeight()).isEqualTo(700);
        assertThat(colours(picture)).as("colours: faces, a photograph, text").hasSizeGreaterThan(500);
        try (Stream<Path> pictures = Files.list(out);
                Stream<Path> left = Files.list(folder.resolve("temporary"))) {
            assertThat(pictures).hasSize(1);
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("aside"))).isEmpty();
        }
    }

    @Test
    void saysSoWhenThePicturesHaveNoPlace() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "in the way");
        Ended ended = tour(file, "first-run-light");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("cannot be written to " + file);
        assertThat(file).hasContent("in the way");
    }

    private static Set<Integer> colours(BufferedImage picture) {
        List<Integer> all = new ArrayList<>();
        for (int y = 0; y < picture.getHeight(); y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                all.add(picture.getRGB(x, y));
            }
        }
        return new HashSet<>(all);
    }
}
