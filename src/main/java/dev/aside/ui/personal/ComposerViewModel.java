package dev.aside.ui.personal;

import dev.aside.core.Connectors;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.DraftStore;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.Stores;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.InOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Where a private message is written: the draft is kept at every pause and on leaving, the length is counted by the
/// network's own rule, and *Send* goes through [SendAttempt]. FX thread only.
public final class ComposerViewModel {
    static final Duration KEEP_AFTER = Duration.ofMillis(500);

    private final Desk desk;
    private final DraftStore drafts;
    private final Connectors connectors;
    private final Sending sending;
    private final InOrder inOrder;
    private final DetectorLineViewModel detector;
    private final SendAttempt attempt;
    private final ReadOnlyObjectWrapper<@Nullable OpenThread> to = new ReadOnlyObjectWrapper<>(null);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper takenBack = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canWrite = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>(null);
    private @Nullable LengthRule rule;
    private Delays.Handle pause = Delays.Handle.NONE;
    private boolean dirty;
    private boolean loading;

    ComposerViewModel(Desk desk, Stores stores, Connectors connectors, Sending sending) {
        this.desk = desk;
        this.drafts = stores.drafts();
        this.connectors = connectors;
        this.sending = sending;
        this.inOrder = new InOrder(desk.background());
        this.detector = new DetectorLineViewModel(desk, sending.guard());
        this.attempt = new SendAttempt(desk, this, stores.people(), sending);
        text.subscribe((before, now) -> typed());
    }

    /** Who it goes to; null while no thread is open. */
    public ReadOnlyObjectProperty<@Nullable OpenThread> toProperty() {
        return to.getReadOnlyProperty();
    }

    public StringProperty textProperty() {
        return text;
    }

    /** A text that *Undo* brought back while another one was there; empty for none. */
    public ReadOnlyStringProperty takenBackProperty() {
        return takenBack.getReadOnlyProperty();
    }

    /** How much more fits, by that network's own rule; negative when it is too long. */
    public ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** Whether the text as it stands is in the store. */
    public ReadOnlyBooleanProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** False where the account cannot send private messages now. */
    public ReadOnlyBooleanProperty canWriteProperty() {
        return canWrite.getReadOnlyProperty();
    }

    /** Why a draft could not be kept or a message not be taken; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public DetectorLineViewModel detector() {
        return detector;
    }

    public SendAttempt attempt() {
        return attempt;
    }

    public boolean isTooLong() {
        return rule != null && left.get() < 0;
    }

    /** Writes to somebody else from now on, or to nobody; what was written before is kept. */
    void address(@Nullable OpenThread thread) {
        flush();
        detector.clear();
        attempt.forget();
        OpenThread before = to.get();
        to.set(thread);
        rule = thread == null ? null : ruleFor(thread);
        canWrite.set(rule != null);
        boolean same = thread != null && before != null
                && before.isBetween(thread.account().id(), thread.person().id());
        if (!same) {
            replace("", "");
        }
        if (thread != null) {
            inOrder.run(() -> readDraft(thread), draft -> show(thread, draft), failure::set);
        }
    }

    private @Nullable LengthRule ruleFor(OpenThread thread) {
        return connectors.of(thread.account().id()).filter(connector -> connector.messages().isPresent())
                .map(connector -> connector.messageLength(thread.person())).orElse(null);
    }

    /** The thread is still the same, but more is known of it. */
    void update(OpenThread thread) {
        if (isStill(thread)) {
            to.set(thread);
        }
    }

    private boolean isStill(OpenThread thread) {
        OpenThread now = to.get();
        return now != null && now.isBetween(thread.account().id(), thread.person().id());
    }

    private @Nullable PrivateDraft readDraft(OpenThread thread) throws Exception {
        return drafts.draft(thread.account().id(), thread.person().id()).orElse(null);
    }

    private void show(OpenThread thread, @Nullable PrivateDraft draft) {
        if (isStill(thread) && !dirty) {
            replace(draft == null ? "" : draft.text(),
                    draft == null ? "" : Objects.requireNonNullElse(draft.takenBack(), ""));
            kept.set(!text.get().isBlank());
        }
    }

    private void replace(String newText, String newTakenBack) {
        loading = true;
        text.set(newText);
        loading = false;
        dirty = false;
        takenBack.set(newTakenBack);
        counted();
        kept.set(false);
        judgeLater();
    }

    private void typed() {
        if (loading) {
            return;
        }
        dirty = true;
        kept.set(false);
        attempt.forget();
        counted();
        judgeLater();
        pause.stop();
        pause = desk.delays().after(KEEP_AFTER, this::flush);
    }

    private void counted() {
        left.set(rule == null ? 0 : rule.left(text.get()));
    }

    private void judgeLater() {
        OpenThread thread = to.get();
        if (thread != null) {
            detector.typed(thread.account().id(), thread.person().id(), text.get());
        }
    }

    /** Keeps the draft now, if there is something new to keep: at a pause, on leaving, before the window closes. */
    public void flush() {
        pause.stop();
        OpenThread thread = to.get();
        if (thread == null || !dirty) {
            return;
        }
        dirty = false;
        String written = text.get();
        inOrder.run(() -> keep(thread, written), done -> {
            failure.set(null);
            kept.set(isStill(thread) && !dirty && !text.get().isBlank());
        }, problem -> {
            dirty = true;
            failure.set(problem);
        });
    }

    private Boolean keep(OpenThread thread, String written) throws Exception {
        drafts.keep(thread.account().id(), thread.person().id(), written, desk.now());
        return true;
    }

    /** Hands a text to the outbox; the draft is gone with it, but for what was written meanwhile. */
    void commit(OpenThread thread, String sent, java.util.function.LongConsumer onSent) {
        pause.stop();
        dirty = false;
        Instant now = desk.now();
        PrivateDraft draft = new PrivateDraft(thread.account().id(), thread.person().id(), sent, null, now);
        inOrder.run(() -> sending.outbox().send(draft), id -> {
            failure.set(null);
            String written = text.get();
            if (isStill(thread)) {
                boolean more = !written.equals(sent) && !written.isBlank() && dirty;
                replace(more ? written : "", takenBack.get());
                dirty = more;
                flush();
            }
            onSent.accept(id);
        }, problem -> {
            dirty = true;
            failure.set(problem);
            attempt.forget();
        });
    }

    /** Takes a message of this thread back. */
    void undo(long messageId) {
        bringBack(() -> sending.outbox().undoMessage(messageId));
    }

    /** Gives a failed message of this thread up. */
    void discard(long messageId) {
        bringBack(() -> sending.outbox().discard(OutboxItem.Kind.MESSAGE, messageId));
    }

    private void bringBack(Callable<Boolean> bringing) {
        OpenThread thread = to.get();
        if (thread == null) {
            return;
        }
        flush();
        inOrder.run(() -> bringing.call() ? readDraft(thread) : null, draft -> {
            if (draft != null) {
                show(thread, draft);
            }
        }, failure::set);
    }

    /** Puts the taken-back text before what is there. */
    public void useTakenBack() {
        String back = takenBack.get();
        text.set(text.get().isBlank() ? back : back + "\n\n" + text.get());
        dropTakenBack();
    }

    public void dropTakenBack() {
        OpenThread thread = to.get();
        takenBack.set("");
        if (thread != null) {
            flush();
            inOrder.run(() -> {
                drafts.dropTakenBack(thread.account().id(), thread.person().id());
                return true;
            }, done -> {}, failure::set);
        }
    }

    /** Sends what is written, or says why not. */
    public void send() {
        OpenThread thread = to.get();
        if (thread != null && canWrite.get() && !text.get().isBlank() && !isTooLong()) {
            attempt.begin(thread, text.get());
        }
    }
}
