package dev.aside.network.demo;

import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything one feed of one account ever reported, in order. It only grows, so a place in it stays valid whatever
/// comes later, over restarts too.
final class FeedLog {
    /// The most upserts and deletions on one page.
    static final int PAGE = 200;

    private final String name;
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> introduced = new HashSet<>();

    FeedLog(String name) {
        this.name = name;
    }

    /// What belongs together: a person and what they did.
    private record Change(List<Upsert> upserts, List<Deletion> deletions) {
        int size() {
            return upserts.size() + deletions.size();
        }
    }

    /// Whether this feed has not told of the person yet; from now on it has.
    boolean introduces(String person) {
        return introduced.add(person);
    }

    void add(List<Upsert> upserts) {
        changes.add(new Change(List.copyOf(upserts), List.of()));
    }

    void delete(Deletion deletion) {
        changes.add(new Change(List.of(), List.of(deletion)));
    }

    /// The page after a cursor. An unknown cursor begins anew and reports a gap.
    SyncPage page(@Nullable Cursor after) {
        int from = after == null ? 0 : place(after.value());
        boolean lost = from < 0 || from > changes.size();
        int to = lost ? 0 : from;
        List<Upsert> upserts = new ArrayList<>();
        List<Deletion> deletions = new ArrayList<>();
        while (to < changes.size() && upserts.size() + deletions.size() + changes.get(to).size() <= PAGE) {
            upserts.addAll(changes.get(to).upserts());
            deletions.addAll(changes.get(to).deletions());
            to++;
        }
        return new SyncPage(upserts, deletions, new Cursor(name + ':' + to), to < changes.size(), lost);
    }

    private int place(String cursor) {
        String prefix = name + ':';
        if (!cursor.startsWith(prefix)) {
            return -1;
        }
        try {
            return Integer.parseInt(cursor.substring(prefix.length()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
