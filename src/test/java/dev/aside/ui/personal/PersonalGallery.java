package dev.aside.ui.personal;

import dev.aside.core.Changes;
import dev.aside.core.Conversations;
import dev.aside.core.HeardLately;
import dev.aside.core.Outbox;
import dev.aside.core.TemplateGuard;
import dev.aside.core.World;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.Network;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.StoreException;
import dev.aside.testing.FakeStores;
import dev.aside.ui.Navigation;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.gallery.Snapshots;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Writes the pane to `target/gallery` as the design pictures it. Run it headless: `-Dglass.platform=Headless
/// -Dprism.order=sw`.
public final class PersonalGallery {
    private PersonalGallery() {}

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(() -> new Thread(() -> {
            try {
                Path folder = Path.of("target", "gallery");
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST)) {
                    draw(theme, 1, 1280, 800, 72, folder, "personal-" + theme.name().toLowerCase(Locale.ROOT));
                }
                draw(Theme.LIGHT, 1, 1000, 700, 56, folder, "personal-narrow");
                draw(Theme.LIGHT, 1.5, 1280, 800, 84, folder, "personal-150");
                StatesGallery.draw(folder);
            } catch (IOException | StoreException | InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                done.countDown();
            }
        }).start());
        done.await();
        Platform.exit();
    }

    private static void draw(Theme theme, double scale, int width, int height, int rail, Path folder, String name)
            throws InterruptedException, IOException, StoreException {
        FakeStores fakes = new FakeStores();
        Workshop shop = new Workshop(fakes);
        Inbox.fill(shop);
        Stage[] stage = new Stage[1];
        PersonalViewModel[] model = new PersonalViewModel[1];
        onScreen(() -> {
            Styles.setTheme(theme);
            Styles.setTextScale(scale);
            Styles.setReducedMotion(true);
            model[0] = model(shop, fakes.changes());
            Region railRegion = new Region();
            railRegion.getStyleClass().addAll("layer-0", "line-right");
            railRegion.setMinWidth(rail);
            StackPane root = new StackPane();
            PersonalView view = new PersonalView(model[0], screen(shop), new Overlay(root));
            HBox.setHgrow(view.root(), Priority.ALWAYS);
            root.getChildren().add(new HBox(railRegion, view.root()));
            Scene scene = new Scene(root, width, height);
            Styles.install(scene);
            stage[0] = new Stage();
            stage[0].setScene(scene);
            stage[0].show();
            view.shown();
        });
        Thread.sleep(500);
        long maya = shop.conversation(Network.MASTODON, "maya");
        onScreen(() -> model[0].message(maya, 0));
        Thread.sleep(500);
        onScreen(() -> model[0].write(shop.account(Network.MASTODON).id(), mayaId(shop)));
        Thread.sleep(300);
        onScreen(() -> model[0].composer().textProperty().set(Workshop.TEMPLATE.formatted("Maya")));
        Thread.sleep(1200);
        onScreen(() -> {
            try {
                Snapshots.write(stage[0].getScene(), folder.resolve(name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            stage[0].hide();
        });
    }

    private static long mayaId(Workshop shop) {
        try {
            return shop.person(Network.MASTODON, "maya").id();
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    static PersonalViewModel model(Workshop shop, Changes changes) {
        Ages ages = ages(shop);
        Desk desk = new Desk(Background.start(), changes, shop.clock, ages, Delays.onScreen());
        Outbox outbox = new Outbox(shop.fakes.stores(), shop.connectors, shop.detector, UUID::randomUUID, shop.clock);
        TemplateGuard guard = new TemplateGuard(shop.fakes.stores(), shop.connectors, shop.detector, shop.clock);
        Sending sending = new Sending(outbox, guard, (judgement, draft, to, answer) -> {}, nowhere());
        return new PersonalViewModel(desk, shop.fakes.stores(), shop.connectors, sending,
                new Conversations(shop.fakes.stores().conversations(), shop.connectors,
                        World.immediate(shop.clock, new java.util.Random(1))),
                new HeardLately(shop.fakes.stores(), shop.clock));
    }

    private static Ages ages(Workshop shop) {
        return new Ages(shop.clock, ZoneId.of("UTC"), Locale.UK);
    }

    static Screen screen(Workshop shop) {
        Images.Reader reader = (network, source) -> {
            try (InputStream in = PersonalGallery.class
                    .getResourceAsStream("/dev/aside/network/demo/pictures/" + source)) {
                if (in == null) {
                    throw new NetworkException(
                            dev.aside.core.model.Failure.of(dev.aside.core.model.Failure.Kind.NOT_FOUND));
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new NetworkException(dev.aside.core.model.Failure.of(dev.aside.core.model.Failure.Kind.OFFLINE),
                        e);
            }
        };
        return new Screen(new Images(reader, Background.start()), ages(shop), new Ticker(shop.clock), address -> {});
    }

    private static Navigation nowhere() {
        return new Navigation() {
            @Override
            public void write(long accountId, long personId) {}

            @Override
            public void message(long conversationId, long messageId) {}

            @Override
            public void publish(BroadcastDraft draft) {}

            @Override
            public void followers(FollowerFilter.Chip chip) {}
        };
    }

    static void onScreen(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                action.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }
}
