package dev.aside.store;

import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ImportReport.Counts;
import java.util.ArrayList;
import java.util.List;

/// What one transaction of an import did, counted while it runs.
final class Taken {
    long followers;
    long following;
    long broadcasts;
    long conversations;
    long groupConversations;
    long messages;
    long reactions;
    long merged;
    private final String entry;
    private long otherTexts;

    /// @param entry what is read
    Taken(String entry) {
        this.entry = entry;
    }

    /// The same id came with another text, which was not taken.
    void otherText() {
        otherTexts++;
    }

    List<ArchiveLeft> left(List<ArchiveLeft> unread) {
        List<ArchiveLeft> left = new ArrayList<>(unread);
        if (otherTexts > 0) {
            left.add(new ArchiveLeft(entry, ArchiveLeft.Reason.SAME_ID_OTHER_TEXT, otherTexts));
        }
        return left;
    }

    Counts counts() {
        return new Counts(followers, following, broadcasts, conversations, groupConversations, messages, reactions);
    }
}
