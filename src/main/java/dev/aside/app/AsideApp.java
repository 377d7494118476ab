package dev.aside.app;

import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Styles;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window's life: built, shown, closed. The store is opened on the launching thread while the toolkit starts.
public final class AsideApp extends Application {
    /// JavaFX makes the instance itself and passes strings only. Written once, before the FX thread starts.
    private static volatile @Nullable OpenedProfile given;
    /// What stood in the way of opening: JavaFX would print a trace of it before anybody could word it.
    private static volatile @Nullable Refusal refused;

    private final WindowContent content = new WindowContent(profile(), Surroundings.ofThisMachine(),
            new Desktop(getHostServices()));

    /// Shows the window on a profile and blocks until it is closed. Once in a process.
    ///
    /// @throws RefusedException with the sentence to say when the store can't be used; no window was shown then
    static void open(OpenedProfile profile) throws RefusedException {
        given = profile;
        launch(AsideApp.class);
        Refusal reason = refused;
        if (reason != null) {
            throw new RefusedException(reason);
        }
    }

    private static OpenedProfile profile() {
        OpenedProfile profile = given;
        if (profile == null) {
            throw new IllegalStateException("the window was started without a profile");
        }
        return profile;
    }

    @Override
    public void init() {
        try {
            content.open();
        } catch (RefusedException reason) {
            refused = reason.refusal();
        }
    }

    @Override
    public void start(Stage stage) throws StoreException {
        if (refused != null) {
            Platform.exit();
            return;
        }
        for (int size : List.of(16, 32, 48, 128)) {
            stage.getIcons().add(new Image(
                    Objects.requireNonNull(AsideApp.class.getResourceAsStream("aside-" + size + ".png"))));
        }
        show(content, stage);
        profile().lock().onRaise(() -> Platform.runLater(() -> raise(stage)));
    }

    /// Puts the content on screen, in a window of the usual size.
    static void show(WindowContent content, Stage stage) throws StoreException {
        stage.setTitle("Aside");
        Scene scene = new Scene(content.root(), 1280, 800);
        Styles.install(scene);
        content.show();
        stage.setScene(scene);
        stage.setMinWidth(720);
        stage.setMinHeight(520);
        stage.show();
    }

    private static void raise(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    @Override
    public void stop() {
        content.close();
    }
}
