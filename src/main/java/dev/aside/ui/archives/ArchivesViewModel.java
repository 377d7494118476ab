package dev.aside.ui.archives;

import dev.aside.core.ImportControl;
import dev.aside.core.ImportListener;
import dev.aside.core.model.ImportReport;
import dev.aside.core.port.ImportStore;
import dev.aside.ui.archives.Reading.Pace;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Latest;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads archives one after the other while the window is used, and keeps the list of what became of them. FX thread
/// only.
public final class ArchivesViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArchivesViewModel.class);

    private final Background background;
    private final ImportStore store;
    private final Taking taking;
    private final Latest listing;
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(new Reading.Nothing());
    private final ObservableList<ImportReport> reports = FXCollections.observableArrayList();
    /// Held, because a view that nobody holds stops listening to its list.
    private final ObservableList<ImportReport> reportsView = FXCollections.unmodifiableObservableList(reports);
    private final Deque<Path> waiting = new ArrayDeque<>();
    private @Nullable ImportControl control;

    public ArchivesViewModel(Background background, ImportStore store, Taking taking) {
        this.background = background;
        this.store = store;
        this.taking = taking;
        listing = new Latest(background);
        list();
    }

    /// How far the archive is that was opened last.
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// What became of archives, the newest first.
    public ObservableList<ImportReport> reports() {
        return reportsView;
    }

    /// Reads an archive; after the one that is being read, if there is one.
    public void open(Path file) {
        waiting.add(file);
        next();
    }

    private void next() {
        if (control != null || waiting.isEmpty()) {
            return;
        }
        Path file = waiting.remove();
        ImportControl running = new ImportControl();
        control = running;
        String name = Objects.toString(file.getFileName(), file.toString());
        reading.set(new Reading.Running(name, 0, 0, Pace.GOING));
        ImportListener listener = onScreen();
        background.runLong(() -> taking.take(file, running, listener), report -> end(new Reading.Ended(report)),
                problem -> {
                    LOG.info("An archive was refused", problem);
                    long done = reading.get() instanceof Reading.Running now ? now.done() : 0;
                    end(new Reading.Refused(name, done, problem));
                });
    }

    private void end(Reading how) {
        control = null;
        reading.set(how);
        list();
        next();
    }

    /// Tells the screen of the newest progress only: many pages may be written between two pictures.
    private ImportListener onScreen() {
        record Progress(long done, long expected) {}
        AtomicReference<@Nullable Progress> newest = new AtomicReference<>();
        return (done, expected) -> {
            if (newest.getAndSet(new Progress(done, expected)) == null) {
                background.onScreen(() -> {
                    Progress progress = newest.getAndSet(null);
                    if (progress != null && reading.get() instanceof Reading.Running now) {
                        reading.set(new Reading.Running(now.file(), progress.done, progress.expected, now.pace()));
                    }
                });
            }
        };
    }

    public void pause() {
        if (control != null) {
            control.pause();
            setPace(Pace.PAUSED);
        }
    }

    public void goOn() {
        if (control != null) {
            control.resume();
            setPace(Pace.GOING);
        }
    }

    /// Ends the reading; what is in stays, and the same file can be gone on with.
    public void cancel() {
        waiting.clear();
        if (control != null) {
            control.cancel();
            setPace(Pace.ENDING);
        }
    }

    private void setPace(Pace pace) {
        if (reading.get() instanceof Reading.Running now && now.pace() != Pace.ENDING) {
            reading.set(new Reading.Running(now.file(), now.done(), now.expected(), pace));
        }
    }

    /// What became of the last archive was seen.
    public void dismiss() {
        if (control == null) {
            reading.set(new Reading.Nothing());
        }
    }

    private void list() {
        listing.run(store::reports, reports::setAll, problem -> LOG.warn("Reports could not be read", problem));
    }

    /// Ends what runs; its thread is the background's.
    @Override
    public void close() {
        cancel();
    }
}
