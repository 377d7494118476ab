package dev.aside.core.model;

import org.jspecify.annotations.Nullable;

/// One identity on one network. People of different networks are never merged by guess.
///
/// @param id local id
/// @param remoteId what identifies them for ever: X user id, Bluesky DID, Mastodon actor URI (else `user@host`)
/// @param handle as the network writes it, with its `@` where the network has one; null while unknown
/// @param bio plain text, possibly empty
/// @param pronouns only when they stated them
/// @param company what their profile gives as place of work; null when it gives none
/// @param picture opaque to all but a [dev.aside.core.port.PictureSource]; null for none
public record Person(long id, Network network, String remoteId, @Nullable String handle, @Nullable String name,
        String bio, @Nullable Pronouns pronouns, @Nullable String company, @Nullable String picture) {

    /// The name to show: theirs, else the handle, else the identity itself.
    public String displayName() {
        if (name != null && !name.isBlank()) {
            return name;
        }
        return handle != null ? handle : remoteId;
    }

    /// How a sentence calls them: the first word of their name ("Maya"), else the handle.
    public String shortName() {
        if (name == null || name.isBlank()) {
            return displayName();
        }
        String trimmed = name.strip();
        int space = trimmed.indexOf(' ');
        return space < 0 ? trimmed : trimmed.substring(0, space);
    }
}
