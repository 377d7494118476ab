package dev.aside.ui.personal;

import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import dev.aside.ui.person.PersonFacts;
import dev.aside.ui.person.PersonViewModel;
import dev.aside.ui.person.Quote;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonViewModelTest {
    private PaneFixture fixture;
    private PersonViewModel person;

    @BeforeEach
    void openMaya() throws StoreException {
        fixture = new PaneFixture();
        person = fixture.pane.person();
        fixture.open(Network.MASTODON, "maya");
    }

    private PersonFacts facts() {
        return Objects.requireNonNull(person.factsProperty().get());
    }

    @Test
    void everythingAboutThemIsRead() {
        assertThat(facts().person().displayName()).isEqualTo("Maya Okafor");
        assertThat(facts().posts()).hasSize(2);
        assertThat(facts().together().messages()).isEqualTo(6);
        assertThat(facts().notes().tags()).containsExactly("regular", "touring");
        assertThat(person.noteProperty().get()).startsWith("Tall frame");
    }

    @Test
    void aNewMessageChangesWhatCouldBeMentioned() throws StoreException {
        assertThat(words()).noneMatch(words -> words.contains("freewheel"));

        fixture.shop.theirs(Network.MASTODON, "maya", "My freewheel rattles like a biscuit tin.", Workshop.NOW);

        assertThat(words()).anyMatch(words -> words.contains("freewheel rattles"));
    }

    @Test
    void whatIJustSaidAndWhatIAskedAreNoAdviceToComeBackTo() throws StoreException {
        fixture.shop.mine(Network.MASTODON, "maya", "Your sprocket wants a chain whip.", Workshop.NOW);
        fixture.shop.mine(Network.MASTODON, "maya", "Does the derailleur still squeak?",
                Workshop.NOW.minus(Duration.ofDays(2)));
        fixture.shop.theirs(Network.MASTODON, "maya", "Let me look.", Workshop.NOW);

        assertThat(words()).noneMatch(words -> words.contains("sprocket") || words.contains("derailleur"));
    }

    @Test
    void whatISaidWithASemicolonIsNoQuestion() throws StoreException {
        fixture.shop.mine(Network.MASTODON, "maya", "The derailleur hanger is bent; straighten it cold.",
                Workshop.NOW.minus(Duration.ofDays(1)));
        fixture.shop.theirs(Network.MASTODON, "maya", "Let me look.", Workshop.NOW);

        assertThat(words()).anyMatch(words -> words.contains("derailleur"));
    }

    private List<String> words() {
        return facts().things().stream().map(Quote::words).toList();
    }

    @Test
    void theNoteIsKeptAtAPause() throws StoreException {
        person.noteProperty().set("Likes tea.");
        fixture.wait(Duration.ofMillis(500));

        assertThat(fixture.stores().people().notes(facts().person().id()).note()).isEqualTo("Likes tea.");
        assertThat(person.noteKeptProperty().get()).isTrue();
    }

    @Test
    void theNoteIsKeptOnLeaving() throws StoreException {
        long maya = facts().person().id();
        person.noteProperty().set("Likes coffee.");
        fixture.open(Network.MASTODON, "jon");

        assertThat(fixture.stores().people().notes(maya).note()).isEqualTo("Likes coffee.");
        assertThat(person.noteProperty().get()).isEmpty();
    }

    @Test
    void newsDoesNotOverwriteANoteBeingWritten() throws StoreException {
        person.noteProperty().set("Half a no");
        fixture.shop.theirs(Network.MASTODON, "maya", "Hello again", Workshop.NOW);

        assertThat(person.noteProperty().get()).isEqualTo("Half a no");
    }

    @Test
    void tagsComeAndGo() {
        person.addTag(" winter ");
        person.addTag("Touring");
        assertThat(facts().notes().tags()).containsExactly("regular", "touring", "winter");

        person.removeTag("regular");
        assertThat(facts().notes().tags()).containsExactly("touring", "winter");
        assertThat(person.suggestedTags("tou")).isEmpty();
    }

    @Test
    void warningsForOnePersonCanBeTurnedOff() {
        person.setDontWarn(true);
        assertThat(facts().notes().dontWarn()).isTrue();

        fixture.type(Workshop.TEMPLATE.formatted("Maya"));
        fixture.pane.composer().send();
        assertThat(fixture.asked).isEmpty();
        assertThat(fixture.last().text()).startsWith("Hi Maya, our winter service");
    }
}
