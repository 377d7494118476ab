package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.AccountStore;
import dev.aside.core.port.StoreException;
import dev.aside.store.Writer.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class SqliteAccounts implements AccountStore {
    private static final String SELECT = "SELECT a.id, a.demo, a.signed_in, " + Rows.PERSON
            + " FROM account a JOIN person p ON p.id = a.person_id";
    /// Enough to get on, few enough for others to get between.
    private static final int BATCH = 500;

    private final Database database;

    SqliteAccounts(Database database) {
        this.database = database;
    }

    @Override
    public List<Account> accounts() throws StoreException {
        return database.read(sql -> sql.list(SELECT + " ORDER BY a.id", SqliteAccounts::account));
    }

    static Optional<Account> find(Sql sql, long id) throws SQLException {
        return sql.first(SELECT + " WHERE a.id = ?", SqliteAccounts::account, id);
    }

    private static Account account(ResultSet row) throws SQLException {
        Person person = Rows.person(row, 4);
        return new Account(row.getLong(1), person.network(), person, row.getBoolean(2), row.getBoolean(3));
    }

    @Override
    public Account add(Network network, Upsert.PersonSeen profile, boolean demo) throws StoreException {
        return database.write(Priority.PERSON, tx -> {
            long person = PersonRows.seen(tx, network, profile, Instant.EPOCH);
            long id = tx.sql().number("""
                    INSERT INTO account (person_id, demo, signed_in) VALUES (?, ?, 1)
                    ON CONFLICT (person_id) DO UPDATE SET signed_in = 1 RETURNING id""", person, demo);
            PersonRows.knownAs(tx.sql(), id, person, profile.idAtServer());
            tx.sql().execute("DELETE FROM setting WHERE name = ?", lostName(id));
            tx.changed(Kind.ACCOUNTS, id);
            return find(tx.sql(), id).orElseThrow();
        });
    }

    @Override
    public void setSignedIn(long accountId, boolean signedIn) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            boolean found = tx.sql().changes("DELETE FROM setting WHERE name = ?", lostName(accountId));
            noteSignedIn(tx, accountId, signedIn, found);
        });
    }

    @Override
    public void lose(long accountId) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            SqliteSettings.put(tx.sql(), lostName(accountId), "true");
            noteSignedIn(tx, accountId, false, true);
        });
    }

    @Override
    public boolean isLost(long accountId) throws StoreException {
        return database.read(sql -> sql.exists("SELECT 1 FROM setting WHERE name = ?", lostName(accountId)));
    }

    private static String lostName(long accountId) {
        return "lost_" + accountId;
    }

    private static void noteSignedIn(Tx tx, long accountId, boolean signedIn, boolean changed) throws SQLException {
        if (tx.sql().changes("UPDATE account SET signed_in = ?1 WHERE id = ?2 AND signed_in <> ?1", signedIn,
                accountId) || changed) {
            tx.changed(Kind.ACCOUNTS, accountId);
        }
    }

    @Override
    public Consent consent(long accountId) throws StoreException {
        return database.read(sql -> consent(sql, accountId));
    }

    static Consent consent(Sql sql, long accountId) throws SQLException {
        if (sql.exists("SELECT 1 FROM account WHERE id = ? AND demo = 1", accountId)) {
            return Consent.GIVEN;
        }
        Optional<String> kept = sql.first("SELECT value FROM setting WHERE name = ?", row -> row.getString(1),
                consentName(accountId));
        return kept.map(Consent::valueOf).orElse(Consent.UNASKED);
    }

    @Override
    public void setConsent(long accountId, Consent consent) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            SqliteSettings.put(tx.sql(), consentName(accountId), consent.name());
            tx.changed(Kind.ACCOUNTS, accountId);
        });
    }

    private static String consentName(long accountId) {
        return "consent_messages_" + accountId;
    }

    @Override
    public void remove(long accountId) throws StoreException {
        while (removeSome(accountId)) {
            // The rest follows; in between, what somebody does meanwhile goes first.
        }
        database.run(Priority.PERSON, tx -> {
            Sql sql = tx.sql();
            long[] broadcasts = sql.longs("SELECT DISTINCT broadcast_id FROM post WHERE account_id = ?", accountId);
            sql.execute("DELETE FROM account WHERE id = ?", accountId);
            sql.execute("DELETE FROM setting WHERE name IN (?, ?)", consentName(accountId), lostName(accountId));
            sql.execute("DELETE FROM broadcast WHERE id IN (SELECT value FROM json_each(?)) "
                    + "AND NOT EXISTS (SELECT 1 FROM post WHERE broadcast_id = broadcast.id)", Rows.array(broadcasts));
            sql.execute("DELETE FROM broadcast_draft WHERE NOT EXISTS "
                    + "(SELECT 1 FROM broadcast_draft_target WHERE draft_id = broadcast_draft.id)");
            forgetStrangers(sql);
            for (Kind kind : Kind.values()) {
                tx.changedAny(kind);
            }
        });
    }

    private boolean removeSome(long accountId) throws StoreException {
        return database.write(Priority.PERSON, tx -> tx.sql().execute(
                "DELETE FROM message WHERE id IN (SELECT m.id FROM conversation c JOIN message m "
                        + "ON m.conversation_id = c.id WHERE c.account_id = ? LIMIT " + BATCH + ")",
                accountId)) == BATCH;
    }

    /// People whom no account that is left knows, with their posts.
    private static void forgetStrangers(Sql sql) throws SQLException {
        sql.execute("""
                DELETE FROM post WHERE account_id IS NULL
                AND NOT EXISTS (SELECT 1 FROM mention WHERE post_id = post.id)
                AND NOT EXISTS (SELECT 1 FROM relation WHERE person_id = post.author_id)
                AND NOT EXISTS (SELECT 1 FROM conversation_member WHERE person_id = post.author_id)""");
        sql.execute("""
                DELETE FROM person WHERE NOT EXISTS (SELECT 1 FROM account WHERE person_id = person.id)
                AND NOT EXISTS (SELECT 1 FROM relation WHERE person_id = person.id)
                AND NOT EXISTS (SELECT 1 FROM conversation_member WHERE person_id = person.id)
                AND NOT EXISTS (SELECT 1 FROM private_draft WHERE person_id = person.id)
                AND NOT EXISTS (SELECT 1 FROM message WHERE author_id = person.id)
                AND NOT EXISTS (SELECT 1 FROM reaction WHERE person_id = person.id)
                AND NOT EXISTS (SELECT 1 FROM post WHERE author_id = person.id)""");
    }
}
