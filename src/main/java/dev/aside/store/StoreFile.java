package dev.aside.store;

import dev.aside.core.port.StoreException;
import dev.aside.core.port.StoreException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The file before it is opened: what it is, and what has to be done with it first.
final class StoreFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final List<String> BESIDE = List.of("", "-wal", "-shm");

    private final Path file;
    private final Schema schema;

    StoreFile(Path file, Schema schema) {
        this.file = file.toAbsolutePath();
        this.schema = schema;
    }

    /// Leaves an up-to-date file behind: makes it, upgrades it, or sets a damaged one aside and makes a new one.
    ///
    /// @return where a damaged file lies now
    /// @throws StoreException if the file is newer than this program (it is not touched then), locked, or can't be
    ///         written
    Optional<Path> ready(Instant now) throws StoreException {
        Optional<Path> setAside = Optional.empty();
        try {
            int version = Files.exists(file) && Files.size(file) > 0 ? version() : 0;
            if (version == DAMAGED) {
                setAside = Optional.of(setAside(now));
                version = 0;
            }
            if (version > schema.version()) {
                throw new StoreException(Reason.NEWER, "schema " + version + ", known " + schema.version(), null);
            }
            if (version < schema.version()) {
                create();
                Migration.run(file, schema);
            } else if (!Files.isWritable(file) || !Files.isWritable(folder())) {
                throw new StoreException(Reason.READ_ONLY, "file or folder can't be written", null);
            }
            return setAside;
        } catch (IOException e) {
            throw new StoreException(reason(e), "file can't be used", e);
        }
    }

    private static final int DAMAGED = -1;

    /// Reads the schema's number without changing the file.
    private int version() throws StoreException {
        try (Sql sql = Connections.reading(file)) {
            int version = (int) sql.number("PRAGMA user_version");
            long owner = sql.number("PRAGMA application_id");
            if (owner != Connections.APPLICATION_ID && (owner != 0 || version != 0)) {
                return DAMAGED;
            }
            if (version > schema.version()) {
                return version;
            }
            return isSound(sql) ? version : DAMAGED;
        } catch (SQLException e) {
            StoreException trouble = Trouble.of(e);
            if (trouble.reason() == Reason.DAMAGED) {
                return DAMAGED;
            }
            throw trouble;
        }
    }

    /// A cheap look at each start: reading everything would take as long as the history is old. What only shows later
    /// is reported when it is met.
    private boolean isSound(Sql sql) throws SQLException, StoreException {
        sql.number("SELECT count(*) FROM sqlite_schema");
        long pages = sql.number("PRAGMA page_count") * sql.number("PRAGMA page_size");
        try {
            boolean logged = Files.exists(beside("-wal")) && Files.size(beside("-wal")) > 0;
            if (!logged && Files.size(file) != pages) {
                return sql.first("PRAGMA quick_check(1)", row -> row.getString(1)).orElse("").equals("ok");
            }
            return true;
        } catch (IOException e) {
            throw new StoreException(reason(e), "file can't be read", e);
        }
    }

    private Path setAside(Instant now) throws IOException {
        String base = file.getFileName() + "-damaged-" + STAMP.format(now);
        String name = base;
        for (int i = 2; Files.exists(file.resolveSibling(name)); i++) {
            name = base + "-" + i;
        }
        for (String suffix : BESIDE) {
            if (Files.exists(beside(suffix))) {
                Files.move(beside(suffix), file.resolveSibling(name + suffix));
            }
        }
        return file.resolveSibling(name);
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /// For the owner's eyes only; SQLite gives the files beside it the same permissions.
    private void create() throws IOException {
        boolean posix = Files.getFileStore(existing(folder())).supportsFileAttributeView("posix");
        var forFolder = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var forFile = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            if (posix) {
                Files.createDirectories(folder(), forFolder);
                Files.createFile(file, forFile);
            } else {
                Files.createDirectories(folder());
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException _) {
            // An older or an empty one.
        }
    }

    private Path folder() throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new NoSuchFileException(file.toString());
        }
        return parent;
    }

    private static Path existing(Path folder) {
        Path at = folder;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    private static Reason reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return Reason.READ_ONLY;
        }
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("not enough space")) {
            return Reason.FULL;
        }
        return said.contains("read-only") ? Reason.READ_ONLY : Reason.BUG;
    }
}
