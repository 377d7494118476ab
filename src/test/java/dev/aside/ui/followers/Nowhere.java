package dev.aside.ui.followers;

import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.FollowerFilter;
import dev.aside.ui.Navigation;
import java.util.ArrayList;
import java.util.List;

/// Remembers where the pane wanted to go.
final class Nowhere implements Navigation {
    final List<String> written = new ArrayList<>();
    final List<BroadcastDraft> published = new ArrayList<>();

    @Override
    public void write(long accountId, long personId) {
        written.add(accountId + " to " + personId);
    }

    @Override
    public void message(long conversationId, long messageId) {}

    @Override
    public void publish(BroadcastDraft draft) {
        published.add(draft);
    }

    @Override
    public void followers(FollowerFilter.Chip chip) {}
}
