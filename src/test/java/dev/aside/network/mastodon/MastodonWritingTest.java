package dev.aside.network.mastodon;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Media;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.NetworkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MastodonWritingTest {
    private final MastodonWorld world = new MastodonWorld(FakeMastodon.Kind.MASTODON, null);
    @TempDir
    Path folder = Path.of("");

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
        return Objects.requireNonNull(world.server.town.status(sent.remoteId().replaceFirst(".*/", "")));
    }

    @Test
    void aPictureGoesAheadWithItsDescription() throws NetworkException, IOException {
        Path picture = Files.writeString(folder.resolve("wheel"), "PNG");
        Attempt.OfPost attempt = new Attempt.OfPost("key", "A wheel.", null, 0, Visibility.FOLLOWERS, "Round things",
                List.of(new Media(picture.toString(), "image/png", "A wheel, seen from above", 640, 480)),
                MastodonWorld.NOW);
        Town.Status made = written(posts().publish(attempt));
        assertThat(made.visibility).isEqualTo("private");
        assertThat(made.warning).isEqualTo("Round things");
        assertThat(made.media).singleElement().satisfies(
                id -> assertThat(world.server.town.uploads).containsEntry(id, "A wheel, seen from above"));
    }

    @Test
    void aThreadBeginsInPublicAndGoesOnUnlisted() throws NetworkException {
        Sent first = posts().publish(new Attempt.OfPost("a", "One.", null, Visibility.PUBLIC, MastodonWorld.NOW));
        Sent second = posts().publish(new Attempt.OfPost("b", "Two.", first.remoteId(), 1, Visibility.PUBLIC, null,
                List.of(), MastodonWorld.NOW));
        assertThat(written(first).visibility).isEqualTo("public");
        assertThat(written(second).visibility).isEqualTo("unlisted");
        assertThat(written(second).parent).isEqualTo(written(first).id);
        posts().delete(second.remoteId());
        posts().delete(second.remoteId());
        assertThat(world.server.town.statuses).extracting(one -> one.text)
                .contains("One.").doesNotContain("Two.");
    }

    @Test
    void aMessageAnswersTheLastOneAndNamesItsReader() throws NetworkException {
        String last = world.writes(world.somebody(), "Is the wheel ready?");
        Sent sent = messages().send(new Attempt.OfMessage("key", world.somebody(), null, last, "It is.",
                MastodonWorld.NOW));
        assertThat(written(sent).text).isEqualTo("@greta@fjord.example It is.");
        assertThat(written(sent).visibility).isEqualTo("direct");
        assertThat(written(sent).parent).isEqualTo(last);
        world.deletes(last);
        Sent next = messages().send(new Attempt.OfMessage("key-2", world.somebody(), null, last, "Come by.",
                MastodonWorld.NOW));
        assertThat(written(next).parent).isNull();
    }

    @Test
    void aThirdPersonInATextIsNoticed() {
        assertThat(messages().othersReached(world.somebody(), "Ask @noor@wheels.example, @Noor@wheels.example or @bo."))
                .containsExactly("@noor@wheels.example", "@bo");
        assertThat(messages().othersReached(world.somebody(),
                "@greta@fjord.example write to lea@kettle.example or @lea, https://a.example/@x")).isEmpty();
    }

    @Test
    void aPrivateStatusIsNoMentionAndNoPost() throws NetworkException {
        world.writes(world.somebody(), "Only for you.");
        messages().send(new Attempt.OfMessage("key", world.somebody(), "And for you.", MastodonWorld.NOW));
        assertThat(posts().mentions(null).upserts()).filteredOn(Upsert.PostSeen.class::isInstance)
                .extracting(upsert -> ((Upsert.PostSeen) upsert).text()).containsExactly("@lea Is it still?");
        assertThat(posts().posts(null).upserts()).filteredOn(Upsert.PostSeen.class::isInstance)
                .extracting(upsert -> ((Upsert.PostSeen) upsert).text()).containsExactly("The kettle is on.");
    }
}
