package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.port.SecretException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the accounts need of their owner. What was closed is not said again until it was done and is needed anew. For
/// one thread.
final class AccountNeeds {
    private final Set<String> closed = new HashSet<>();

    /// Something that only the owner can do.
    sealed interface Need {
        /// Tells it from others.
        String key();
    }

    /// The place where credentials are kept has to be opened.
    record Secrets(SecretException.Reason reason) implements Need {
        @Override
        public String key() {
            return "secrets";
        }
    }

    /// The account has to be signed in again.
    record SignIn(Account account) implements Need {
        @Override
        public String key() {
            return "lost " + account.id();
        }
    }

    /// Whether private messages may be kept has to be answered.
    record Answer(Account account) implements Need {
        @Override
        public String key() {
            return "consent " + account.id();
        }
    }

    /// What to say now, the first first. While credentials can't be had at all, that is said alone of all that lost
    /// theirs; and nothing is asked beside the page on which it is being done.
    ///
    /// @param trouble why credentials can't be had; empty when they can
    List<Need> now(List<AccountRow> rows, Optional<SecretException.Reason> trouble, boolean signingIn) {
        List<Need> needs = new ArrayList<>();
        trouble.ifPresent(reason -> needs.add(new Secrets(reason)));
        for (AccountRow row : rows) {
            if (row.isLost()) {
                needs.add(new SignIn(row.account()));
            } else if (row.isUnasked()) {
                needs.add(new Answer(row.account()));
            }
        }
        closed.retainAll(needs.stream().map(Need::key).toList());
        needs.removeIf(need -> signingIn || closed.contains(need.key())
                || (need instanceof SignIn && trouble.isPresent()));
        return needs;
    }

    void close(Need need) {
        closed.add(need.key());
    }
}
