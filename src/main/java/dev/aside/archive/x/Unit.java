package dev.aside.archive.x;

import dev.aside.core.model.ArchiveLeft.Reason;
import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Upsert;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What one record gives, or one message of a long one: goes into a page as a whole. Used again for the next.
final class Unit {
    final List<Upsert> upserts = new ArrayList<>();
    final List<Deletion> deletions = new ArrayList<>();
    final Map<Reason, Long> left = new EnumMap<>(Reason.class);
    /// Characters of its texts.
    int text;
    int messages;

    void clear() {
        upserts.clear();
        deletions.clear();
        left.clear();
        text = 0;
        messages = 0;
    }

    /// Adds one, unless it is one of absurdly many.
    void add(Upsert upsert) {
        if (upserts.size() < ArchivePage.MOST) {
            upserts.add(upsert);
        } else {
            left(Reason.BAD_RECORD);
        }
    }

    void left(Reason reason) {
        left.merge(reason, 1L, Long::sum);
    }
}
