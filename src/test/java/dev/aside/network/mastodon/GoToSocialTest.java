package dev.aside.network.mastodon;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Person;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What GoToSocial and other servers of Mastodon's language do their own way.
class GoToSocialTest {
    private final MastodonWorld world = new MastodonWorld(FakeMastodon.Kind.GOTOSOCIAL, null);
    private final Town town = world.server.town;

    @AfterEach
    void hangUp() {
        world.close();
    }

    private BroadcastFeed posts() {
        return world.connector().broadcasts().orElseThrow();
    }

    private DirectMessages messages() {
        return world.connector().messages().orElseThrow();
    }

    private Town.Status written(Sent sent) {
        return Objects.requireNonNull(town.status(sent.remoteId().replaceFirst(".*/", "")));
    }

    /// A server on this machine has a port in its name, and finds no such name in a text.
    @Test
    void aNeighbourIsCalledByTheirNameAlone() throws NetworkException {
        town.domain = "localhost:8080";
        Person noor;
        synchronized (town) {
            noor = world.person(town.arrive("noor", null));
        }
        world.restart();
        assertThat(noor.handle()).isEqualTo("@noor@localhost:8080");
        Sent sent = messages().send(new Attempt.OfMessage("a", noor, "The spare key.", MastodonWorld.NOW));
        assertThat(written(sent).text).isEqualTo("@noor The spare key.");
        assertThat(written(sent).named).extracting(one -> one.name).containsExactly("noor");
        Sent named = messages().send(new Attempt.OfMessage("b", noor, "@noor@localhost:8080 it is under the pot.",
                MastodonWorld.NOW));
        assertThat(written(named).text).isEqualTo("@noor it is under the pot.");
        assertThat(messages().messages(null).upserts()).filteredOn(Upsert.MessageSeen.class::isInstance)
                .extracting(upsert -> ((Upsert.MessageSeen) upsert).text())
                .contains("The spare key.", "it is under the pot.");
    }

    @Test
    void aPublicAnswerNamesANeighbourSoThatTheyHear() throws NetworkException {
        town.domain = "localhost:8080";
        synchronized (town) {
            town.arrive("noor", null);
        }
        world.restart();
        Sent sent = posts().publish(new Attempt.OfPost("a", "@noor@localhost:8080, @greta@fjord.example: found it.",
                null, Visibility.PUBLIC, MastodonWorld.NOW));
        assertThat(written(sent).named).extracting(one -> one.name).containsExactly("noor", "greta");
    }

    @Test
    void whatReachedNobodyIsTakenBackAndSaidSo() {
        Person dot;
        synchronized (town) {
            dot = world.person(town.arrive("dot.ty", "riders.example"));
        }
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> messages().send(new Attempt.OfMessage("a", dot, "Hello?", MastodonWorld.NOW)))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.NOT_FOUND));
        assertThat(town.statuses).extracting(status -> status.text).noneMatch(text -> text.contains("Hello?"));
    }

    /// It does not know what came of a request whose key it knows, and may do it again.
    @Test
    void noKeyIsSentWhereKeysDoHarm() throws NetworkException {
        Attempt.OfPost attempt = new Attempt.OfPost("key", "Found: one bell.", null, Visibility.PUBLIC,
                MastodonWorld.NOW);
        Sent sent = posts().publish(attempt);
        assertThat(world.server.http().requests()).filteredOn(request -> request.method().equals("POST"))
                .extracting(Request::headers).allSatisfy(headers -> assertThat(headers)
                        .doesNotContainKey("idempotency-key"));
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(posts().publish(attempt)).as("a second try finds the first").isEqualTo(sent);
        assertThat(town.statuses).extracting(status -> status.text).containsOnlyOnce("Found: one bell.");
    }

    @Test
    void allThatIsWrittenCounts() throws NetworkException {
        String link = "https://bells.example/" + "b".repeat(478);
        assertThat(world.connector().postLength().left(link)).isEqualTo(4_500);
        String full = link + " " + "a".repeat(4_499);
        assertThat(posts().publish(new Attempt.OfPost("a", full, null, Visibility.PUBLIC, MastodonWorld.NOW))
                .remoteId()).isNotEmpty();
        int left = world.connector().messageLength(world.somebody()).left("");
        assertThat(left).isEqualTo(5_000 - "@greta@fjord.example ".length());
        assertThat(messages().send(new Attempt.OfMessage("b", world.somebody(), "a".repeat(left), MastodonWorld.NOW))
                .remoteId()).isNotEmpty();
    }

    /// A server that takes texts for markup gives back something else, and what was written beside it.
    @Test
    void aTextIsFoundAgainByWhatWasWritten() throws NetworkException {
        Sent sent = posts().publish(new Attempt.OfPost("a", "Two <b>bells</b>", null, Visibility.PUBLIC,
                MastodonWorld.NOW));
        synchronized (town) {
            written(sent).shown = "<p>Two <strong>bells</strong></p>";
        }
        assertThat(posts().find(new Attempt.OfPost("a", "Two <b>bells</b>", null, Visibility.PUBLIC,
                MastodonWorld.NOW))).hasToString("Made[sent=" + sent + "]");
    }

    /// Snac has no such call: what stays is not said to be gone.
    @Test
    void whatCannotBeDeletedIsNotDeleted() throws NetworkException {
        Sent sent = posts().publish(new Attempt.OfPost("a", "Lost: one bell.", null, Visibility.PUBLIC,
                MastodonWorld.NOW));
        town.keepsAll = true;
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> posts().delete(sent.remoteId()))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.REFUSED));
    }

    @Test
    void aNoteToOneselfIsNoConversation() throws NetworkException {
        synchronized (town) {
            town.write(town.me, "direct", null, "Buy oil.");
        }
        world.writes(world.somebody(), "Oil?");
        assertThat(messages().messages(null).upserts()).filteredOn(Upsert.MessageSeen.class::isInstance)
                .extracting(upsert -> ((Upsert.MessageSeen) upsert).text()).containsExactly("Oil?");
    }

    /// Links name the server as it is set up, and pages are counted before something is left out of them.
    @Test
    void aPageThatIsWhollyHiddenIsNotTheEnd() throws NetworkException {
        synchronized (town) {
            IntStream.range(0, 100).forEach(i -> town.write(town.me, "public", null, "Post " + i));
            town.statuses.subList(town.statuses.size() - 60, town.statuses.size() - 20)
                    .forEach(status -> town.hidden.add(status.id));
        }
        List<String> seen = new ArrayList<>();
        SyncPage page = posts().posts(null);
        for (int pages = 0; pages < 10; pages++) {
            page.upserts().stream().filter(Upsert.PostSeen.class::isInstance)
                    .forEach(upsert -> seen.add(((Upsert.PostSeen) upsert).text()));
            if (!page.more()) {
                break;
            }
            page = posts().posts(page.next());
        }
        assertThat(seen).contains("The kettle is on.", "Post 0", "Post 99").doesNotContain("Post 50")
                .doesNotHaveDuplicates();
    }

    @Test
    void whoTellsAllNotificationsIsNotReadAnewEachTime() throws NetworkException {
        synchronized (town) {
            town.ignoresTypes = true;
            IntStream.range(0, 50).forEach(i -> town.follows(town.arrive("fan" + i, "riders.example")));
        }
        SyncPage page = posts().mentions(null);
        while (page.more()) {
            page = posts().mentions(page.next());
        }
        world.server.http().forgetRequests();
        assertThat(posts().mentions(page.next()).upserts()).isEmpty();
        assertThat(world.server.http().requests()).hasSize(1);
    }
}
