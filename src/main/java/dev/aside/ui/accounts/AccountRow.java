package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;

/// An own account as the settings list it.
///
/// @param consent whether its private messages may be stored
/// @param opensMessages whether its sign-in opens private messages
/// @param revoked whether its network no longer takes its credentials
public record AccountRow(Account account, Consent consent, boolean opensMessages, boolean revoked) {
    /// Whether it was signed in once and is no longer, without its owner's doing: signing out takes the consent with
    /// it.
    boolean isLost() {
        return !account.demo() && (revoked || (!account.signedIn() && consent != Consent.UNASKED));
    }

    /// Whether the owner was not yet asked about private messages that could be read.
    boolean isUnasked() {
        return account.signedIn() && opensMessages && consent == Consent.UNASKED;
    }
}
