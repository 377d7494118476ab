package dev.aside.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An unsent public text.
///
/// @param id local id, 0 while it was never kept
/// @param accountIds the target accounts
/// @param answers local id of the post it answers; null for none. It then has one target account.
public record BroadcastDraft(long id, String text, List<Long> accountIds, Visibility visibility,
        @Nullable Long answers, Instant changedAt) {
    public BroadcastDraft {
        accountIds = List.copyOf(accountIds);
    }
}
