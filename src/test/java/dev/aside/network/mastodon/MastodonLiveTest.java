package dev.aside.network.mastodon;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.port.LiveFeed;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import dev.aside.testing.MutableClock;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MastodonLiveTest {
    private final MutableClock clock = new MutableClock();
    private final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
    private final FakeStream stream = new FakeStream();
    private final BlockingQueue<Set<Feed>> hints = new LinkedBlockingQueue<>();

    @AfterEach
    void hangUp() {
        stream.close();
        web.close();
    }

    private LiveFeed live(String token) throws NetworkException {
        return live(token, stream.address(), "http://127.0.0.1:9");
    }

    private LiveFeed live(String token, String streaming, String address) throws NetworkException {
        return live(web, clock, token, streaming, address);
    }

    /// @param streaming where the server says its streams are
    /// @param address of the server itself
    static LiveFeed live(Web web, MutableClock clock, String token, String streaming, String address)
            throws NetworkException {
        Town town = new Town(FakeMastodon.Kind.MASTODON, clock);
        town.streaming = streaming;
        Json instance = Json.parse(FakeMastodon.json(new Shown(town).instance()).body());
        URI base = URI.create(address);
        ServerFacts facts = ServerFacts.of(instance, instance.list("rules"), "127.0.0.1:9");
        Keys keys = new Keys(base, "client", "secret", token, "1", "lea", facts);
        Api api = Api.of(web, keys);
        return new MastodonLive(api, new Known(api.site(), keys, _ -> {}, clock), token);
    }

    /// Listens until the stream ends, and tells how.
    private CompletableFuture<Failure.Kind> listen(LiveFeed live) {
        CompletableFuture<Failure.Kind> end = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                live.listen(hints::add);
            } catch (NetworkException e) {
                end.complete(e.failure().kind());
            }
        });
        return end;
    }

    @Test
    void bothStreamsAreHeardAndAllFeedsAreReadFirst() throws NetworkException, InterruptedException {
        var _ = listen(live(FakeMastodon.TOKEN));
        assertThat(stream.heard()).isEqualTo("/api/v1/streaming?stream=user");
        assertThat(stream.heard()).isEqualTo("{\"type\":\"subscribe\",\"stream\":\"direct\"}");
        assertThat(hints.take()).isEqualTo(EnumSet.allOf(Feed.class));
    }

    @Test
    void eachEventTellsWhichFeedsToRead() throws NetworkException, InterruptedException {
        var _ = listen(live(FakeMastodon.TOKEN));
        stream.heard();
        hints.take();
        stream.say("conversation", "{\"id\":\"1\"}");
        assertThat(hints.take()).containsExactly(Feed.MESSAGES);
        stream.say("something.of.tomorrow", "no JSON at all");
        stream.say("notification", "{\"type\":\"follow\",\"account\":{\"id\":\"7\"}}");
        assertThat(hints.take()).containsExactly(Feed.FOLLOWERS);
        stream.say("notification", "{\"type\":\"mention\",\"status\":{\"visibility\":\"direct\"}}");
        assertThat(hints.take()).containsExactlyInAnyOrder(Feed.MESSAGES, Feed.MENTIONS);
        stream.say("delete", "113402");
        assertThat(hints.take()).contains(Feed.MESSAGES, Feed.POSTS);
    }

    @Test
    void aStreamThatWasCutIsOpenedAgainAndTheGapIsRead() throws Exception {
        LiveFeed live = live(FakeMastodon.TOKEN);
        CompletableFuture<Failure.Kind> first = listen(live);
        stream.heard();
        stream.heard();
        hints.take();
        stream.cut();
        assertThat(first.get()).isEqualTo(Failure.Kind.SERVER);
        var _ = listen(live);
        stream.heard();
        assertThat(hints.take()).as("what came meanwhile").isEqualTo(EnumSet.allOf(Feed.class));
    }

    @Test
    void aServerOnThisMachineIsNotAskedForATlsItDoesNotSpeak() throws NetworkException, InterruptedException {
        String here = stream.address().replaceFirst("^ws:", "http:");
        for (String told : List.of(here.replaceFirst("^http:", "wss:"), "wss://kettle.example", "")) {
            var _ = listen(live(FakeMastodon.TOKEN, told, here));
            assertThat(stream.heard()).as(told).isEqualTo("/api/v1/streaming?stream=user");
            stream.heard();
            assertThat(hints.take()).isEqualTo(EnumSet.allOf(Feed.class));
        }
    }

    @Test
    void aServerThatLooksForTheTokenElsewhereFindsIt() throws NetworkException, InterruptedException {
        stream.byProtocol = true;
        var _ = listen(live(FakeMastodon.TOKEN));
        assertThat(stream.heard()).isEqualTo("/api/v1/streaming?stream=user");
        assertThat(hints.take()).isEqualTo(EnumSet.allOf(Feed.class));
    }

    @Test
    void whatCannotBeReadEndsNothing() throws NetworkException, InterruptedException {
        var _ = listen(live(FakeMastodon.TOKEN));
        stream.heard();
        hints.take();
        stream.say("notification", "no JSON at all");
        stream.say("conversation", "{\"id\":\"1\"}");
        assertThat(hints.take()).containsExactly(Feed.MESSAGES);
    }

    @Test
    void aTokenThatWasTakenBackIsSaidSo() throws NetworkException {
        LiveFeed live = live("secret-token-of-nobody");
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> live.listen(hints::add))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.SIGNED_OUT));
    }
}
