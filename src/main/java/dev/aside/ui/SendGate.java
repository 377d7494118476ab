package dev.aside.ui;

import dev.aside.core.TemplateGuard.Judgement;
import dev.aside.core.model.Person;
import dev.aside.core.model.PrivateDraft;
import java.util.function.Consumer;

/// Asks the owner what to do with a draft that reads like a template. The composer knows this much of the warning,
/// and the warning nothing of the composer. FX thread only.
@FunctionalInterface
public interface SendGate {
    /// Asks; returns at once.
    ///
    /// @param answer called exactly once; the draft's person must not have been written to meanwhile
    void ask(Question question, Consumer<Answer> answer);

    /// What is asked about.
    ///
    /// @param to who would get it
    /// @param keeps whether the draft can only be kept, since its account is not signed in
    record Question(Judgement judgement, PrivateDraft draft, Person to, boolean keeps) {}

    /// A way out.
    ///
    /// @param text the draft as it is now: the warning can take tracking out of a link
    record Answer(Choice choice, String text) {}

    /// The three ways out; with a draft that is only kept, [#SEND_ANYWAY] keeps it anyway. What is closed without a
    /// choice is [#MAKE_PERSONAL].
    enum Choice {
        MAKE_PERSONAL, POST_PUBLICLY, SEND_ANYWAY
    }
}
