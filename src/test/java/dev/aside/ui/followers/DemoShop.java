package dev.aside.ui.followers;

import dev.aside.core.Changes;
import dev.aside.core.Connectors;
import dev.aside.core.Sync;
import dev.aside.core.World;
import dev.aside.core.model.Account;
import dev.aside.core.model.Failure;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.network.demo.DemoNetwork;
import dev.aside.store.Store;
import dev.aside.testing.FakeMediaStore;
import dev.aside.testing.MutableClock;
import dev.aside.ui.fx.control.Images;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/// The demo's workshop, read into a store of its own in a folder.
final class DemoShop implements AutoCloseable {
    final MutableClock clock = new MutableClock();
    final Changes changes = Changes.immediate();
    private final DemoNetwork demo;
    private final Store store;

    DemoShop(Path folder) throws IOException, StoreException {
        clock.set(Instant.parse("2026-11-26T14:16:00Z"));
        demo = DemoNetwork.open(folder, clock);
        store = Store.open(folder.resolve("aside.db"), changes, clock).store();
        Connectors connectors = new Connectors();
        LengthRule any = new AnyLength();
        for (DemoNetwork.Profile own : demo.profiles()) {
            Account account = stores().accounts().add(own.network(), own.person(), true);
            connectors.put(account.id(), demo.connector(own.network(), any, _ -> any));
        }
        new Sync(stores(), connectors, new TemplateDetector(DetectorSettings.defaults()), changes,
                World.immediate(clock, new SplittableRandom(1))).start(clock.instant(), () -> {});
        demo.localState().putInto(stores(), new FakeMediaStore());
    }

    Stores stores() {
        return store.stores();
    }

    static Images.Reader pictures() {
        return (network, source) -> {
            try (InputStream in = DemoShop.class.getResourceAsStream(
                    "/dev/aside/network/demo/pictures/" + source.substring(source.lastIndexOf(58) + 1))) {
                if (in == null) {
                    throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new NetworkException(Failure.of(Failure.Kind.OFFLINE), e);
            }
        };
    }

    @Override
    public void close() throws IOException, StoreException {
        store.close();
        demo.close();
    }

    private record AnyLength() implements LengthRule {
        @Override
        public int limit() {
            return 500;
        }

        @Override
        public int left(String text) {
            return 500 - text.length();
        }
    }
}
