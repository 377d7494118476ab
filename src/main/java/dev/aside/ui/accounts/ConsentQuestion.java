package dev.aside.ui.accounts;

import dev.aside.core.SignIns;
import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Feed;
import dev.aside.core.port.AccountStore;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Texts;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The question whether an account's private messages may be stored, which follows its sign-in. FX thread only.
final class ConsentQuestion {
    private static final Logger LOG = LoggerFactory.getLogger(ConsentQuestion.class);

    private final SignIns signIns;
    private final AccountStore accounts;
    private final Background background;
    private final SignInPath path;

    ConsentQuestion(SignIns signIns, AccountStore accounts, Background background, SignInPath path) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.background = background;
        this.path = path;
    }

    /// An account is there: it is asked unless it was answered before, or there is nothing to ask about.
    void follow(Account added, Set<Feed> withheld) {
        if (withheld.contains(Feed.MESSAGES)) {
            path.go(SignInStep.WITHHELD);
            return;
        }
        background.run(() -> accounts.consent(added.id()),
                consent -> path.go(consent == Consent.UNASKED ? SignInStep.CONSENT : SignInStep.ENDED),
                problem -> path.go(SignInStep.CONSENT));
    }

    /// @param failure told a sentence when the answer can't be kept
    void answer(Account whose, boolean mayStore, Consumer<String> failure) {
        background.run(() -> {
            signIns.agree(whose.id(), mayStore);
            return mayStore;
        }, kept -> path.go(SignInStep.ENDED), problem -> {
            LOG.warn("The answer can't be kept", problem);
            failure.accept(Texts.of("accounts.notWritten"));
        });
    }
}
