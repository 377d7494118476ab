package dev.aside.core;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.port.MediaStore;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PictureSource;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeMediaStore;
import dev.aside.testing.MutableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final FakeMediaStore media = new FakeMediaStore();

    @BeforeEach
    void signIn() {
        connectors.put(1, network);
        network.picture("../../maya.png", BYTES);
    }

    private Pictures pictures() {
        return new Pictures(folder.resolve("pictures"), media, connectors, clock);
    }

    @Test
    void aPictureIsAskedForOnceAndThenReadFromItsFile() throws NetworkException, IOException {
        assertThat(pictures().read(Network.X, "../../maya.png")).isEqualTo(BYTES);
        connectors.close();
        assertThat(pictures().read(Network.X, "../../maya.png")).isEqualTo(BYTES);

        assertThat(network.picturesRead()).isEqualTo(1);
        assertThat(kept()).singleElement()
                .satisfies(file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}"));
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
    void aKeptFileIsShownWithoutAnAccountOfItsNetwork() throws NetworkException, IOException {
        String hash = media.keep(new ByteArrayInputStream(BYTES)).orElseThrow();

        assertThat(pictures().read(Network.BLUESKY, MediaStore.SOURCE + hash)).isEqualTo(BYTES);
        assertThatThrownBy(() -> pictures().read(Network.BLUESKY, MediaStore.SOURCE + "another"))
                .isInstanceOf(NetworkException.class);
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

    /// A source that keeps whoever asks waiting until it is let go.
    private static final class Slow implements PictureSource {
        final AtomicInteger asked = new AtomicInteger();
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch letGo = new CountDownLatch(1);
        final @Nullable Failure failure;

        Slow(@Nullable Failure failure) {
            this.failure = failure;
        }

        @Override
        public byte[] read(String source, int maxBytes) throws NetworkException {
            asked.incrementAndGet();
            begun.countDown();
            try {
                if (!letGo.await(20, TimeUnit.SECONDS)) {
                    throw new NetworkException(Failure.of(Failure.Kind.SERVER));
                }
            } catch (InterruptedException e) {
                throw new NetworkException(Failure.of(Failure.Kind.CANCELLED), e);
            }
            if (failure != null) {
                throw new NetworkException(failure);
            }
            return BYTES.clone();
        }
    }

    @Test
    void whoAsksForAPictureThatIsOnItsWayWaitsForThatOne() throws Exception {
        Slow slow = new Slow(null);
        network.pictures(slow);
        Pictures pictures = pictures();
        try (ExecutorService readers = Executors.newCachedThreadPool()) {
            Future<byte[]> first = readers.submit(() -> pictures.read(Network.X, "maya.png"));
            assertThat(slow.begun.await(20, TimeUnit.SECONDS)).isTrue();

            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> pictures.read(Network.X, "maya.png"))
                    .as("who must not wait gives up at once, and asks nobody")
                    .isInstanceOfSatisfying(NetworkException.class,
                            e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.CANCELLED));
            assertThat(Thread.interrupted()).isTrue();
            List<Future<byte[]>> others = IntStream.range(0, 8)
                    .mapToObj(_ -> readers.submit(() -> pictures.read(Network.X, "maya.png"))).toList();
            slow.letGo.countDown();

            for (Future<byte[]> other : others) {
                assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo(BYTES).isNotSameAs(first.get());
            }
        }
        assertThat(slow.asked).hasValue(1);
    }

    @Test
    void aPictureOnItsWayHoldsUpNoOther() throws Exception {
        Slow slow = new Slow(null);
        network.pictures((source, most) -> "slow.png".equals(source) ? slow.read(source, most) : BYTES.clone());
        Pictures pictures = pictures();
        try (ExecutorService readers = Executors.newCachedThreadPool()) {
            Future<byte[]> first = readers.submit(() -> pictures.read(Network.X, "slow.png"));
            assertThat(slow.begun.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(pictures.read(Network.X, "quick.png")).isEqualTo(BYTES);
            assertThat(first.isDone()).isFalse();
            slow.letGo.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(BYTES);
        }
    }

    @Test
    void aFailureIsEverybodysWhoWaitedAndThenIsTriedAgain() throws Exception {
        Slow slow = new Slow(Failure.of(Failure.Kind.OFFLINE));
        network.pictures(slow);
        Pictures pictures = pictures();
        try (ExecutorService readers = Executors.newCachedThreadPool()) {
            List<Future<byte[]>> all = IntStream.range(0, 8)
                    .mapToObj(_ -> readers.submit(() -> pictures.read(Network.X, "maya.png"))).toList();
            assertThat(slow.begun.await(20, TimeUnit.SECONDS)).isTrue();
            slow.letGo.countDown();
            for (Future<byte[]> one : all) {
                assertThatThrownBy(() -> one.get(20, TimeUnit.SECONDS)).cause()
                        .isInstanceOfSatisfying(NetworkException.class,
                                e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.OFFLINE));
            }
        }
        assertThat(slow.asked).hasValue(1);

        network.pictures((_, _) -> BYTES.clone());
        clock.advance(Duration.ofSeconds(29));
        assertThatThrownBy(() -> pictures.read(Network.X, "maya.png")).isInstanceOf(NetworkException.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(pictures.read(Network.X, "maya.png")).isEqualTo(BYTES);
    }

    @Test
    void aPictureMayBeAsLargeAsTheLimitAndNoLarger() throws NetworkException, IOException {
        network.picture("largest.png", new byte[Pictures.MOST_BYTES]);
        network.picture("larger.png", new byte[Pictures.MOST_BYTES + 1]);

        assertThat(pictures().read(Network.X, "largest.png")).hasSize(Pictures.MOST_BYTES);
        assertThatThrownBy(() -> pictures().read(Network.X, "larger.png")).isInstanceOf(NetworkException.class);
        assertThat(kept()).singleElement().satisfies(file -> assertThat(file).hasSize(Pictures.MOST_BYTES));
    }

    @Test
    void aFileThatHasGrownPastTheLimitIsReadAnew() throws NetworkException, IOException {
        pictures().read(Network.X, "../../maya.png");
        try (SeekableByteChannel file = Files.newByteChannel(kept().getFirst(), StandardOpenOption.WRITE)) {
            file.position(Pictures.MOST_BYTES).write(ByteBuffer.wrap(BYTES));
        }

        assertThat(pictures().read(Network.X, "../../maya.png")).isEqualTo(BYTES);
        assertThat(network.picturesRead()).isEqualTo(2);
        assertThat(kept()).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(BYTES));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            return files.toList();
        }
    }
}
