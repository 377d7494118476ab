package dev.aside.ui.warning;

import dev.aside.core.Connectors;
import dev.aside.core.Outbox;
import dev.aside.core.TemplateGuard;
import dev.aside.core.TemplateGuard.Judgement;
import dev.aside.core.ThingsToMention.Thing;
import dev.aside.core.model.Account;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Person;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Pronouns;
import dev.aside.core.model.Relation;
import dev.aside.core.model.ReplyRates;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.TemplateDetector;
import dev.aside.testing.FakeStores;
import dev.aside.testing.MutableClock;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.FakeDelays;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A workshop that wrote to a few people, on Thursday 26 November 2026 at 14:16: judged by the real detector over
/// stores in memory.
final class Workshop {
    static final Instant NOW = Instant.parse("2026-11-26T14:16:00Z");
    static final String WINTER = "Hi %s, our winter service is open again. Book before Friday and we fit your lights "
            + "for free: kettlelane.example/winter?utm_source=dm";
    static final NetworkRule RULE = new NetworkRule("wheels.example", "No unsolicited advertising in direct posts.", 4,
            URI.create("https://wheels.example/about#rules"));
    static final ReplyRates RATES = new ReplyRates(160, 2, 97, 41);
    private static final List<String> OTHERS = List.of("Ada", "Bo", "Cem", "Dana", "Emil", "Finn", "Gita", "Hugo",
            "Ida",
            "Kira", "Lars", "Mina", "Nils");

    final FakeStores stores = new FakeStores();
    final MutableClock clock = new MutableClock();
    final FakeDelays delays = new FakeDelays();
    final TemplateGuard guard;
    final Account account;
    final Person maya;
    List<Thing> things = List.of();
    private final Outbox outbox;

    Workshop() {
        try {
            clock.set(NOW);
            TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
            Connectors connectors = new Connectors();
            guard = new TemplateGuard(stores.stores(), connectors, detector, clock);
            outbox = new Outbox(stores.stores(), connectors, detector, UUID::randomUUID, clock);
            account = stores.account(Network.MASTODON, "Kettle Lane");
            maya = person("Maya Okafor", Pronouns.SHE);
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    /// Somebody in the stores, as the dialog knows them.
    Person person(String name, @Nullable Pronouns pronouns) {
        Person stored = stores.person(Network.MASTODON, name);
        String first = stored.shortName().toLowerCase(Locale.ROOT);
        return new Person(stored.id(), stored.network(), stored.remoteId(), "@" + first + "@wheels.example", name, "",
                pronouns, null, first + ".png");
    }

    /// A message of the workshop's, sent then.
    void sent(String name, String text, Instant at) throws StoreException {
        clock.set(at);
        outbox.send(new PrivateDraft(account.id(), stores.person(Network.MASTODON, name).id(), text, null, at));
        clock.set(NOW);
    }

    /// The winter message, to thirteen people and last to Jon on Tuesday at 16:02.
    void sentWinter() throws StoreException {
        Instant at = Instant.parse("2026-11-24T15:20:00Z");
        for (String name : OTHERS) {
            sent(name, WINTER.formatted(name), at);
            at = at.plus(Duration.ofMinutes(3));
        }
        sent("Jon", WINTER.formatted("Jon"), Instant.parse("2026-11-24T16:02:00Z"));
    }

    void wrote(Person person, String text, Instant at) {
        stores.message(account, person, false, text, at);
    }

    void mayaWrote() {
        wrote(maya, "Silent as a cat. I rode the whole coast path on Sunday and heard nothing but gulls.",
                Instant.parse("2026-11-26T14:02:00Z"));
    }

    void followed(Person person, Duration before) {
        stores.relation(account, person, new Relation(NOW.minus(before), NOW.minus(before), null, false));
    }

    Judgement judge(Person person, String text) throws StoreException {
        return guard.judge(account.id(), person.id(), text);
    }

    /// The same with what the owner's history and the server say.
    static Judgement inFull(Judgement judgement) {
        return new Judgement(judgement.verdict(), RATES, Optional.of(RULE));
    }

    PrivateDraft draft(Person person, String text) {
        return new PrivateDraft(account.id(), person.id(), text, null, NOW);
    }

    Desk desk() {
        return new Desk(Background.immediate(), stores.changes(), clock, new Ages(clock, ZoneOffset.UTC, Locale.UK),
                delays);
    }

    WarningSources sources() {
        return new WarningSources(guard, stores.stores().people(), (accountId, personId) -> things);
    }
}
