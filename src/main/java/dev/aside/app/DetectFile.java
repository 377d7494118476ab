package dev.aside.app;

import dev.aside.cli.Commands;
import dev.aside.core.model.HistoryLine;
import dev.aside.core.port.StoreException;
import dev.aside.detect.SentHistory;
import dev.aside.store.HistoryFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The index that `aside detect` works on: the store's.
public final class DetectFile implements Commands.History {
    private final HistoryFile file;

    private DetectFile(HistoryFile file) {
        this.file = file;
    }

    /// Opens the file, which is made where it is missing.
    public static Commands.History open(Path file) throws StoreException {
        return new DetectFile(HistoryFile.open(file));
    }

    @Override
    public Optional<String> origin() throws StoreException {
        return file.origin();
    }

    @Override
    public void add(List<HistoryLine> lines) throws StoreException {
        file.add(lines);
    }

    @Override
    public void complete(String origin) throws StoreException {
        file.complete(origin);
    }

    @Override
    public Optional<Long> person(String handle) throws StoreException {
        return file.person(handle);
    }

    @Override
    public SentHistory sent() {
        return file.sent();
    }

    @Override
    public SentHistory received() {
        return file.received();
    }

    @Override
    public void close() throws StoreException {
        file.close();
    }
}
