package dev.aside.app;

import dev.aside.archive.x.XArchiveReader;
import dev.aside.archive.x.XArchiveWriter;
import dev.aside.core.Changes;
import dev.aside.core.ImportControl;
import dev.aside.core.ImportListener;
import dev.aside.core.Importer;
import dev.aside.core.World;
import dev.aside.core.model.ImportReport;
import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.store.FileMedia;
import dev.aside.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// An import of several pages that somebody pauses, ends and goes on with.
@Timeout(60)
class ImportControlTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));
    private static final int MESSAGES = 9_000;

    @TempDir
    Path folder = Path.of("");

    private final ImportControl control = new ImportControl();
    private Store store;
    private Importer importer;

    @BeforeEach
    void openStore() throws IOException, StoreException {
        XArchiveWriter.write(archive(), new XArchiveWriter.Plan(3, 20, 20, MESSAGES));
        store = Store.open(folder.resolve("aside.db"), Changes.immediate(), CLOCK).store();
        importer = new Importer(new XArchiveReader(), store.stores(), new FileMedia(folder.resolve("media")),
                new TemplateDetector(DetectorSettings.defaults()), World.immediate(CLOCK, new Random(1)));
    }

    @AfterEach
    void closeStore() throws StoreException {
        store.close();
    }

    private Path archive() {
        return folder.resolve("archive.zip");
    }

    private ImportReport takeWhole() throws ArchiveException, StoreException {
        return importer.take(archive(), new ImportControl(), ImportListener.NOBODY);
    }

    @Test
    void whatIsEndedStaysAsFarAsItCameAndIsGoneOnWith() throws ArchiveException, StoreException {
        ImportReport ended = importer.take(archive(), control, (done, expected) -> {
            if (done > 0) {
                control.cancel();
            }
        });

        assertThat(ended.finished()).isNull();
        assertThat(ended.taken().messages()).isPositive().isLessThan(MESSAGES);
        ImportReport whole = takeWhole();
        assertThat(whole.finished()).isNotNull();
        assertThat(whole.id()).isEqualTo(ended.id());
        assertThat(whole.holds().messages()).isEqualTo(MESSAGES);
    }

    @Test
    void anInterruptEndsItToo() throws ArchiveException, StoreException {
        assertThatThrownBy(() -> importer.take(archive(), control, (done, expected) -> {
            if (done > 0) {
                Thread.currentThread().interrupt();
            }
        })).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.CANCELLED));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(takeWhole().holds().messages()).isEqualTo(MESSAGES);
    }

    @Test
    void aPausedImportRestsUntilItMayGoOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        List<Long> progress = new ArrayList<>();
        FutureTask<ImportReport> task = new FutureTask<>(() -> importer.take(archive(), control, (done, expected) -> {
            progress.add(done);
            if (done > 0 && begun.getCount() > 0) {
                control.pause();
                begun.countDown();
            }
        }));
        Thread running = Thread.ofPlatform().start(task);
        begun.await();
        while (running.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        int before = progress.size();

        assertThat(task.isDone()).isFalse();
        assertThat(store.stores().imports().reports().getFirst().taken().messages()).isLessThan(MESSAGES);
        control.resume();
        ImportReport report = task.get(50, TimeUnit.SECONDS);
        assertThat(report.finished()).isNotNull();
        assertThat(report.holds().messages()).isEqualTo(MESSAGES);
        assertThat(progress.size()).isGreaterThan(before);
    }
}
