package dev.aside.network.bluesky;

import dev.aside.core.model.Account;
import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Media;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Pronouns;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.Json;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import dev.aside.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.aside.network.bluesky.Pages.read;
import static dev.aside.network.bluesky.Pages.upserts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What is particular to Bluesky in reading and writing.
class BlueskyReadingTest {
    @TempDir
    Path folder = Path.of("");
    private final MutableClock clock = new MutableClock();
    private final FakePds pds = new FakePds(clock);
    private final FaultyServer server = FaultyServer.start(pds, clock);
    private final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
    private Connector connector;
    private String greta = "";

    @BeforeEach
    void open() throws NetworkException {
        pds.isAt(server::base);
        greta = pds.repo.person();
        pds.chat.knows(greta, pds.repo.handle(greta));
        Person me = new Person(1, Network.BLUESKY, FakePds.ME, FakePds.HANDLE, null, "", null, null, null);
        connector = new BlueskyGateway(web, new BlueskyServers(server.base(), server.base(), "did:web:chat.test"),
                hash -> folder.resolve(hash), clock).open(new Account(1, Network.BLUESKY, me, false, true),
                        pds.tokens().credentials(), _ -> {});
    }

    @AfterEach
    void close() {
        server.close();
        web.close();
        assertThat(pds.faults()).isEmpty();
    }

    private BroadcastFeed broadcasts() {
        return connector.broadcasts().orElseThrow();
    }

    private DirectMessages messages() {
        return connector.messages().orElseThrow();
    }

    private SyncPage followers(@Nullable Cursor after) throws NetworkException {
        return connector.followers().orElseThrow().followers(after);
    }

    private Attempt.OfPost post(String key, String text, @Nullable String parent, List<Media> media) {
        return new Attempt.OfPost(key, text, parent, 0, Visibility.PUBLIC, null, media, clock.instant());
    }

    @Test
    void followersOfBeforeHaveTheirDatesFromTheNotifications() throws NetworkException {
        String told = pds.repo.follows();
        String untold = pds.repo.followsQuietly();
        List<Upsert.FollowSeen> follows = upserts(Upsert.FollowSeen.class, read(this::followers, null));
        assertThat(follows).filteredOn(seen -> seen.person().equals(told)).singleElement()
                .satisfies(seen -> assertThat(seen.followedAt()).isEqualTo(MutableClock.START));
        assertThat(follows).filteredOn(seen -> seen.person().equals(untold)).singleElement()
                .satisfies(seen -> assertThat(seen.followedAt()).isNull());
    }

    @Test
    void whoFollowsWithoutANotificationIsFoundByTheCount() throws NetworkException {
        pds.repo.follows();
        Cursor before = read(this::followers, null).getLast().next();
        String quiet = pds.repo.followsQuietly();
        assertThat(upserts(Upsert.FollowSeen.class, read(this::followers, before)))
                .extracting(Upsert.FollowSeen::person)
                .containsExactly(quiet);
    }

    @Test
    void oneWhoLeavesAsAnotherComesIsMissedNoLongerThanThat() throws NetworkException {
        String first = pds.repo.follows();
        pds.repo.follows();
        Cursor before = read(this::followers, null).getLast().next();
        pds.repo.unfollows(first);
        String next = pds.repo.follows();
        List<SyncPage> pages = read(this::followers, before);
        assertThat(upserts(Upsert.FollowSeen.class, pages)).extracting(Upsert.FollowSeen::person).containsExactly(next);
        assertThat(pages.getFirst().deletions()).containsExactly(new Deletion(Deletion.Kind.FOLLOW, first));
        assertThat(followers(pages.getLast().next()).deletions()).isEmpty();
    }

    @Test
    void afterARestartInTheMiddleOfTheFirstReadingItBeginsAnew() throws NetworkException {
        for (int i = 0; i < 140; i++) {
            pds.repo.follows();
        }
        Cursor middle = followers(null).next();
        open();
        List<SyncPage> pages = read(this::followers, middle);
        Set<String> people = upserts(Upsert.FollowSeen.class, pages).stream().map(Upsert.FollowSeen::person)
                .collect(Collectors.toSet());
        assertThat(people).hasSize(140);
    }

    @Test
    void manyNewMentionsAreReadWithoutAGapAndProfilesAreWhole() throws NetworkException {
        pds.repo.mentions(greta, "Mention 0");
        Cursor before = read(broadcasts()::mentions, null).getLast().next();
        for (int i = 1; i <= 130; i++) {
            pds.repo.mentions(greta, "Mention " + i);
        }
        List<SyncPage> pages = read(broadcasts()::mentions, before);
        assertThat(upserts(Upsert.PostSeen.class, pages)).extracting(Upsert.PostSeen::text).hasSize(130)
                .doesNotHaveDuplicates().doesNotContain("Mention 0").contains("Mention 1", "Mention 130");
        assertThat(upserts(Upsert.PersonSeen.class, pages)).allSatisfy(person -> {
            assertThat(person.bio()).isEqualTo("Rides to work. they/them");
            assertThat(person.pronouns()).isNull();
        });
        assertThat(Profiles.person(Json.parse("{\"did\":\"did:plc:a\",\"pronouns\":\"They/them\"}")).pronouns())
                .isEqualTo(Pronouns.THEY);
    }

    @Test
    void countsThatChangedAreReadAndOthersAreNot() throws NetworkException {
        Sent liked = broadcasts().publish(post("key-1", "One bell.", null, List.of()));
        broadcasts().publish(post("key-2", "Two bells.", null, List.of()));
        Cursor before = read(broadcasts()::posts, null).getLast().next();
        pds.repo.likes(liked.remoteId());
        assertThat(upserts(Upsert.PostSeen.class, read(broadcasts()::posts, before))).singleElement()
                .satisfies(seen -> {
                    assertThat(seen.remoteId()).isEqualTo(liked.remoteId());
                    assertThat(seen.counts().likes()).isEqualTo(1);
                });
    }

    @Test
    void postsAreGoneWhenTheirServerSaysSoAndNotWhenTheFeedIsBroken() throws NetworkException {
        Sent sent = broadcasts().publish(post("key-3", "One bell.", null, List.of()));
        broadcasts().publish(post("key-4", "Two bells.", null, List.of()));
        Cursor before = read(broadcasts()::posts, null).getLast().next();
        pds.repo.erases(sent.remoteId());
        assertThat(broadcasts().posts(before).deletions())
                .containsExactly(new Deletion(Deletion.Kind.POST, sent.remoteId()));
        pds.repo.feedIsBroken();
        assertThat(broadcasts().posts(before).deletions())
                .containsExactly(new Deletion(Deletion.Kind.POST, sent.remoteId()));
    }

    @Test
    void afterSixHoursOlderPostsAreCountedAgain() throws NetworkException {
        Sent oldest = broadcasts().publish(post("key-5", "The first.", null, List.of()));
        for (int i = 0; i < 120; i++) {
            clock.advance(Duration.ofMinutes(1));
            broadcasts().publish(post("key-6-" + i, "Bell " + i, null, List.of()));
        }
        Cursor before = read(broadcasts()::posts, null).getLast().next();
        pds.repo.likes(oldest.remoteId());
        assertThat(upserts(Upsert.PostSeen.class, read(broadcasts()::posts, before))).isEmpty();
        clock.advance(Duration.ofHours(7));
        assertThat(upserts(Upsert.PostSeen.class, read(broadcasts()::posts, before)))
                .anyMatch(seen -> seen.remoteId().equals(oldest.remoteId()) && seen.counts().likes() == 1);
    }

    @Test
    void answersHangOnTheirParentAndOnWhatBeganIt() throws NetworkException {
        String theirs = pds.repo.mentions(greta, "Whose bell?");
        Sent first = broadcasts().publish(post("key-7", "Ours.", theirs, List.of()));
        Sent second = broadcasts().publish(post("key-8", "And its spring.", first.remoteId(), List.of()));
        Json reply = pds.repo.record(second.remoteId()).orElseThrow().at("reply");
        assertThat(reply.at("parent").text("uri")).isEqualTo(first.remoteId());
        assertThat(reply.at("root").text("uri")).isEqualTo(theirs);
        assertThat(reply.at("root").text("cid")).isNotBlank();
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> broadcasts().publish(post("key-9", "Who?", theirs + "x", List.of())))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.NOT_FOUND));
    }

    @Test
    void picturesGoOutWithTheirDescriptionsAndNotWhenTheyAreTooLarge() throws NetworkException, IOException {
        Files.writeString(folder.resolve("bell"), "not really a picture");
        Files.write(folder.resolve("large"), new byte[2_000_001]);
        Sent sent = broadcasts().publish(post("key-10", "Found, @" + pds.repo.handle(greta) + " @nobody.test", null,
                List.of(new Media("bell", "image/png", "A bell", 40, 30))));
        Json record = pds.repo.record(sent.remoteId()).orElseThrow();
        Json image = record.at("embed").list("images").getFirst();
        assertThat(image.text("alt")).isEqualTo("A bell");
        assertThat(image.at("image").text("mimeType")).isEqualTo("image/png");
        assertThat(record.list("facets")).singleElement()
                .satisfies(facet -> assertThat(facet.list("features").getFirst().text("did")).isEqualTo(greta));
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> broadcasts().publish(post("key-11", "Large", null,
                        List.of(new Media("large", "image/png", "", 0, 0)))))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.REFUSED));
        assertThat(pds.repo.posts()).isEqualTo(1);
    }

    @Test
    void aPhotographOfManyMegabytesIsMadeSmaller() throws NetworkException, IOException {
        SmallerPictureTest.noise(folder.resolve("photograph"), 1_200, 900);
        assertThat(Files.size(folder.resolve("photograph"))).isGreaterThan(2_000_000);
        Sent sent = broadcasts().publish(post("key-12", "Large", null,
                List.of(new Media("photograph", "image/png", "Noise", 1_200, 900))));
        Json picture = pds.repo.record(sent.remoteId()).orElseThrow().at("embed").list("images").getFirst();
        assertThat(picture.at("image").text("mimeType")).isEqualTo("image/jpeg");
        assertThat(picture.at("image").count("size")).isBetween(1, 2_000_000);
        assertThat(picture.at("aspectRatio").count("width") * 3)
                .isEqualTo(picture.at("aspectRatio").count("height") * 4);
    }

    @Test
    void groupsHaveAllTheirMembers() throws NetworkException {
        List<String> others = new ArrayList<>(List.of(FakePds.ME));
        for (int i = 0; i < 5; i++) {
            String one = pds.repo.person();
            pds.chat.knows(one, pds.repo.handle(one));
            others.add(one);
        }
        pds.chat.group(greta, others, "Tour on Sunday?");
        assertThat(upserts(Upsert.MessageSeen.class, read(messages()::messages, null))).singleElement()
                .satisfies(seen -> assertThat(seen.others()).hasSize(6).contains(greta).doesNotContain(FakePds.ME));
    }

    @Test
    void whatNobodyKnowsIsPassedOver() throws NetworkException {
        pds.chat.says(greta, FakePds.ME, "Is it ready?");
        Cursor before = read(messages()::messages, null).getLast().next();
        pds.chat.puzzles(FakePds.ME);
        pds.chat.says(greta, FakePds.ME, "Hello?");
        assertThat(upserts(Upsert.MessageSeen.class, read(messages()::messages, before)))
                .extracting(Upsert.MessageSeen::text).containsExactly("Hello?");
    }

    @Test
    void aLongHistoryIsReadInTurnsAndItsReadMarkIsFound() throws NetworkException {
        String other = pds.repo.person();
        pds.chat.knows(other, pds.repo.handle(other));
        String read = "";
        for (int i = 0; i < 230; i++) {
            String id = pds.chat.says(greta, FakePds.ME, "Long story " + i);
            read = i == 226 ? id : read;
        }
        pds.chat.says(other, FakePds.ME, "Short story");
        Cursor all = read(messages()::messages, null).getLast().next();
        String conversation = upserts(Upsert.MessageSeen.class, read(messages()::messages, null)).stream()
                .filter(seen -> seen.text().startsWith("Long")).findFirst().orElseThrow().conversation();
        messages().markRead(conversation, read);
        List<SyncPage> pages = read(messages()::messages, null);
        assertThat(upserts(Upsert.MessageSeen.class, pages)).extracting(Upsert.MessageSeen::remoteId).hasSize(231)
                .doesNotHaveDuplicates();
        String mark = read;
        assertThat(upserts(Upsert.ConversationSeen.class, pages)).anyMatch(seen -> mark.equals(seen.readUpTo()));
        assertThat(read(messages()::messages, all)).isNotEmpty();
    }

    @Test
    void theSameWordsTwiceInARowAreTwoMessages() throws NetworkException {
        Person to = new Person(2, Network.BLUESKY, greta, null, null, "", null, null, null);
        Sent first = messages().send(new Attempt.OfMessage("key-12", to, "ok", clock.instant()));
        Sent second = messages().send(new Attempt.OfMessage("key-13", to, "ok", clock.instant()));
        assertThat(second.remoteId()).isNotEqualTo(first.remoteId());
        assertThat(pds.chat.messages()).isEqualTo(2);
    }
}
