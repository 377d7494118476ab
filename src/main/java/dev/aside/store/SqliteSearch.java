package dev.aside.store;

import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
import dev.aside.core.port.SearchStore;
import dev.aside.core.port.StoreException;
import dev.aside.store.MessageSearch.Effort;
import dev.aside.store.MessageSearch.Found;
import dev.aside.store.MessageSearch.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Searches as somebody types: a newer search ends the one before it, which then fails with CANCELLED.
final class SqliteSearch implements SearchStore {
    private static final String HIT = "SELECT m.id, m.conversation_id, m.account_id, m.mine, m.at, m.text, "
            + "m.remote_id, CASE WHEN c.person_id IS NULL THEN coalesce(nullif(c.title, ''), (SELECT "
            + "group_concat(coalesce(o.handle, o.remote_id), ', ') FROM conversation_member i JOIN person o "
            + "ON o.id = i.person_id WHERE i.conversation_id = c.id), '') END, " + Rows.PERSON
            + " FROM json_each(?) j CROSS JOIN message m ON m.id = j.value JOIN conversation c "
            + "ON c.id = m.conversation_id JOIN person p ON p.id = coalesce(c.person_id, m.author_id) ORDER BY j.key";

    /// Hits of the search that nobody sees.
    private static final int WARM = 50;

    private final Readers readers;
    private final AtomicLong searches = new AtomicLong();
    private final Object turn = new Object();
    private @Nullable Sql running;
    private final Times times;
    private volatile @Nullable Frequencies frequencies;

    SqliteSearch(Readers readers) {
        this.readers = readers;
        this.times = new Times(readers);
    }

    @Override
    public List<SearchHit> messages(String text, int limit, SearchOrder order) throws StoreException {
        SearchQuery query = SearchQuery.of(text);
        if (query.isEmpty() || limit <= 0) {
            return List.of();
        }
        long number = searches.incrementAndGet();
        return readers.read(sql -> {
            begin(sql);
            try {
                return search(sql, query, limit, order, () -> {
                    if (searches.get() != number) {
                        throw Trouble.cancelled();
                    }
                });
            } finally {
                end(sql);
            }
        });
    }

    @Override
    public void prepare() throws StoreException {
        readers.read(sql -> {
            times.isReady(sql);
            return frequencies(sql);
        });
        // What ran once runs quicker: a few letters that are everywhere, found in both orders.
        for (SearchOrder order : SearchOrder.values()) {
            readers.read(sql -> search(sql, SearchQuery.of("an in"), WARM, order, () -> {}));
        }
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

    private List<SearchHit> search(Sql sql, SearchQuery query, int limit, SearchOrder order,
            MessageSearch.Check check) throws SQLException {
        // Whatever is asked first, what is asked next will be quicker.
        times.isReady(sql);
        MessageSearch search = new MessageSearch(sql, query, new Known(frequencies(sql), times), Effort.USUAL, check);
        List<Found> found = switch (order) {
            case NEWEST -> search.newest(limit);
            case BEST -> best(search.newest(RANKED), query, limit);
        };
        check.stillWanted();
        return sql.list(HIT, row -> hit(row, query), Rows.array(found.stream().mapToLong(Found::id).toArray()));
    }

    private Frequencies frequencies(Sql sql) throws SQLException {
        Frequencies known = frequencies;
        if (known == null || known.isStale(sql)) {
            known = Frequencies.of(sql);
            frequencies = known;
        }
        return known;
    }

    private static List<Found> best(List<Found> found, SearchQuery query, int limit) {
        record Ranked(Found found, Rank rank) {}
        return found.stream().map(one -> new Ranked(one, Rank.of(query, one.text())))
                .sorted(Comparator.comparing(Ranked::rank)).limit(limit).map(Ranked::found).toList();
    }

    private static SearchHit hit(ResultSet row, SearchQuery query) throws SQLException {
        String text = row.getString(6);
        return new SearchHit(row.getLong(1), row.getString(7), row.getLong(2), row.getLong(3), Rows.person(row, 9),
                row.getString(8), row.getBoolean(4), Instant.ofEpochMilli(row.getLong(5)), text,
                Highlights.of(query, text));
    }
}
