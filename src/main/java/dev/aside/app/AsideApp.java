package dev.aside.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The window's life: built by {@link Wiring}, shown, closed. */
public final class AsideApp extends Application {
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Aside"), 1280, 800));
        stage.show();
    }
}
