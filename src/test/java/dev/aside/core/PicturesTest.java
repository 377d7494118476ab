package dev.aside.core;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.port.NetworkException;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PicturesTest {
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path folder;
    private final MutableClock clock = new MutableClock();
    private final FakeConnector network = new FakeConnector(Network.X, clock);
    private final Connectors connectors = new Connectors();

    @BeforeEach
    void signIn() {
        connectors.put(1, network);
        network.picture("../../maya.png", BYTES);
    }

    private Pictures pictures() {
        return new Pictures(folder.resolve("pictures"), connectors, clock);
    }

    @Test
    void aPictureIsAskedForOnceAndThenReadFromItsFile() throws NetworkException, IOException {
        assertThat(pictures().read(Network.X, "../../maya.png")).isEqualTo(BYTES);
        connectors.close();
        assertThat(pictures().read(Network.X, "../../maya.png")).isEqualTo(BYTES);

        assertThat(network.picturesRead()).isEqualTo(1);
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).singleElement()
                    .satisfies(file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void whatIsMissingIsNotAskedForAgainForAWhile() throws NetworkException {
        Pictures pictures = pictures();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> pictures.read(Network.X, "late.png")).isInstanceOf(NetworkException.class);
        }
        assertThat(network.picturesRead()).isEqualTo(1);

        network.picture("late.png", BYTES);
        clock.advance(Duration.ofMinutes(10));
        assertThat(pictures.read(Network.X, "late.png")).isEqualTo(BYTES);
    }

    @Test
    void withoutAnAccountThereItSaysSo() {
        assertThatThrownBy(() -> pictures().read(Network.BLUESKY, "maya.png"))
                .isInstanceOfSatisfying(NetworkException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.SIGNED_OUT));
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNoPicture() throws NetworkException, IOException {
        Files.writeString(folder.resolve("pictures"), "a file stands where the folder should be");

        assertThat(pictures().read(Network.X, "../../maya.png")).isEqualTo(BYTES);
    }
}
