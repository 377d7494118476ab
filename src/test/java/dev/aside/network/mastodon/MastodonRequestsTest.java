package dev.aside.network.mastodon;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.MessageRequests;
import dev.aside.core.port.NetworkException;
import dev.aside.network.Specification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Strangers' first messages, which Mastodon keeps out of the conversations.
class MastodonRequestsTest {
    private MastodonWorld world = new MastodonWorld(FakeMastodon.Kind.MASTODON, null);
    private @Nullable Cursor cursor;

    @AfterEach
    void hangUp() {
        world.close();
    }

    private DirectMessages messages() {
        return world.connector().messages().orElseThrow();
    }

    private MessageRequests requests() {
        return messages().requests().orElseThrow();
    }

    private Town.Neighbour stranger(String name, String... texts) {
        Town town = world.server.town;
        synchronized (town) {
            Town.Neighbour stranger = town.arrive(name, "void.example");
            town.keptApart.add(stranger);
            for (String text : texts) {
                town.write(stranger, "direct", null, "@lea " + text);
            }
            return stranger;
        }
    }

    private List<Upsert> news() throws NetworkException {
        List<Upsert> news = new ArrayList<>();
        SyncPage page = messages().messages(cursor);
        news.addAll(page.upserts());
        while (page.more()) {
            page = messages().messages(page.next());
            news.addAll(page.upserts());
        }
        cursor = page.next();
        return news;
    }

    private static List<String> texts(List<Upsert> news) {
        return news.stream().filter(Upsert.MessageSeen.class::isInstance)
                .map(upsert -> ((Upsert.MessageSeen) upsert).text()).toList();
    }

    private static List<Boolean> requests(List<Upsert> news) {
        return news.stream().filter(Upsert.ConversationSeen.class::isInstance)
                .map(upsert -> ((Upsert.ConversationSeen) upsert).request()).toList();
    }

    @Test
    void whatStrangersWriteIsReadAsRequests() throws NetworkException {
        world.writes(world.somebody(), "Your wheel is ready.");
        stranger("pat", "Do you mend bells?", "Mine is silent.");
        List<Upsert> news = news();
        assertThat(texts(news)).containsExactly("Your wheel is ready.", "Do you mend bells?", "Mine is silent.");
        assertThat(requests(news)).containsExactly(false, true);
        assertThat(news()).isEmpty();
    }

    @Test
    void allStrangersAreReadHoweverMany() throws NetworkException {
        for (int i = 0; i < 10; i++) {
            stranger("pat" + i, "Hello " + i);
        }
        assertThat(texts(news())).hasSize(10).doesNotHaveDuplicates();
        assertThat(news()).isEmpty();
    }

    @Test
    void whoIsLetInIsInTheConversationsFromThenOn() throws NetworkException {
        Town.Neighbour pat = stranger("pat", "Do you mend bells?");
        assertThat(requests(news())).containsExactly(true);
        requests().accept(pat.id);
        assertThat(world.server.town.keptApart).isEmpty();
        List<Upsert> news = news();
        assertThat(requests(news)).containsExactly(false);
        assertThat(news).filteredOn(Upsert.ConversationSeen.class::isInstance)
                .extracting(upsert -> ((Upsert.ConversationSeen) upsert).remoteId()).containsExactly(pat.id);
    }

    @Test
    void whoIsAnsweredIsLetIn() throws NetworkException {
        Town.Neighbour pat = stranger("pat", "Do you mend bells?");
        news();
        messages().send(new Attempt.OfMessage("key", world.person(pat), "Gladly.", MastodonWorld.NOW));
        assertThat(world.server.town.keptApart).isEmpty();
        assertThat(requests(news())).isNotEmpty().doesNotContain(true);
    }

    /// Somebody who was spoken with and is kept apart now says more in the same conversation.
    @Test
    void aFurtherWordIsNoRequest() throws NetworkException {
        world.writes(world.somebody(), "Your wheel is ready.");
        world.clock.advance(Duration.ofMinutes(1));
        news();
        synchronized (world.server.town) {
            world.server.town.write(world.server.town.me, "direct", null, "@greta@fjord.example Thanks!");
            world.server.town.keptApart.add(world.greta);
            world.server.town.write(world.greta, "direct", null, "@lea And the bill?");
        }
        List<Upsert> news = news();
        assertThat(texts(news)).contains("And the bill?");
        assertThat(requests(news)).doesNotContain(true);
    }

    @Test
    void aPublicMentionOrAGroupIsNoRequest() throws NetworkException {
        Town.Neighbour pat = stranger("pat");
        synchronized (world.server.town) {
            world.server.town.write(pat, "public", null, "@lea Look at this!");
            world.server.town.write(pat, "direct", null, "@lea @greta@fjord.example Both of you!");
        }
        assertThat(news()).isEmpty();
    }

    @Test
    void serversWithoutSuchAThingAreNotAsked() throws NetworkException {
        world.close();
        world = new MastodonWorld(FakeMastodon.Kind.GOTOSOCIAL, null);
        assertThat(messages().requests()).isEmpty();
        world.writes(world.somebody(), "Your wheel is ready.");
        assertThat(texts(news())).containsExactly("Your wheel is ready.");
        assertThat(world.server.http().requests()).noneMatch(request -> request.path().contains("requests"));
    }

    @Test
    void whatIsAskedIsAsMastodonDescribesIt() throws NetworkException {
        world.close();
        world = new MastodonWorld(FakeMastodon.Kind.MASTODON, Specification.of("mastodon/schema.json"));
        Town.Neighbour pat = stranger("pat", "Do you mend bells?");
        assertThat(texts(news())).containsExactly("Do you mend bells?");
        requests().accept(pat.id);
        world.connector().broadcasts().orElseThrow().marks().orElseThrow().seen(world.clock.instant());
        assertThat(world.server.town.marker).isNotEmpty();
        assertThat(world.server.problems()).isEmpty();
    }
}
