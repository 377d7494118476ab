package dev.aside.core.model;

import java.util.Set;

/// What a sign-in brought.
///
/// @param profile the account's own
/// @param withheld feeds that this sign-in does not open, such as messages by an app password that lacks them
public record SignedIn(Upsert.PersonSeen profile, Credentials credentials, Set<Feed> withheld) {
    public SignedIn {
        withheld = Set.copyOf(withheld);
    }
}
