package dev.aside.store;

import dev.aside.core.Changes;
import dev.aside.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// The file of a store without rows, made once and copied for each test that is about something else than making it:
/// the migration takes longer than most tests do.
final class EmptyStore {
    private static final byte[] BYTES = make();

    private EmptyStore() {}

    private static byte[] make() {
        try {
            Path folder = Files.createTempDirectory("aside-empty-store");
            Path file = folder.resolve("store.db");
            try {
                Store.open(file, Changes.immediate(), InstantSource.fixed(StoreFixture.NOON)).store().close();
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException | StoreException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static void copyTo(Path file) throws IOException {
        Files.write(file, BYTES);
    }
}
