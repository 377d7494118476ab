package dev.aside.ui.broadcasts;

import dev.aside.core.ThreadSplit;
import dev.aside.core.model.Account;
import dev.aside.core.port.LengthRule;
import java.util.List;

/// What a text becomes on one account.
///
/// @param limit what one post may hold there, in the network's own unit
/// @param parts the posts in order, at least one
public record Share(Account account, int limit, List<Part> parts) {
    public Share {
        parts = List.copyOf(parts);
    }

    /// Counts and splits a text by the account's own rule.
    static Share of(Account account, LengthRule rule, String text) {
        List<Part> parts = ThreadSplit.split(text, rule).stream().map(part -> new Part(part, rule.left(part)))
                .toList();
        return new Share(account, rule.limit(), parts);
    }

    public boolean splits() {
        return parts.size() > 1;
    }

    /** Whether even split it does not fit: something in it can't be cut. */
    public boolean isTooLong() {
        return parts.stream().anyMatch(part -> part.left() < 0);
    }

    /** How much more the only post takes; of a thread, the last one. */
    public int left() {
        return parts.getLast().left();
    }

    /// One post.
    ///
    /// @param text with its number, when it is one of several
    /// @param left how much more it takes; negative when it is too long
    public record Part(String text, int left) {}
}
