package dev.aside.ui.personal;

import dev.aside.core.TemplateGuard;
import dev.aside.core.TemplateGuard.Judgement;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the detector sees while one types. It looks at pauses, and a line that is shown stays until the verdict has
/// been a different one for a while, so that it never flickers. FX thread only.
public final class DetectorLineViewModel {
    static final Duration PAUSE = Duration.ofMillis(400);
    private static final Logger LOG = LoggerFactory.getLogger(DetectorLineViewModel.class);

    /** A judgement with the very text it is about. */
    private record Judged(long accountId, long personId, String text, Judgement judgement) {}

    private final Desk desk;
    private final TemplateGuard guard;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<DetectorLine> line = new ReadOnlyObjectWrapper<>(DetectorLine.NONE);
    private @Nullable Judged judged;
    private Delays.Handle pause = Delays.Handle.NONE;
    private Delays.Handle change = Delays.Handle.NONE;

    DetectorLineViewModel(Desk desk, TemplateGuard guard) {
        this.desk = desk;
        this.guard = guard;
        this.latest = new Latest(desk.background());
        desk.onChange(news -> judged = null);
    }

    public ReadOnlyObjectProperty<DetectorLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** The text is this now. */
    void typed(long accountId, long personId, String text) {
        pause.stop();
        if (text.isBlank()) {
            clear();
            return;
        }
        pause = desk.delays().after(PAUSE, () -> judge(accountId, personId, text));
    }

    /** Nothing is being written. */
    void clear() {
        pause.stop();
        change.stop();
        latest.drop();
        judged = null;
        line.set(DetectorLine.NONE);
    }

    /** The judgement of exactly this text, if it was made since the store last changed. */
    Optional<Judgement> judgementOf(long accountId, long personId, String text) {
        Judged known = judged;
        return known != null && known.accountId == accountId && known.personId == personId && known.text.equals(text)
                ? Optional.of(known.judgement)
                : Optional.empty();
    }

    private void judge(long accountId, long personId, String text) {
        latest.compute(() -> guard.judge(accountId, personId, text), judgement -> {
            judged = new Judged(accountId, personId, text, judgement);
            see(DetectorLine.of(judgement.verdict()));
        }, problem -> LOG.warn("A draft could not be judged", problem));
    }

    private void see(DetectorLine seen) {
        change.stop();
        if (seen.equals(line.get())) {
            return;
        }
        if (line.get().equals(DetectorLine.NONE)) {
            line.set(seen);
        } else {
            change = desk.delays().after(PAUSE, () -> line.set(seen));
        }
    }
}
