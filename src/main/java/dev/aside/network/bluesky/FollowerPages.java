package dev.aside.network.bluesky;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The pages of a reading of all followers that is under way, by the cursors that led to them. It lives as long as the
/// connector: after a restart the reading begins anew. Safe for use by any thread.
final class FollowerPages {
    private final Map<String, Page> pages = new HashMap<>();

    /// @param followers their profiles
    /// @param next null at the end
    record Page(List<Json> followers, @Nullable String next) {
        /// @throws NetworkException UNREADABLE when the page leads to itself
        static Page of(List<Json> followers, @Nullable String next, String cursor) throws NetworkException {
            if (cursor.equals(next)) {
                throw circle();
            }
            return new Page(followers, next);
        }
    }

    static NetworkException circle() {
        return new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
    }

    synchronized void put(String cursor, Page page) {
        pages.put(cursor, page);
    }

    /// DID of the last one on the page that leads to a cursor, whom some servers give again; null when that is not
    /// known.
    synchronized @Nullable String border(String cursor) {
        return pages.values().stream().filter(page -> cursor.equals(page.next) && !page.followers.isEmpty())
                .findFirst().map(page -> page.followers.getLast().text("did")).orElse(null);
    }

    synchronized void forget() {
        pages.clear();
    }

    /// Everybody on the pages from the first to the last; null when one of them is missing.
    synchronized @Nullable List<Json> all() {
        List<Json> all = new ArrayList<>();
        Set<String> passed = new HashSet<>();
        @Nullable
        String cursor = "";
        while (cursor != null && passed.add(cursor)) {
            Page page = pages.get(cursor);
            if (page == null) {
                return null;
            }
            all.addAll(page.followers);
            cursor = page.next;
        }
        return cursor == null ? all : null;
    }
}
