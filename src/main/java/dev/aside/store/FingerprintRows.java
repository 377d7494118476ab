package dev.aside.store;

import dev.aside.detect.Fingerprint;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps fingerprints, and what is counted of their templates, in the caller's transaction. One message or a page of
/// them: what a template gains from a page is written once.
final class FingerprintRows {
    /// From how many templates on a feature is hot: it leads to too many to be worth a look.
    static final int HOT = 128;
    /// How often a feature is looked at for that: once in so many new postings.
    private static final int SAMPLE = 16;
    /// Received texts have features of their own.
    private static final int RECEIVED = 0x5bd1e995;

    private final Sql sql;
    private final Map<Text, Gain> gains = new HashMap<>();
    private final Set<Long> hot = new HashSet<>();
    private boolean hotRead;

    /// A message that has no fingerprint yet.
    ///
    /// @param personId the other one of the conversation
    /// @param at epoch ms
    /// @param sent false while it waits to be sent
    /// @param answered whether the other side answered it
    record Row(long messageId, boolean mine, long personId, long accountId, long at, boolean sent, boolean answered,
            Fingerprint fingerprint) {}

    private FingerprintRows(Sql sql) {
        this.sql = sql;
    }

    /// Adds the fingerprints that are comparable; the others are not kept.
    static void add(Sql sql, List<Row> rows) throws SQLException {
        FingerprintRows page = new FingerprintRows(sql);
        for (Row row : rows) {
            if (row.fingerprint.comparable()) {
                page.add(row);
            }
        }
        page.count();
    }

    /// The feature under which a text is posted and looked up.
    static long posted(int feature, boolean mine) {
        return mine ? feature : feature ^ RECEIVED;
    }

    /// How an occasion is stored.
    static int number(Fingerprint.Occasion occasion) {
        return switch (occasion) {
            case UNASKED -> 0;
            case REPLY -> 1;
            case ANSWER -> 2;
        };
    }

    private void add(Row row) throws SQLException {
        Gain gain = gain(new Text(row.fingerprint.skeleton(), row.fingerprint.version(), row.mine), row.fingerprint);
        boolean known = !gain.people.add(row.personId) || (!gain.isNew && sql.exists(
                "SELECT 1 FROM fingerprint WHERE template_id = ? AND person_id = ?", gain.id, row.personId));
        gain.count(row, !known);
        sql.execute("INSERT INTO fingerprint (message_id, template_id, person_id, account_id, at, occasion, sent, "
                + "answered) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row.messageId, gain.id, row.personId, row.accountId,
                row.at, number(row.fingerprint.occasion()), row.sent, row.answered);
    }

    private Gain gain(Text text, Fingerprint fingerprint) throws SQLException {
        Gain gain = gains.get(text);
        if (gain == null) {
            Optional<Long> known = sql.id("SELECT id FROM template WHERE skeleton = ? AND version = ? AND mine = ?",
                    text.skeleton, text.version, text.mine);
            gain = new Gain(known.isPresent() ? known.get() : insert(text, fingerprint), known.isEmpty());
            gains.put(text, gain);
        }
        return gain;
    }

    private long insert(Text text, Fingerprint fingerprint) throws SQLException {
        long id = sql.insert("INSERT INTO template (skeleton, version, mine, text) VALUES (?, ?, ?, ?)", text.skeleton,
                text.version, text.mine, fingerprint.masked());
        readHot();
        for (int feature : fingerprint.postings(f -> hot.contains(posted(f, text.mine)))) {
            post(posted(feature, text.mine), id);
        }
        return id;
    }

    private void post(long feature, long template) throws SQLException {
        sql.execute("INSERT OR IGNORE INTO posting (feature, template_id) VALUES (?, ?)", feature, template);
        if ((feature * 31 + template) % SAMPLE == 0
                && sql.number("SELECT count(*) FROM posting WHERE feature = ?", feature) >= HOT) {
            sql.execute("INSERT OR IGNORE INTO hot_feature (feature) VALUES (?)", feature);
            hot.add(feature);
        }
    }

    private void readHot() throws SQLException {
        if (!hotRead) {
            for (long feature : sql.longs("SELECT feature FROM hot_feature")) {
                hot.add(feature);
            }
            hotRead = true;
        }
    }

    private void count() throws SQLException {
        for (Gain gain : gains.values()) {
            sql.execute("""
                    UPDATE template SET messages = messages + ?1, replies = replies + ?2, answers = answers + ?3,
                        answered = answered + ?4, sent_unasked = sent_unasked + ?5,
                        sent_unasked_answered = sent_unasked_answered + ?6, people = people + ?7,
                        last_at = max(last_at, ?8)
                    WHERE id = ?9""", gain.messages, gain.replies, gain.answers, gain.answered, gain.sentUnasked,
                    gain.sentUnaskedAnswered, gain.newPeople, gain.lastAt, gain.id);
        }
    }

    private record Text(long skeleton, int version, boolean mine) {}

    /// What the page adds to a template.
    private static final class Gain {
        private final long id;
        private final boolean isNew;
        private final Set<Long> people = new HashSet<>();
        private int messages;
        private int replies;
        private int answers;
        private int answered;
        private int sentUnasked;
        private int sentUnaskedAnswered;
        private int newPeople;
        private long lastAt = Long.MIN_VALUE;

        Gain(long id, boolean isNew) {
            this.id = id;
            this.isNew = isNew;
        }

        void count(Row row, boolean newPerson) {
            Fingerprint.Occasion occasion = row.fingerprint.occasion();
            boolean unasked = row.sent && occasion != Fingerprint.Occasion.ANSWER;
            messages++;
            replies += occasion == Fingerprint.Occasion.UNASKED ? 0 : 1;
            answers += occasion == Fingerprint.Occasion.ANSWER ? 1 : 0;
            answered += row.answered ? 1 : 0;
            sentUnasked += unasked ? 1 : 0;
            sentUnaskedAnswered += unasked && row.answered ? 1 : 0;
            newPeople += newPerson ? 1 : 0;
            lastAt = Math.max(lastAt, row.at);
        }
    }
}
