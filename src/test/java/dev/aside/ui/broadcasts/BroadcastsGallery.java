package dev.aside.ui.broadcasts;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.gallery.Snapshots;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Writes the pane to `target/gallery` as the design pictures it. Run it headless: `-Dglass.platform=Headless -Dprism.order=sw`.
public final class BroadcastsGallery {
    private static final Path FOLDER = Path.of("target", "gallery");

    private BroadcastsGallery() {}

    /** Draws all states, or those whose names begin with the arguments. */
    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(started::countDown);
        started.await();
        try {
            draw("broadcasts-light", Theme.LIGHT, 1, 1280, 800, BroadcastsGallery::writing);
            draw("broadcasts-dark", Theme.DARK, 1, 1280, 800, BroadcastsGallery::writing);
            draw("broadcasts-contrast", Theme.CONTRAST, 1, 1280, 800, BroadcastsGallery::writing);
            draw("broadcasts-middle", Theme.LIGHT, 1, 1000, 700, BroadcastsGallery::writing);
            draw("broadcasts-narrow", Theme.LIGHT, 1, 800, 980, BroadcastsGallery::writing);
            draw("broadcasts-150", Theme.LIGHT, 1.5, 1280, 800, BroadcastsGallery::writing);
            draw("broadcasts-publishing", Theme.LIGHT, 1, 1280, 800, BroadcastsGallery::publishing);
            draw("broadcasts-mirror", Theme.LIGHT, 1, 1280, 800, BroadcastsGallery::mirror);
            draw("broadcasts-answer", Theme.LIGHT, 1, 1280, 800, BroadcastsGallery::answering);
            draw("broadcasts-unsent", Theme.LIGHT, 1, 1280, 800, BroadcastsGallery::unsent);
            draw("broadcasts-drafts", Theme.DARK, 1, 1280, 800, BroadcastsGallery::drafts);
        } finally {
            Platform.exit();
        }
    }

    private interface Scenario {
        void play(Workshop shop, BroadcastsViewModel model) throws StoreException;
    }

    private static void writing(Workshop shop, BroadcastsViewModel model) {}

    private static void publishing(Workshop shop, BroadcastsViewModel model) {
        model.composer().publish();
    }

    private static void mirror(Workshop shop, BroadcastsViewModel model) throws StoreException {
        model.publish(shop.draft("Hi Léa, your wheel is ready. Come any time before six.", Network.MASTODON,
                Network.BLUESKY, Network.X));
    }

    private static void answering(Workshop shop, BroadcastsViewModel model) throws StoreException {
        long[] order = shop.stores.broadcasts().mentionOrder();
        model.mentions().answer(shop.stores.broadcasts().mentions(order).get(1));
    }

    /** One that failed, one that nobody knows about, one that waits. */
    private static void unsent(Workshop shop, BroadcastsViewModel model) throws StoreException {
        var outbox = shop.stores.outbox();
        for (String text : new String[]{"We are closed on Monday.", "New in the window: two restored tourers.",
                "Tea is on. The kettle is the landmark."}) {
            shop.clock.set(shop.clock.instant().plusSeconds(1));
            shop.outbox().publish(shop.draft(text, Network.BLUESKY));
        }
        var waiting = outbox.waiting();
        waiting.forEach(item -> {
            try {
                outbox.attempting(item);
            } catch (StoreException e) {
                throw new IllegalStateException(e);
            }
        });
        outbox.failed(waiting.get(0), Failure.of(Failure.Kind.SERVER));
        outbox.unknown(waiting.get(1));
        outbox.waits(waiting.get(2), Failure.of(Failure.Kind.OFFLINE), shop.clock.instant().plusSeconds(60));
    }

    private static void drafts(Workshop shop, BroadcastsViewModel model) {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.getScene() != null
                    && window.getScene().getRoot().lookup(".broadcasts-drafts") instanceof Button button) {
                button.fire();
            }
        }
    }

    private static void draw(String name, Theme theme, double scale, int width, int height, Scenario scenario)
            throws Exception {
        Workshop shop = new Workshop();
        fill(shop);
        Stage stage = onFx(Stage::new);
        BroadcastsViewModel model = onFx(() -> {
            Styles.setTheme(theme);
            Styles.setTextScale(scale);
            Styles.setReducedMotion(true);
            BroadcastsViewModel opened = shop.open(Background.start(), Delays.onScreen());
            BroadcastsView view = new BroadcastsView(opened, images(), new Ticker(shop.clock));
            Region rail = new Region();
            rail.getStyleClass().addAll("layer-0", "line-right");
            double wide = width / scale >= 1180 ? 72 * scale : 56 * scale;
            rail.setMinWidth(wide);
            HBox.setHgrow(view.root(), Priority.ALWAYS);
            Scene scene = new Scene(new StackPane(new HBox(rail, view.root())), width, height);
            Styles.install(scene);
            stage.setScene(scene);
            stage.show();
            view.shown();
            return opened;
        });
        Thread.sleep(900);
        onFx(() -> {
            scenario.play(shop, model);
            return true;
        });
        Thread.sleep(1500);
        onFx(() -> {
            Snapshots.write(stage.getScene(), FOLDER.resolve(name + ".png"));
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof PopupWindow popup) {
                    Snapshots.write(popup.getScene(), FOLDER.resolve(name + "-popup.png"));
                    popup.hide();
                }
            }
            stage.hide();
            return true;
        });
    }

    private static void fill(Workshop shop) throws StoreException {
        Network m = Network.MASTODON;
        Network b = Network.BLUESKY;
        shop.published(m, "Welcome. We mend bicycles and answer questions, both without hurry.",
                Instant.parse("2026-03-03T09:00:00Z"), new Post.Counts(12, 4, 88, 0), true);
        shop.published(b, "Saturday is for wheels. Bring yours, we have two truing stands and biscuits.",
                Instant.parse("2026-11-18T09:00:00Z"), new Post.Counts(9, 7, 43, 0), false);
        shop.published(m, "Found in the gutter on Mill Street: one left glove, knitted, green. It hangs on our door.",
                Instant.parse("2026-11-24T09:05:00Z"), new Post.Counts(96, 12, 151, 0), false);
        shop.published(m, "How to tell a creaking seatpost from a tired bottom bracket, in four photos and one cup "
                + "of tea.", Instant.parse("2026-11-25T18:20:00Z"), new Post.Counts(184, 31, 402, 0), false);
        mentions(shop);
        shop.stores.drafts().keep(shop.draft("Opening hours over the holidays: ", m));
        shop.stores.drafts().keep(shop.draft("Three things a chain tells you.", m, b));
        shop.clock.set(Workshop.NOW.plusSeconds(1));
        shop.stores.drafts().keep(shop.draft(Workshop.WINTER, m, b));
    }

    private static void mentions(Workshop shop) throws StoreException {
        Network m = Network.MASTODON;
        Network b = Network.BLUESKY;
        shop.person(b, "sam", "sam.example", "Sam & Biscuit", "sam.png");
        shop.person(m, "ines", "@ines@wheels.example", "Inês Duarte", "ines.png");
        shop.person(m, "tomasz", "@tomasz@wheels.example", "Tomasz Wilk", "tomasz.png");
        shop.person(b, "lea", "lea.example", "Léa Marchand", "lea.png");
        shop.mention(b, "sam", "Biscuit would like it known that the trailer is excellent.",
                Instant.parse("2026-11-26T09:10:00Z"));
        shop.mention(m, "ines", "That green glove is my son’s! Can we come by after school?",
                Instant.parse("2026-11-26T11:10:00Z"));
        shop.stores.broadcasts().mentionsSeen(Instant.parse("2026-11-26T12:00:00Z"));
        shop.mention(m, "tomasz", "Tea photo number three solved a two-year mystery. It was the seatpost.",
                Instant.parse("2026-11-26T13:10:00Z"));
        shop.mention(b, "lea", "@kettlelane is Saturday also for tandem wheels? Asking for two people and one "
                + "argument.", Instant.parse("2026-11-26T14:07:00Z"));
    }

    private static Images images() {
        return new Images((network, source) -> {
            try (InputStream in = BroadcastsGallery.class
                    .getResourceAsStream("/dev/aside/network/demo/pictures/" + source)) {
                if (in == null) {
                    throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new NetworkException(Failure.of(Failure.Kind.OFFLINE), e);
            }
        }, Background.start());
    }

    private static <T> T onFx(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
