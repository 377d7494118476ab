package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Person;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.ReplyRates;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeConnector;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateGuardTest {
    private static final String WINTER = ", our winter service is open again. "
            + "Book before Friday and we fit your lights.";

    private final MutableClock clock = new MutableClock();
    private final FakeStores fake = new FakeStores();
    private final Connectors connectors = new Connectors();
    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private final AtomicLong keys = new AtomicLong();
    private final Outbox outbox = new Outbox(fake.stores(), connectors, detector,
            () -> new UUID(0, keys.incrementAndGet()), clock);
    private final TemplateGuard guard = new TemplateGuard(fake.stores(), connectors, detector, clock);
    private final FakeConnector network = new FakeConnector(Network.MASTODON, clock);
    private Account account;
    private Person maya;

    @BeforeEach
    void people() throws StoreException {
        account = fake.account(Network.MASTODON, "Kettle Lane");
        connectors.put(account.id(), network);
        maya = fake.person(Network.MASTODON, "Maya Okafor");
    }

    private void sent(String name, String text) throws StoreException {
        Person person = fake.person(Network.MASTODON, name);
        outbox.send(new PrivateDraft(account.id(), person.id(), text, null, clock.instant()));
        clock.advance(Duration.ofMinutes(1));
    }

    private void sentToJon() throws StoreException {
        sent("Jon Hallam", "Hi Jon" + WINTER);
    }

    private TemplateGuard.Judgement judge(String text) throws StoreException {
        return guard.judge(account.id(), maya.id(), text);
    }

    @Test
    void theSameTextButForTheNameIsATemplate() throws StoreException {
        sentToJon();

        assertThat(judge("Hi Maya" + WINTER).verdict()).returns(true, v -> v.templated())
                .returns(1, v -> v.peopleBefore());
    }

    @Test
    void aPersonalTextIsNone() throws StoreException {
        fake.message(account, maya, false, "Silent as a cat. I rode the whole coast path.", clock.instant());
        clock.advance(Duration.ofMinutes(5));

        assertThat(judge("The coast path without a creak, that makes my day!").verdict().templated()).isFalse();
    }

    @Test
    void anAcceptedTextIsNotWarnedAboutUntilItIsTakenBack() throws StoreException {
        sentToJon();
        guard.accept(account.id(), maya.id(), "Hi Maya" + WINTER);

        assertThat(judge("Hi Maya" + WINTER).verdict().templated()).isFalse();
        fake.stores().history().takeBackAccepted(fake.stores().history().accepted().getFirst().id());
        assertThat(judge("Hi Maya" + WINTER).verdict().templated()).isTrue();
    }

    @Test
    void aPersonMayBeExemptButAPlaceholderWarnsAllTheSame() throws StoreException {
        sentToJon();
        fake.stores().people().setDontWarn(maya.id(), true);

        assertThat(judge("Hi Maya" + WINTER).verdict().templated()).isFalse();
        assertThat(judge("Hi {first_name}" + WINTER).verdict()).returns(true, v -> v.templated())
                .returns(true, v -> v.placeholderOpen());
        fake.stores().people().setDontWarn(maya.id(), false);
        assertThat(judge("Hi Maya" + WINTER).verdict().templated()).isTrue();
    }

    @Test
    void theNetworksRuleComesWithAWarningOnly() throws StoreException {
        NetworkRule rule = new NetworkRule("wheels.example", "No unasked advertising.", 4,
                URI.create("https://wheels.example/rules"));
        network.rule(rule);
        sentToJon();

        assertThat(judge("Hi Maya" + WINTER).rule()).contains(rule);
        assertThat(judge("How is the seatpost?").rule()).isEmpty();
    }

    @Test
    void replyRatesAreToldOnlyWhenThereAreTwentyOnBothSides() throws StoreException {
        for (int i = 0; i < 20; i++) {
            sent("Guest Number" + i, "Hi Guest" + WINTER);
        }
        for (int i = 0; i < 19; i++) {
            fake.message(account, maya, true, "Something of its own " + i, clock.instant());
        }
        assertThat(judge("Hi Maya" + WINTER).rates()).isNull();

        fake.message(account, maya, true, "One more of its own", clock.instant());
        assertThat(judge("Hi Maya" + WINTER).rates()).isEqualTo(new ReplyRates(20, 0, 20, 0));
    }

    @Test
    void thePublicTextHasNeitherGreetingNorName() throws StoreException {
        assertThat(guard.publicText(account.id(), maya.id(), "Hi Maya" + WINTER))
                .isEqualTo("Our winter service is open again. Book before Friday and we fit your lights.");
    }

    private BroadcastDraft broadcast(String text, boolean answer) {
        return new BroadcastDraft(0, text, List.of(account.id()), Visibility.PUBLIC, answer ? 99L : null,
                clock.instant());
    }

    @Test
    void aBroadcastForOnePersonNamesThem() throws StoreException {
        assertThat(guard.readsForOnePerson(broadcast("Hi Maya, your order is ready.", false))).get()
                .returns(maya, one -> one.person()).returns(account.id(), one -> one.accountId());
        assertThat(guard.readsForOnePerson(broadcast("Saturday is for wheels. Bring yours.", false))).isEmpty();
    }

    @Test
    void whatLooksPrivateIsSeenWithoutAName() throws StoreException {
        assertThat(guard.readsForOnePerson(broadcast("Write to maya.okafor@wheels.example", false))).get()
                .returns(null, one -> one.person());
    }

    @Test
    void anAnswerIsAddressedByNature() throws StoreException {
        assertThat(guard.readsForOnePerson(broadcast("Hi Maya, come by after school.", true))).isEmpty();
    }
}
