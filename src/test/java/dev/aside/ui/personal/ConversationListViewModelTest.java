package dev.aside.ui.personal;

import dev.aside.core.model.Conversation;
import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationListViewModelTest {
    private PaneFixture fixture;
    private ConversationListViewModel list;

    @BeforeEach
    void build() throws StoreException {
        fixture = new PaneFixture();
        list = fixture.pane.list();
    }

    private List<String> names() {
        return list.rows().stream().map(row -> {
            ConversationRow contents = row.valueProperty().get();
            return contents == null ? "" : contents.person().shortName();
        }).toList();
    }

    @Test
    void whoeverWaitsIsListedNewestFirst() {
        assertThat(names()).startsWith("Maya", "Aiko", "Jon", "Léa").doesNotContain("Growthly");
    }

    @Test
    void tabsShowWhatTheyName() {
        list.tabProperty().set(ConversationTab.AUTOMATED);
        assertThat(names()).containsExactly("Growthly");
        list.tabProperty().set(ConversationTab.ARCHIVED);
        assertThat(names()).isEmpty();
        list.tabProperty().set(ConversationTab.ALL);
        assertThat(names()).contains("Maya", "Riderb");
    }

    @Test
    void movingToAllTakesItOutOfAutomated() {
        list.tabProperty().set(ConversationTab.AUTOMATED);
        list.act(RowAction.NOT_AUTOMATIC, conversationAt(0));

        assertThat(names()).isEmpty();
        list.tabProperty().set(ConversationTab.ALL);
        assertThat(names()).contains("Growthly");
    }

    @Test
    void archivingTakesItOutOfTheList() {
        list.act(RowAction.ARCHIVE, conversationAt(0));
        assertThat(names()).doesNotContain("Maya");

        list.tabProperty().set(ConversationTab.ARCHIVED);
        assertThat(names()).containsExactly("Maya");
    }

    @Test
    void whatNeedsNoReplyNoLongerWaits() {
        list.act(RowAction.NEEDS_NO_REPLY, conversationAt(0));

        assertThat(names()).startsWith("Aiko");
    }

    @Test
    void aNewMessageMovesItsConversationUp() throws StoreException {
        fixture.shop.theirs(Network.X, "omar", "Are you open today?", Workshop.NOW);

        assertThat(names()).startsWith("Omar", "Maya");
    }

    @Test
    void whenNobodyWaitsTheLastAnswerIsNamed() throws StoreException {
        fixture.shop.mine(Network.MASTODON, "jon", "Four of them, yours if you want.", Workshop.NOW);
        while (!list.rows().isEmpty()) {
            list.act(RowAction.NEEDS_NO_REPLY, conversationAt(0));
        }

        ConversationRow last = list.lastAnswerProperty().get();
        assertThat(last).isNotNull();
        assertThat(last.person().shortName()).isEqualTo("Jon");
    }

    @Test
    void anOpenConversationThatLeavesTheListStaysOpen() throws StoreException {
        fixture.open(Network.MASTODON, "maya");
        long open = list.openIdProperty().get();
        list.act(RowAction.ARCHIVE, conversationAt(0));

        assertThat(list.openIdProperty().get()).isEqualTo(open);
        assertThat(fixture.pane.thread().openedProperty().get()).isNotNull();
    }

    @Test
    void keysThatRestOnAConversationOpenItAndKeysThatPassByDoNot() throws StoreException {
        long aiko = fixture.shop.conversation(Network.BLUESKY, "aiko");
        long jon = fixture.shop.conversation(Network.MASTODON, "jon");
        list.restOn(aiko);
        fixture.delays.pass(ConversationListViewModel.REST.dividedBy(2));
        list.restOn(jon);
        fixture.delays.pass(ConversationListViewModel.REST.dividedBy(2));
        assertThat(list.openIdProperty().get()).isZero();

        fixture.delays.pass(ConversationListViewModel.REST);
        assertThat(list.openIdProperty().get()).isEqualTo(jon);
    }

    @Test
    void whoeverWasChosenElsewhereIsNotReplacedByWhatTheKeysRestedOn() throws StoreException {
        list.restOn(fixture.shop.conversation(Network.BLUESKY, "aiko"));
        fixture.pane.message(fixture.shop.conversation(Network.MASTODON, "jon"), 0);
        fixture.delays.pass(ConversationListViewModel.REST);

        assertThat(list.openIdProperty().get()).isEqualTo(fixture.shop.conversation(Network.MASTODON, "jon"));
    }

    @Test
    void aSearchThatFindsNothingSaysForWhat() {
        MessageSearchViewModel search = fixture.pane.search();
        search.queryProperty().set("zeppelin");
        assertThat(search.searchingProperty().get()).isTrue();
        fixture.delays.pass(MessageSearchViewModel.PAUSE);

        assertThat(search.nothingForProperty().get()).isEqualTo("zeppelin");
        search.queryProperty().set("");
        assertThat(search.searchingProperty().get()).isFalse();
    }

    private Conversation conversationAt(int index) {
        ConversationRow row = list.rows().get(index).valueProperty().get();
        if (row == null) {
            throw new AssertionError("row " + index + " is not read");
        }
        return row.conversation();
    }
}
