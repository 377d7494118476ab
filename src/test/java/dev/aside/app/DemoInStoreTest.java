package dev.aside.app;

import dev.aside.core.Changes;
import dev.aside.core.Connectors;
import dev.aside.core.Sync;
import dev.aside.core.World;
import dev.aside.core.model.Account;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.FollowerSort;
import dev.aside.core.model.Mention;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.ReplyRates;
import dev.aside.core.model.Together;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.network.demo.DemoNetwork;
import dev.aside.store.Store;
import dev.aside.testing.FakeMediaStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The demo network, read by the program into its store, shows what the design's pictures show.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoInStoreTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-26T14:16:00Z"));

    @TempDir
    static Path profile = Path.of("");
    private DemoNetwork demo;
    private Store store;
    private Stores stores;

    @BeforeAll
    void readTheDemo() throws IOException, StoreException {
        demo = DemoNetwork.open(profile, CLOCK);
        Changes changes = Changes.immediate();
        store = Store.open(profile.resolve("aside.db"), changes, CLOCK).store();
        stores = store.stores();
        Connectors connectors = new Connectors();
        LengthRule any = new AnyLength();
        for (DemoNetwork.Profile own : demo.profiles()) {
            Account account = stores.accounts().add(own.network(), own.person(), true);
            connectors.put(account.id(), demo.connector(own.network(), any, _ -> any));
        }
        new Sync(stores, connectors, new TemplateDetector(DetectorSettings.defaults()), changes,
                World.immediate(CLOCK, new SplittableRandom(1))).start(CLOCK.instant(), () -> {});
        demo.localState().putInto(stores, new FakeMediaStore());
    }

    @AfterAll
    void close() throws IOException, StoreException {
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

    private List<String> names(ConversationTab tab) throws StoreException {
        return stores.conversations().rows(stores.conversations().order(tab)).stream()
                .map(ConversationRow::person).map(Person::displayName).toList();
    }

    @Test
    void theTabsHoldWhoTheyShould() throws StoreException {
        assertThat(names(ConversationTab.NEEDS_REPLY)).containsExactly("Maya Okafor", "Aiko Tanabe", "Jon Hallam",
                "Léa Marchand", "Omar Farouk", "Олена Коваль", "Sam & Biscuit", "Tomasz Wilk", "Priya Nair",
                "Riverside Riders");
        assertThat(names(ConversationTab.AUTOMATED)).hasSize(20).contains("Pedalsoft", "Chainwise Digest",
                "りんりん堂", "Casquettes & Cie", "Lane & Kerb Office");
        assertThat(names(ConversationTab.REQUESTS)).hasSize(6).contains("Wendell Crisp", "ياسمين حداد");
        assertThat(names(ConversationTab.ARCHIVED)).hasSize(7);
        assertThat(stores.conversations().unread()).isEqualTo(3);
    }

    @Test
    void everybodyIsInOneOfThem() throws StoreException {
        long all = Arrays.stream(ConversationTab.values()).filter(tab -> tab != ConversationTab.NEEDS_REPLY)
                .flatMapToLong(tab -> {
                    try {
                        return Arrays.stream(stores.conversations().order(tab));
                    } catch (StoreException e) {
                        throw new AssertionError(e);
                    }
                }).distinct().count();
        assertThat(all).isEqualTo(240);
    }

    @Test
    void theHistorySaysWhatTheWarningQuotes() throws StoreException {
        assertThat(stores.history().replyRates()).isEqualTo(new ReplyRates(160, 2, 97, 41));
    }

    @Test
    void mayaAnswered9Of11() throws StoreException {
        Account mastodon = stores.accounts().accounts().getFirst();
        Person maya = stores.people().person(Network.MASTODON, "https://wheels.example/users/maya").orElseThrow();
        assertThat(stores.people().together(mastodon.id(), maya.id()))
                .isEqualTo(new Together(Instant.parse("2026-02-04T08:12:00Z"), Instant.parse("2026-11-26T14:02:00Z"),
                        23, 11, 9));
        assertThat(stores.people().notes(maya.id()).tags()).containsExactly("regular", "touring");
    }

    @Test
    void theFollowersAreAsPictured() throws StoreException {
        assertThat(stores.followers().count()).isEqualTo(4218);
        assertThat(stores.followers().newSinceLastVisit()).isEqualTo(4);
        long[] order = stores.followers().order(FollowerFilter.ALL, FollowerSort.NEWEST);
        List<FollowerRow> rows = stores.followers().rows(Arrays.copyOf(order, 15));
        assertThat(rows).extracting(row -> row.person().displayName()).containsExactly("Inês Duarte", "Paul Tremain",
                "Harbour Sailing Club", "Nora Kim", "Riverside Riders", "Léa Marchand", "Sam & Biscuit",
                "Олена Коваль", "Omar Farouk", "Priya Nair", "Tomasz Wilk", "Jon Hallam", "Maya Okafor", "林薇",
                "Greta Holm");
        assertThat(rows).extracting(FollowerRow::latestPost).startsWith(
                "That green glove is my son’s! Can we come by after school?",
                "First winter commuting. Any advice that is not “buy a car”?", "Three boats out, four boats back.",
                "자전거로 출근 첫날", "Light parade on 12 December, all wheels welcome, six o’clock at the lock.",
                "Deux roues, une opinion.",
                "Biscuit has opinions about squirrels and none of them are printable.",
                "Осінь, і ланцюг знову сухий", "Night ride, no wind, all green lights",
                "A frame is a promise in steel.",
                "Wheels true, coffee strong.");
        assertThat(rows).extracting(row -> row.relation().youFollow()).startsWith(false, false, false, false, true);
    }

    @Test
    void theBroadcastsAreAsPictured() throws StoreException {
        List<Broadcast> posts = stores.broadcasts().broadcasts(stores.broadcasts().order(BroadcastSort.NEWEST));
        assertThat(posts).extracting(post -> post.counts().reposts()).containsExactly(184, 96, 9, 12);
        assertThat(posts).extracting(post -> post.posts().size()).containsExactly(2, 2, 1, 1);
        assertThat(stores.broadcasts().unansweredMentions()).isEqualTo(4);
        List<Mention> mentions = stores.broadcasts().mentions(stores.broadcasts().mentionOrder());
        assertThat(mentions).extracting(mention -> mention.author().displayName()).startsWith("Léa Marchand",
                "Tomasz Wilk", "Inês Duarte", "Sam & Biscuit");
        assertThat(mentions).extracting(Mention::seen).startsWith(false, false, true, true);
        assertThat(stores.drafts().broadcasts()).hasSize(3).first()
                .satisfies(draft -> assertThat(draft.text()).startsWith("The winter service is open."));
    }
}
