package dev.aside.store;

import dev.aside.core.model.Person;
import dev.aside.core.model.SearchHit;
import dev.aside.core.port.SearchStore;
import dev.aside.core.port.StoreException;
import dev.aside.store.SearchQuery.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Searches as somebody types: a newer search ends the one before it, which then fails with CANCELLED.
final class SqliteSearch implements SearchStore {
    /// Up to so many hits are sorted; when there are more, messages are walked newest first instead.
    private static final int SORTED = 5_000;
    private static final int BLOCK = 500;
    private static final String HIT = "SELECT m.id, m.conversation_id, m.account_id, m.mine, m.at, m.text, "
            + Rows.PERSON + " FROM message m JOIN conversation c ON c.id = m.conversation_id "
            + "JOIN person p ON p.id = coalesce(c.person_id, m.author_id) ";

    private final Database database;
    private final Object turn = new Object();
    private @Nullable Sql running;

    SqliteSearch(Database database) {
        this.database = database;
    }

    @Override
    public List<SearchHit> messages(String text, int limit) throws StoreException {
        SearchQuery query = SearchQuery.of(text);
        if (query.isEmpty() || limit <= 0) {
            return List.of();
        }
        return database.read(sql -> {
            begin(sql);
            try {
                return search(sql, query, limit);
            } finally {
                end(sql);
            }
        });
    }

    private void begin(Sql sql) throws SQLException {
        synchronized (turn) {
            if (running != null) {
                running.interrupt();
            }
            running = sql;
        }
    }

    private void end(Sql sql) {
        synchronized (turn) {
            if (running == sql) {
                running = null;
            }
        }
    }

    private List<SearchHit> search(Sql sql, SearchQuery query, int limit) throws SQLException {
        String condition = query.condition("m.id", "message");
        boolean loose = query.words().stream().anyMatch(Word::isLoose);
        long[] ids = sql.longs("SELECT m.id FROM message m WHERE " + condition + " LIMIT ?",
                query.arguments(SORTED + 1));
        if (ids.length <= SORTED) {
            return newest(sql, query, ids, limit, loose);
        }
        return walk(sql, query, limit);
    }

    private static List<SearchHit> newest(Sql sql, SearchQuery query, long[] ids, int limit, boolean loose)
            throws SQLException {
        long[] sorted = sql.longs("SELECT m.id FROM message m WHERE m.id IN (SELECT value FROM json_each(?)) "
                + "ORDER BY m.sort_at DESC, m.id DESC LIMIT ?", Rows.array(ids), loose ? ids.length : limit);
        List<SearchHit> hits = sql.list(HIT + "JOIN json_each(?) j ON j.value = m.id ORDER BY j.key",
                row -> hit(row, query), Rows.array(sorted));
        return hits.stream().filter(hit -> !loose || !hit.ranges().isEmpty()).limit(limit).toList();
    }

    /// With very many hits the newest are found soonest by looking at the newest messages.
    private static List<SearchHit> walk(Sql sql, SearchQuery query, int limit) throws SQLException {
        List<SearchHit> hits = new ArrayList<>();
        long beforeAt = Long.MAX_VALUE;
        long beforeId = Long.MAX_VALUE;
        while (hits.size() < limit) {
            record Seen(long id, long sortAt, String text) {}
            List<Seen> block = sql.list(
                    "SELECT m.id, m.sort_at, m.text FROM message m WHERE (m.sort_at, m.id) < (?, ?) "
                            + "ORDER BY m.sort_at DESC, m.id DESC LIMIT " + BLOCK,
                    row -> new Seen(row.getLong(1), row.getLong(2), row.getString(3)), beforeAt, beforeId);
            if (block.isEmpty()) {
                break;
            }
            for (Seen seen : block) {
                if (hits.size() < limit && !Highlights.of(query, seen.text).isEmpty()) {
                    hits.addAll(sql.list(HIT + "WHERE m.id = ?", row -> hit(row, query), seen.id));
                }
            }
            beforeAt = block.getLast().sortAt;
            beforeId = block.getLast().id;
        }
        return hits;
    }

    private static SearchHit hit(ResultSet row, SearchQuery query) throws SQLException {
        Person person = Rows.person(row, 7);
        String text = row.getString(6);
        return new SearchHit(row.getLong(1), row.getLong(2), row.getLong(3), person, row.getBoolean(4),
                Instant.ofEpochMilli(row.getLong(5)), text, Highlights.of(query, text));
    }
}
