package dev.aside.store;

import dev.aside.core.port.StoreException;
import dev.aside.core.port.StoreException.Reason;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what SQLite reports into the reasons a person can do something about.
final class Trouble {
    private Trouble() {}

    static StoreException of(SQLException e) {
        return new StoreException(reason(e), String.valueOf(e.getMessage()), e);
    }

    /// What ends a query that nobody waits for any more, also between two statements.
    static SQLException cancelled() {
        return new SQLiteException("nobody waits for the answer", SQLiteErrorCode.SQLITE_INTERRUPT);
    }

    static Reason reason(@Nullable Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof SQLiteException sqlite) {
                return reason(sqlite.getResultCode());
            }
        }
        return Reason.BUG;
    }

    /// The low byte of an extended code is its primary code.
    private static Reason reason(SQLiteErrorCode code) {
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_FULL -> Reason.FULL;
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> Reason.READ_ONLY;
            case SQLITE_BUSY, SQLITE_LOCKED -> Reason.LOCKED;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Reason.DAMAGED;
            case SQLITE_INTERRUPT -> Reason.CANCELLED;
            default -> Reason.BUG;
        };
    }
}
