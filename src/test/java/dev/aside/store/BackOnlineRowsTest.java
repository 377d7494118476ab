package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Delivery.State;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.OutboxStore.Part;
import dev.aside.core.port.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Which rows are due when an account's network answers again.
class BackOnlineRowsTest extends StoreFixture {
    private static final Failure OFFLINE = Failure.of(Failure.Kind.OFFLINE);

    @BeforeEach
    void mayaIsKnown() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"), profile(JON, "@jon", "Jon"));
    }

    private void waits(OutboxItem item, Failure failure) throws StoreException {
        assertThat(stores.outbox().attempting(item)).isTrue();
        stores.outbox().waits(item, failure, at(5));
    }

    private Map<OutboxItem.Kind, Map<Long, Delivery>> deliveries() throws StoreException {
        Map<OutboxItem.Kind, Map<Long, Delivery>> all = new HashMap<>();
        for (OutboxItem item : stores.outbox().waiting()) {
            all.computeIfAbsent(item.kind(), _ -> new HashMap<>()).put(item.id(), item.delivery());
        }
        return all;
    }

    private OutboxItem post(Account account, String key) throws StoreException {
        stores.outbox().enqueue(
                new BroadcastDraft(0, key, List.of(account.id()), Visibility.PUBLIC, null, NOON),
                List.of(new Part(account.id(), 0, key, key)), NOON, NOON);
        return stores.outbox().waiting().stream().filter(item -> item.delivery().attemptKey().equals(key)).findFirst()
                .orElseThrow();
    }

    @Test
    void messagesAndPostsThatWaitedForTheNetworkAreDueAndToldOf() throws StoreException {
        long message = send(MAYA, "Hello", "k1");
        waits(item(OutboxItem.Kind.MESSAGE, message), OFFLINE);
        OutboxItem post = post(me, "news");
        waits(post, OFFLINE);
        published.clear();

        stores.outbox().backOnline(me.id(), at(1));

        assertThat(stores.outbox().due(at(1))).hasSize(2).extracting(OutboxItem::delivery)
                .allSatisfy(delivery -> assertThat(delivery).returns(State.QUEUED, Delivery::state)
                        .returns(at(1), Delivery::due).returns(OFFLINE, Delivery::failure));
        assertThat(wasPublished(Kind.MESSAGES, message)).isTrue();
        assertThat(published).extracting(change -> change.kind()).contains(Kind.BROADCASTS);

        published.clear();
        stores.outbox().backOnline(me.id(), at(1));
        assertThat(published).as("what is due already is left alone").isEmpty();
    }

    @Test
    void everythingElseKeepsItsStateAndItsTime() throws StoreException {
        Account sky = stores.accounts().add(Network.BLUESKY, profile("did:plc:kettle", null, "Kettle Lane"), false);
        send(MAYA, "Held", "held");
        long broken = send(JON, "Broken", "broken");
        waits(item(OutboxItem.Kind.MESSAGE, broken), Failure.of(Failure.Kind.SERVER));
        waits(post(me, "limited"), new Failure(Failure.Kind.RATE_LIMITED, at(5), null, null));
        waits(post(sky, "elsewhere"), OFFLINE);
        OutboxItem refused = post(me, "refused");
        stores.outbox().attempting(refused);
        stores.outbox().failed(refused, OFFLINE);
        stores.outbox().attempting(post(me, "on its way"));
        Map<OutboxItem.Kind, Map<Long, Delivery>> before = deliveries();
        published.clear();

        stores.outbox().backOnline(me.id(), at(1));

        assertThat(deliveries()).isEqualTo(before);
        assertThat(published).isEmpty();
    }

    @Test
    void whoWaitsBehindAnotherStillDoes() throws StoreException {
        long first = send(MAYA, "First", "k1");
        long second = send(MAYA, "Second", "k2");
        waits(item(OutboxItem.Kind.MESSAGE, first), OFFLINE);
        waits(item(OutboxItem.Kind.MESSAGE, second), OFFLINE);

        stores.outbox().backOnline(me.id(), at(1));

        assertThat(stores.outbox().due(at(1))).extracting(OutboxItem::id).containsExactly(first);
        assertThat(item(OutboxItem.Kind.MESSAGE, second).delivery().due()).isEqualTo(at(1));
    }
}
