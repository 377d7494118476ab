package dev.aside.network.x;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Media;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.NetworkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Files go to X before the post that they belong to.
class XMediaTest {
    @TempDir
    private Path folder;
    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
        assertThat(fixture.x.faults()).isEmpty();
    }

    private BroadcastFeed broadcasts() {
        return fixture.connector().broadcasts().orElseThrow();
    }

    private Media media(String name, String type, int bytes, String description) throws IOException {
        return new Media(Files.write(folder.resolve(name), new byte[bytes]).toString(), type, description, 40, 30);
    }

    private Attempt.OfPost post(String text, Media... media) {
        return new Attempt.OfPost("key", text, null, 0, Visibility.PUBLIC, null, List.of(media),
                fixture.clock.instant());
    }

    @Test
    void picturesGoAheadWithTheirDescriptions() throws NetworkException, IOException {
        broadcasts().publish(post("Two bells", media("a", "image/png", 10, "A bell"),
                media("b", "image/jpeg", 20, "")));

        FakeUploads taken = fixture.x.media;
        List<String> ids = List.copyOf(taken.begun.keySet());
        assertThat(taken.published).isEqualTo(ids);
        assertThat(taken.begun.values()).containsExactly("tweet_image", "tweet_image");
        assertThat(taken.descriptions).containsOnlyKeys(ids.getFirst()).containsValue("A bell");
        assertThat(fixture.x.posts).extracting(FakeX.Entry::text).containsExactly("Two bells");
    }

    @Test
    void aLargeFileGoesInPiecesAndAFilmIsWaitedFor() throws NetworkException, IOException {
        broadcasts().publish(post("", media("film", "video/mp4", 9 * 1024 * 1024, "")));

        assertThat(fixture.x.media.pieces.values()).containsExactly(3);
        assertThat(fixture.x.media.begun.values()).containsExactly("tweet_video");
        assertThat(fixture.x.media.published).hasSize(1);
        assertThat(fixture.server.requests()).anySatisfy(
                request -> assertThat(request.query("command")).isEqualTo("STATUS"));
    }

    @Test
    void aFilmThatXCannotUseMakesNoPost() throws IOException {
        fixture.x.media.fails = true;
        Attempt.OfPost post = post("A film", media("film", "video/mp4", 100, ""));
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> broadcasts().publish(post))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.REFUSED));
        assertThat(fixture.x.posts).isEmpty();
    }

    @Test
    void aMovingPictureStandsAloneAndXSaysHowLargeFilesCanBe() {
        PostRules rules = broadcasts().rules();
        assertThat(rules.mostMedia()).isEqualTo(4);
        assertThat(rules.media()).filteredOn(rule -> rule.alone()).extracting(rule -> rule.type())
                .containsExactly("image/gif", "video/mp4", "video/quicktime");
        assertThat(Stream.of("image/png", "image/gif").map(type -> rules.rule(type).orElseThrow().mostBytes()))
                .containsExactly(5_000_000L, 15_000_000L);
    }
}
