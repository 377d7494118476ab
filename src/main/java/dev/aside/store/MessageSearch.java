package dev.aside.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One search, newest first, on one connection. What is rare is asked of the index, and sorted by time; what is common
/// is found soonest by looking at the newest messages. Both look into the texts, and so find the same.
final class MessageSearch {
    private static final int BLOCK = 500;

    private final Sql sql;
    private final GramQuery grams;
    private final Finder finder;
    private final Known known;
    private final Effort effort;
    private final Check check;

    MessageSearch(Sql sql, SearchQuery query, Known known, Effort effort, Check check) throws SQLException {
        this.sql = sql;
        this.known = known;
        this.grams = GramQuery.of(query, known.frequencies);
        this.finder = new Finder(query);
        this.effort = effort;
        this.check = check;
    }

    /// What is known of the store beforehand.
    record Known(Frequencies frequencies, Times times) {}

    /// What things take, in any unit: when to go which way, no matter for what is found.
    ///
    /// @param look at one of the newest messages
    /// @param fetch a row of the index, and put it in order
    /// @param ask the index, whatever it then finds
    record Effort(double look, double fetch, double ask) {
        /// Microseconds, about.
        static final Effort USUAL = new Effort(5, 0.3, 500);
    }

    /// Ends the search when nobody waits for it any more.
    interface Check {
        void stillWanted() throws SQLException;
    }

    /// A message that has what was looked for.
    record Found(long id, long sortAt, String text) {
        static final Comparator<Found> NEWEST = Comparator.comparingLong(Found::sortAt).thenComparingLong(Found::id)
                .reversed();

        static Found of(ResultSet row) throws SQLException {
            return new Found(row.getLong(1), row.getLong(2), row.getString(3));
        }
    }

    /// @param limit more than 0
    List<Found> newest(int limit) throws SQLException {
        List<Found> found = new ArrayList<>();
        return walk(limit, found) ? found : ask(limit);
    }

    /// Looks at the newest messages as long as that promises to be the shorter way.
    ///
    /// @return whether all was found that there is, or that is wanted
    private boolean walk(int limit, List<Found> found) throws SQLException {
        Key before = new Key(Long.MAX_VALUE, 0, Long.MAX_VALUE);
        int size = (int) Math.clamp(limit / grams.share(), BLOCK / 4, BLOCK);
        for (long walked = 0; found.size() < limit; walked += size, size = BLOCK) {
            if (!pays(limit, found.size(), walked)) {
                return false;
            }
            check.stillWanted();
            List<Found> block = sql.list("SELECT m.id, m.sort_at, m.text FROM message m "
                    + "WHERE (m.sort_at, m.id) < (?, ?) ORDER BY m.sort_at DESC, m.id DESC LIMIT ?", Found::of,
                    before.at(), before.id(), size);
            take(block, limit, found);
            if (block.size() < size) {
                return true;
            }
            before = new Key(block.getLast().sortAt, 0, block.getLast().id);
        }
        return true;
    }

    /// Takes what was found so far for the rule; before anything was looked at, what the index may hold.
    private boolean pays(int limit, int found, long walked) {
        double share = walked == 0 ? grams.share() : Math.min(grams.share(), (found + 1.0) / walked);
        double walk = (limit - found) / share * effort.look;
        double ask = effort.ask + grams.read() + share * grams.messages() * effort.fetch;
        return walk <= ask;
    }

    private List<Found> ask(int limit) throws SQLException {
        List<Found> found = new ArrayList<>();
        check.stillWanted();
        Candidates candidates = candidates(grams.expression());
        boolean refined = grams.expression().equals(grams.whole());
        int size = Math.min(BLOCK, limit);
        while (found.size() < limit && !candidates.isAtEnd()) {
            check.stillWanted();
            int before = found.size();
            List<Found> block = candidates.next(sql, size);
            take(block, limit, found);
            if (!refined && (found.size() - before) * 4 < block.size()
                    && candidates.left() * effort.look > grams.readWhole()) {
                // What was asked for names too many in vain: the rest of the tokens tells more.
                refined = true;
                found.clear();
                candidates = candidates(grams.whole());
            } else {
                size = Math.min(BLOCK, size * 2);
            }
        }
        return found;
    }

    private Candidates candidates(String expression) throws SQLException {
        return known.times.isReady(sql)
                ? Candidates.byTimes(sql.longs("SELECT rowid FROM message_search WHERE message_search MATCH ?",
                        expression), known.times)
                : Candidates.lookedUp(sql, known.times, expression);
    }

    private void take(List<Found> block, int limit, List<Found> found) {
        for (Found one : block) {
            if (found.size() < limit && finder.isIn(one.text)) {
                found.add(one);
            }
        }
    }
}
