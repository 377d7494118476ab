package dev.aside.ui.personal;

import dev.aside.core.model.Account;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.StoreException;
import dev.aside.ui.SendGate.Choice;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// An account that was read from an archive: what is written is judged and kept, and nothing goes out.
class KeepAsDraftTest {
    private static final String PERSONAL = "The gulls say hello. Which part of the coast path was the steepest?";

    private PaneFixture fixture;
    private ComposerViewModel composer;
    private Account archived;
    private Person ines;

    @BeforeEach
    void openInes() throws StoreException {
        fixture = new PaneFixture();
        composer = fixture.pane.composer();
        archived = fixture.shop.fakes.archived(Network.X, "Old Shop");
        ines = fixture.shop.fakes.person(Network.X, "Ines Duarte");
        fixture.shop.fakes.message(archived, ines, false, "Do you still fix dynamos?",
                Instant.parse("2026-11-01T10:00:00Z"));
        fixture.pane.write(archived.id(), ines.id());
    }

    private String draft() throws StoreException {
        return fixture.stores().drafts().draft(archived.id(), ines.id()).map(PrivateDraft::text).orElse("");
    }

    @Test
    void aPersonalTextIsKeptAndNothingIsQueued() throws StoreException {
        fixture.type(PERSONAL);
        composer.send();

        assertThat(composer.wayProperty().get()).isEqualTo(Outlet.Way.KEEP);
        assertThat(composer.attempt().keptProperty().get()).isTrue();
        assertThat(composer.keptProperty().get()).isTrue();
        assertThat(fixture.text()).isEqualTo(PERSONAL);
        assertThat(draft()).isEqualTo(PERSONAL);
        assertThat(fixture.messages()).hasSize(1);
        assertThat(fixture.stores().outbox().waiting()).isEmpty();
    }

    @Test
    void aTemplateIsAskedAboutAndKeptAnyway() throws StoreException {
        for (int i = 0; i < 3; i++) {
            fixture.shop.mine(Network.X, fixture.shop.fakes.person(Network.X, "Rider " + i).remoteId(),
                    Workshop.TEMPLATE.formatted("Rider"), Instant.parse("2026-10-01T10:00:00Z").plusSeconds(i));
        }
        fixture.type(Workshop.TEMPLATE.formatted("Ines"));
        composer.send();

        assertThat(fixture.asked).hasSize(1);
        assertThat(fixture.keeps).isTrue();
        fixture.answer(Choice.SEND_ANYWAY);
        assertThat(draft()).isEqualTo(Workshop.TEMPLATE.formatted("Ines"));
        assertThat(fixture.stores().outbox().waiting()).isEmpty();
        assertThat(fixture.messages()).hasSize(1);
    }

    @Test
    void writingOnMakesItADraftLikeAnyOther() {
        fixture.type(PERSONAL);
        composer.send();
        fixture.type(PERSONAL + " And");

        assertThat(composer.attempt().keptProperty().get()).isFalse();
    }

    @Test
    void accountsThatAreSignedInSendAsEver() throws StoreException {
        fixture.open(Network.MASTODON, "maya");
        assertThat(composer.wayProperty().get()).isEqualTo(Outlet.Way.SEND);
    }
}
