package dev.aside.ui.personal;

import dev.aside.core.Conversations;
import dev.aside.core.HeardLately;
import dev.aside.core.Outbox;
import dev.aside.core.TemplateGuard;
import dev.aside.core.TemplateGuard.Judgement;
import dev.aside.core.World;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.testing.FakeStores;
import dev.aside.ui.Navigation;
import dev.aside.ui.SendGate;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.FakeDelays;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The whole pane without a window: real use cases over stores in memory, everything at once, delays when a test says
/// so.
final class PaneFixture implements SendGate, Navigation {
    final Workshop shop;
    final FakeDelays delays = new FakeDelays();
    final PersonalViewModel pane;
    final List<Judgement> asked = new ArrayList<>();
    final List<BroadcastDraft> published = new ArrayList<>();
    boolean keeps;
    @Nullable
    Consumer<Answer> answer;
    private final AtomicLong keys = new AtomicLong();

    PaneFixture() throws StoreException {
        this(Background.immediate());
    }

    PaneFixture(Background background) throws StoreException {
        FakeStores fakes = new FakeStores();
        shop = new Workshop(fakes);
        Inbox.fill(shop);
        Desk desk = new Desk(background, fakes.changes(), shop.clock, new Ages(shop.clock, ZoneOffset.UTC, Locale.UK),
                delays);
        Outbox outbox = new Outbox(stores(), shop.connectors, shop.detector, () -> new UUID(0, keys.incrementAndGet()),
                shop.clock);
        TemplateGuard guard = new TemplateGuard(stores(), shop.connectors, shop.detector, shop.clock);
        pane = new PersonalViewModel(desk, stores(), shop.connectors, new Sending(outbox, guard, this, this),
                new Conversations(stores().conversations(), shop.connectors,
                        World.immediate(shop.clock, new java.util.Random(1))),
                new HeardLately(stores(), shop.clock));
    }

    Stores stores() {
        return shop.fakes.stores();
    }

    /** Opens what was said with somebody. */
    void open(Network network, String id) throws StoreException {
        pane.list().open(shop.conversation(network, id));
    }

    Person person(Network network, String id) throws StoreException {
        return shop.person(network, id);
    }

    void type(String text) {
        pane.composer().textProperty().set(text);
    }

    void wait(Duration time) {
        delays.pass(time);
        shop.clock.advance(time);
    }

    String text() {
        return pane.composer().textProperty().get();
    }

    @Nullable
    PrivateDraft draft(Network network, String id) throws StoreException {
        return stores().drafts().draft(shop.account(network).id(), person(network, id).id()).orElse(null);
    }

    /** The messages of an open thread, oldest first. */
    List<Message> messages() {
        return pane.thread().items().stream().filter(ThreadItem.Said.class::isInstance)
                .map(item -> ((ThreadItem.Said) item).message()).toList();
    }

    Message last() {
        return messages().getLast();
    }

    void answer(Choice choice) {
        Consumer<Answer> waiting = answer;
        if (waiting == null) {
            throw new AssertionError("nothing was asked");
        }
        answer = null;
        waiting.accept(new Answer(choice, text()));
    }

    @Override
    public void ask(Question question, Consumer<Answer> waiting) {
        asked.add(question.judgement());
        keeps = question.keeps();
        answer = waiting;
    }

    @Override
    public void write(long accountId, long personId) {}

    @Override
    public void message(long conversationId, long messageId) {}

    @Override
    public void publish(BroadcastDraft draft) {
        published.add(draft);
    }

    @Override
    public void followers(FollowerFilter.Chip chip) {}
}
