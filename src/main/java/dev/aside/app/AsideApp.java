package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.cli.RefusedException;
import dev.aside.core.port.StoreException;
import dev.aside.ui.firstrun.FirstRunView;
import dev.aside.ui.fx.Styles;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window's life: built, shown, closed. The store is opened on the launching thread while the toolkit starts.
public final class AsideApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(AsideApp.class);
    /// JavaFX makes the instance itself and passes strings only. Written once, before the FX thread starts.
    private static volatile @Nullable OpenedProfile given;

    private final InstantSource clock = InstantSource.system();
    private final StackPane root = new StackPane();
    private @Nullable Session session;
    private @Nullable Wiring wiring;
    private @Nullable ProfileLock demoLock;

    /// Shows the window on a profile and blocks until it is closed. Once in a process.
    static void open(OpenedProfile profile) {
        given = profile;
        launch(AsideApp.class);
    }

    private static OpenedProfile profile() {
        OpenedProfile profile = given;
        if (profile == null) {
            throw new IllegalStateException("the window was started without a profile");
        }
        return profile;
    }

    @Override
    public void init() throws RefusedException {
        session = Session.open(profile().paths(), clock);
    }

    @Override
    public void start(Stage stage) throws StoreException {
        stage.setTitle("Aside");
        for (int size : List.of(16, 32, 48, 128)) {
            stage.getIcons().add(new Image(
                    Objects.requireNonNull(AsideApp.class.getResourceAsStream("aside-" + size + ".png"))));
        }
        Scene scene = new Scene(root, 1280, 800);
        Styles.install(scene);
        show(session());
        stage.setScene(scene);
        stage.setMinWidth(720);
        stage.setMinHeight(520);
        stage.show();
        profile().lock().onRaise(() -> Platform.runLater(() -> raise(stage)));
    }

    private Session session() {
        if (session == null) {
            throw new IllegalStateException("no profile is open");
        }
        return session;
    }

    private void show(Session opened) throws StoreException {
        if (opened.demo().isEmpty() && opened.engine().stores().accounts().accounts().isEmpty()) {
            FirstRunView firstRun = new FirstRunView(this::tryDemo);
            root.getChildren().setAll(firstRun.root());
            firstRun.shown();
            return;
        }
        wiring = new Wiring(opened, this::browse);
        root.getChildren().setAll(wiring.root());
        wiring.shown();
        opened.engine().start();
    }

    /// The demo has a profile of its own; the empty one it was asked from stays as it is.
    private void tryDemo() {
        LaunchOptions asked = profile().options();
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
            Session demo = Session.open(paths, clock);
            session().close();
            session = demo;
            show(demo);
        } catch (RefusedException | StoreException | java.io.IOException e) {
            LOG.error("The demo can't be opened", e);
            root.getChildren().setAll(new Trouble(e).root());
        }
    }

    private void browse(URI address) {
        getHostServices().showDocument(address.toString());
    }

    private static void raise(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// The window is gone already: what is held goes out meanwhile, for a few seconds at most.
    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
        if (session != null) {
            session.close();
        }
        if (demoLock != null) {
            demoLock.close();
        }
    }
}
