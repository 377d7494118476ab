package dev.aside.network.bluesky;

import dev.aside.core.model.Cursor;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far reading the private messages got. Immutable.
///
/// @param log up to where the log of what happened was read; revisions sort as texts
/// @param listing which list of conversations is being read; null when all are
/// @param behind conversations whose older messages are still to be read, the next one first
/// @param known ids of all conversations met
/// @param turn counts the steps, so that the log is looked at between older messages
record ChatPlace(String log, @Nullable Listing listing, List<Behind> behind, Set<String> known, int turn) {
    /// Every so many steps look at the log.
    private static final int STEPS = 8;

    ChatPlace {
        behind = List.copyOf(behind);
    }

    /// @param status of the conversations in the list: `accepted` or `request`
    /// @param cursor null at the list's beginning
    record Listing(String status, @Nullable String cursor) {
        static final Listing FIRST = new Listing("accepted", null);

        /// Null after the last list.
        @Nullable
        Listing next(@Nullable String following) {
            if (following != null) {
                return new Listing(status, following);
            }
            return status.equals("accepted") ? new Listing("request", null) : null;
        }
    }

    /// @param others everybody in it but the account
    /// @param bound messages changed after this revision come by the log
    /// @param cursor null before its newest page
    /// @param shown id of the message that came with the list, or last with the page before, which some servers give
    ///        again; null for none
    /// @param unread messages of others that the account has not read
    record Behind(String id, List<String> others, String bound, @Nullable String cursor, @Nullable String shown,
            int unread) {
        Behind {
            others = List.copyOf(others);
        }

        Behind at(String next, @Nullable String last) {
            return new Behind(id, others, bound, next, last, 0);
        }
    }

    static ChatPlace begin(String log) {
        return new ChatPlace(log, Listing.FIRST, List.of(), Set.of(), 0);
    }

    boolean isTimeForLog() {
        return (listing == null && behind.isEmpty()) || turn == STEPS - 1;
    }

    boolean isBehind() {
        return listing != null || !behind.isEmpty();
    }

    /// After a page of the list.
    ChatPlace listed(@Nullable Listing next, List<Behind> found) {
        List<Behind> all = new ArrayList<>(behind);
        all.addAll(found);
        return new ChatPlace(log, next, all, with(found), (turn + 1) % STEPS);
    }

    /// After a page of the first conversation's messages: its turn comes again after all others.
    ChatPlace read(Optional<Behind> rest) {
        List<Behind> all = new ArrayList<>(behind.subList(1, behind.size()));
        rest.ifPresent(all::add);
        return new ChatPlace(log, listing, all, known, (turn + 1) % STEPS);
    }

    /// After a look at the log.
    ///
    /// @param left ids of conversations that the account left
    ChatPlace logged(String upTo, List<Behind> found, Set<String> left) {
        List<Behind> all = new ArrayList<>(behind);
        all.addAll(found);
        all.removeIf(one -> left.contains(one.id()));
        Set<String> met = new LinkedHashSet<>(with(found));
        met.removeAll(left);
        return new ChatPlace(upTo, listing, all, met, 0);
    }

    private Set<String> with(List<Behind> found) {
        Set<String> all = new LinkedHashSet<>(known);
        found.forEach(one -> all.add(one.id()));
        return all;
    }

    Cursor cursor() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("log", log);
        tree.put("turn", turn);
        tree.put("known", String.join(" ", known));
        if (listing != null) {
            tree.put("list", listing.status);
            put(tree, "listCursor", listing.cursor);
        }
        List<Object> entries = new ArrayList<>();
        for (Behind one : behind) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", one.id);
            entry.put("others", one.others);
            entry.put("bound", one.bound);
            entry.put("unread", one.unread);
            put(entry, "cursor", one.cursor);
            put(entry, "shown", one.shown);
            entries.add(entry);
        }
        tree.put("behind", entries);
        return new Cursor(Json.from(tree).write());
    }

    private static void put(Map<String, Object> tree, String name, @Nullable String value) {
        if (value != null) {
            tree.put(name, value);
        }
    }

    static ChatPlace of(Cursor cursor) throws NetworkException {
        Json tree = Json.parse(cursor.value());
        String status = tree.text("list");
        List<Behind> behind = new ArrayList<>();
        for (Json one : tree.list("behind")) {
            List<String> others = one.list("others").stream().flatMap(other -> other.text().stream()).toList();
            behind.add(new Behind(one.text("id", ""), others, one.text("bound", ""), one.text("cursor"),
                    one.text("shown"), one.count("unread")));
        }
        Set<String> known = new LinkedHashSet<>(List.of(tree.text("known", "").split(" ")));
        known.remove("");
        return new ChatPlace(tree.text("log", ""), status == null
                ? null
                : new Listing(status, tree.text("listCursor")), behind, known, tree.count("turn"));
    }
}
