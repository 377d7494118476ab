package dev.aside.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An unsent public text.
///
/// @param id local id, 0 while it was never kept
/// @param accountIds the target accounts
/// @param answers local id of the post it answers; null for none. It then has one target account.
/// @param warning what it is hidden behind where a network can do that; null for none
/// @param media in the order they are shown; the first post of a thread carries them
public record BroadcastDraft(long id, String text, List<Long> accountIds, Visibility visibility,
        @Nullable Long answers, Instant changedAt, @Nullable String warning, List<Media> media) {
    public BroadcastDraft {
        accountIds = List.copyOf(accountIds);
        media = List.copyOf(media);
    }

    /// Text alone.
    public BroadcastDraft(long id, String text, List<Long> accountIds, Visibility visibility, @Nullable Long answers,
            Instant changedAt) {
        this(id, text, accountIds, visibility, answers, changedAt, null, List.of());
    }

    /// The same under another id.
    public BroadcastDraft withId(long other) {
        return new BroadcastDraft(other, text, accountIds, visibility, answers, changedAt, warning, media);
    }

    /// The same with another text.
    public BroadcastDraft withText(String other) {
        return new BroadcastDraft(id, other, accountIds, visibility, answers, changedAt, warning, media);
    }

    /// The same for other accounts, without spaces around its text.
    public BroadcastDraft to(List<Long> accounts) {
        return new BroadcastDraft(id, text.strip(), accounts, visibility, answers, changedAt, warning, media);
    }

    /// The same without warning and files.
    public BroadcastDraft plain() {
        return new BroadcastDraft(id, text, accountIds, visibility, answers, changedAt);
    }

    /// Whether nobody would miss it.
    public boolean isEmpty() {
        return text.isBlank() && media.isEmpty();
    }
}
