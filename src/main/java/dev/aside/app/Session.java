package dev.aside.app;

import dev.aside.cli.RefusedException;
import dev.aside.core.SignIns;
import dev.aside.core.port.StoreException;
import dev.aside.network.demo.DemoNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open profile at work: its engine and, in the demo's profile, the network that plays around it.
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Surroundings surroundings;
    private final Path profile;
    private final Engine engine;
    private final @Nullable DemoNetwork demo;
    private final @Nullable RealNetworks real;

    private Session(Surroundings surroundings, Path profile, Engine engine, @Nullable DemoNetwork demo,
            @Nullable RealNetworks real) {
        this.surroundings = surroundings;
        this.profile = profile;
        this.engine = engine;
        this.demo = demo;
        this.real = real;
    }

    /// Opens what the profile holds; nothing runs before the engine is started.
    ///
    /// @throws RefusedException with the sentence to say when the store can't be used
    static Session open(AppPaths paths, Surroundings surroundings) throws RefusedException {
        return open(paths, surroundings, Servers.USUAL);
    }

    /// See [#open(AppPaths, Surroundings)].
    ///
    /// @param servers where a profile of real accounts finds its networks
    static Session open(AppPaths paths, Surroundings surroundings, Servers servers) throws RefusedException {
        Engine engine = engine(paths, surroundings);
        if (!paths.demo()) {
            return new Session(surroundings, paths.profile(), engine, null,
                    RealNetworks.of(engine, paths, servers, surroundings.keyring()));
        }
        try {
            DemoNetwork demo = demo(paths, surroundings);
            try {
                DemoProfile.connect(engine, demo, paths.profile());
                return new Session(surroundings, paths.profile(), engine, demo, null);
            } catch (StoreException e) {
                LOG.warn("The demo's accounts can't be kept", e);
                close(demo);
                throw new RefusedException(Refusals.of(e, paths));
            }
        } catch (RefusedException e) {
            engine.close();
            throw e;
        }
    }

    private static DemoNetwork demo(AppPaths paths, Surroundings surroundings) throws RefusedException {
        try {
            return DemoNetwork.open(paths.profile(), surroundings.clock());
        } catch (IOException e) {
            LOG.warn("The demo network can't be opened", e);
            throw new RefusedException(Refusals.ofJournal(e, paths));
        }
    }

    private static Engine engine(AppPaths paths, Surroundings surroundings) throws RefusedException {
        try {
            return Engine.open(paths, surroundings);
        } catch (StoreException e) {
            LOG.warn("The store can't be opened", e);
            throw new RefusedException(Refusals.of(e, paths));
        }
    }

    /// Clock, zone and locale of everything the window shows.
    Surroundings surroundings() {
        return surroundings;
    }

    Engine engine() {
        return engine;
    }

    /// Begins to work. Real accounts are opened by the window, since a keyring or a passphrase may have to be asked
    /// for.
    void start() {
        engine.start();
    }

    /// The folder of everything that is kept.
    Path profile() {
        return profile;
    }

    /// How accounts sign in; empty in the demo's profile, where no real account can be.
    Optional<SignIns> signIns() {
        return Optional.ofNullable(real).map(RealNetworks::signIns);
    }

    /// The network the demo plays on; empty in a profile of real accounts.
    Optional<DemoNetwork> demo() {
        return Optional.ofNullable(demo);
    }

    /// Whether all that the demo begins with is in the store; never in a profile of real accounts.
    boolean isComplete() {
        return demo != null && DemoProfile.isFurnished(profile);
    }

    @Override
    public void close() {
        engine.close();
        if (demo != null) {
            close(demo);
        }
        if (real != null) {
            real.close();
        }
    }

    private static void close(DemoNetwork demo) {
        try {
            demo.close();
        } catch (IOException e) {
            LOG.error("The demo network's journal did not close cleanly; the next start mends it", e);
        }
    }
}
