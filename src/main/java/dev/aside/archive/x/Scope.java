package dev.aside.archive.x;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the contents of an archive's files need to know of the rest of it.
final class Scope {
    /// Id of the account's person.
    final String owner;
    final Dates dates;
    final MediaFiles media;
    /// For a message without any date and none before it.
    final long noDate;
    /// Long posts; filled before posts are read.
    final Notes notes = new Notes();
    /// Everybody in each group but the owner; filled before groups are read.
    private Map<String, List<String>> members = Map.of();

    /// Knows what is known before any file is read.
    ///
    /// @param made when the archive was made; null when that is not known
    Scope(String owner, @Nullable Instant made, MediaFiles media) {
        this.owner = owner;
        this.media = media;
        dates = new Dates(made);
        noDate = made == null ? 1_142_899_200_000L : made.toEpochMilli();
    }

    void members(Map<String, List<String>> known) {
        members = known;
    }

    Optional<List<String>> members(String group) {
        return Optional.ofNullable(members.get(group));
    }
}
