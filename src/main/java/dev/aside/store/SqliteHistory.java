package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.AcceptedText;
import dev.aside.core.model.ReplyRates;
import dev.aside.core.port.HistoryStore;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.SentHistory;
import dev.aside.store.Writer.Priority;
import java.time.Instant;
import java.util.List;

final class SqliteHistory implements HistoryStore {
    private final Database database;

    SqliteHistory(Database database) {
        this.database = database;
    }

    @Override
    public SentHistory sent() {
        return new SqliteSentHistory(database::read, null, false);
    }

    @Override
    public SentHistory received(long accountId) {
        return new SqliteSentHistory(database::read, accountId, false);
    }

    @Override
    public ReplyRates replyRates() throws StoreException {
        return database.read(sql -> {
            long[] templated = sql.first(
                    "SELECT coalesce(sum(sent_unasked), 0), coalesce(sum(sent_unasked_answered), 0) "
                            + "FROM template WHERE mine = 1 AND people >= 2",
                    row -> new long[]{row.getLong(1), row.getLong(2)}).orElse(new long[2]);
            long[] all = sql.first("SELECT coalesce(sum(mine), 0), coalesce(sum(answered), 0) FROM conversation "
                    + "WHERE person_id IS NOT NULL",
                    row -> new long[]{row.getLong(1), row.getLong(2)}).orElse(new long[2]);
            return new ReplyRates((int) templated[0], (int) templated[1], (int) (all[0] - templated[0]),
                    (int) (all[1] - templated[1]));
        });
    }

    @Override
    public List<AcceptedText> accepted() throws StoreException {
        return database.read(sql -> sql.list("SELECT id, text, accepted_at FROM accepted_text "
                + "ORDER BY accepted_at DESC, id DESC",
                row -> new AcceptedText(row.getLong(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)))));
    }

    @Override
    public void accept(Fingerprint fingerprint, String text, Instant at) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            tx.sql().execute("INSERT INTO accepted_text (skeleton, version, masked, text, accepted_at) "
                    + "VALUES (?, ?, ?, ?, ?) ON CONFLICT (skeleton, version) DO NOTHING", fingerprint.skeleton(),
                    fingerprint.version(), fingerprint.masked(), text, at);
            tx.changedAny(Kind.SETTINGS);
        });
    }

    @Override
    public void takeBackAccepted(long id) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            tx.sql().execute("DELETE FROM accepted_text WHERE id = ?", id);
            tx.changedAny(Kind.SETTINGS);
        });
    }

    @Override
    public List<String> sampleOfTexts(int limit) throws StoreException {
        return database
                .read(sql -> sql.list("SELECT text FROM message WHERE deleted = 0 ORDER BY sort_at DESC, id DESC "
                        + "LIMIT ?", row -> row.getString(1), limit));
    }

    @Override
    public Outdated outdated(int version, int limit) throws StoreException {
        return database.read(sql -> Renewal.outdated(sql, version, limit));
    }

    @Override
    public void renew(int version, List<Renewed> fingerprints, long lastId) throws StoreException {
        database.run(Priority.BACKGROUND, tx -> Renewal.renew(tx.sql(), version, fingerprints, lastId));
    }
}
