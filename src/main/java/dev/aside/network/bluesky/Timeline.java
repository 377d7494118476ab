package dev.aside.network.bluesky;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a list that is given newest first in pages and grows at its head: the newest page now, what lies behind it
/// page by page, and from then on whatever is new at the head, with no gap however much that is.
///
/// The newest page is remembered entry by entry, so that what changes in it or comes into it late is seen too.
final class Timeline {
    /// While older pages are being read, every so many steps look at the head.
    private static final int STEPS = 8;

    private Timeline() {}

    /// Gives a page; null asks for the newest.
    interface Source {
        Page page(@Nullable String cursor) throws NetworkException;
    }

    /// @param entries newest first
    /// @param cursor of the page behind this one; null at the end
    record Page(List<Entry> entries, @Nullable String cursor) {
        /// When its last entry was; the beginning of time when nothing lies behind it.
        private Instant floor() {
            return cursor == null || entries.isEmpty() ? Instant.EPOCH : entries.getLast().at();
        }
    }

    /// @param state what may change about it
    /// @param view the entry itself; missing for what only keeps a place
    record Entry(String id, Instant at, String state, Json view) {}

    /// What a step brought.
    ///
    /// @param fresh new or changed, newest first
    /// @param gone ids that were in the newest page and should still be, but are not
    /// @param more whether another step should follow at once
    record Step(List<Entry> fresh, List<String> gone, Place next, boolean more) {}

    /// Pages that are still to be read.
    ///
    /// @param until older entries than this are known
    /// @param stop id of the newest that is known; empty for none
    /// @param left how many pages at most; below zero for all
    /// @param border id of the last entry of the page before, which some servers give again; empty for none
    record Stretch(String cursor, Instant until, String stop, int left, String border) {
        /// Everything behind a page, or some pages of it.
        Stretch(String cursor, int left) {
            this(cursor, Instant.EPOCH, "", left, "");
        }

        private boolean holds(Entry entry) {
            return !entry.at().isBefore(until) && !entry.id().equals(stop);
        }

        /// After a page of it.
        private Stretch on(Page page, String next) {
            String last = page.entries().isEmpty() ? border : page.entries().getLast().id();
            return new Stretch(next, until, stop, left - 1, last);
        }
    }

    /// One step on.
    ///
    /// @param place null to begin
    static Step step(Source source, @Nullable Place place) throws NetworkException {
        if (place == null) {
            Page page = source.page(null);
            List<Stretch> older = page.cursor() == null
                    ? List.of()
                    : List.of(new Stretch(page.cursor(), -1));
            return new Step(page.entries(), List.of(), Place.at(page, older, 0), !older.isEmpty());
        }
        return place.older.isEmpty() || place.turn == STEPS - 1 ? atHead(source, place) : behind(source, place);
    }

    private static Step atHead(Source source, Place place) throws NetworkException {
        Page page = source.page(null);
        List<Entry> fresh = page.entries().stream().filter(entry -> place.isFresh(entry)).toList();
        boolean reached = page.cursor() == null || page.entries().stream()
                .anyMatch(entry -> place.known.containsKey(entry.id()) || entry.at().isBefore(place.floor));
        List<Stretch> older = new ArrayList<>(place.older);
        if (page.cursor() != null && !reached) {
            older.add(place.upToHere(page.cursor()));
        }
        Place next = page.entries().isEmpty() && !reached
                ? new Place(place.floor, place.known, older, 0)
                : Place.at(page, older, 0);
        return new Step(fresh, reached ? place.missing(page) : List.of(), next, !older.isEmpty());
    }

    private static Step behind(Source source, Place place) throws NetworkException {
        List<Stretch> older = new ArrayList<>(place.older);
        Stretch stretch = older.removeLast();
        Page page = source.page(stretch.cursor());
        if (stretch.cursor().equals(page.cursor())) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
        }
        List<Entry> fresh = page.entries().stream()
                .filter(entry -> stretch.holds(entry) && !entry.id().equals(stretch.border()))
                .filter(entry -> !place.known.containsKey(entry.id()))
                .toList();
        boolean reached = page.entries().stream().anyMatch(entry -> !stretch.holds(entry));
        if (page.cursor() != null && !reached && stretch.left() != 1) {
            older.add(stretch.on(page, page.cursor()));
        }
        return new Step(fresh, List.of(), new Place(place.floor, place.known, older, (place.turn + 1) % STEPS), true);
    }

    /// How far a reading got. Immutable.
    static final class Place {
        private final Instant floor;
        private final Map<String, Seen> known;
        private final List<Stretch> older;
        private final int turn;

        private Place(Instant floor, Map<String, Seen> known, List<Stretch> older, int turn) {
            this.floor = floor;
            this.known = known;
            this.older = List.copyOf(older);
            this.turn = turn;
        }

        private record Seen(Instant at, String state) {}

        private static Place at(Page head, List<Stretch> older, int turn) {
            Map<String, Seen> known = new LinkedHashMap<>();
            head.entries().forEach(entry -> known.put(entry.id(), new Seen(entry.at(), entry.state())));
            return new Place(head.floor(), known, older, turn);
        }

        /// The same place with nothing older to be read.
        Place withoutOlder() {
            return new Place(floor, known, List.of(), 0);
        }

        /// The same place, with some pages behind it to be read once more.
        Place with(Stretch again) {
            List<Stretch> more = new ArrayList<>(older);
            more.add(again);
            return new Place(floor, known, more, turn);
        }

        /// What lies between a page and this place.
        private Stretch upToHere(String cursor) {
            return known.entrySet().stream().findFirst()
                    .map(newest -> new Stretch(cursor, newest.getValue().at(), newest.getKey(), -1, ""))
                    .orElseGet(() -> new Stretch(cursor, floor, "", -1, ""));
        }

        boolean hasOlder() {
            return !older.isEmpty();
        }

        private boolean isFresh(Entry entry) {
            Seen seen = known.get(entry.id());
            return seen == null ? !entry.at().isBefore(floor) : !seen.state().equals(entry.state());
        }

        private List<String> missing(Page head) {
            Set<String> there = new HashSet<>();
            head.entries().forEach(entry -> there.add(entry.id()));
            Instant from = head.floor();
            return known.entrySet().stream()
                    .filter(seen -> seen.getValue().at().isAfter(from) && !there.contains(seen.getKey()))
                    .map(Map.Entry::getKey).toList();
        }

        /// As it is kept in a cursor.
        Map<String, Object> tree() {
            List<Object> entries = new ArrayList<>();
            known.forEach((id, seen) -> entries.add(List.of(id, seen.at().toString(), seen.state())));
            List<Object> stretches = new ArrayList<>();
            older.forEach(one -> stretches.add(Map.of("cursor", one.cursor(), "until", one.until().toString(), "stop",
                    one.stop(), "left", one.left(), "border", one.border())));
            return Map.of("floor", floor.toString(), "known", entries, "older", stretches, "turn", turn);
        }

        static Place of(Json tree) {
            Map<String, Seen> known = new LinkedHashMap<>();
            for (Json entry : tree.list("known")) {
                List<Json> parts = entry.list();
                if (parts.size() == 3) {
                    known.put(parts.get(0).text().orElse(""),
                            new Seen(instant(parts.get(1)), parts.get(2).text().orElse("")));
                }
            }
            List<Stretch> older = new ArrayList<>();
            for (Json one : tree.list("older")) {
                older.add(new Stretch(one.text("cursor", ""), instant(one.at("until")),
                        one.text("stop", ""), (int) one.number("left", -1), one.text("border", "")));
            }
            return new Place(instant(tree.at("floor")), known, older, tree.count("turn"));
        }

        private static Instant instant(Json text) {
            return text.text().map(Instant::parse).orElse(Instant.EPOCH);
        }
    }
}
