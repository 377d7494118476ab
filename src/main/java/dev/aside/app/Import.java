package dev.aside.app;

import dev.aside.archive.x.XArchiveReader;
import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes an archive into a profile that no window has open.
public final class Import {
    private static final Logger LOG = LoggerFactory.getLogger(Import.class);

    private Import() {}

    /// Takes the archive in, to its end. When the process is told to end meanwhile, what was written stays, and the
    /// next run goes on from there.
    ///
    /// @throws RefusedException if the file is no archive, or the profile can't be used or is open elsewhere
    public static ImportReport take(LaunchOptions options, Path file, ImportListener listener) throws RefusedException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new RefusedException(new Refusal.ArchiveUnfit(file, ArchiveException.Reason.NOT_READABLE));
        }
        AppPaths paths = AppPaths.of(options);
        new ProfileFolder().prepare(paths);
        try (ProfileLock held = lock(paths)) {
            Logs.keepIn(paths.logs());
            LOG.debug("profile held: {}", held);
            return within(paths, file, listener);
        }
    }

    private static ProfileLock lock(AppPaths paths) throws RefusedException {
        try {
            Optional<ProfileLock> lock = ProfileLock.take(paths);
            return lock.orElseThrow(() -> new RefusedException(new Refusal.ProfileOpen(paths.profile())));
        } catch (IOException e) {
            throw new RefusedException(Refusals.ofFolder(e, paths));
        }
    }

    private static ImportReport within(AppPaths paths, Path file, ImportListener listener) throws RefusedException {
        Surroundings here = Surroundings.ofThisMachine();
        ImportControl control = new ImportControl();
        Thread running = Thread.currentThread();
        Thread ending = Thread.ofPlatform().unstarted(() -> end(control, running));
        Runtime.getRuntime().addShutdownHook(ending);
        ExecutorService writing = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        try (Store store = Store.open(paths.store(), Changes.immediate(), here.clock()).store()) {
            World world = new World(writing, Runnable::run, here.clock(), here.random());
            return new Importer(new XArchiveReader(), store.stores(), new FileMedia(paths.media()),
                    new TemplateDetector(DetectorSettings.defaults()), world).take(file, control, listener);
        } catch (ArchiveException e) {
            LOG.info("an archive can't be read: {}", e.getMessage());
            throw new RefusedException(new Refusal.ArchiveUnfit(file, e.reason()));
        } catch (StoreException e) {
            LOG.warn("an archive can't be taken in", e);
            throw new RefusedException(Refusals.of(e, paths));
        } finally {
            writing.shutdown();
            if (!control.isCancelled()) {
                Runtime.getRuntime().removeShutdownHook(ending);
            }
        }
    }

    /// A few seconds are enough for the page that is being written; the store survives without, too.
    private static void end(ImportControl control, Thread running) {
        control.cancel();
        try {
            running.join(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
