package dev.aside.store;

import dev.aside.core.port.StoreException;
import dev.aside.detect.EarlierMessage;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.SentHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sent messages, or those received by or beside an account. The sums of a text are kept with it, so that one that went
/// to very many people is as quick to look up as one that went to two.
final class SqliteSentHistory implements SentHistory {
    private static final String SUMS = "count(DISTINCT person_id), count(*), coalesce(sum(occasion > 0), 0), "
            + "coalesce(sum(occasion = 2), 0), coalesce(sum(answered), 0)";
    private static final int BLOCK = 50;

    private final Asking asking;
    /// Null for sent messages.
    private final @Nullable Long receivedBy;
    /// Whether what was sent counts among what was received.
    private final boolean sentToo;

    SqliteSentHistory(Asking asking, @Nullable Long receivedBy, boolean sentToo) {
        this.asking = asking;
        this.receivedBy = receivedBy;
        this.sentToo = sentToo;
    }

    /// Runs a query where the tables are.
    interface Asking {
        <T> T ask(Database.Query<T> query) throws StoreException;
    }

    @Override
    public Sendings same(Fingerprint fingerprint, long exceptPersonId, Instant before, int limit) {
        if (!fingerprint.comparable()) {
            return Sendings.NONE;
        }
        return ask(sql -> same(sql, fingerprint, exceptPersonId, before.toEpochMilli(), limit));
    }

    private Sendings same(Sql sql, Fingerprint fingerprint, long except, long before, int limit) throws SQLException {
        Sendings found = of(sql, template(sql, fingerprint, receivedBy == null), except, before, limit);
        return found.messages() == 0 && sentToo
                ? of(sql, template(sql, fingerprint, true), except, before, limit)
                : found;
    }

    private static Optional<Template> template(Sql sql, Fingerprint fingerprint, boolean mine) throws SQLException {
        return sql.first(Template.SELECT + "WHERE skeleton = ? AND version = ? AND mine = ?", Template::of,
                fingerprint.skeleton(), fingerprint.version(), mine);
    }

    @Override
    public Sendings sendings(long template, long exceptPersonId, Instant before, int limit) {
        return ask(sql -> of(sql, sql.first(Template.SELECT + "WHERE id = ?", Template::of, template), exceptPersonId,
                before.toEpochMilli(), limit));
    }

    private Sendings of(Sql sql, Optional<Template> found, long except, long before, int limit) throws SQLException {
        if (found.isEmpty()) {
            return Sendings.NONE;
        }
        Template template = found.get();
        Sums sums = template.lastAt < before
                ? template.sums.minus(ofPerson(sql, template.id, except))
                : counted(sql, template.id, except, before);
        if (sums.messages == 0) {
            return Sendings.NONE;
        }
        return new Sendings(newest(sql, template.id, except, before, limit), (int) sums.people, (int) sums.messages,
                (int) sums.replies, (int) sums.answers, (int) sums.answered);
    }

    @Override
    public List<Near> near(Fingerprint fingerprint, int limit) {
        int[] features = Fingerprint.features(fingerprint.masked());
        return ask(sql -> {
            List<Near> near = new ArrayList<>(near(sql, features, receivedBy == null, limit));
            if (sentToo) {
                near.addAll(near(sql, features, true, limit));
            }
            return near;
        });
    }

    private static List<Near> near(Sql sql, int[] features, boolean mine, int limit) throws SQLException {
        long[] posted = Arrays.stream(features).mapToLong(feature -> FingerprintRows.posted(feature, mine)).toArray();
        long[] ids = sql.longs("SELECT p.doc FROM json_each(?) j CROSS JOIN posting p "
                + "ON p.term = printf('%x', j.value & 4294967295) "
                + "WHERE j.value NOT IN (SELECT feature FROM hot_feature) "
                + "GROUP BY p.doc ORDER BY count(*) DESC, p.doc DESC LIMIT ?", Rows.array(posted),
                limit);
        return sql.list("SELECT id, text FROM template WHERE id IN (SELECT value FROM json_each(?)) AND text <> ''",
                row -> new Near(row.getLong(1), row.getString(2)), Rows.array(ids));
    }

    @Override
    public List<String> acceptedTexts() {
        return ask(sql -> sql.list("SELECT masked FROM accepted_text", row -> row.getString(1)));
    }

    /// What the excepted person got; of received messages only what they sent to this account.
    private Sums ofPerson(Sql sql, long template, long except) throws SQLException {
        Sums theirs = sql.first("SELECT " + SUMS + " FROM fingerprint WHERE template_id = ?1 AND person_id = ?2 "
                + "AND (?3 IS NULL OR account_id = ?3)", row -> Sums.of(row, 1), template, except, receivedBy)
                .orElse(Sums.NONE);
        boolean others = receivedBy != null && sql.exists("SELECT 1 FROM fingerprint WHERE template_id = ? "
                + "AND person_id = ? AND account_id <> ?", template, except, receivedBy);
        return others ? new Sums(0, theirs.messages, theirs.replies, theirs.answers, theirs.answered) : theirs;
    }

    private Sums counted(Sql sql, long template, long except, long before) throws SQLException {
        return sql.first("SELECT " + SUMS + " FROM fingerprint WHERE template_id = ?1 AND at < ?2 "
                + "AND NOT (person_id = ?3 AND (?4 IS NULL OR account_id = ?4))", row -> Sums.of(row, 1), template,
                before, except, receivedBy).orElse(Sums.NONE);
    }

    /// One message a person, walking back in time until there are enough.
    private List<EarlierMessage> newest(Sql sql, long template, long except, long before, int limit)
            throws SQLException {
        record At(long at, long message, long person) {}
        List<EarlierMessage> newest = new ArrayList<>();
        Set<Long> people = new HashSet<>();
        long at = before;
        long id = Long.MIN_VALUE;
        while (newest.size() < limit) {
            List<At> block = sql.list("SELECT at, message_id, person_id FROM fingerprint WHERE template_id = ?1 "
                    + "AND (at, message_id) < (?2, ?3) AND NOT (person_id = ?4 AND (?5 IS NULL OR account_id = ?5)) "
                    + "ORDER BY at DESC, message_id DESC LIMIT " + BLOCK,
                    row -> new At(row.getLong(1), row.getLong(2), row.getLong(3)), template, at, id, except,
                    receivedBy);
            for (At one : block) {
                if (newest.size() < limit && people.add(one.person)) {
                    newest.addAll(earlier(sql, one.message));
                }
            }
            if (block.size() < BLOCK) {
                break;
            }
            at = block.getLast().at;
            id = block.getLast().message;
        }
        return newest;
    }

    private static List<EarlierMessage> earlier(Sql sql, long message) throws SQLException {
        return sql.list("""
                SELECT m.id, f.person_id, coalesce(p.handle, ''), coalesce(p.name, ''), m.text, m.at, m.answered
                FROM fingerprint f JOIN message m ON m.id = f.message_id JOIN person p ON p.id = f.person_id
                WHERE f.message_id = ?""", row -> new EarlierMessage(row.getLong(1), row.getLong(2), row.getString(3),
                row.getString(4), row.getString(5), Instant.ofEpochMilli(row.getLong(6)), row.getBoolean(7)), message);
    }

    @Override
    public boolean accepted(Fingerprint fingerprint) {
        return fingerprint.comparable() && ask(sql -> sql.exists("SELECT 1 FROM accepted_text WHERE skeleton = ? "
                + "AND version = ?", fingerprint.skeleton(), fingerprint.version()));
    }

    private <T> T ask(Database.Query<T> query) {
        try {
            return asking.ask(query);
        } catch (StoreException e) {
            throw new IllegalStateException("the store is closed or broken", e);
        }
    }

    private record Template(long id, long lastAt, Sums sums) {
        static final String SELECT = "SELECT id, last_at, people, messages, replies, answers, answered FROM template ";

        static Template of(ResultSet row) throws SQLException {
            return new Template(row.getLong(1), row.getLong(2), Sums.of(row, 3));
        }
    }

    private record Sums(long people, long messages, long replies, long answers, long answered) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0);

        static Sums of(ResultSet row, int first) throws SQLException {
            return new Sums(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2),
                    row.getLong(first + 3), row.getLong(first + 4));
        }

        Sums minus(Sums other) {
            return new Sums(people - other.people, messages - other.messages, replies - other.replies,
                    answers - other.answers, answered - other.answered);
        }
    }
}
