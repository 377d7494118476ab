package dev.aside.ui.personal;

import dev.aside.core.Connectors;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.Stores;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
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
    private final PrivateDrafts drafts;
    private final Outlet outlet;
    private final Sending sending;
    private final DetectorLineViewModel detector;
    private final SendAttempt attempt;
    private final ReadOnlyObjectWrapper<@Nullable OpenThread> to = new ReadOnlyObjectWrapper<>(null);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper takenBack = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure = new ReadOnlyObjectWrapper<>(null);
    private Delays.Handle pause = Delays.Handle.NONE;
    private Runnable onReplaced = () -> {};
    private Runnable onReturning = () -> {};
    private boolean dirty;
    private boolean loading;

    ComposerViewModel(Desk desk, Stores stores, Connectors connectors, Sending sending) {
        this.desk = desk;
        this.drafts = new PrivateDrafts(desk, stores.drafts());
        outlet = new Outlet(connectors);
        this.sending = sending;
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
        return outlet.leftProperty();
    }

    /** Whether the text as it stands is in the store. */
    public ReadOnlyBooleanProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** What becomes of the text. */
    ReadOnlyObjectProperty<Outlet.Way> wayProperty() {
        return outlet.wayProperty();
    }

    /** Why a draft could not be kept or a message not be taken; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Exception> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Told when the text in the box became another one that nobody typed there: the caret is to be at its end. */
    void setOnReplaced(Runnable listener) {
        onReplaced = listener;
    }

    /** Told when a message is being taken back: the box is to have the focus. */
    void setOnReturning(Runnable listener) {
        onReturning = listener;
    }

    public DetectorLineViewModel detector() {
        return detector;
    }

    public SendAttempt attempt() {
        return attempt;
    }

    public boolean isTooLong() {
        return outlet.isTooLong();
    }

    /** Writes to somebody else from now on, or to nobody; what was written before is kept. */
    void address(@Nullable OpenThread thread) {
        flush();
        detector.clear();
        OpenThread before = to.get();
        if (!attempt.busyProperty().get()) {
            attempt.forget();
        } else if (attempt.inFlight().isTo(before)) {
            attempt.inFlight().leave(text.get());
        }
        to.set(thread);
        outlet.open(thread);
        boolean same = thread != null && before != null
                && before.isBetween(thread.account().id(), thread.person().id());
        if (!same) {
            replace("", "");
        }
        if (thread != null) {
            drafts.inOrder(() -> drafts.read(thread), draft -> show(thread, draft), failure::set);
        }
    }

    /** The thread is still the same, but more is known of it. */
    void update(OpenThread thread) {
        if (isStill(thread)) {
            to.set(thread);
            outlet.open(thread);
            counted();
        }
    }

    boolean isStill(OpenThread thread) {
        OpenThread now = to.get();
        return now != null && now.isBetween(thread.account().id(), thread.person().id());
    }

    private void show(OpenThread thread, @Nullable PrivateDraft draft) {
        if (isStill(thread) && !dirty) {
            String unkept = drafts.unkept(thread);
            String written = draft == null ? "" : draft.text();
            replace(unkept == null ? written : unkept,
                    draft == null ? "" : Objects.requireNonNullElse(draft.takenBack(), ""));
            dirty = unkept != null;
            kept.set(!dirty && !text.get().isBlank());
        }
    }

    private void replace(String newText, String newTakenBack) {
        if (!newText.equals(text.get())) {
            loading = true;
            text.set(newText);
            loading = false;
            onReplaced.run();
        }
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
        if (attempt.inFlight().isTo(to.get())) {
            attempt.inFlight().type();
        } else if (!attempt.busyProperty().get()) {
            attempt.forget();
        }
        counted();
        judgeLater();
        pause.stop();
        pause = desk.delays().after(KEEP_AFTER, this::flush);
    }

    private void counted() {
        outlet.count(text.get());
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
        drafts.keep(thread, written, () -> {
            failure.set(null);
            kept.set(isStill(thread) && !dirty && !text.get().isBlank());
        }, problem -> {
            dirty = dirty || isStill(thread);
            failure.set(problem);
        });
    }

    /** Keeps a text, where that is all that can be done with it. */
    void keep(String settled) {
        replace(settled, takenBack.get());
        dirty = true;
        flush();
    }

    /** Hands a text to the outbox; the draft is gone with it, but for what was written meanwhile. */
    void commit(OpenThread thread, String sent, LongConsumer onSent) {
        if (isStill(thread)) {
            pause.stop();
            dirty = attempt.inFlight().isTyped();
        }
        PrivateDraft draft = new PrivateDraft(thread.account().id(), thread.person().id(), sent, null, desk.now());
        drafts.inOrder(() -> sending.outbox().send(draft), id -> {
            failure.set(null);
            drafts.sent(thread);
            takeOut(thread);
            onSent.accept(id);
        }, problem -> {
            failure.set(problem);
            if (isStill(thread)) {
                dirty = true;
            } else if (!attempt.inFlight().isTyped()) {
                drafts.keep(thread, sent, () -> {}, failure::set);
            }
            attempt.forget();
        });
    }

    /** What was sent leaves the box; what was typed since stays, whether it is in the store by now or not. */
    private void takeOut(OpenThread thread) {
        InFlight sent = attempt.inFlight();
        if (isStill(thread)) {
            boolean typed = sent.isTyped();
            replace(sent.rest(text.get()), takenBack.get());
            dirty = typed;
            flush();
        } else if (sent.isTyped()) {
            drafts.keep(thread, sent.rest(sent.left()), () -> {}, failure::set);
        }
    }

    /** Takes a message of this thread back, or gives a failed one up: its text is a draft again. */
    void bringBack(Callable<Boolean> bringing) {
        OpenThread thread = to.get();
        if (thread == null) {
            return;
        }
        onReturning.run();
        flush();
        drafts.inOrder(() -> bringing.call() ? drafts.read(thread) : null, draft -> {
            if (draft != null) {
                show(thread, draft);
            }
        }, failure::set);
    }

    /** Puts the taken-back text before what is there. */
    public void useTakenBack() {
        String back = takenBack.get();
        text.set(text.get().isBlank() ? back : back + "\n\n" + text.get());
        onReplaced.run();
        dropTakenBack();
    }

    public void dropTakenBack() {
        OpenThread thread = to.get();
        takenBack.set("");
        flush();
        if (thread != null) {
            drafts.dropTakenBack(thread, failure::set);
        }
    }

    /** Sends or keeps what is written, or says why not. */
    public void send() {
        OpenThread thread = to.get();
        if (thread != null && outlet.wayProperty().get() != Outlet.Way.NONE && !text.get().isBlank() && !isTooLong()) {
            attempt.begin(thread, text.get());
        }
    }
}
