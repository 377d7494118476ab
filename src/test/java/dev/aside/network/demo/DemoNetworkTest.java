package dev.aside.network.demo;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.NetworkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DemoNetworkTest {
    @TempDir
    Path profile = Path.of("");
    private Instant now = World.NOW;
    private int keys;

    private DemoNetwork open() throws IOException {
        return DemoNetwork.open(profile, () -> now);
    }

    private static Connector connector(DemoNetwork demo, Network network) {
        return demo.connector(network, Lengths.POSTS, _ -> Lengths.MESSAGES);
    }

    private static DirectMessages messages(DemoNetwork demo, Network network) {
        return connector(demo, network).messages().orElseThrow();
    }

    /// One page of a feed.
    private interface Reader {
        SyncPage page(@Nullable Cursor after) throws NetworkException;
    }

    private static <U extends Upsert> List<U> all(Class<U> kind, Reader reader, @Nullable Cursor from)
            throws NetworkException {
        List<U> found = new ArrayList<>();
        @Nullable
        Cursor cursor = from;
        boolean more = true;
        while (more) {
            SyncPage page = reader.page(cursor);
            page.upserts().stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
            cursor = page.next();
            more = page.more();
        }
        return found;
    }

    private static Cursor end(Reader reader) throws NetworkException {
        SyncPage page = reader.page(null);
        while (page.more()) {
            page = reader.page(page.next());
        }
        return page.next();
    }

    private Attempt.OfMessage message(DemoNetwork demo, Network network, String handle, String text) {
        keys++;
        return new Attempt.OfMessage("key " + keys, Lengths.person(demo, network, handle), text, now);
    }

    @Test
    void theFeedsTellTheWholeWorld() throws IOException, NetworkException {
        try (DemoNetwork demo = open()) {
            int followers = 0;
            int conversations = 0;
            int messages = 0;
            for (Network network : Network.values()) {
                followers += all(Upsert.FollowSeen.class,
                        after -> connector(demo, network).followers().orElseThrow().followers(after), null).size();
                List<Upsert.MessageSeen> seen = all(Upsert.MessageSeen.class, messages(demo, network)::messages, null);
                messages += seen.size();
                Set<String> ids = seen.stream().map(Upsert.MessageSeen::remoteId).collect(Collectors.toSet());
                assertThat(ids.size()).isEqualTo(seen.size());
                conversations += (int) seen.stream().map(Upsert.MessageSeen::conversation).distinct().count();
            }
            assertThat(followers).isEqualTo(4218);
            assertThat(conversations).isEqualTo(240);
            assertThat(messages).isGreaterThan(257);
        }
    }

    @Test
    void theWorldsNowIsTheFirstStart() throws IOException, NetworkException {
        now = Instant.parse("2027-06-01T08:00:00Z");
        open().close();
        now = now.plus(Duration.ofSeconds(90));
        try (DemoNetwork demo = open()) {
            assertThat(all(Upsert.MessageSeen.class, messages(demo, Network.MASTODON)::messages, null).getLast())
                    .satisfies(last -> {
                        assertThat(last.text()).startsWith("Silent as a cat.");
                        assertThat(last.at()).isEqualTo(Instant.parse("2027-06-01T07:46:00Z"));
                    });
            assertThat(demo.localState().followersSeen()).isBetween("2027-05-30T00:00:00Z", "2027-06-01T00:00:00Z");
        }
    }

    @Test
    void aMessageThatWasMeantForThemIsAnsweredInTheirLanguage() throws IOException, NetworkException {
        try (DemoNetwork demo = open()) {
            Reader reader = messages(demo, Network.MASTODON)::messages;
            Cursor before = end(reader);
            messages(demo, Network.MASTODON).send(message(demo, Network.MASTODON, "@hanna@kette.example",
                    "Hanna, das Stroh liegt bereit. Wie geht es der braunen Henne nach ihrem Ausflug?"));
            assertThat(all(Upsert.MessageSeen.class, reader, before)).hasSize(1);
            now = now.plus(Duration.ofMinutes(4));
            List<Upsert.MessageSeen> seen = all(Upsert.MessageSeen.class, reader, before);
            assertThat(seen).hasSize(2);
            List<String> german = Written.languages().stream().filter(language -> language.language().equals("de"))
                    .findFirst().orElseThrow().answers();
            assertThat(german).contains(seen.getLast().text());
            assertThat(seen.getLast().at()).isBetween(World.NOW.plusSeconds(20), now);
            now = now.plus(Duration.ofHours(2));
            assertThat(all(Upsert.MessageSeen.class, reader, before)).hasSize(2);
        }
    }

    @Test
    void whoeverOwesAnAnswerStillDoesAfterARestart() throws IOException, NetworkException {
        Cursor before;
        try (DemoNetwork demo = open()) {
            before = end(messages(demo, Network.BLUESKY)::messages);
            messages(demo, Network.BLUESKY).send(message(demo, Network.BLUESKY, "lea.example",
                    "Le tandem a-t-il retrouvé sa bonne humeur depuis dimanche ?"));
        }
        now = now.plus(Duration.ofMinutes(10));
        try (DemoNetwork demo = open()) {
            List<Upsert.MessageSeen> seen = all(Upsert.MessageSeen.class, messages(demo, Network.BLUESKY)::messages,
                    before);
            assertThat(seen).hasSize(2);
            assertThat(seen.getLast().author()).isNotEqualTo(seen.getFirst().author());
        }
    }

    @Test
    void aFormLetterIsNotAnswered() throws IOException, NetworkException {
        try (DemoNetwork demo = open()) {
            Reader reader = messages(demo, Network.MASTODON)::messages;
            Cursor before = end(reader);
            messages(demo, Network.MASTODON).send(message(demo, Network.MASTODON, "@maya@wheels.example",
                    "Hi Maya, our winter service is open again. Book before Friday and we fit your lights for free: "
                            + "kettlelane.example/winter?utm_source=dm"));
            now = now.plus(Duration.ofDays(2));
            assertThat(all(Upsert.MessageSeen.class, reader, before)).hasSize(1);
        }
    }

    @Test
    void whoAskedForSilenceKeepsIt() throws IOException, NetworkException {
        try (DemoNetwork demo = open()) {
            Reader reader = messages(demo, Network.MASTODON)::messages;
            Cursor before = end(reader);
            messages(demo, Network.MASTODON).send(message(demo, Network.MASTODON, "@viktor@sjo.example",
                    "Viktor, bara en sak: din vänstra handske ligger kvar hos oss sedan i mars."));
            now = now.plus(Duration.ofDays(1));
            assertThat(all(Upsert.MessageSeen.class, reader, before)).hasSize(1);
        }
    }

    @Test
    void followersArriveAsTimePassesAndTheSameAfterARestart() throws IOException, NetworkException {
        List<Upsert> live = new ArrayList<>();
        try (DemoNetwork demo = open()) {
            for (Network network : Network.values()) {
                Reader reader = connector(demo, network).followers().orElseThrow()::followers;
                Cursor before = end(reader);
                now = World.NOW.plus(Duration.ofHours(3));
                live.addAll(reader.page(before).upserts());
                now = World.NOW;
            }
        }
        now = World.NOW.plus(Duration.ofHours(3));
        assertThat(live.stream().filter(Upsert.FollowSeen.class::isInstance)).hasSizeBetween(4, 15);
        try (DemoNetwork demo = open()) {
            List<Upsert> after = new ArrayList<>();
            for (Network network : Network.values()) {
                after.addAll(all(Upsert.class,
                        connector(demo, network).followers().orElseThrow()::followers, null));
            }
            assertThat(after.containsAll(live)).isTrue();
        }
    }

    @Test
    void xTakes15MessagesIn15MinutesAndSaysWhenTheNextMayCome() throws IOException, NetworkException {
        try (DemoNetwork demo = open()) {
            for (int i = 0; i < 15; i++) {
                now = World.NOW.plusSeconds(i);
                messages(demo, Network.X).send(message(demo, Network.X, "@omar_rides", "Part " + i + " has arrived."));
            }
            Attempt.OfMessage next = message(demo, Network.X, "@omar_rides", "And bring the chain.");
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> messages(demo, Network.X).send(next))
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(new Failure(Failure.Kind.RATE_LIMITED,
                            World.NOW.plus(Duration.ofMinutes(15)),
                            new Failure.Limit(15, Duration.ofMinutes(15)), null)));
            now = World.NOW.plus(Duration.ofMinutes(15));
            assertThat(messages(demo, Network.X).send(next).remoteId()).isNotEmpty();
        }
    }

    @Test
    void anAnsweredMentionIsAnswered() throws IOException, NetworkException {
        try (DemoNetwork demo = open()) {
            BroadcastFeed feed = connector(demo, Network.BLUESKY).broadcasts().orElseThrow();
            Upsert.PostSeen lea = all(Upsert.PostSeen.class, feed::mentions, null).getLast();
            assertThat(lea.text()).startsWith("@kettlelane is Saturday");
            assertThat(lea.answered()).isFalse();
            Cursor before = end(feed::mentions);
            feed.publish(new Attempt.OfPost("answer", "For tandems too. The argument waits outside.", lea.remoteId(),
                    Visibility.PUBLIC, now));
            assertThat(all(Upsert.PostSeen.class, feed::mentions, before)).singleElement().satisfies(again -> {
                assertThat(again.remoteId()).isEqualTo(lea.remoteId());
                assertThat(again.answered()).isTrue();
            });
        }
    }

    @Test
    void aLineThatACrashCutOffIsDropped() throws IOException, NetworkException {
        Attempt.OfMessage whole;
        try (DemoNetwork demo = open()) {
            whole = message(demo, Network.MASTODON, "@maya@wheels.example", "Which gull was the loudest?");
            messages(demo, Network.MASTODON).send(whole);
        }
        Path file = profile.resolve("demo-network.jsonl");
        long size = Files.size(file);
        Files.write(file, "{\"event\":\"message-sent\",\"at\":\"2026".getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        try (DemoNetwork demo = open()) {
            assertThat(Files.size(file)).isEqualTo(size);
            assertThat(messages(demo, Network.MASTODON).find(whole).toString()).startsWith("Made");
        }
    }

    @Test
    void picturesComeOutOfTheProgram() throws IOException, NetworkException {
        try (DemoNetwork demo = open()) {
            Connector connector = connector(demo, Network.MASTODON);
            assertThat(connector.pictures().read("demo:maya.png", 100_000)).startsWith(0x89, 'P', 'N', 'G');
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> connector.pictures().read("demo:maya.png", 100));
            assertThatExceptionOfType(NetworkException.class)
                    .isThrownBy(() -> connector.pictures().read("demo:../people.json", 100_000));
        }
    }
}
