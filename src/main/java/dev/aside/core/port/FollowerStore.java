package dev.aside.core.port;

import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.FollowerSort;
import java.time.Instant;
import java.util.List;

/// The followers of all accounts; one row is one follow.
public interface FollowerStore {
    /// Ids of the follows that pass the filter, in order.
    long[] order(FollowerFilter filter, FollowerSort sort) throws StoreException;

    /// Rows by id, in the order asked; ids that are gone are left out.
    List<FollowerRow> rows(long[] ids) throws StoreException;

    /// How many follow now, all accounts together.
    int count() throws StoreException;

    /// How many came since the last visit.
    int newSinceLastVisit() throws StoreException;

    /// Remembers that the table was looked at; what came before is no longer new.
    void visited(Instant at) throws StoreException;
}
