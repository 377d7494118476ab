package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.RefusedException;
import dev.aside.core.port.StoreException;
import dev.aside.ui.archives.ArchiveDrop;
import dev.aside.ui.archives.OwnProfileDialog;
import dev.aside.ui.fx.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a window shows from its opening to its end: the first run while there is no account, then the panes of a
/// session. FX thread only, but for [#open()].
final class WindowContent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowContent.class);

    private final OpenedProfile profile;
    private final Surroundings surroundings;
    private final Outside outside;
    private final StackPane root = new StackPane();
    private final StackPane shown = new StackPane();
    private volatile @Nullable Session session;
    private @Nullable Wiring wiring;
    private @Nullable FirstRun firstRun;
    private @Nullable ProfileLock otherLock;

    WindowContent(OpenedProfile profile, Surroundings surroundings, Outside outside) {
        this.profile = profile;
        this.surroundings = surroundings;
        this.outside = outside;
        root.getChildren().add(shown);
        ArchiveDrop.on(root, this::openArchive);
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

    /// The open profile: at first the one the window was started on, another one once that was chosen.
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
        Background background = Background.start();
        if (opened.demo().isEmpty() && opened.engine().stores().accounts().accounts().isEmpty()) {
            FirstRun beginning = new FirstRun(opened, background, outside, this::tryDemo,
                    this::chooseArchive);
            firstRun = beginning;
            beginning.setOnAccount(() -> showPanesAfter(beginning));
            shown.getChildren().setAll(beginning.root());
            beginning.shown();
            return;
        }
        showPanes(new Wiring(opened, background, outside, this::chooseArchive, this::addOwn));
    }

    /// An account is there: the panes come, and what is being read goes on.
    private void showPanesAfter(FirstRun beginning) {
        firstRun = null;
        try {
            showPanes(new Wiring(session(), beginning.background(), outside, this::chooseArchive,
                    this::addOwn, beginning.archives()));
        } catch (StoreException e) {
            LOG.error("The panes can't be shown", e);
            shown.getChildren().setAll(new Trouble(e).root());
        }
    }

    private void showPanes(Wiring panes) {
        wiring = panes;
        shown.getChildren().setAll(panes.root());
        panes.shown();
        session().start();
    }

    private void chooseArchive() {
        outside.chooseArchive(root.getScene().getWindow()).ifPresent(this::openArchive);
    }

    /// Reads an archive into the open profile; the demo's people and one's own are never in one.
    private void openArchive(Path file) {
        Wiring panes = wiring;
        if (firstRun != null) {
            firstRun.archives().open(file);
        } else if (panes != null && session().demo().isPresent()) {
            OwnProfileDialog.show(panes.overlay(), Objects.toString(file.getFileName(), ""), () -> readInOwn(file));
        } else if (panes != null) {
            panes.archives().open(file);
        }
    }

    private void readInOwn(Path file) {
        LaunchOptions own = profile.options().demo() ? LaunchOptions.DEFAULTS : profile.options();
        if (enter(own)) {
            openArchive(file);
        }
    }

    /// Leaves the demo for the owner's own profile, where accounts are added.
    private void addOwn() {
        LaunchOptions own = profile.options().demo() ? LaunchOptions.DEFAULTS : profile.options();
        if (enter(own) && wiring != null) {
            wiring.addAccount();
        }
    }

    /// The demo has a profile of its own; the empty one it was asked from stays as it is.
    private void tryDemo() {
        enter(new LaunchOptions(profile.options().profile().map(own -> own.resolve("demo-profile")), true));
    }

    /// Leaves the open profile for another one.
    ///
    /// @return whether it is on screen
    private boolean enter(LaunchOptions options) {
        AppPaths paths = AppPaths.of(options);
        try {
            new ProfileFolder().prepare(paths);
            Optional<ProfileLock> lock = Optional.empty();
            if (!paths.equals(profile.paths())) {
                lock = ProfileLock.take(paths);
                if (lock.isEmpty()) {
                    boolean raised = ProfileLock.raiseHolder(paths, Start.PATIENCE);
                    LOG.info("The profile is open in another window, which was raised: {}", raised);
                    Platform.exit();
                    return false;
                }
            }
            Session next = Session.open(paths, surroundings, Servers.of(options));
            closeSession();
            otherLock = lock.orElse(null);
            session = next;
            show();
            return true;
        } catch (RefusedException | StoreException | IOException e) {
            LOG.error("The profile can't be opened", e);
            shown.getChildren().setAll(new Trouble(e).root());
            return false;
        }
    }

    private void closeSession() {
        if (firstRun != null) {
            firstRun.close();
            firstRun = null;
        }
        if (wiring != null) {
            wiring.close();
            wiring = null;
        }
        Session opened = session;
        session = null;
        if (opened != null) {
            opened.close();
        }
        if (otherLock != null) {
            otherLock.close();
            otherLock = null;
        }
    }

    /// The window is gone already: what is held goes out meanwhile, for a few seconds at most.
    @Override
    public void close() {
        closeSession();
    }
}
