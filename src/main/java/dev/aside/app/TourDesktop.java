package dev.aside.app;

import dev.aside.ui.archives.Taking;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A desktop without anybody at it: links lead nowhere, asked for an archive it gives the one that was laid out, and an
/// archive rests after its first messages until it is let go on, so that it can be looked at while it is read.
final class TourDesktop implements Outside {
    private static final Logger LOG = LoggerFactory.getLogger(TourDesktop.class);

    private final CountDownLatch held = new CountDownLatch(1);
    private volatile @Nullable Path archive;
    private volatile List<Path> media = List.of();

    /// Lays out the file that is chosen from now on.
    void layOut(Path file) {
        archive = file;
    }

    /// Lays out the files that are attached from now on.
    void layOutMedia(List<Path> files) {
        media = List.copyOf(files);
    }

    /// Lets archives be read to their end from now on.
    void letGoOn() {
        held.countDown();
    }

    @Override
    public void browse(URI address) {
        LOG.info("A link was followed");
    }

    @Override
    public Optional<Path> chooseArchive(Window owner) {
        return Optional.ofNullable(archive);
    }

    @Override
    public List<Path> chooseMedia(Window owner) {
        return media;
    }

    @Override
    public Taking reading(Taking taking) {
        return (file, control, listener) -> taking.take(file, control, (done, expected) -> {
            listener.progress(done, expected);
            if (done > 0) {
                rest();
            }
        });
    }

    private void rest() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
