package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Account;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.Network;
import dev.aside.core.model.PreparedPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.ImportStore;
import dev.aside.core.port.StoreException;
import dev.aside.store.ImportRows.Standing;
import dev.aside.store.PageWriter.Owner;
import dev.aside.store.Writer.Priority;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class SqliteImports implements ImportStore {
    /// While an import runs, since its indexes are written all over: pages in memory, and pages in the write-ahead log
    /// before those of them that were written again and again go into the file once.
    private static final List<String> MUCH = List.of("PRAGMA cache_size = -131072",
            "PRAGMA wal_autocheckpoint = 65536");
    private static final List<String> USUAL = List.of("PRAGMA cache_size = -2000", "PRAGMA wal_autocheckpoint = 1000");

    private final Database database;
    private final Map<Long, Known> known = new HashMap<>();

    SqliteImports(Database database) {
        this.database = database;
    }

    @Override
    public Import begin(Network network, Upsert.PersonSeen owner, String file, String archive, @Nullable Instant made,
            Instant now) throws StoreException {
        Instant at = Objects.requireNonNullElse(made, now);
        return database.write(Priority.PERSON, tx -> {
            Sql sql = tx.sql();
            tune(sql, MUCH);
            long account = account(tx, network, owner, archive, at);
            long id = ImportRows.begin(sql, account, file, archive, at, now);
            Standing standing = ImportRows.standing(sql, id).orElseThrow(() -> new SQLException("no import " + id));
            Account whose = SqliteAccounts.find(sql, account).orElseThrow(() -> new SQLException("no account"));
            known.put(id, new Known());
            return new Import(id, whose, standing.place(), standing.messages());
        });
    }

    /// What the network itself or a newer archive says of them is not overwritten.
    private static long account(Tx tx, Network network, Upsert.PersonSeen owner, String archive, Instant made)
            throws SQLException {
        Sql sql = tx.sql();
        record There(long id, boolean signedIn) {}
        Optional<There> there = sql.first("SELECT a.id, a.signed_in FROM account a JOIN person p ON p.id = a.person_id "
                + "WHERE p.network = ? AND p.remote_id = ?", row -> new There(row.getLong(1), row.getBoolean(2)),
                network, owner.remoteId());
        if (there.isPresent()) {
            boolean knowsBetter = there.get().signedIn || ImportRows.knowsNewer(sql, there.get().id, archive, made);
            if (knowsBetter) {
                PersonRows.called(tx, network,
                        new Upsert.PersonNamed(owner.remoteId(), owner.handle(), owner.name()), made);
            } else {
                PersonRows.seen(tx, network, owner, made);
            }
            return there.get().id;
        }
        long person = PersonRows.seen(tx, network, owner, made);
        long account = sql.insert("INSERT INTO account (person_id, demo, signed_in) VALUES (?, 0, 0)", person);
        PersonRows.knownAs(sql, account, person, owner.idAtServer());
        tx.changed(Kind.ACCOUNTS, account);
        return account;
    }

    private static void tune(Sql sql, List<String> pragmas) throws SQLException {
        for (String pragma : pragmas) {
            sql.run(pragma);
        }
    }

    @Override
    public void apply(Import running, PreparedPage page, Instant now) throws StoreException {
        boolean more = true;
        while (more) {
            more = step(running, page);
        }
    }

    private boolean step(Import running, PreparedPage page) throws StoreException {
        try {
            return database.writeLazily(tx -> write(tx, running.id(), page));
        } catch (StoreException e) {
            // An id that was remembered may be gone with its account; once more, without any.
            if (e.reason() != StoreException.Reason.BUG) {
                throw e;
            }
            database.run(Priority.BACKGROUND, tx -> known.put(running.id(), new Known()));
            return database.writeLazily(tx -> write(tx, running.id(), page));
        }
    }

    /// Writes the page, or as much of it as can be until somebody waits for the writer.
    ///
    /// @return whether some of it is left
    private boolean write(Tx tx, long id, PreparedPage page) throws SQLException {
        Optional<Standing> standing = ImportRows.standing(tx.sql(), id)
                .filter(there -> there.place().equals(page.from()));
        Optional<Owner> owner = standing.isEmpty() ? Optional.empty() : Owner.of(tx.sql(), standing.get().account());
        if (owner.isEmpty()) {
            return false;
        }
        ArchiveWriter writer = new ArchiveWriter(tx, owner.get(), known.computeIfAbsent(id, k -> new Known()), page,
                standing.get().made());
        int all = page.page().upserts().size();
        int done = standing.get().done();
        if (done < all) {
            done = writer.upserts(done, database::isAwaited);
        }
        boolean whole = done >= all;
        Taken taken = writer.taken();
        if (whole) {
            writer.deletions();
            ImportRows.pageDone(tx.sql(), id, page.page().next(), page.page().messages());
        } else {
            ImportRows.partDone(tx.sql(), id, done);
        }
        ImportRows.left(tx.sql(), id, taken.left(whole ? page.page().left() : List.of()));
        ImportRows.add(tx.sql(), id, taken.counts(), taken.merged);
        return !whole;
    }

    @Override
    public ImportReport finish(Import running, Instant now) throws StoreException {
        database.run(Priority.BACKGROUND, tx -> {
            ImportRows.finished(tx.sql(), running.id(), now);
            tx.changedAny(Kind.ACCOUNTS);
        });
        return rest(running);
    }

    @Override
    public ImportReport rest(Import running) throws StoreException {
        database.run(Priority.BACKGROUND, tx -> {
            known.remove(running.id());
            tune(tx.sql(), USUAL);
        });
        database.checkpoint();
        return report(running.id());
    }

    @Override
    public ImportReport report(long importId) throws StoreException {
        Optional<ImportReport> report = database.read(sql -> ImportRows.report(sql, importId));
        return report.orElseThrow(() -> new StoreException(StoreException.Reason.CLOSED, "its account is gone", null));
    }

    @Override
    public List<ImportReport> reports() throws StoreException {
        List<ImportReport> reports = new ArrayList<>();
        for (long id : database.read(sql -> sql.longs("SELECT id FROM import ORDER BY started DESC, id DESC"))) {
            Optional<ImportReport> report = database.read(sql -> ImportRows.report(sql, id));
            report.ifPresent(reports::add);
        }
        return reports;
    }

    @Override
    public ImportReport.Counts holds(long accountId) throws StoreException {
        return database.read(sql -> ImportRows.holds(sql, accountId));
    }
}
