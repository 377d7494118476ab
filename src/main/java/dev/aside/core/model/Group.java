package dev.aside.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A private conversation of more than two people. It can be read and searched; nobody can write to it from here.
///
/// @param title the newest name it was given; null when nobody named it
/// @param members everybody who is in it or once was, but the account itself
/// @param lastLine text of the last message, as received; empty when it had none
/// @param lastAuthor who wrote it; null while the group has no message
/// @param lastMine whether that was the account
public record Group(long id, long accountId, @Nullable String title, List<Person> members, String lastLine,
        @Nullable Person lastAuthor, boolean lastMine, @Nullable Instant lastAt) {
    public Group {
        members = List.copyOf(members);
    }
}
