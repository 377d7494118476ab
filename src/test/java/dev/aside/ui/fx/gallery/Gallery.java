package dev.aside.ui.fx.gallery;

import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Writes the shared controls to `target/gallery` in every theme and at three text scales. Run it headless:
/// `-Dglass.platform=Headless -Dprism.order=sw`.
public final class Gallery {
    private Gallery() {}

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                Path folder = Path.of("target", "gallery");
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST)) {
                    draw(theme, 1, folder);
                }
                draw(Theme.LIGHT, 0.8, folder);
                draw(Theme.LIGHT, 2, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void draw(Theme theme, double scale, Path folder) throws IOException {
        Styles.setReducedMotion(true);
        Styles.setTheme(theme);
        Styles.setTextScale(scale);
        String name = theme.name().toLowerCase(Locale.ROOT) + "-" + Math.round(scale * 100);
        show(Samples.marks(), folder.resolve("marks-" + name + ".png"));
        show(Samples.controls(), folder.resolve("controls-" + name + ".png"));
        show(Samples.panes(), folder.resolve("panes-" + name + ".png"));
    }

    private static void show(Parent sample, Path file) throws IOException {
        Scene scene = new Scene(sample, 1000, 700);
        Styles.install(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        Snapshots.write(scene, file);
        stage.hide();
    }
}
