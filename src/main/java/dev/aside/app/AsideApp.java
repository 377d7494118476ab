package dev.aside.app;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window's life: built, shown, closed. */
public final class AsideApp extends Application {
    /** JavaFX makes the instance itself and passes strings only. Written once, before the FX thread starts. */
    private static volatile @Nullable OpenedProfile opened;

    /** Shows the window on a profile and blocks until it is closed. Once in a process. */
    static void open(OpenedProfile profile) {
        opened = profile;
        launch(AsideApp.class);
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle("Aside");
        stage.setScene(new Scene(new Label("Aside"), 1280, 800));
        stage.show();
        OpenedProfile profile = opened;
        if (profile != null) {
            profile.lock().onRaise(() -> Platform.runLater(() -> raise(stage)));
        }
    }

    private static void raise(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
