package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.DraftStore;
import dev.aside.core.port.StoreException;
import dev.aside.store.Writer.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

final class SqliteDrafts implements DraftStore {
    private final Database database;

    SqliteDrafts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<PrivateDraft> draft(long accountId, long personId) throws StoreException {
        return database.read(sql -> sql.first("SELECT text, taken_back, changed_at FROM private_draft "
                + "WHERE account_id = ? AND person_id = ?",
                row -> new PrivateDraft(accountId, personId, row.getString(1), row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3))),
                accountId, personId));
    }

    @Override
    public void keep(long accountId, long personId, String text, Instant at) throws StoreException {
        database.run(Priority.PERSON, tx -> DraftRows.keep(tx, accountId, personId, text, at));
    }

    @Override
    public void dropTakenBack(long accountId, long personId) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            tx.sql().execute("UPDATE private_draft SET taken_back = NULL WHERE account_id = ? AND person_id = ?",
                    accountId, personId);
            tx.sql().execute("DELETE FROM private_draft WHERE account_id = ? AND person_id = ? AND text = ''",
                    accountId, personId);
            tx.changedAny(Kind.DRAFTS);
        });
    }

    @Override
    public List<BroadcastDraft> broadcasts() throws StoreException {
        return database.read(sql -> {
            List<BroadcastDraft> drafts = new ArrayList<>();
            for (BroadcastDraft draft : sql.list("SELECT id, text, visibility, answers, changed_at, warning "
                    + "FROM broadcast_draft ORDER BY changed_at DESC, id DESC", SqliteDrafts::withoutTargets)) {
                long[] targets = sql.longs("SELECT account_id FROM broadcast_draft_target WHERE draft_id = ? "
                        + "ORDER BY place", draft.id());
                drafts.add(new BroadcastDraft(draft.id(), draft.text(), LongStream.of(targets).boxed().toList(),
                        draft.visibility(), draft.answers(), draft.changedAt(), draft.warning(),
                        MediaRows.of(sql, MediaRows.DRAFT, draft.id())));
            }
            return drafts;
        });
    }

    private static BroadcastDraft withoutTargets(ResultSet row) throws SQLException {
        return new BroadcastDraft(row.getLong(1), row.getString(2), List.of(), Visibility.valueOf(row.getString(3)),
                Rows.number(row, 4), Instant.ofEpochMilli(row.getLong(5)), row.getString(6), List.of());
    }

    @Override
    public long keep(BroadcastDraft draft) throws StoreException {
        return database.write(Priority.PERSON, tx -> DraftRows.keep(tx, draft));
    }

    @Override
    public void discard(long broadcastDraftId) throws StoreException {
        database.run(Priority.PERSON, tx -> DraftRows.discard(tx, broadcastDraftId));
    }
}
