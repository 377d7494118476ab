package dev.aside.ui.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Asks in the background and drops late answers: only the newest question is answered, by its request number. One per
/// thing
/// that is shown (the open thread, the search results). FX thread only.
public final class Latest {
    private final Background background;
    private long request;

    public Latest(Background background) {
        this.background = background;
    }

    /** As {@link Background#run}; neither consumer is called once a newer question was asked. */
    public <T> void run(Callable<? extends T> work, Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        long mine = ++request;
        background.run(work, onlyIf(mine, onSuccess), onlyIf(mine, onFailure));
    }

    /** As {@link Background#compute}; neither consumer is called once a newer question was asked. */
    public <T> void compute(Callable<? extends T> work, Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        long mine = ++request;
        background.compute(work, onlyIf(mine, onSuccess), onlyIf(mine, onFailure));
    }

    /** Forgets the question that is out: its answer no longer matters. */
    public void drop() {
        request++;
    }

    private <T> Consumer<T> onlyIf(long mine, Consumer<? super T> consumer) {
        return answer -> {
            if (mine == request) {
                consumer.accept(answer);
            }
        };
    }
}
