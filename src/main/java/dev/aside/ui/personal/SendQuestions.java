package dev.aside.ui.personal;

import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.control.Question;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked between *Send* and the outbox, but for the warning: whether to write to somebody who asked to stop,
/// and whether others may read it; and where a text waits about which nothing could be asked.
final class SendQuestions {
    private final PersonalViewModel pane;
    private final SendAttempt attempt;
    private final Ages ages;
    private final Overlay overlay;
    private final Runnable backToText;
    private final ComposerNotice heldBack = new ComposerNotice(Icon.TRIANGLE_ALERT);
    private final ComposerNotice question = new ComposerNotice(Icon.TRIANGLE_ALERT);

    /// @param backToText puts the focus into the box
    SendQuestions(PersonalViewModel pane, Ages ages, Overlay overlay, Runnable backToText) {
        this.pane = pane;
        this.attempt = pane.composer().attempt();
        this.ages = ages;
        this.overlay = overlay;
        this.backToText = backToText;
        attempt.optedOutProperty().subscribe(this::askAboutStop);
        attempt.othersProperty().subscribe(this::askAboutOthers);
        attempt.heldBackProperty().subscribe(this::showHeldBack);
    }

    /** What stands above the box. */
    List<ComposerNotice> notices() {
        return List.of(heldBack, question);
    }

    private void askAboutStop(@Nullable Instant since) {
        OpenThread thread = pane.composer().toProperty().get();
        String sentence = since == null || thread == null
                ? ""
                : Texts.of("personal.optedOutAsk", thread.person().shortName(), ages.date(since));
        question.show(sentence, Texts.of("personal.dontWrite"), () -> {
            attempt.dontWrite();
            backToText.run();
        }, Texts.of("personal.writeAnyway"), attempt::writeAnyway);
        if (since != null) {
            question.focusFirst();
        }
    }

    /** A text that names somebody else: asked before the time begins in which it can be undone. */
    private void askAboutOthers(List<String> others) {
        if (others.isEmpty()) {
            return;
        }
        String heading = Texts.of("personal.othersAsk", others.size(), String.join(", ", others));
        new Question(heading, Texts.of("personal.othersSay")).ask(overlay,
                new Question.Answer(Texts.of("personal.changeText"), () -> {
                    attempt.changeText();
                    backToText.run();
                }), new Question.Answer(Texts.of("personal.sendAnyway"), attempt::sendToOthersToo));
    }

    private void showHeldBack(@Nullable OpenThread thread) {
        heldBack.show(thread == null ? "" : Texts.of("personal.heldBack", thread.person().shortName()),
                Texts.of("personal.goThere"), () -> {
                    if (thread != null) {
                        attempt.forgetHeldBack();
                        pane.write(thread.account().id(), thread.person().id());
                    }
                }, Texts.of("personal.dropTakenBack"), attempt::forgetHeldBack);
    }
}
