package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;

/// An own account as the settings list it.
///
/// @param consent whether its private messages may be stored
/// @param opensMessages whether its sign-in opens private messages
/// @param withoutCredentials whether they were lost here, without its owner's doing
/// @param revoked whether its network no longer takes its credentials
public record AccountRow(Account account, Consent consent, boolean opensMessages, boolean withoutCredentials,
        boolean revoked) {
    /// Whether it was signed in once and is no longer, without its owner's doing.
    boolean isLost() {
        return !account.demo() && (revoked || withoutCredentials);
    }

    /// Whether the owner was not yet asked about private messages that could be read.
    boolean isUnasked() {
        return account.signedIn() && opensMessages && consent == Consent.UNASKED;
    }
}
