package dev.aside.ui.personal;

import dev.aside.core.model.Account;
import dev.aside.core.model.Group;
import dev.aside.core.model.GroupEvent;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Upsert.GroupChanged.Change;
import dev.aside.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroupsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private PaneFixture fixture;
    private Account own;
    private Person jon;
    private Person lea;
    private Group riders;

    @BeforeEach
    void fillAGroup() throws StoreException {
        fixture = new PaneFixture();
        own = fixture.shop.account(Network.X);
        jon = fixture.shop.fakes.person(Network.X, "Jon Hallam");
        lea = fixture.shop.fakes.person(Network.X, "Lea Marchand");
        riders = fixture.shop.fakes.group(own, "Coast riders", jon, lea);
    }

    private Message said(Person author, String text, int minutes) {
        return fixture.shop.fakes.said(riders, author, text, NOON.plus(Duration.ofMinutes(minutes)));
    }

    private void happened(long id, Change change, Person by, List<Person> people, String name, int minutes) {
        fixture.shop.fakes.happened(riders,
                new GroupEvent(id, change, by, people, name, NOON.plus(Duration.ofMinutes(minutes))));
    }

    private List<String> lines() {
        return fixture.pane.group().items().stream().map(item -> switch (item) {
            case ThreadItem.Day _ -> "day";
            case ThreadItem.Happened happened -> GroupWords.happened(happened.event(), own.person());
            case ThreadItem.Said said -> Objects.requireNonNull(said.beside().author()).displayName() + ": "
                    + said.message().text();
        }).toList();
    }

    @Test
    void aGroupIsReadWithWhoSaidWhatAndWhatHappenedBetween() {
        said(jon, "Who rides on Sunday?", 0);
        happened(1, Change.JOINED, own.person(), List.of(lea), "", 5);
        said(lea, "I do.", 6);
        happened(2, Change.NAMED, lea, List.of(), "Sunday riders", 7);
        happened(3, Change.LEFT, jon, List.of(jon), "", 8);
        said(own.person(), "So do I.", 9);

        fixture.pane.groups().open(riders.id());

        assertThat(lines()).containsExactly("day", "Jon Hallam: Who rides on Sunday?", "You added Lea Marchand",
                "Lea Marchand: I do.", "Lea Marchand named the group “Sunday riders”", "Jon Hallam left",
                "Kettle Lane: So do I.");
        assertThat(fixture.pane.groups().openIdProperty().get()).isEqualTo(riders.id());
    }

    @Test
    void anEventPartsWhatOneSpeakerSaid() {
        said(jon, "One", 0);
        happened(1, Change.LEFT, lea, List.of(lea), "", 1);
        said(jon, "Two", 2);
        said(jon, "Three", 3);

        fixture.pane.groups().open(riders.id());

        assertThat(fixture.pane.group().items()).filteredOn(ThreadItem.Said.class::isInstance)
                .extracting(item -> ((ThreadItem.Said) item).joinsAbove()).containsExactly(false, false, true);
    }

    @Test
    void twoSpeakersAreNeverOne() {
        said(jon, "One", 0);
        said(lea, "Two", 1);

        fixture.pane.groups().open(riders.id());

        assertThat(fixture.pane.group().items()).filteredOn(ThreadItem.Said.class::isInstance)
                .extracting(item -> ((ThreadItem.Said) item).joinsAbove()).containsExactly(false, false);
    }

    @Test
    void aGroupTakesThePlaceOfTheThreadAndTheThreadThatOfTheGroup() throws StoreException {
        said(jon, "Who rides on Sunday?", 0);
        fixture.open(Network.MASTODON, "maya");

        fixture.pane.groups().open(riders.id());
        assertThat(fixture.pane.thread().openedProperty().get()).isNull();
        assertThat(fixture.pane.composer().toProperty().get()).isNull();

        fixture.open(Network.MASTODON, "maya");
        assertThat(fixture.pane.group().openedProperty().get()).isNull();
        assertThat(fixture.pane.groups().openIdProperty().get()).isZero();
    }

    @Test
    void aMessageFoundInAGroupOpensTheGroupAtIt() {
        Message first = said(jon, "Bring the pump", 0);
        for (int i = 1; i <= 200; i++) {
            said(i % 2 == 0 ? jon : lea, "Line " + i, i);
        }

        fixture.pane.message(riders.id(), first.id());

        assertThat(fixture.pane.group().target()).isEqualTo(first.id());
        assertThat(fixture.pane.group().hasNewer()).isTrue();
        assertThat(lines()).contains("Jon Hallam: Bring the pump");
    }

    @Test
    void groupsAreATabOnlyWhereThereAreAny() {
        assertThat(InboxTab.shown(fixture.pane.groups().presentProperty().get())).doesNotContain(InboxTab.GROUPS);
        said(jon, "Who rides on Sunday?", 0);
        fixture.shop.fakes.changes().publish(dev.aside.core.Changes.Kind.CONVERSATIONS, riders.id());

        assertThat(InboxTab.shown(fixture.pane.groups().presentProperty().get())).endsWith(InboxTab.GROUPS);
    }

    @Test
    void aGroupWithoutATitleIsCalledByItsMembers() {
        assertThat(GroupWords.title(fixture.shop.fakes.group(own, null, jon, lea))).isEqualTo("Jon, Lea");
    }

    @Test
    void signsStandBelowTheMessageTheyAnswer() throws StoreException {
        long maya = fixture.shop.conversation(Network.MASTODON, "maya");
        Message newest = fixture.stores().conversations()
                .messages(fixture.stores().conversations().messageOrder(maya)).getLast();
        fixture.shop.fakes.react(newest, jon, "excited");
        fixture.shop.fakes.react(newest, lea, "excited");

        fixture.open(Network.MASTODON, "maya");

        ThreadItem.Said shown = (ThreadItem.Said) fixture.pane.thread().items().getLast();
        assertThat(Signs.bySign(shown.beside().reactions())).containsOnlyKeys("🔥");
        assertThat(Signs.spoken(shown.beside().reactions())).isEqualTo("🔥 from Jon Hallam, Lea Marchand");
    }
}
