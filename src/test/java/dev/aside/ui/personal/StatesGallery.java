package dev.aside.ui.personal;

import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.port.StoreException;
import dev.aside.testing.FakeStores;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.gallery.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Draws the pane's other states: nobody waiting, offline, failed, searching, filed, narrow.
final class StatesGallery {
    private final Workshop shop;
    private final Path folder;
    private final PersonalViewModel[] model = new PersonalViewModel[1];
    private final PersonalView[] view = new PersonalView[1];
    private final Stage[] stage = new Stage[1];

    private StatesGallery(Path folder, boolean filled) throws StoreException {
        this.folder = folder;
        shop = new Workshop(new FakeStores());
        if (filled) {
            Inbox.fill(shop);
        }
    }

    static void draw(Path folder) throws StoreException, InterruptedException {
        StatesGallery empty = new StatesGallery(folder, false);
        empty.show(1000, 500);
        empty.write("state-empty");
        StatesGallery full = new StatesGallery(folder, true);
        full.show(1208, 700);
        full.sending();
        full.write("state-sending");
        full.finding();
        full.write("state-search");
        full.filed();
        full.write("state-filed");
        full.picking();
        full.write("state-picking");
        StatesGallery narrow = new StatesGallery(folder, true);
        narrow.show(760, 600);
        narrow.write("state-narrow-list");
        narrow.asking();
        narrow.write("state-narrow-thread");
        narrow.drawer();
        narrow.write("state-narrow-drawer");
    }

    private void show(int width, int height) throws InterruptedException {
        PersonalGallery.onScreen(() -> {
            Styles.setTheme(Theme.LIGHT);
            Styles.setTextScale(1);
            Styles.setReducedMotion(false);
            model[0] = PersonalGallery.model(shop, shop.fakes.changes());
            StackPane root = new StackPane();
            view[0] = new PersonalView(model[0], PersonalGallery.screen(shop), new Overlay(root));
            root.getChildren().add(0, view[0].root());
            Scene scene = new Scene(root, width, height);
            Styles.install(scene);
            stage[0] = new Stage();
            stage[0].setScene(scene);
            stage[0].show();
            view[0].shown();
        });
        Thread.sleep(600);
    }

    private void write(String name) throws InterruptedException {
        Thread.sleep(700);
        PersonalGallery.onScreen(() -> {
            try {
                Snapshots.write(stage[0].getScene(), folder.resolve(name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void send(String text) throws InterruptedException {
        PersonalGallery.onScreen(() -> {
            model[0].composer().textProperty().set(text);
            model[0].composer().send();
        });
        Thread.sleep(1200);
    }

    private OutboxItem attempting() throws StoreException {
        OutboxItem item = shop.fakes.stores().outbox().waiting().getLast();
        var _ = shop.fakes.stores().outbox().attempting(item);
        return item;
    }

    private void sending() throws StoreException, InterruptedException {
        long omar = shop.conversation(Network.X, "omar");
        PersonalGallery.onScreen(() -> model[0].message(omar, 0));
        Thread.sleep(400);
        send("Friday before eight is fine. Ring twice, the bell sticks.");
        shop.fakes.stores().outbox().failed(attempting(), new Failure(Failure.Kind.RATE_LIMITED,
                Workshop.NOW.plus(Duration.ofMinutes(15)), new Failure.Limit(15, Duration.ofMinutes(15)), null));
        send("And bring the chain you asked about 🚲 https://kettlelane.example/chains");
        shop.fakes.stores().outbox().waits(attempting(), Failure.of(Failure.Kind.OFFLINE),
                Workshop.NOW.plusSeconds(30));
        send("We close at six today.");
        shop.fakes.stores().outbox().unknown(attempting());
        send("See you then!");
    }

    private void finding() throws InterruptedException {
        PersonalGallery.onScreen(() -> {
            view[0].search();
            model[0].search().queryProperty().set("coast");
        });
    }

    private void filed() throws InterruptedException, StoreException {
        long growth = shop.conversation(Network.X, "growth");
        PersonalGallery.onScreen(() -> {
            model[0].search().queryProperty().set("");
            model[0].list().tabProperty().set(ConversationTab.AUTOMATED);
            model[0].message(growth, 0);
        });
    }

    private void picking() throws InterruptedException {
        PersonalGallery.onScreen(() -> {
            Event.fireEvent(view[0].root(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.N, false, true, false,
                    false));
            model[0].newMessage().nameProperty().set("o");
        });
    }

    private void asking() throws InterruptedException, StoreException {
        long jon = shop.person(Network.MASTODON, "jon").id();
        shop.fakes.stores().people().setOptedOut(jon, Workshop.NOW.minus(Duration.ofHours(1)));
        long account = shop.account(Network.MASTODON).id();
        PersonalGallery.onScreen(() -> model[0].write(account, jon));
        Thread.sleep(500);
        send("Four of them, yours if you want.");
        Thread.sleep(400);
    }

    private void drawer() throws InterruptedException {
        CountDownLatch later = new CountDownLatch(1);
        Platform.runLater(later::countDown);
        later.await();
        PersonalGallery.onScreen(() -> view[0].showPerson());
    }
}
