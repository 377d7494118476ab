package dev.aside.core.port;

import dev.aside.core.model.Account;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.Network;
import dev.aside.core.model.PreparedPage;
import dev.aside.core.model.Upsert;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where archives go in. The window works on meanwhile: every transaction is short and of the least urgency.
public interface ImportStore {
    /// Begins an import, or goes on with one of the same archive that was broken off.
    ///
    /// @param owner whose account it is: the account of this identity, or a new one that is not signed in
    /// @param archive [OpenArchive#fingerprint()]
    /// @param made when the archive was made; conversations need a reply by it
    Import begin(Network network, Upsert.PersonSeen owner, String file, String archive, @Nullable Instant made,
            Instant now) throws StoreException;

    /// Writes a page: rows, search index, fingerprints and summaries, with how far that got, in one transaction, or
    /// several where one would hold the writer for long. A page that does not begin where the import stands changes
    /// nothing: it was written before.
    void apply(Import running, PreparedPage page, Instant now) throws StoreException;

    /// Ends an import and keeps its report.
    ImportReport finish(Import running, Instant now) throws StoreException;

    /// Nothing comes of it for now: what was held for speed is let go.
    ///
    /// @return what it did so far
    ImportReport rest(Import running) throws StoreException;

    /// The report of an import, whether it was finished or not.
    ImportReport report(long importId) throws StoreException;

    /// Every kept report, newest first.
    List<ImportReport> reports() throws StoreException;

    /// What the store holds of this account.
    ImportReport.Counts holds(long accountId) throws StoreException;

    /// An import that runs.
    ///
    /// @param from where to read on
    /// @param messages how many private messages were read before
    record Import(long id, Account account, ArchivePlace from, long messages) {}
}
