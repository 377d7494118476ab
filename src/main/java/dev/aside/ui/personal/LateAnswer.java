package dev.aside.ui.personal;

import dev.aside.core.TemplateGuard.Judgement;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A judgement that may come after the message was taken, or the other way round. FX thread only.
final class LateAnswer {
    private final BiConsumer<Long, Judgement> listener;
    private boolean given;
    private boolean answered;
    private long messageId;
    private @Nullable Judgement judgement;

    /// @param listener told once both are there and the message is a template
    LateAnswer(BiConsumer<Long, Judgement> listener) {
        this.listener = listener;
    }

    /** The message goes without a judgement. */
    void give() {
        given = true;
    }

    boolean isGiven() {
        return given;
    }

    /** The detector is done. */
    void answer() {
        answered = true;
    }

    boolean isAnswered() {
        return answered;
    }

    void sent(long id) {
        messageId = id;
        tell();
    }

    void judged(Judgement late) {
        judgement = late;
        tell();
    }

    private void tell() {
        if (messageId != 0 && judgement != null && judgement.verdict().templated()) {
            listener.accept(messageId, judgement);
        }
    }
}
