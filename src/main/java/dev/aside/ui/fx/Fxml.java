package dev.aside.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads a pane: the FXML file of the same name beside its controller's class, with the texts of [Texts] for `%key`,
/// and the
/// stylesheet of the same name if there is one. The FXML names no `fx:controller`: the instance is given. FX thread
/// only.
public final class Fxml {
    private Fxml() {}

    /// The root that the file describes, its `@FXML` fields and methods those of the controller. A file that is missing
    /// or wrong is a broken
    /// build: throws [IllegalArgumentException] or [UncheckedIOException].
    public static Parent load(Object controller) {
        Class<?> type = controller.getClass();
        URL address = type.getResource(type.getSimpleName() + ".fxml");
        if (address == null) {
            throw new IllegalArgumentException("No FXML beside " + type.getName());
        }
        if (Styles.hasSheet(type)) {
            Styles.add(type);
        }
        FXMLLoader loader = new FXMLLoader(address, Texts.BUNDLE, null, null, StandardCharsets.UTF_8);
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
