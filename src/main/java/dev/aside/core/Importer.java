package dev.aside.core;

import dev.aside.core.model.ImportReport;
import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.ArchiveReader;
import dev.aside.core.port.ImportStore;
import dev.aside.core.port.MediaStore;
import dev.aside.core.port.OpenArchive;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.TemplateDetector;
import java.nio.file.Path;
import java.util.Objects;

/// Takes in archives that networks made. Safe for use by any thread.
public final class Importer {
    private final ArchiveReader reader;
    private final Stores stores;
    private final MediaStore media;
    private final TemplateDetector detector;
    private final World world;

    public Importer(ArchiveReader reader, Stores stores, MediaStore media, TemplateDetector detector, World world) {
        this.reader = reader;
        this.stores = stores;
        this.media = media;
        this.detector = detector;
        this.world = world;
    }

    /// Takes an archive in, to its end unless it is ended before: then what was written stays, and the same file is
    /// gone on with where it was left. Blocks and computes, so call it on a platform thread of its own; an interrupt
    /// ends it.
    ///
    /// @return what became of it; not finished when it was ended
    /// @throws ArchiveException when the file can't be read; what was written until then stays
    /// @throws StoreException when it can't be written, or the account was removed meanwhile
    public ImportReport take(Path file, ImportControl control, ImportListener listener)
            throws ArchiveException, StoreException {
        try (OpenArchive archive = reader.open(file)) {
            ImportStore store = stores.imports();
            ImportStore.Import running = store.begin(archive.network(), archive.owner(),
                    Objects.toString(file.getFileName(), ""), archive.fingerprint(), archive.made().orElse(null),
                    world.now());
            ArchivePreparation preparation = new ArchivePreparation(archive, media,
                    new ArchiveFingerprints(detector, stores.people(), running.account()));
            boolean whole = false;
            try {
                whole = new ImportRun(archive, preparation, store, running, world).run(control, listener);
            } finally {
                if (!whole) {
                    store.rest(running);
                }
            }
            return whole ? store.finish(running, world.now()) : store.report(running.id());
        }
    }
}
