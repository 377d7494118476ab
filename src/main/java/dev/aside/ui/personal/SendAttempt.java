package dev.aside.ui.personal;

import dev.aside.core.TemplateGuard.Judgement;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.PersonNotes;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.PeopleStore;
import dev.aside.detect.Verdict;
import dev.aside.ui.SendGate;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// From *Send* to the outbox: the opt-out is asked about, then the detector for at most half a second, then, where it
/// sees a template, the owner, and at last whether somebody else may read it, where names in a text reach people. What
/// is sent is the text as it was at *Send*. FX thread only.
public final class SendAttempt {
    static final Duration AT_MOST = Duration.ofMillis(500);

    private final Desk desk;
    private final ComposerViewModel composer;
    private final PeopleStore people;
    private final Sending sending;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Instant> optedOut = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Verdict> toMend = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<List<String>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable OpenThread> heldBack = new ReadOnlyObjectWrapper<>(null);
    private final InFlight inFlight = new InFlight();
    private Runnable onOthersAllowed = () -> {};
    private boolean keeps;
    private List<String> reached = List.of();
    private BiConsumer<Long, Judgement> onLateJudgement = (messageId, judgement) -> {};
    private boolean allowed;
    private long round;

    SendAttempt(Desk desk, ComposerViewModel composer, PeopleStore people, Sending sending) {
        this.desk = desk;
        this.composer = composer;
        this.people = people;
        this.sending = sending;
    }

    /** Told when a message turns out a template after it was taken: it can still be undone. */
    void setOnLateJudgement(BiConsumer<Long, Judgement> listener) {
        onLateJudgement = listener;
    }

    /** From *Send* until the message is in the outbox or back in the box. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the text was kept as a draft because that is all its account can do with it. */
    public ReadOnlyBooleanProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** When the person asked to get no more messages, while the owner is asked whether to write anyway; else null. */
    public ReadOnlyObjectProperty<@Nullable Instant> optedOutProperty() {
        return optedOut.getReadOnlyProperty();
    }

    /** What to shade and outline in the text after *Make it personal*; null when nothing. */
    public ReadOnlyObjectProperty<@Nullable Verdict> toMendProperty() {
        return toMend.getReadOnlyProperty();
    }

    /** Who else would get the text, while the owner is asked whether to send it so; empty else. */
    public ReadOnlyObjectProperty<List<String>> othersProperty() {
        return others.getReadOnlyProperty();
    }

    /** Where a text waits as a draft since it needs an answer and another thread came into the box; null for none. */
    public ReadOnlyObjectProperty<@Nullable OpenThread> heldBackProperty() {
        return heldBack.getReadOnlyProperty();
    }

    void forgetHeldBack() {
        heldBack.set(null);
    }

    InFlight inFlight() {
        return inFlight;
    }

    /** The text changed, or belongs to somebody else: nothing that was asked holds any more. */
    void forget() {
        round++;
        inFlight.end();
        busy.set(false);
        optedOut.set(null);
        others.set(List.of());
        allowed = false;
        kept.set(false);
    }

    /** The answer to the question about the opt-out. */
    public void writeAnyway() {
        optedOut.set(null);
        allowed = true;
        composer.send();
    }

    public void dontWrite() {
        optedOut.set(null);
    }

    /** The answer to the question about others: they may read it. */
    public void sendToOthersToo() {
        others.set(List.of());
        onOthersAllowed.run();
    }

    /** The other answer: back to the text. */
    public void changeText() {
        forget();
    }

    void begin(OpenThread thread, String text) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        keeps = composer.wayProperty().get() == Outlet.Way.KEEP;
        heldBack.set(null);
        inFlight.begin(thread, text);
        long mine = ++round;
        reached = List.of();
        PrivateDraft draft = draft(thread, text);
        desk.background().run(
                () -> new Asked(people.notes(thread.person().id()), sending.outbox().othersReached(draft)), asked -> {
                    if (mine != round) {
                        return;
                    }
                    reached = asked.others;
                    if (!allowed && isUnasked(thread, asked.notes)) {
                        if (mustHold(thread)) {
                            return;
                        }
                        inFlight.end();
                        busy.set(false);
                        optedOut.set(asked.notes.optedOutAt());
                    } else {
                        judge(thread, text, mine);
                    }
                }, problem -> judge(thread, text, mine));
    }

    /** What the store and the network's rules say of a text before it is judged. */
    private record Asked(PersonNotes notes, List<String> others) {}

    private PrivateDraft draft(OpenThread thread, String text) {
        return new PrivateDraft(thread.account().id(), thread.person().id(), text, null, desk.now());
    }

    /** Whoever wrote again after asking for no more messages has asked for an answer. */
    private static boolean isUnasked(OpenThread thread, PersonNotes notes) {
        Instant since = notes.optedOutAt();
        Conversation conversation = thread.conversation();
        if (since == null) {
            return false;
        }
        boolean wroteAgain = conversation != null && !conversation.lastMine() && conversation.lastAt() != null
                && conversation.lastAt().isAfter(since);
        return !wroteAgain;
    }

    private void judge(OpenThread thread, String text, long mine) {
        long account = thread.account().id();
        long person = thread.person().id();
        Judgement known = composer.detector().judgementOf(account, person, text).orElse(null);
        if (known != null) {
            decide(thread, text, known);
            return;
        }
        LateAnswer late = new LateAnswer(onLateJudgement);
        Delays.Handle wait = desk.delays().after(AT_MOST, () -> {
            if (mine == round && !late.isAnswered()) {
                late.give();
                commit(thread, text, late);
            }
        });
        desk.background().compute(() -> sending.guard().judge(account, person, text), judgement -> {
            wait.stop();
            late.answer();
            if (late.isGiven()) {
                late.judged(judgement);
            } else if (mine == round) {
                decide(thread, text, judgement);
            }
        }, problem -> {
            // What cannot be judged is not held back: the detector advises, it does not decide.
            wait.stop();
            late.answer();
            if (!late.isGiven() && mine == round) {
                commit(thread, text, late);
            }
        });
    }

    private void decide(OpenThread thread, String text, Judgement judgement) {
        if (!judgement.verdict().templated()) {
            commit(thread, text, new LateAnswer(onLateJudgement));
            return;
        }
        if (mustHold(thread)) {
            return;
        }
        composer.flush();
        sending.gate().ask(new SendGate.Question(judgement, draft(thread, text), thread.person(), keeps),
                answer -> answered(thread, answer, judgement));
    }

    /** Nothing can be asked about a text that is not in the box any more: it stays a draft, and that is said. */
    private boolean mustHold(OpenThread thread) {
        if (composer.isStill(thread)) {
            return false;
        }
        forget();
        heldBack.set(thread);
        return true;
    }

    private void answered(OpenThread thread, SendGate.Answer answer, Judgement judgement) {
        switch (answer.choice()) {
            case SEND_ANYWAY -> commit(thread, answer.text(), new LateAnswer(onLateJudgement));
            case MAKE_PERSONAL -> {
                String written = composer.textProperty().get();
                String mended = inFlight.mended(written, answer.text());
                boolean same = answer.text().equals(written);
                forget();
                composer.textProperty().set(mended);
                toMend.set(null);
                toMend.set(same ? judgement.verdict() : null);
            }
            case POST_PUBLICLY -> {
                forget();
                publish(thread, answer.text());
            }
        }
    }

    private void publish(OpenThread thread, String text) {
        long account = thread.account().id();
        desk.background().run(() -> sending.guard().publicText(account, thread.person().id(), text),
                open -> sending.navigation().publish(
                        new BroadcastDraft(0, open, List.of(account), Visibility.PUBLIC, null, desk.now())),
                problem -> sending.navigation().publish(
                        new BroadcastDraft(0, text, List.of(account), Visibility.PUBLIC, null, desk.now())));
    }

    private void commit(OpenThread thread, String text, LateAnswer late) {
        toMend.set(null);
        if (keeps) {
            boolean here = composer.isStill(thread);
            String settled = inFlight.mended(composer.textProperty().get(), text);
            forget();
            if (here) {
                composer.keep(settled);
                kept.set(true);
            }
            return;
        }
        if (reached.isEmpty()) {
            hand(thread, text, late);
        } else if (!mustHold(thread)) {
            composer.flush();
            onOthersAllowed = () -> hand(thread, text, late);
            others.set(reached);
        }
    }

    private void hand(OpenThread thread, String text, LateAnswer late) {
        composer.commit(thread, text, messageId -> {
            forget();
            late.sent(messageId);
        });
    }
}
