package dev.aside.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of an archive.
///
/// @param id local id; 0 until it is kept
/// @param file name of the file, without its folder
/// @param finished when its end was reached; null when it was broken off or refused part of the way
/// @param holds what the store holds of the account now, whatever it came from
/// @param taken what this import added
/// @param merged records that were in the store before
/// @param left what was not taken, and why, in the archive's order; each entry and reason once
public record ImportReport(long id, String file, long accountId, Instant started, @Nullable Instant finished,
        Counts holds, Counts taken, long merged, List<ArchiveLeft> left) {
    public ImportReport {
        left = List.copyOf(left);
    }

    /// Whether nothing in the archive was of use: neither new nor here before.
    public boolean tookNothing() {
        return taken.isNothing() && merged == 0;
    }

    /// Numbers of rows.
    public record Counts(long followers, long following, long broadcasts, long conversations, long groupConversations,
            long messages, long reactions) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        public boolean isNothing() {
            return equals(NONE);
        }
    }
}
