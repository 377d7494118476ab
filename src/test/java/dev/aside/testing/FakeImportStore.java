package dev.aside.testing;

import dev.aside.core.model.Account;
import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Feed;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.ImportReport.Counts;
import dev.aside.core.model.Network;
import dev.aside.core.model.PreparedPage;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.ImportStore;
import dev.aside.core.port.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Archives into memory. Groups and reactions are left out; of what an import took, messages alone are counted.
final class FakeImportStore implements ImportStore {
    private final Memory memory;
    private final FakeAccountStore accounts;
    private final FakeSyncStore sync;
    private final Map<Long, Kept> imports = new LinkedHashMap<>();

    FakeImportStore(Memory memory, FakeAccountStore accounts, FakeSyncStore sync) {
        this.memory = memory;
        this.accounts = accounts;
        this.sync = sync;
    }

    @Override
    public Import begin(Network network, Upsert.PersonSeen owner, String file, String archive, @Nullable Instant made,
            Instant now) throws StoreException {
        synchronized (memory) {
            memory.writing();
            Account account = accounts.imported(network, owner);
            for (Map.Entry<Long, Kept> one : imports.entrySet()) {
                Kept kept = one.getValue();
                if (kept.archive.equals(archive) && kept.account.id() == account.id() && kept.finished == null) {
                    return new Import(one.getKey(), account, kept.place, kept.messages);
                }
            }
            long id = memory.newId();
            imports.put(id, new Kept(account, file, archive, now));
            return new Import(id, account, ArchivePlace.START, 0);
        }
    }

    @Override
    public void apply(Import running, PreparedPage page, Instant now) throws StoreException {
        synchronized (memory) {
            Kept kept = imports.get(running.id());
            if (kept == null || !kept.place.equals(page.from())) {
                return;
            }
            int before = memory.messages.size();
            sync.write(kept.account, Feed.MESSAGES, new SyncPage(page.page().upserts(), page.page().deletions(),
                    new Cursor("archive"), false, false), page.fingerprints(), page.automatic(), now);
            kept.taken += memory.messages.size() - before;
            kept.place = page.page().next();
            kept.messages += page.page().messages();
            kept.left.addAll(page.page().left());
        }
    }

    @Override
    public ImportReport finish(Import running, Instant now) throws StoreException {
        synchronized (memory) {
            memory.writing();
            Kept kept = imports.get(running.id());
            if (kept != null) {
                kept.finished = now;
            }
            return report(running.id());
        }
    }

    @Override
    public ImportReport rest(Import running) throws StoreException {
        return report(running.id());
    }

    @Override
    public ImportReport report(long importId) throws StoreException {
        synchronized (memory) {
            Kept kept = imports.get(importId);
            if (kept == null) {
                throw new StoreException(StoreException.Reason.CLOSED, "no import", null);
            }
            Counts taken = new Counts(0, 0, 0, 0, 0, kept.taken, 0);
            return new ImportReport(importId, kept.file, kept.account.id(), kept.started, kept.finished,
                    holds(kept.account.id()), taken, kept.messages - kept.taken, kept.left);
        }
    }

    @Override
    public List<ImportReport> reports() throws StoreException {
        synchronized (memory) {
            List<ImportReport> reports = new ArrayList<>();
            for (long id : imports.keySet()) {
                reports.addFirst(report(id));
            }
            return reports;
        }
    }

    @Override
    public Counts holds(long accountId) {
        synchronized (memory) {
            long messages = memory.messages.values().stream().filter(m -> m.accountId() == accountId).count();
            long followers = memory.relations.entrySet().stream()
                    .filter(one -> one.getKey().accountId() == accountId && one.getValue().followsYou()).count();
            return new Counts(followers, 0, 0, 0, 0, messages, 0);
        }
    }

    private static final class Kept {
        final Account account;
        final String file;
        final String archive;
        final Instant started;
        final List<ArchiveLeft> left = new ArrayList<>();
        ArchivePlace place = ArchivePlace.START;
        long messages;
        long taken;
        @Nullable
        Instant finished;

        Kept(Account account, String file, String archive, Instant started) {
            this.account = account;
            this.file = file;
            this.archive = archive;
            this.started = started;
        }
    }
}
