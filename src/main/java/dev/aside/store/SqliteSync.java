package dev.aside.store;

import dev.aside.core.model.Automatic;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Feed;
import dev.aside.core.model.SyncPage;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.SyncStore;
import dev.aside.detect.Fingerprint;
import dev.aside.store.Writer.Priority;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

final class SqliteSync implements SyncStore {
    private final Database database;

    SqliteSync(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Cursor> cursor(long accountId, Feed feed) throws StoreException {
        return database.read(sql -> sql.first("SELECT value FROM cursor WHERE account_id = ? AND feed = ?",
                row -> new Cursor(row.getString(1)), accountId, feed));
    }

    @Override
    public boolean apply(long accountId, Feed feed, SyncPage page, Map<String, Fingerprint> fingerprints,
            Map<String, Automatic> automatic, Instant now) throws StoreException {
        return database.write(Priority.SYNC, tx -> {
            Optional<PageWriter> writer = PageWriter.of(tx, accountId, fingerprints, automatic, now);
            boolean may = writer.isPresent()
                    && (feed != Feed.MESSAGES || SqliteAccounts.consent(tx.sql(), accountId) == Consent.GIVEN);
            if (may) {
                writer.get().apply(feed, page);
            }
            return may;
        });
    }
}
