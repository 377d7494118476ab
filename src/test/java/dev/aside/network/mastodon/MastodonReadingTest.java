package dev.aside.network.mastodon;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.MediaRule;
import dev.aside.core.model.Post;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.MentionMarks;
import dev.aside.core.port.NetworkException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What is read of public statuses, and what a post can be there.
class MastodonReadingTest {
    private final MastodonWorld world = new MastodonWorld(FakeMastodon.Kind.MASTODON, null);

    @AfterEach
    void hangUp() {
        world.close();
    }

    private BroadcastFeed posts() {
        return world.connector().broadcasts().orElseThrow();
    }

    private static List<Upsert.PostSeen> seen(SyncPage page) {
        return page.upserts().stream().filter(Upsert.PostSeen.class::isInstance).map(Upsert.PostSeen.class::cast)
                .toList();
    }

    private Town.Status kettle() {
        return world.server.town.statuses.stream().filter(status -> status.text.equals("The kettle is on.")).findFirst()
                .orElseThrow();
    }

    @Test
    void ownPostsComeWithTheirCountsAndAgainWhenThoseChanged() throws NetworkException {
        SyncPage first = posts().posts(null);
        assertThat(seen(first)).extracting(Upsert.PostSeen::counts).containsExactly(Post.Counts.NONE);
        synchronized (world.server.town) {
            kettle().likes = 7;
            world.server.town.write(world.server.town.me, "public", kettle().id, "Still.");
        }
        assertThat(seen(posts().posts(first.next()))).filteredOn(post -> post.text().equals("The kettle is on."))
                .extracting(Upsert.PostSeen::counts).containsExactly(new Post.Counts(0, 1, 7, 0));
    }

    @Test
    void aPostThatWasDeletedElsewhereIsReportedGone() throws NetworkException {
        SyncPage first = posts().posts(null);
        synchronized (world.server.town) {
            world.server.town.delete(kettle().id);
            world.server.town.write(world.server.town.me, "public", null, "Another.");
        }
        assertThat(posts().posts(first.next()).deletions()).extracting(Deletion::kind)
                .containsExactly(Deletion.Kind.POST);
    }

    @Test
    void aPublicAnswerHangsOnTheMention() throws NetworkException {
        Upsert.PostSeen mention = seen(posts().mentions(null)).getFirst();
        Sent sent = posts().publish(new Attempt.OfPost("key", "@greta@fjord.example It is.", mention.remoteId(),
                Visibility.PUBLIC, MastodonWorld.NOW));
        assertThat(world.server.town.statuses).filteredOn(status -> sent.remoteId().endsWith(status.id))
                .singleElement().satisfies(made -> {
                    assertThat(made.parent).isNotNull();
                    assertThat(made.visibility).isEqualTo("public");
                });
    }

    @Test
    void theFirstMessageOfAThreadIsReadAgainWithTheOthers() throws NetworkException {
        DirectMessages messages = world.connector().messages().orElseThrow();
        String first = world.writes(world.somebody(), "Left pedal?");
        SyncPage before = messages.messages(null);
        world.writes(world.somebody(), "Or right?");
        world.edits(first, "Left crank?");
        SyncPage after = messages.messages(before.next());
        assertThat(after.upserts()).filteredOn(Upsert.MessageSeen.class::isInstance)
                .extracting(upsert -> ((Upsert.MessageSeen) upsert).text()).containsExactly("Left crank?", "Or right?");
        world.deletes(first);
        world.writes(world.somebody(), "Never mind.");
        assertThat(messages.messages(after.next()).deletions()).extracting(Deletion::remoteId).containsExactly(first);
    }

    @Test
    void aDirectPostToSeveralIsAGroup() throws NetworkException {
        synchronized (world.server.town) {
            Town.Neighbour greta = Objects.requireNonNull(world.server.town.called("greta@fjord.example"));
            world.server.town.arrive("bo", "riders.example");
            world.server.town.write(greta, "direct", null,
                    "@lea@kettle.example @bo@riders.example Who has the pump?");
        }
        DirectMessages messages = world.connector().messages().orElseThrow();
        assertThat(messages.messages(null).upserts()).filteredOn(Upsert.MessageSeen.class::isInstance)
                .extracting(upsert -> ((Upsert.MessageSeen) upsert).others().size()).containsExactly(2);
    }

    @Test
    void whatWasSeenOfMentionsIsSeenThereTooAndStaysSo() throws NetworkException {
        Town town = world.server.town;
        String first;
        String second;
        synchronized (town) {
            first = town.notices.getLast().id();
            world.clock.advance(Duration.ofMinutes(1));
            town.write(world.greta, "public", null, "@lea And now?");
            second = town.notices.getLast().id();
            town.follows(town.arrive("kim", "riders.example"));
        }
        MentionMarks marks = posts().marks().orElseThrow();
        marks.seen(world.clock.instant().minusSeconds(30));
        assertThat(town.marker).isEqualTo(first);
        marks.seen(world.clock.instant());
        assertThat(town.marker).isEqualTo(second);
        marks.seen(world.clock.instant().minusSeconds(30));
        assertThat(town.marker).isEqualTo(second);
    }

    @Test
    void whatAServerTakesIsWhatItSaysOfItself() {
        PostRules rules = posts().rules();
        assertThat(rules.visibilities()).containsExactly(Visibility.PUBLIC, Visibility.UNLISTED, Visibility.FOLLOWERS);
        assertThat(rules.contentWarning()).isTrue();
        assertThat(rules.mostMedia()).isEqualTo(4);
        assertThat(rules.media()).containsExactly(new MediaRule("image/png", 16_777_216, false));
    }
}
