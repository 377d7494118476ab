package dev.aside.ui.broadcasts;

import dev.aside.core.TemplateGuard;
import dev.aside.core.TemplateGuard.OnePerson;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether a broadcast reads as if it were for one person, judged at every pause. What was found stays until the next
/// verdict differs, so
/// that the line never flickers. FX thread only.
public final class MirrorViewModel {
    static final Duration JUDGE_AFTER = Duration.ofMillis(400);
    private static final Logger LOG = LoggerFactory.getLogger(MirrorViewModel.class);

    private final Desk desk;
    private final TemplateGuard guard;
    private final Latest judging;
    private final ReadOnlyObjectWrapper<@Nullable OnePerson> onePerson = new ReadOnlyObjectWrapper<>(null);
    private Delays.Handle pause = Delays.Handle.NONE;

    MirrorViewModel(Desk desk, TemplateGuard guard) {
        this.desk = desk;
        this.guard = guard;
        judging = new Latest(desk.background());
    }

    /** Why it reads so, and for whom; null when it does not. */
    public ReadOnlyObjectProperty<@Nullable OnePerson> onePersonProperty() {
        return onePerson.getReadOnlyProperty();
    }

    void typed(BroadcastDraft draft) {
        pause.stop();
        judging.drop();
        if (draft.text().isBlank()) {
            onePerson.set(null);
        } else {
            pause = desk.delays().after(JUDGE_AFTER, () -> judge(draft));
        }
    }

    private void judge(BroadcastDraft draft) {
        judging.compute(() -> guard.readsForOnePerson(draft), found -> onePerson.set(found.orElse(null)),
                failure -> LOG.warn("A broadcast could not be judged", failure));
    }
}
