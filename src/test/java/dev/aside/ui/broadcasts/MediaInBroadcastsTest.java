package dev.aside.ui.broadcasts;

import dev.aside.core.MediaFit;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Media;
import dev.aside.core.model.Network;
import dev.aside.core.model.OutboxItem;
import dev.aside.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MediaInBroadcastsTest {
    @TempDir
    private Path folder;
    private Workshop shop;
    private BroadcastsViewModel pane;
    private ComposerViewModel composer;
    private MediaViewModel media;

    @BeforeEach
    void openThePane() throws StoreException {
        shop = new Workshop();
        open();
        choose(Network.MASTODON, Network.BLUESKY);
    }

    private void open() {
        pane = shop.open();
        composer = pane.composer();
        media = composer.extras().media();
    }

    private void choose(Network... networks) {
        composer.targets().want(List.of(networks).stream().map(network -> shop.account(network).id()).toList());
        composer.extras().check();
        composer.textProperty().set(composer.textProperty().get());
    }

    private Path picture(String name, int width) throws IOException {
        return Files.write(folder.resolve(name), new Pixels(width, 2, new int[width * 2]).png());
    }

    private Path large(String name) throws IOException {
        byte[] png = new Pixels(2, 2, new int[4]).png();
        return Files.write(folder.resolve(name), java.util.Arrays.copyOf(png, 3_000_000));
    }

    private Path film(String name) throws IOException {
        byte[] bytes = new byte[64];
        System.arraycopy("ftypisom".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 4, 8);
        return Files.write(folder.resolve(name), bytes);
    }

    private void describe(String words) {
        media.describe(java.util.Objects.requireNonNull(media.undescribed()), words);
    }

    private void keep() {
        shop.delays.pass(DraftKeeper.KEEP_AFTER);
    }

    private List<MediaFit.Problem> problems(Network network) {
        return composer.extras().limitsProperty().get().stream().filter(Limit.Files.class::isInstance)
                .map(Limit.Files.class::cast).filter(limit -> limit.network() == network).map(Limit.Files::problem)
                .toList();
    }

    private List<Attempt.OfPost> goingOut() throws StoreException {
        return shop.stores.outbox().waiting().stream().map(OutboxItem::attempt).map(Attempt.OfPost.class::cast)
                .toList();
    }

    @Test
    void anAttachedFileStaysWithTheDraftWhenTheFileGoes() throws StoreException, IOException {
        Path file = picture("coast.png", 3);
        media.attach(List.of(file));
        media.describe(media.media().getFirst().hash(), "The coast at dusk");
        Files.delete(file);
        keep();
        pane.close();
        open();

        assertThat(media.media()).singleElement().satisfies(one -> {
            assertThat(one.type()).isEqualTo("image/png");
            assertThat(one.description()).isEqualTo("The coast at dusk");
            assertThat(one.width()).isEqualTo(3);
        });
        assertThat(media.files().getFirst().bytes()).isPositive();
        assertThat(composer.keptProperty().get()).as("looking at it is no change").isTrue();
        assertThat(shop.stores.drafts().broadcasts()).hasSize(1);
    }

    @Test
    void whatIsPastedGoesOutAsAPicture() {
        media.attach(new Pixels(4, 2, new int[8]));

        assertThat(media.media()).extracting(Media::type, Media::width, Media::height)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("image/png", 4, 2));
    }

    @Test
    void theSameFileTwiceIsOne() throws IOException {
        media.attach(List.of(picture("a.png", 3), picture("copy-of-a.png", 3), picture("b.png", 4)));

        assertThat(media.files()).hasSize(2);
    }

    @Test
    void aFileOfAnUnknownKindIsRefusedByName() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Lamps, bells, lamps again");
        media.attach(List.of(text));

        assertThat(media.files()).isEmpty();
        assertThat(media.noticeProperty().get())
                .isEqualTo(new AttachNotice(AttachNotice.Kind.UNKNOWN_KIND, "notes.txt"));
        media.attach(List.of(folder.resolve("gone.png")));
        assertThat(media.noticeProperty().get())
                .isEqualTo(new AttachNotice(AttachNotice.Kind.NOT_READABLE, "gone.png"));
        media.attach(List.of(picture("a.png", 3)));
        assertThat(media.noticeProperty().get()).isNull();
    }

    @Test
    void publishingWithoutADescriptionAsksOnceAndNeverBlocks() throws StoreException, IOException {
        composer.textProperty().set("Look at this");
        media.attach(List.of(picture("a.png", 3)));

        composer.publish();
        assertThat(media.askingProperty().get()).isTrue();
        assertThat(goingOut()).isEmpty();

        composer.publish();
        assertThat(goingOut()).hasSize(2).allSatisfy(post -> assertThat(post.media()).hasSize(1));
        assertThat(media.files()).isEmpty();
        assertThat(media.askingProperty().get()).isFalse();
    }

    @Test
    void aDescriptionAnswersTheQuestion() throws IOException, StoreException {
        composer.textProperty().set("Look at this");
        media.attach(List.of(picture("a.png", 3)));
        composer.publish();
        describe("A bell");

        assertThat(media.askingProperty().get()).isFalse();
        composer.publish();
        assertThat(goingOut()).extracting(post -> post.media().getFirst().description()).containsOnly("A bell");
    }

    @Test
    void anotherFileIsAskedAboutAgain() throws IOException, StoreException {
        composer.textProperty().set("Look at this");
        media.attach(List.of(picture("a.png", 3)));
        composer.publish();
        media.attach(List.of(picture("b.png", 4)));
        composer.publish();

        assertThat(media.askingProperty().get()).isTrue();
        assertThat(goingOut()).isEmpty();
    }

    @Test
    void aPictureNeedsNoWords() throws StoreException, IOException {
        media.attach(List.of(picture("a.png", 3)));
        describe("A bell");
        assertThat(composer.canPublishProperty().get()).isTrue();
        composer.publish();

        assertThat(goingOut()).extracting(Attempt.OfPost::text).containsExactly("", "");
    }

    @Test
    void whatOneNetworkDoesNotTakeIsSaidOfThatNetworkAlone() throws IOException {
        composer.textProperty().set("Look at this");
        media.attach(List.of(large("large.png")));
        Media one = media.media().getFirst();

        assertThat(problems(Network.MASTODON)).isEmpty();
        assertThat(problems(Network.BLUESKY)).containsExactly(new MediaFit.Problem.TooLarge(one, 2_000_000));
        assertThat(composer.canPublishProperty().get()).isFalse();
        assertThat(MediaWords.say(composer.extras().limitsProperty().get(), media.media()))
                .isEqualTo("Bluesky takes pictures of up to 2 MB");

        composer.targets().remove(shop.account(Network.BLUESKY));
        assertThat(composer.canPublishProperty().get()).isTrue();
    }

    @Test
    void countKindAndCompanyAreChecked() throws IOException {
        media.attach(List.of(picture("a.png", 3), picture("b.png", 4), film("c.mp4")));
        Media film = media.media().getLast();

        assertThat(problems(Network.MASTODON)).containsExactly(new MediaFit.Problem.NotAlone(film));
        assertThat(problems(Network.BLUESKY)).containsExactly(new MediaFit.Problem.TooMany(2),
                new MediaFit.Problem.Kind(film));

        media.remove(film.hash());
        assertThat(composer.extras().limitsProperty().get()).isEmpty();
    }

    @Test
    void aNetworkWithoutMediaSaysSo() throws IOException {
        choose(Network.X);
        media.attach(List.of(picture("a.png", 3)));

        assertThat(problems(Network.X)).containsExactly(new MediaFit.Problem.NoMedia());
    }

    @Test
    void aDescriptionCanBeTooLong() throws IOException {
        media.attach(List.of(picture("a.png", 3)));
        describe("x".repeat(25));

        assertThat(problems(Network.MASTODON))
                .containsExactly(new MediaFit.Problem.DescriptionTooLong(media.media().getFirst(), 20));
        assertThat(problems(Network.BLUESKY)).isEmpty();
    }

    @Test
    void aCopyThatIsGoneIsNoticedWhenTheDraftIsOpened() throws IOException, StoreException {
        media.attach(List.of(picture("a.png", 3)));
        keep();
        shop.media.clear();
        pane.close();
        open();

        assertThat(problems(Network.MASTODON)).hasOnlyElementsOfType(MediaFit.Problem.Gone.class).hasSize(1);
        assertThat(composer.canPublishProperty().get()).isFalse();
    }

    @Test
    void onlyTheFirstPostOfAThreadCarriesThem() throws IOException, StoreException {
        choose(Network.BLUESKY);
        composer.textProperty().set(Workshop.WINTER);
        media.attach(List.of(picture("a.png", 3)));
        describe("A bell");
        composer.publish();

        assertThat(goingOut()).extracting(post -> post.media().size()).containsExactly(1, 0);
    }

    @Test
    void undoBringsFilesAndWarningBack() throws IOException, StoreException {
        composer.textProperty().set("Look at this");
        composer.extras().warnedProperty().set(true);
        composer.extras().warningProperty().set("A broken wheel");
        media.attach(List.of(picture("a.png", 3)));
        describe("A wheel");
        composer.publish();
        assertThat(composer.extras().warnedProperty().get()).isFalse();
        composer.undo(composer.publishing().heldProperty().get().broadcastId());

        assertThat(media.media()).extracting(Media::description).containsExactly("A wheel");
        assertThat(composer.extras().warnedProperty().get()).isTrue();
        assertThat(composer.extras().warningProperty().get()).isEqualTo("A broken wheel");
    }

    @Test
    void aTextThatIsForOnePersonLeavesItsFilesBehindAsADraft() throws IOException, StoreException {
        long lea = shop.person(Network.BLUESKY, "lea", "lea.example", "Léa Marchand", null).id();
        composer.textProperty().set("Hi Léa, your wheel is ready.");
        media.attach(List.of(picture("a.png", 3)));
        keep();
        composer.moveTo(shop.account(Network.BLUESKY).id(), lea, () -> {});

        assertThat(shop.stores.drafts().broadcasts()).extracting(BroadcastDraft::text, draft -> draft.media().size())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("", 1));
        assertThat(media.files()).isEmpty();
    }
}
