package dev.aside.ui.followers;

import dev.aside.core.HeardLately;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.gallery.Snapshots;
import dev.aside.ui.person.PersonViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// Writes the pane to `target/gallery` as the design pictures it, over the store and the demo network. Run it headless:
/// `-Dglass.platform=Headless -Dprism.order=sw`.
public final class FollowersGallery {
    private static final Path FOLDER = Path.of("target", "gallery");

    private final DemoShop shop;

    private FollowersGallery(DemoShop shop) {
        this.shop = shop;
    }

    public static void main(String[] args) throws InterruptedException, IOException, StoreException {
        Path profile = Files.createTempDirectory("aside-followers");
        try (DemoShop shop = new DemoShop(profile)) {
            CountDownLatch done = new CountDownLatch(1);
            Platform.setImplicitExit(false);
            Platform.startup(() -> new Thread(() -> {
                try {
                    new FollowersGallery(shop).drawAll();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    done.countDown();
                }
            }).start());
            done.await();
            Platform.exit();
        }
    }

    private void drawAll() throws InterruptedException {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST)) {
            draw(theme, 1, 1280, 800, "followers-" + theme.name().toLowerCase(Locale.ROOT), model -> {});
        }
        draw(Theme.LIGHT, 1, 1000, 700, "followers-narrow", model -> {});
        draw(Theme.LIGHT, 1, 720, 520, "followers-smallest", model -> {});
        draw(Theme.LIGHT, 1.5, 1280, 800, "followers-150", model -> {});
        draw(Theme.LIGHT, 1, 1280, 800, "followers-several", FollowersGallery::selectTwelve);
        draw(Theme.LIGHT, 1, 1280, 800, "followers-nothing", model -> model.searchProperty().set("zzz"));
        draw(Theme.LIGHT, 1, 1280, 800, "followers-optedout", model -> model.open(FollowerFilter.Chip.OPTED_OUT));
        draw(Theme.LIGHT, 1, 1280, 800, "followers-byname",
                model -> model.sortBy(dev.aside.core.model.FollowerSort.Column.NAME));
    }

    private static void selectTwelve(FollowersViewModel model) {
        long[] ids = new long[12];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = model.rows().idAt(i);
        }
        model.selection().select(java.util.stream.LongStream.of(ids), ids[0]);
        model.selection().reorder(all(model), false);
    }

    private static long[] all(FollowersViewModel model) {
        long[] order = new long[model.rows().size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = model.rows().idAt(i);
        }
        return order;
    }

    private void draw(Theme theme, double scale, int width, int height, String name,
            Consumer<FollowersViewModel> then) throws InterruptedException {
        Stage[] stage = new Stage[1];
        FollowersViewModel[] model = new FollowersViewModel[1];
        onScreen(() -> {
            Styles.setTheme(theme);
            Styles.setTextScale(scale);
            Styles.setReducedMotion(true);
            Ages ages = new Ages(shop.clock, ZoneId.of("UTC"), Locale.UK);
            Desk desk = new Desk(Background.start(), shop.changes, shop.clock, ages, Delays.onScreen());
            model[0] = new FollowersViewModel(desk, shop.stores().followers(), shop.stores().people(),
                    new PersonViewModel(desk, shop.stores().people(), new HeardLately(shop.stores(), shop.clock)),
                    new Nowhere());
            Region rail = new Region();
            rail.getStyleClass().addAll("layer-0", "line-right");
            rail.setMinWidth(dev.aside.ui.fx.TextScale.px(width / scale >= 1180 ? 72 : 56));
            FollowersView view = new FollowersView(model[0], new Images(DemoShop.pictures(), desk.background()), ages,
                    new Ticker(shop.clock));
            HBox.setHgrow(view.root(), Priority.ALWAYS);
            Scene scene = new Scene(new HBox(rail, view.root()), width, height);
            Styles.install(scene);
            stage[0] = new Stage();
            stage[0].setScene(scene);
            stage[0].show();
            view.shown();
        });
        Thread.sleep(700);
        onScreen(() -> then.accept(model[0]));
        Thread.sleep(700);
        onScreen(() -> {
            try {
                Snapshots.write(stage[0].getScene(), FOLDER.resolve(name + ".png"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            stage[0].hide();
        });
    }

    private static void onScreen(Runnable action) throws InterruptedException {
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
