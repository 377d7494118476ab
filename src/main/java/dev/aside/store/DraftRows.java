package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.BroadcastDraft;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Writes drafts, also those that come back from the outbox.
final class DraftRows {
    private DraftRows() {}

    /// Keeps the text as the draft; a blank one ends the draft, but what was taken back beside it stays.
    static void keep(Tx tx, long accountId, long personId, String text, Instant at) throws SQLException {
        if (text.isBlank()) {
            end(tx, accountId, personId);
            return;
        }
        tx.sql().execute("""
                INSERT INTO private_draft (account_id, person_id, text, changed_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (account_id, person_id) DO UPDATE SET text = excluded.text,
                    changed_at = excluded.changed_at""", accountId, personId, text, at);
        tx.changedAny(Kind.DRAFTS);
    }

    /// The draft was sent or emptied.
    static void end(Tx tx, long accountId, long personId) throws SQLException {
        tx.sql().execute("DELETE FROM private_draft WHERE account_id = ? AND person_id = ? AND taken_back IS NULL",
                accountId, personId);
        tx.sql().execute("UPDATE private_draft SET text = '' WHERE account_id = ? AND person_id = ?", accountId,
                personId);
        tx.changedAny(Kind.DRAFTS);
    }

    /// A message's text comes back: as the draft if there is none, else beside it. Nothing written is lost: a second
    /// text taken back goes under the first.
    static void takeBack(Tx tx, long accountId, long personId, String text, Instant at) throws SQLException {
        Optional<String> written = tx.sql().first("SELECT text FROM private_draft WHERE account_id = ? "
                + "AND person_id = ?", row -> row.getString(1), accountId, personId);
        if (written.isEmpty() || written.get().isBlank() || written.get().equals(text)) {
            keep(tx, accountId, personId, text, at);
            return;
        }
        tx.sql().execute("""
                UPDATE private_draft SET changed_at = ?1, taken_back = CASE
                    WHEN taken_back IS NULL OR taken_back = ?2 THEN ?2
                    ELSE taken_back || char(10) || char(10) || ?2 END
                WHERE account_id = ?3 AND person_id = ?4""", at, text, accountId, personId);
        tx.changedAny(Kind.DRAFTS);
    }

    /// Keeps a broadcast draft.
    ///
    /// @return its id
    static long keep(Tx tx, BroadcastDraft draft) throws SQLException {
        Sql sql = tx.sql();
        Optional<Long> known = draft.id() == 0
                ? Optional.empty()
                : sql.id(
                        "UPDATE broadcast_draft SET text = ?, visibility = ?, answers = ?, changed_at = ?, warning = ? "
                                + "WHERE id = ? RETURNING id",
                        draft.text(), draft.visibility(), draft.answers(), draft.changedAt(), draft.warning(),
                        draft.id());
        long id = known.isPresent()
                ? known.get()
                : sql.insert("INSERT INTO broadcast_draft (text, visibility, answers, changed_at, warning) "
                        + "VALUES (?, ?, ?, ?, ?)", draft.text(), draft.visibility(), draft.answers(),
                        draft.changedAt(), draft.warning());
        MediaRows.replace(sql, MediaRows.DRAFT, id, draft.media());
        sql.execute("DELETE FROM broadcast_draft_target WHERE draft_id = ?", id);
        int place = 0;
        for (long account : draft.accountIds()) {
            sql.execute("INSERT INTO broadcast_draft_target (draft_id, place, account_id) VALUES (?, ?, ?)", id,
                    place++, account);
        }
        tx.changedAny(Kind.DRAFTS);
        return id;
    }

    static void discard(Tx tx, long broadcastDraftId) throws SQLException {
        if (tx.sql().changes("DELETE FROM broadcast_draft WHERE id = ?", broadcastDraftId)) {
            tx.changedAny(Kind.DRAFTS);
        }
    }
}
