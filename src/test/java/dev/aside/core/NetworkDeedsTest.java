package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Media;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What is done here and has to be done on a network too.
class NetworkDeedsTest {
    private final MutableClock clock = new MutableClock();
    private final FakeStores fake = new FakeStores();
    private final Connectors connectors = new Connectors();
    private final FakeConnector network = new FakeConnector(Network.MASTODON, clock);
    private final World world = World.immediate(clock, new Random(4));
    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private final Sync sync = new Sync(fake.stores(), connectors, detector, fake.changes(), world);
    private final PostRemoval removal = new PostRemoval(fake.stores(), connectors, clock);
    private Account account;

    @BeforeEach
    void signIn() throws StoreException {
        account = fake.account(Network.MASTODON, "Kettle Lane");
        connectors.put(account.id(), network);
        String me = account.person().remoteId();
        network.page(Feed.POSTS, new Upsert.PostSeen("post-1", me, "Bells are in.", clock.instant(), null,
                Post.Counts.NONE, false, false, false, null, List.of()));
        sync.start(clock.instant(), () -> {});
    }

    private List<Post> posts() throws StoreException {
        return fake.stores().broadcasts().broadcasts(fake.stores().broadcasts().order(BroadcastSort.NEWEST)).stream()
                .flatMap(broadcast -> broadcast.posts().stream()).toList();
    }

    @Test
    void aDeletedPostIsGoneThereAndHere() throws Exception {
        removal.delete(posts().getFirst().id());
        assertThat(network.deleted()).containsExactly("post-1");
        assertThat(posts()).isEmpty();
    }

    @Test
    void aPostThatTheNetworkKeepsStaysHereToo() throws Exception {
        long id = posts().getFirst().id();
        network.down(Failure.of(Failure.Kind.OFFLINE));
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> removal.delete(id));
        connectors.remove(account.id());
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> removal.delete(id))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.SIGNED_OUT));
        assertThat(posts()).hasSize(1);
    }

    @Test
    void anAcceptedRequestIsToldToTheNetwork() throws StoreException {
        network.page(Feed.MESSAGES, new Upsert.PersonSeen("ann", "ann", "@ann", "Ann", "", null, null, null),
                new Upsert.ConversationSeen("c-ann", List.of("ann"), true, null));
        sync.refresh(account.id());
        sync.start(clock.instant(), () -> {});
        Person ann = fake.stores().people().person(Network.MASTODON, "ann").orElseThrow();
        long id = fake.stores().conversations().between(account.id(), ann.id()).orElseThrow().id();
        new Conversations(fake.stores().conversations(), connectors, world).acceptRequest(id);
        assertThat(network.accepted()).containsExactly("c-ann");
    }

    @Test
    void whoElseATextReachesIsKnownBeforeItIsSent() throws StoreException {
        Outbox outbox = new Outbox(fake.stores(), connectors, detector, UUID::randomUUID, clock);
        Person maya = fake.person(Network.MASTODON, "Maya");
        PrivateDraft draft = new PrivateDraft(account.id(), maya.id(), "@maya what does @jon think?", null,
                clock.instant());
        assertThat(outbox.othersReached(draft)).containsExactly("@jon");
        connectors.remove(account.id());
        assertThat(outbox.othersReached(draft)).isEmpty();
    }

    @Test
    void theFirstPostOfAThreadCarriesTheMediaAndAllTheWarning() throws StoreException {
        Outbox outbox = new Outbox(fake.stores(), connectors, detector, UUID::randomUUID, clock);
        Media wheel = new Media("ab".repeat(32), "image/png", "A wheel", 4, 3);
        outbox.publish(new BroadcastDraft(0, "Wheels. ".repeat(90), List.of(account.id()), Visibility.PUBLIC, null,
                clock.instant(), "Rust", List.of(wheel)));
        assertThat(fake.stores().outbox().waiting()).extracting(item -> item.attempt())
                .map(attempt -> (dev.aside.core.model.Attempt.OfPost) attempt)
                .allSatisfy(post -> assertThat(post.warning()).isEqualTo("Rust"))
                .extracting(post -> post.part() + " " + post.media().size()).containsExactly("0 1", "1 0");
    }
}
