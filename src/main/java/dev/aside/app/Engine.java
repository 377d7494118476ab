package dev.aside.app;

import dev.aside.archive.x.XArchiveReader;
import dev.aside.core.Accounts;
import dev.aside.core.Agenda;
import dev.aside.core.Attaching;
import dev.aside.core.Broadcasts;
import dev.aside.core.Changes;
import dev.aside.core.Connectors;
import dev.aside.core.Conversations;
import dev.aside.core.Deliveries;
import dev.aside.core.Importer;
import dev.aside.core.Outbox;
import dev.aside.core.Pictures;
import dev.aside.core.PostRemoval;
import dev.aside.core.Reindexing;
import dev.aside.core.Sync;
import dev.aside.core.TemplateGuard;
import dev.aside.core.World;
import dev.aside.core.port.MediaStore;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.store.FileMedia;
import dev.aside.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything of an open profile but its window: the store, the ways to the networks, and what runs between them. One
/// per
/// profile, held by whoever holds the profile's lock.
final class Engine implements AutoCloseable {
    /// How long closing waits for what is still to go out.
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final ScheduledExecutorService gatherer = Executors
            .newSingleThreadScheduledExecutor(named("aside-changes"));
    // Platform threads although they wait for networks: the same calls go on into SQLite, whose native code would pin a
    // virtual thread's carrier. There are as many as accounts that are busy at once.
    private final ExecutorService network = Executors.newCachedThreadPool(named("aside-network"));
    private final ExecutorService cpu = Executors.newSingleThreadExecutor(named("aside-judge"));
    private final InstantSource clock;
    private final Changes changes = new Changes(gatherer);
    private final Connectors connectors = new Connectors();
    private final Store.Opened opened;
    private final Outbox outbox;
    private final TemplateGuard guard;
    private final Sync sync;
    private final Deliveries deliveries;
    private final Agenda agenda;
    private final Accounts accounts;
    private final Conversations conversations;
    private final Broadcasts broadcasts;
    private final Pictures pictures;
    private final Reindexing reindexing;
    private final Importer importer;
    private final MediaStore media;
    private volatile Consumer<Reindexing.Progress> onReindexing = progress -> {};

    private Engine(AppPaths paths, Surroundings surroundings) throws StoreException {
        clock = surroundings.clock();
        try {
            opened = Store.open(paths.store(), changes, clock);
        } catch (StoreException e) {
            List.of(gatherer, network, cpu).forEach(ExecutorService::shutdownNow);
            throw e;
        }
        Stores stores = opened.store().stores();
        TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
        World world = new World(network, cpu, clock, surroundings.random());
        outbox = new Outbox(stores, connectors, detector, surroundings.keys(), clock);
        reindexing = new Reindexing(stores.history(), detector, world);
        guard = new TemplateGuard(stores, connectors, detector, clock);
        sync = new Sync(stores, connectors, detector, changes, world);
        deliveries = new Deliveries(stores.outbox(), connectors, world);
        agenda = new Agenda(deliveries, sync, changes, clock);
        accounts = new Accounts(stores.accounts(), connectors, sync);
        conversations = new Conversations(stores.conversations(), connectors, world);
        broadcasts = new Broadcasts(stores, guard, clock);
        media = new FileMedia(paths.media());
        importer = new Importer(new XArchiveReader(), stores, media, detector, world);
        pictures = new Pictures(paths.cache().resolve("pictures"), media, connectors, clock);
    }

    /// Opens the store of a profile; nothing runs before [#start()].
    ///
    /// @throws StoreException when the store can't be used: newer than this program, locked, damaged
    ///         beyond setting aside, or the disk is full
    static Engine open(AppPaths paths, Surroundings surroundings) throws StoreException {
        return new Engine(paths, surroundings);
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 1).factory();
    }

    /// Begins to read the networks and to deliver what waits.
    void start() {
        agenda.start();
        named("aside-index").newThread(() -> reindexing.run(progress -> onReindexing.accept(progress))).start();
    }

    /// Told of each step, on a thread of its own, when messages are read anew for the detector.
    void setOnReindexing(Consumer<Reindexing.Progress> listener) {
        onReindexing = listener;
    }

    InstantSource clock() {
        return clock;
    }

    Changes changes() {
        return changes;
    }

    Stores stores() {
        return opened.store().stores();
    }

    /// Where a damaged store was put that a new one took the place of.
    Optional<Path> setAside() {
        return opened.setAside();
    }

    Connectors connectors() {
        return connectors;
    }

    Outbox outbox() {
        return outbox;
    }

    TemplateGuard guard() {
        return guard;
    }

    Sync sync() {
        return sync;
    }

    Agenda agenda() {
        return agenda;
    }

    Accounts accounts() {
        return accounts;
    }

    Conversations conversations() {
        return conversations;
    }

    Broadcasts broadcasts() {
        return broadcasts;
    }

    Importer importer() {
        return importer;
    }

    Pictures pictures() {
        return pictures;
    }

    /// Files that came with messages and posts, or go out with posts.
    MediaStore media() {
        return media;
    }

    Attaching attaching() {
        return new Attaching(media);
    }

    PostRemoval removal() {
        return new PostRemoval(stores(), connectors, clock);
    }

    /// Lets out what was held for *Undo*, for a few seconds at most; what is left stays in the store for the next
    /// start.
    @Override
    public void close() {
        try {
            deliveries.closing(LAST_WORDS);
        } catch (StoreException e) {
            LOG.error("What was held goes out at the next start", e);
        }
        agenda.close();
        sync.close();
        reindexing.close();
        network.shutdown();
        try {
            if (!network.awaitTermination(1, TimeUnit.SECONDS)) {
                network.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connectors.close();
        cpu.shutdownNow();
        try {
            opened.store().close();
        } catch (StoreException e) {
            LOG.error("The store did not close cleanly; the next start mends it", e);
        }
        gatherer.shutdownNow();
    }
}
