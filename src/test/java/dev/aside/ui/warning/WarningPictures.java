package dev.aside.ui.warning;

import dev.aside.core.TemplateGuard.Judgement;
import dev.aside.core.model.Person;
import dev.aside.core.model.Pronouns;
import dev.aside.core.port.StoreException;
import dev.aside.ui.SendGate;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.gallery.Snapshots;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Writes the warning to `target/warning` in every theme and in its other states. Run it headless:
/// `-Dglass.platform=Headless -Dprism.order=sw`.
public final class WarningPictures {
    private static final Path FOLDER = Path.of("target", "warning");
    private static final byte[] NONE = {};

    private WarningPictures() {}

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                draw();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (StoreException e) {
                throw new AssertionError(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void draw() throws IOException, StoreException {
        Styles.setReducedMotion(true);
        Workshop shop = new Workshop();
        shop.sentWinter();
        shop.mayaWrote();
        String text = Workshop.WINTER.formatted("Maya");
        Judgement full = Workshop.inFull(shop.judge(shop.maya, text));
        Styles.setTheme(Theme.LIGHT);
        show(shop, full, shop.maya, text, 1280, 800, "light");
        show(shop, full, shop.maya, text, 1000, 700, "light-1000");
        show(shop, full, shop.maya, text, 720, 520, "light-720");
        show(shop, new Judgement(full.verdict(), null, Optional.empty()), shop.maya, text, 1280, 800, "no-numbers");
        Person priya = shop.person("Priya Nair", Pronouns.SHE);
        shop.followed(priya, Duration.ofSeconds(40));
        String thanks = "Thanks so much for following! Check out our shop, 20 % off this week: kettle.example";
        Judgement first = shop.judge(priya, thanks);
        show(shop, first, priya, thanks, 1280, 800, "first");
        show(shop, Workshop.inFull(first), priya, thanks, 1280, 800, "first-in-full");
        String blank = "Hello {first_name}, did the seatpost hold?";
        show(shop, shop.judge(shop.maya, blank), shop.maya, blank, 1280, 800, "placeholder");
        Styles.setTheme(Theme.DARK);
        show(shop, full, shop.maya, text, 1280, 800, "dark");
        Styles.setTheme(Theme.CONTRAST);
        show(shop, full, shop.maya, text, 1280, 800, "contrast");
        Styles.setTheme(Theme.LIGHT);
        Styles.setTextScale(1.5);
        show(shop, full, shop.maya, text, 1280, 800, "light-150");
    }

    private static void show(Workshop shop, Judgement judgement, Person to, String text, int width, int height,
            String name) throws IOException {
        StackPane host = new StackPane();
        host.getStyleClass().add("layer-2");
        Scene scene = new Scene(host, width, height);
        Styles.install(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        Images images = new Images((network, source) -> picture(source), Background.immediate());
        WarningGate gate = new WarningGate(new Overlay(host), shop.desk(), shop.sources(), images, page -> {});
        gate.ask(new SendGate.Question(judgement, shop.draft(to, text), to, false), answer -> {});
        settle(scene);
        Snapshots.write(scene, FOLDER.resolve(name + ".png"));
        if (name.equals("light")) {
            ((Hyperlink) host.lookup(".warning-linked > .hyperlink")).fire();
            settle(scene);
            Snapshots.write(scene, FOLDER.resolve("who-and-when.png"));
        }
        stage.hide();
    }

    private static void settle(Scene scene) {
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static byte[] picture(String name) {
        try (InputStream in = WarningPictures.class.getResourceAsStream("/dev/aside/network/demo/pictures/" + name)) {
            return in == null ? NONE : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
