package dev.aside.store;

import dev.aside.core.model.Upsert;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Ids that an import met lately, so that they need not be looked up for each row. Bounded. For the writer's thread.
final class Known {
    private static final int MOST = 30_000;

    private final Map<String, Long> people = new HashMap<>();
    private final Map<Where, Talk> talks = new HashMap<>();
    private final Set<Upsert.PersonNamed> named = new HashSet<>();

    @Nullable
    Long person(String remoteId) {
        return people.get(remoteId);
    }

    void person(String remoteId, long id) {
        bound(people.size(), people::clear);
        people.put(remoteId, id);
    }

    @Nullable
    Talk talk(Where where) {
        return talks.get(where);
    }

    void talk(Where where, Talk talk) {
        bound(talks.size(), talks::clear);
        talks.put(where, talk);
    }

    /// Whether this name was not noted lately.
    boolean isNew(Upsert.PersonNamed seen) {
        bound(named.size(), named::clear);
        return named.add(seen);
    }

    private static void bound(int size, Runnable clear) {
        if (size >= MOST) {
            clear.run();
        }
    }

    /// Where a message was said, as the network tells it.
    record Where(String conversation, List<String> others) {}

    /// A conversation.
    ///
    /// @param person the other one; 0 for groups
    record Talk(long id, long person) {}
}
