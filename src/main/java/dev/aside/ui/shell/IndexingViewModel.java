package dev.aside.ui.shell;

import dev.aside.core.Reindexing.Progress;
import dev.aside.ui.fx.Background;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How far the program is with reading all messages anew, after the way of comparing them changed. What takes a moment
/// only is not spoken of. FX thread only, but for [#told].
public final class IndexingViewModel {
    /// So many messages are read in two or three seconds.
    static final int WORTH_SAYING = 20_000;
    private static final Progress NOTHING = new Progress(0, 0);

    private final Background background;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NOTHING);
    private final AtomicReference<@Nullable Progress> newest = new AtomicReference<>();
    private boolean lasting;

    public IndexingViewModel(Background background) {
        this.background = background;
    }

    /// How far it is; all is 0 while there is nothing to say.
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// A step was done. Safe for any thread: the screen hears of the newest only.
    public void told(Progress step) {
        if (newest.getAndSet(step) == null) {
            background.onScreen(this::take);
        }
    }

    private void take() {
        Progress step = newest.getAndSet(null);
        if (step != null) {
            long left = step.all() - step.done();
            lasting = left > 0 && (lasting || left >= WORTH_SAYING);
            progress.set(lasting ? step : NOTHING);
        }
    }
}
