package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Person;
import dev.aside.core.model.ReplyRates;
import dev.aside.core.port.Connector;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.DraftContext;
import dev.aside.detect.EarlierMessage;
import dev.aside.detect.TemplateDetector;
import dev.aside.detect.TemplateDetector.PrivateSign;
import dev.aside.detect.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Says whether a draft is a template, and what the owner's own history and the network's rule say to that; and, the
/// other way round, whether a broadcast is for one person. Nothing is kept from one call to the next. Blocks on the
/// store and computes, so call it in the background. Safe for use by any thread; failures of the history that are not
/// checked mean a closed or broken store.
public final class TemplateGuard {
    /// From how many messages on each side reply rates say something.
    public static final int ENOUGH = 20;
    private static final int NAMESAKES = 8;

    private final Stores stores;
    private final Connectors connectors;
    private final TemplateDetector detector;
    private final DraftContexts contexts;
    private final InstantSource clock;

    public TemplateGuard(Stores stores, Connectors connectors, TemplateDetector detector, InstantSource clock) {
        this.stores = stores;
        this.connectors = connectors;
        this.detector = detector;
        this.contexts = new DraftContexts(stores);
        this.clock = clock;
    }

    /// Judges a private draft. Where the owner wants no warning, for the text or the person, the verdict is not
    /// templated; a placeholder that was left open is warned about all the same.
    public Judgement judge(long accountId, long personId, String text) throws StoreException {
        Verdict verdict = detector.judge(context(accountId, personId, text), stores.history().sent());
        if (verdict.templated() && !verdict.placeholderOpen() && stores.people().notes(personId).dontWarn()) {
            verdict = new Verdict(false, false, verdict.score(), verdict.reasons(), verdict.matches(),
                    verdict.slots(), verdict.template(), verdict.peopleBefore());
        }
        if (!verdict.templated()) {
            return new Judgement(verdict, null, Optional.empty());
        }
        ReplyRates rates = stores.history().replyRates();
        boolean enough = rates.templated() >= ENOUGH && rates.personal() >= ENOUGH;
        return new Judgement(verdict, enough ? rates : null, connectors.of(accountId).flatMap(Connector::rule));
    }

    /// The draft as a broadcast: without greeting, name and tracking.
    public String publicText(long accountId, long personId, String text) throws StoreException {
        return detector.publicText(context(accountId, personId, text));
    }

    /// The owner wants no more warnings about this text, whomever it goes to. Listed and taken back in
    /// [dev.aside.core.port.HistoryStore].
    public void accept(long accountId, long personId, String text) throws StoreException {
        stores.history().accept(detector.fingerprint(context(accountId, personId, text)), text, clock.instant());
    }

    /// To whom else the same went before: one message a person, the newest first, at most so many. [#judge] gives the
    /// first few of them.
    public List<EarlierMessage> sentBefore(long accountId, long personId, String text, int most) throws StoreException {
        DraftContext context = context(accountId, personId, text);
        return stores.history().sent().same(detector.fingerprint(context), personId, context.at(), most).newest();
    }

    private DraftContext context(long accountId, long personId, String text) throws StoreException {
        return contexts.of(accountId, personId, text, clock.instant());
    }

    /// Whether a broadcast reads as if it were for one person. An answer to somebody's post is addressed by nature; in
    /// it only what looks private counts.
    public Optional<OnePerson> readsForOnePerson(BroadcastDraft draft) throws StoreException {
        List<PrivateSign> signs = detector.privateSigns(draft.text()).stream()
                .filter(sign -> draft.answers() == null || sign.kind() != PrivateSign.Kind.ADDRESSED).toList();
        if (signs.isEmpty()) {
            return Optional.empty();
        }
        List<Account> accounts = stores.accounts().accounts().stream()
                .filter(account -> draft.accountIds().contains(account.id())).toList();
        for (PrivateSign sign : signs) {
            if (sign.kind() == PrivateSign.Kind.ADDRESSED) {
                for (Person person : stores.people().named(sign.text(), NAMESAKES)) {
                    Optional<Account> account = accounts.stream().filter(canWriteTo(person)).findFirst();
                    if (account.isPresent()) {
                        return Optional.of(new OnePerson(signs, person, account.get().id()));
                    }
                }
            }
        }
        return Optional.of(new OnePerson(signs, null, 0));
    }

    private Predicate<Account> canWriteTo(Person person) {
        return account -> account.network() == person.network() && account.person().id() != person.id()
                && connectors.of(account.id()).flatMap(Connector::messages).isPresent();
    }

    /// What to show of a draft.
    ///
    /// @param rates how templated and personal messages fared; null unless it is templated and there are enough of both
    /// @param rule the network's own rule, for a templated draft
    public record Judgement(Verdict verdict, @Nullable ReplyRates rates, Optional<NetworkRule> rule) {}

    /// Why a broadcast reads as if it were for one person.
    ///
    /// @param signs in reading order, at least one
    /// @param person whom it addresses, when that is somebody known; else null
    /// @param accountId which target account would write to that person; 0 without one
    public record OnePerson(List<PrivateSign> signs, @Nullable Person person, long accountId) {
        public OnePerson {
            signs = List.copyOf(signs);
        }
    }
}
