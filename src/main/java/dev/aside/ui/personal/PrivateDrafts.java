package dev.aside.ui.personal;

import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.DraftStore;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.InOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Drafts on their way into the store and back, in order with what the outbox takes. A text that the store did not take
/// is held here until it does. FX thread only.
final class PrivateDrafts {
    private final Desk desk;
    private final DraftStore store;
    private final InOrder inOrder;
    private final Map<Between, String> unkept = new HashMap<>();

    PrivateDrafts(Desk desk, DraftStore store) {
        this.desk = desk;
        this.store = store;
        this.inOrder = new InOrder(desk.background());
    }

    private record Between(long accountId, long personId) {
        static Between of(OpenThread thread) {
            return new Between(thread.account().id(), thread.person().id());
        }
    }

    /** Does something after all that was asked for before. */
    <T extends @Nullable Object> void inOrder(Callable<? extends T> work, Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        inOrder.run(work, onSuccess, onFailure);
    }

    void keep(OpenThread thread, String written, Runnable onKept, Consumer<? super Exception> onFailure) {
        inOrder.run(() -> {
            store.keep(thread.account().id(), thread.person().id(), written, desk.now());
            return true;
        }, done -> {
            sent(thread);
            onKept.run();
        }, problem -> {
            unkept.put(Between.of(thread), written);
            onFailure.accept(problem);
        });
    }

    /** Blocks on the store: for work done in order. */
    @Nullable
    PrivateDraft read(OpenThread thread) throws Exception {
        return store.draft(thread.account().id(), thread.person().id()).orElse(null);
    }

    void dropTakenBack(OpenThread thread, Consumer<? super Exception> onFailure) {
        inOrder.run(() -> {
            store.dropTakenBack(thread.account().id(), thread.person().id());
            return true;
        }, done -> {}, onFailure);
    }

    /** What was written last here and is not in the store; null when all is. */
    @Nullable
    String unkept(OpenThread thread) {
        return unkept.get(Between.of(thread));
    }

    /** Nothing of this thread waits to be kept any more. */
    void sent(OpenThread thread) {
        unkept.remove(Between.of(thread));
    }
}
