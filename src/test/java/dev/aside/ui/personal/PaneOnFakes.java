package dev.aside.ui.personal;

import dev.aside.core.Changes;
import dev.aside.core.Conversations;
import dev.aside.core.HeardLately;
import dev.aside.core.Outbox;
import dev.aside.core.TemplateGuard;
import dev.aside.core.World;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.port.NetworkException;
import dev.aside.ui.Navigation;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.control.Images;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/// The pane over fakes, for tests that lay it out.
final class PaneOnFakes {
    private PaneOnFakes() {}

    static PersonalViewModel model(Workshop shop, Changes changes) {
        Ages ages = ages(shop);
        Desk desk = new Desk(Background.start(), changes, shop.clock, ages, Delays.onScreen());
        Outbox outbox = new Outbox(shop.fakes.stores(), shop.connectors, shop.detector, UUID::randomUUID, shop.clock);
        TemplateGuard guard = new TemplateGuard(shop.fakes.stores(), shop.connectors, shop.detector, shop.clock);
        Sending sending = new Sending(outbox, guard, (question, answer) -> {}, nowhere());
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
            try (InputStream in = PaneOnFakes.class
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
}
