package dev.aside.core;

import dev.aside.core.port.HistoryStore;
import dev.aside.core.port.HistoryStore.Outdated;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DraftContext;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.TemplateDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Computes the fingerprints of all messages anew after the detector's algorithm changed, some at a time, where the
/// last start left off. Meanwhile those that are there serve. Each step is short and waits behind everything that a
/// person or a network did. Its one method blocks, so give it a thread of its own; the rest is safe for any thread.
public final class Reindexing {
    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);
    private static final int STEP = 200;

    private final HistoryStore history;
    private final TemplateDetector detector;
    private final World world;
    private volatile boolean closing;
    private volatile Progress progress = new Progress(0, 0);

    public Reindexing(HistoryStore history, TemplateDetector detector, World world) {
        this.history = history;
        this.detector = detector;
        this.world = world;
    }

    /// How far it is, in messages; all is 0 while there is nothing to do.
    public record Progress(long done, long all) {}

    public Progress progress() {
        return progress;
    }

    /// Ends the work after the step that runs; the next start goes on there.
    public void close() {
        closing = true;
    }

    /// Does all there is to do.
    ///
    /// @param tell hears of each step, on the calling thread
    public void run(Consumer<Progress> tell) {
        detector.prepare();
        try {
            Outdated step = history.outdated(Fingerprint.VERSION, STEP);
            while (!closing && !step.isEmpty()) {
                progress = new Progress(step.done(), step.all());
                tell.accept(progress);
                history.renew(Fingerprint.VERSION, computed(step), step.lastId());
                step = history.outdated(Fingerprint.VERSION, STEP);
            }
            progress = new Progress(step.all(), step.all());
            tell.accept(progress);
        } catch (StoreException e) {
            LOG.warn("The index goes on at the next start: {}", e.reason());
        }
    }

    private List<HistoryStore.Renewed> computed(Outdated step) throws StoreException {
        return world.compute(() -> {
            List<HistoryStore.Renewed> renewed = new ArrayList<>();
            for (HistoryStore.Known known : step.messages()) {
                DraftContext context = new DraftContext(known.text(), known.personId(), known.recipient(),
                        known.before(), null, known.at());
                renewed.add(new HistoryStore.Renewed(known.messageId(), detector.fingerprint(context)));
            }
            return renewed;
        });
    }
}
