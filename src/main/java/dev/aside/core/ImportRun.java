package dev.aside.core;

import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.model.PreparedPage;
import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.ImportStore;
import dev.aside.core.port.OpenArchive;
import dev.aside.core.port.StoreException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// One archive on its way in, page by page. While a page is written, the next one is read and made ready.
final class ImportRun {
    private final OpenArchive archive;
    private final ArchivePreparation preparation;
    private final ImportStore store;
    private final ImportStore.Import running;
    private final World world;

    ImportRun(OpenArchive archive, ArchivePreparation preparation, ImportStore store, ImportStore.Import running,
            World world) {
        this.archive = archive;
        this.preparation = preparation;
        this.store = store;
        this.running = running;
        this.world = world;
    }

    /// Reads and writes until its end, or until it is ended.
    ///
    /// @return whether its end was reached
    boolean run(ImportControl control, ImportListener listener) throws ArchiveException, StoreException {
        long messages = running.messages();
        ArchivePlace place = running.from();
        @Nullable
        FutureTask<Boolean> writing = null;
        ArchivePage page = archive.read(place);
        while (mayGoOn(control)) {
            @Nullable
            ArchivePage next = page.more() ? archive.read(page.next()) : null;
            PreparedPage prepared = preparation.prepare(place, page, next);
            await(writing);
            listener.progress(messages, archive.expectedMessages());
            writing = write(prepared);
            messages += page.messages();
            if (next == null) {
                await(writing);
                listener.progress(messages, archive.expectedMessages());
                return true;
            }
            place = page.next();
            page = next;
        }
        await(writing);
        return false;
    }

    private static boolean mayGoOn(ImportControl control) {
        return control.mayGoOn() && !Thread.currentThread().isInterrupted();
    }

    private FutureTask<Boolean> write(PreparedPage page) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            store.apply(running, page, world.now());
            return true;
        });
        world.network().execute(task);
        return task;
    }

    /// An interrupt waits too: what is being written is written.
    private static void await(@Nullable FutureTask<Boolean> writing) throws StoreException {
        boolean interrupted = false;
        while (writing != null) {
            try {
                writing.get();
                break;
            } catch (InterruptedException _) {
                interrupted = true;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof StoreException cause) {
                    throw cause;
                }
                throw new StoreException(StoreException.Reason.BUG, "a page can't be written", e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
