package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkSettings;
import dev.aside.core.model.Person;
import dev.aside.core.model.PersonNotes;
import dev.aside.core.model.Settings;
import dev.aside.core.model.Settings.Appearance;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTest extends StoreFixture {

    @Test
    void theSameIdentityIsTheSameAccount() throws StoreException {
        Account again = stores.accounts().add(Network.MASTODON, profile(ME, "@kettle@wheels.example", "Kettle & Lane"),
                false);

        assertThat(again.id()).isEqualTo(me.id());
        assertThat(stores.accounts().accounts()).hasSize(1);
        assertThat(again.person().name()).isEqualTo("Kettle & Lane");
        assertThat(again.signedIn()).isTrue();
    }

    @Test
    void notesTagsAndChoicesBelongToThePerson() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"));
        long maya = person(MAYA).id();

        stores.people().saveNote(maya, "Tall frame");
        stores.people().addTag(maya, " regular ");
        stores.people().addTag(maya, "touring");
        stores.people().addTag(maya, "regular");
        stores.people().addTag(maya, "  ");
        stores.people().setOptedOut(maya, at(1));
        stores.people().setDontWarn(maya, true);

        assertThat(stores.people().notes(maya))
                .isEqualTo(new PersonNotes(maya, "Tall frame", List.of("regular", "touring"), at(1), true));
        assertThat(stores.people().notWarned()).extracting(Person::id).containsExactly(maya);
        assertThat(wasPublished(Kind.NOTES, maya)).isTrue();

        stores.people().setOptedOut(maya, null);
        stores.people().setDontWarn(maya, false);
        stores.people().removeTag(maya, "regular");
        assertThat(stores.people().notes(maya))
                .isEqualTo(new PersonNotes(maya, "Tall frame", List.of("touring"), null, false));
        assertThat(stores.people().notWarned()).isEmpty();
    }

    @Test
    void tagsAreListedByUse() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"), profile(JON, "@jon", "Jon"));
        stores.people().addTag(person(MAYA).id(), "touring");
        stores.people().addTag(person(MAYA).id(), "regular");
        stores.people().addTag(person(JON).id(), "regular");

        assertThat(stores.people().tags()).containsExactly("regular", "touring");
    }

    @Test
    void peopleAreFoundByTheBeginningOfAWordOfTheirNameOrHandle() throws StoreException {
        apply(profile(MAYA, "@maya@wheels.example", "Maya Okafor"), profile(JON, "@jon@wheels.example", "Jon Okari"),
                profile("lin", "linwei.example", "林薇"), theirs("1", JON, "Hi", at(0)));
        stores.people().saveNote(person("lin").id(), "okay");

        assertThat(stores.people().named("oka", 5)).extracting(Person::name).containsExactly("Jon Okari",
                "Maya Okafor");
        assertThat(stores.people().named("o", 5)).hasSize(2);
        assertThat(stores.people().named("kafor", 5)).isEmpty();
        assertThat(stores.people().named("林", 5)).extracting(Person::name).containsExactly("林薇");
        assertThat(stores.people().named("maya ok", 5)).hasSize(1);
        assertThat(stores.people().named("kettle", 5)).as("not oneself").isEmpty();
    }

    @Test
    void withoutANameThoseTalkedWithComeBeforeNewFollowersAndNobodyElse() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"), profile(JON, "@jon", "Jon"), profile("lin", "linwei.example", "林薇"),
                profile("ida", "ida.example", "Ida"), profile("omar", "omar.example", "Omar"));
        apply(theirs("1", JON, "Hi", at(0)), theirs("2", MAYA, "Hello", at(1)));
        apply(new Upsert.FollowSeen("lin", at(5)), new Upsert.FollowSeen("ida", at(7)));

        assertThat(stores.people().named(" ", 5)).extracting(Person::name).containsExactly("Maya", "Jon", "Ida", "林薇");
        assertThat(stores.people().named("", 1)).extracting(Person::name).containsExactly("Maya");
    }

    @Test
    void whatSomebodyWasCalledBeforeIsRemembered() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"));
        apply(profile(MAYA, "@maya2", "Maya O."));
        apply(profile(MAYA, null, null));

        assertThat(person(MAYA).handle()).isEqualTo("@maya2");
        List<String> before = store.database()
                .read(sql -> sql.list("SELECT handle FROM person_name", row -> row.getString(1)));
        assertThat(before).containsExactly("@maya");
    }

    @Test
    void draftsAreKeptUntilTheyAreEmpty() throws StoreException {
        apply(profile(MAYA, "@maya", "Maya"));
        stores.drafts().keep(me.id(), person(MAYA).id(), "Hel", at(0));
        stores.drafts().keep(me.id(), person(MAYA).id(), "Hello", at(1));
        store.close();
        open();

        assertThat(stores.drafts().draft(me.id(), person(MAYA).id()).orElseThrow().text()).isEqualTo("Hello");
        stores.drafts().keep(me.id(), person(MAYA).id(), "  ", at(2));
        assertThat(stores.drafts().draft(me.id(), person(MAYA).id())).isEmpty();
    }

    @Test
    void broadcastDraftsAreListedLastChangedFirst() throws StoreException {
        BroadcastDraft draft = new BroadcastDraft(0, "one", List.of(me.id()), Visibility.FOLLOWERS, null, at(0));
        long one = stores.drafts().keep(draft);
        long two = stores.drafts().keep(new BroadcastDraft(0, "two", List.of(), Visibility.PUBLIC, null, at(1)));
        stores.drafts().keep(new BroadcastDraft(one, "one more", List.of(me.id()), Visibility.PUBLIC, null, at(2)));

        assertThat(stores.drafts().broadcasts()).containsExactly(
                new BroadcastDraft(one, "one more", List.of(me.id()), Visibility.PUBLIC, null, at(2)),
                new BroadcastDraft(two, "two", List.of(), Visibility.PUBLIC, null, at(1)));
        stores.drafts().discard(one);
        assertThat(stores.drafts().broadcasts()).extracting(BroadcastDraft::id).containsExactly(two);
    }

    @Test
    void settingsAreKeptAndDefaultWhereMissing() throws StoreException {
        assertThat(stores.settings().settings()).isEqualTo(Settings.DEFAULT);
        Settings mine = new Settings(Appearance.CONTRAST, 150, Duration.ofSeconds(0), false);

        stores.settings().save(mine);
        store.close();
        open();

        assertThat(stores.settings().settings()).isEqualTo(mine);
    }

    @Test
    void whatWasToldOfTheNetworksIsKeptBesideTheOtherSettings() throws StoreException {
        assertThat(stores.settings().networks()).isEqualTo(NetworkSettings.DEFAULT);
        NetworkSettings told = new NetworkSettings("client", 9000, "http://127.0.0.1:1", "http://127.0.0.1:2",
                "http://127.0.0.1:3", "did:plc:chat");

        stores.settings().save(told);
        stores.settings().save(Settings.DEFAULT);
        store.close();
        open();

        assertThat(stores.settings().networks()).isEqualTo(told);
        assertThat(stores.settings().settings()).isEqualTo(Settings.DEFAULT);
    }
}
