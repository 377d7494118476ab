package dev.aside.store;

import dev.aside.detect.Fingerprint;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps fingerprints, and what is counted of their templates, in the caller's transaction. One message or a page of
/// them: what a template gains from a page is written once.
final class FingerprintRows {
    /// From how many templates on a feature is hot: it leads to too many to be worth a look.
    static final int HOT = 128;
    /// How often a feature is looked at for that: once in so many new postings.
    private static final int SAMPLE = 128;
    /// Received texts have features of their own.
    private static final int RECEIVED = 0x5bd1e995;

    private final Sql sql;
    private final Map<Text, Gain> gains = new LinkedHashMap<>();
    private final Map<Text, Long> templates = new HashMap<>();
    private long nextId;

    /// A message that has no fingerprint yet.
    ///
    /// @param personId the other one of the conversation
    /// @param at epoch ms
    /// @param sent false while it waits to be sent
    /// @param answered whether the other side answered it
    record Row(long messageId, boolean mine, long personId, long accountId, long at, boolean sent, boolean answered,
            Fingerprint fingerprint) {}

    private FingerprintRows(Sql sql) throws SQLException {
        this.sql = sql;
        this.nextId = sql.nextId("template");
    }

    /// Adds the fingerprints that are comparable; the others are not kept.
    static void add(Sql sql, List<Row> rows) throws SQLException {
        List<Row> kept = rows.stream().filter(row -> row.fingerprint.comparable()).toList();
        if (!kept.isEmpty()) {
            new FingerprintRows(sql).write(kept);
        }
    }

    private void write(List<Row> rows) throws SQLException {
        lookUp(rows);
        for (Row row : rows) {
            Gain gain = gain(row);
            boolean known = !gain.people.add(row.personId) || (!gain.isNew && sql.exists(
                    "SELECT 1 FROM fingerprint WHERE template_id = ? AND person_id = ?", gain.id, row.personId));
            gain.count(row, !known);
        }
        for (Map.Entry<Text, Gain> one : gains.entrySet()) {
            if (one.getValue().isNew) {
                insert(one.getKey(), one.getValue());
            } else {
                update(one.getValue());
            }
        }
        for (Row row : rows) {
            sql.execute("INSERT INTO fingerprint (message_id, template_id, person_id, account_id, at, occasion, sent, "
                    + "answered) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row.messageId, gain(row).id, row.personId,
                    row.accountId, row.at, number(row.fingerprint.occasion()), row.sent, row.answered);
        }
        post();
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

    /// Which of the texts have templates, asked once for all.
    private void lookUp(List<Row> rows) throws SQLException {
        long[] skeletons = rows.stream().mapToLong(row -> row.fingerprint.skeleton()).sorted().distinct().toArray();
        sql.each("SELECT t.skeleton, t.version, t.mine, t.id FROM json_each(?) j CROSS JOIN template t "
                + "ON t.skeleton = j.value",
                row -> templates.put(new Text(row.getLong(1), row.getInt(2), row.getBoolean(3)), row.getLong(4)),
                Rows.array(skeletons));
    }

    private Gain gain(Row row) {
        Fingerprint fingerprint = row.fingerprint;
        Text text = new Text(fingerprint.skeleton(), fingerprint.version(), row.mine);
        Gain gain = gains.get(text);
        if (gain == null) {
            Long known = templates.get(text);
            gain = new Gain(known == null ? nextId++ : known, known == null, fingerprint);
            gains.put(text, gain);
        }
        return gain;
    }

    private void insert(Text text, Gain gain) throws SQLException {
        sql.execute("""
                INSERT INTO template (id, skeleton, version, mine, text, messages, replies, answers, answered,
                    sent_unasked, sent_unasked_answered, people, last_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", gain.id, text.skeleton, text.version, text.mine,
                gain.fingerprint.masked(), gain.messages, gain.replies, gain.answers, gain.answered, gain.sentUnasked,
                gain.sentUnaskedAnswered, gain.newPeople, gain.lastAt);
    }

    private void update(Gain gain) throws SQLException {
        sql.execute("""
                UPDATE template SET messages = messages + ?1, replies = replies + ?2, answers = answers + ?3,
                    answered = answered + ?4, sent_unasked = sent_unasked + ?5,
                    sent_unasked_answered = sent_unasked_answered + ?6, people = people + ?7,
                    last_at = max(last_at, ?8)
                WHERE id = ?9""", gain.messages, gain.replies, gain.answers, gain.answered, gain.sentUnasked,
                gain.sentUnaskedAnswered, gain.newPeople, gain.lastAt, gain.id);
    }

    /// Posts the new templates under their features: last and in one go, since the index writes what it gathered to the
    /// file whenever it is asked something.
    private void post() throws SQLException {
        Map<Text, Gain> added = new LinkedHashMap<>(gains);
        added.values().removeIf(gain -> !gain.isNew);
        if (added.isEmpty()) {
            return;
        }
        Set<Long> hot = new HashSet<>();
        for (long feature : sql.longs("SELECT feature FROM hot_feature")) {
            hot.add(feature);
        }
        Map<Long, long[]> features = new LinkedHashMap<>();
        added.forEach((text, gain) -> features.put(gain.id, posted(gain.fingerprint, text.mine, hot)));
        lookForHot(features);
        for (Map.Entry<Long, long[]> one : features.entrySet()) {
            StringBuilder terms = new StringBuilder(120);
            for (long feature : one.getValue()) {
                terms.append(term(feature)).append(' ');
            }
            sql.execute("INSERT INTO template_feature (rowid, features) VALUES (?, ?)", one.getKey(), terms.toString());
        }
    }

    private static long[] posted(Fingerprint fingerprint, boolean mine, Set<Long> hot) {
        int[] features = fingerprint.postings(feature -> hot.contains(posted(feature, mine)));
        long[] posted = new long[features.length];
        for (int i = 0; i < features.length; i++) {
            posted[i] = posted(features[i], mine);
        }
        return posted;
    }

    private static String term(long feature) {
        return Integer.toHexString((int) feature);
    }

    /// Looks at a sample of the features that are about to be posted.
    private void lookForHot(Map<Long, long[]> features) throws SQLException {
        for (Map.Entry<Long, long[]> one : features.entrySet()) {
            for (long feature : one.getValue()) {
                if ((feature * 31 + one.getKey()) % SAMPLE == 0
                        && sql.number("SELECT count(*) FROM (SELECT 1 FROM posting WHERE term = ? LIMIT " + HOT + ")",
                                term(feature)) >= HOT) {
                    sql.execute("INSERT OR IGNORE INTO hot_feature (feature) VALUES (?)", feature);
                }
            }
        }
    }

    private record Text(long skeleton, int version, boolean mine) {}

    /// What the page adds to a template.
    private static final class Gain {
        private final long id;
        private final boolean isNew;
        private final Fingerprint fingerprint;
        private final Set<Long> people = new HashSet<>();
        private int messages;
        private int replies;
        private int answers;
        private int answered;
        private int sentUnasked;
        private int sentUnaskedAnswered;
        private int newPeople;
        private long lastAt = Long.MIN_VALUE;

        Gain(long id, boolean isNew, Fingerprint fingerprint) {
            this.id = id;
            this.isNew = isNew;
            this.fingerprint = fingerprint;
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
