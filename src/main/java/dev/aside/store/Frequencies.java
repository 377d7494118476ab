package dev.aside.store;

import java.sql.SQLException;

/// How many of the messages have a token of the search index, about: counted in a sample, as the index itself can only
/// tell by reading the whole list of a token. Immutable, 128 KB.
final class Frequencies {
    private static final int STRETCHES = 40;
    private static final int STRETCH = 50;
    /// A power of two. Tokens that share a place look more frequent than they are, which does no harm.
    private static final int PLACES = 1 << 16;

    private final long messages;
    private final short[] counts = new short[PLACES];
    private int sampled;

    private Frequencies(long messages) {
        this.messages = messages;
    }

    /// Reads some messages from all over the store.
    static Frequencies of(Sql sql) throws SQLException {
        Frequencies counted = new Frequencies(newest(sql));
        for (int i = 0; i < STRETCHES; i++) {
            long from = counted.messages * i / STRETCHES;
            for (String text : sql.list("SELECT text FROM message WHERE id > ? ORDER BY id LIMIT " + STRETCH,
                    row -> row.getString(1), from)) {
                counted.count(text);
            }
        }
        return counted;
    }

    private static long newest(Sql sql) throws SQLException {
        return sql.id("SELECT max(id) FROM message").orElse(0L);
    }

    private void count(String text) {
        sampled++;
        for (String token : Grams.of(text).split(" ", -1)) {
            counts[place(token)]++;
        }
    }

    private static int place(String token) {
        int hash = token.hashCode() * 0x9E3779B9;
        return hash >>> 16;
    }

    /// Whether the store grew so much that this says little of it.
    boolean isStale(Sql sql) throws SQLException {
        return newest(sql) > messages * 3 / 2 + 1_000;
    }

    /// How many messages there are, or were if some are gone.
    long messages() {
        return messages;
    }

    /// The share of the messages that have it, never 0.
    double share(String token) {
        return Math.min(1, (counts[place(token)] + 0.5) / (sampled + 1.0));
    }
}
