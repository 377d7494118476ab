package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.RefusedException;
import dev.aside.core.port.StoreException;
import dev.aside.ui.firstrun.FirstRunView;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a window shows from its opening to its end: the first run while there is no account, then the panes of a
/// session.
/// FX thread only, but for [#open()].
final class WindowContent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowContent.class);

    private final OpenedProfile profile;
    private final Surroundings surroundings;
    private final Consumer<URI> browser;
    private final StackPane root = new StackPane();
    private volatile @Nullable Session session;
    private @Nullable Wiring wiring;
    private @Nullable ProfileLock demoLock;

    /// @param browser shows an address outside the program
    WindowContent(OpenedProfile profile, Surroundings surroundings, Consumer<URI> browser) {
        this.profile = profile;
        this.surroundings = surroundings;
        this.browser = browser;
    }

    /// Opens the store, on a thread that may wait for the disk.
    ///
    /// @throws RefusedException with the sentence to say when the store can't be used
    void open() throws RefusedException {
        session = Session.open(profile.paths(), surroundings, Servers.of(profile.options()));
    }

    Parent root() {
        return root;
    }

    /// The open profile: at first the one the window was started on, the demo's once that was chosen.
    Session session() {
        Session opened = session;
        if (opened == null) {
            throw new IllegalStateException("no profile is open");
        }
        return opened;
    }

    /// Shows what [#open()] opened and begins to work.
    void show() throws StoreException {
        Session opened = session();
        if (opened.demo().isEmpty() && opened.engine().stores().accounts().accounts().isEmpty()) {
            FirstRunView firstRun = new FirstRunView(this::tryDemo);
            root.getChildren().setAll(firstRun.root());
            firstRun.shown();
            return;
        }
        wiring = new Wiring(opened, browser);
        root.getChildren().setAll(wiring.root());
        wiring.shown();
        opened.start();
    }

    /// The demo has a profile of its own; the empty one it was asked from stays as it is.
    private void tryDemo() {
        LaunchOptions asked = profile.options();
        AppPaths paths = AppPaths.of(new LaunchOptions(asked.profile().map(own -> own.resolve("demo-profile")), true));
        try {
            new ProfileFolder().prepare(paths);
            Optional<ProfileLock> lock = ProfileLock.take(paths);
            if (lock.isEmpty()) {
                boolean raised = ProfileLock.raiseHolder(paths, Start.PATIENCE);
                LOG.info("The demo is open in another window, which was raised: {}", raised);
                Platform.exit();
                return;
            }
            demoLock = lock.get();
            Session demo = Session.open(paths, surroundings);
            session().close();
            session = demo;
            show();
        } catch (RefusedException | StoreException | IOException e) {
            LOG.error("The demo can't be opened", e);
            root.getChildren().setAll(new Trouble(e).root());
        }
    }

    /// The window is gone already: what is held goes out meanwhile, for a few seconds at most.
    @Override
    public void close() {
        if (wiring != null) {
            wiring.close();
        }
        Session opened = session;
        if (opened != null) {
            opened.close();
        }
        if (demoLock != null) {
            demoLock.close();
        }
    }
}
