package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.detect.DraftContext;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.Reason;
import dev.aside.detect.TemplateDetector;
import dev.aside.detect.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Prepares a page of messages for the store: fingerprints of all one-to-one messages, and which received ones are
/// automatic. It computes for long, so call it on a thread for that. Safe for use by several threads.
final class Inbound {
    private final Stores stores;
    private final TemplateDetector detector;
    private final DraftContexts contexts;

    Inbound(Stores stores, TemplateDetector detector) {
        this.stores = stores;
        this.detector = detector;
        this.contexts = new DraftContexts(stores);
    }

    /// @throws StoreException when the history could not be read
    Judged judge(Account account, SyncPage page) throws StoreException {
        Map<String, Upsert.PersonSeen> profiles = new HashMap<>();
        List<Upsert.MessageSeen> messages = new ArrayList<>();
        for (Upsert upsert : page.upserts()) {
            switch (upsert) {
                case Upsert.PersonSeen person -> profiles.put(person.remoteId(), person);
                case Upsert.MessageSeen message when message.others().size() == 1 -> messages.add(message);
                default -> {
                }
            }
        }
        messages.sort(Comparator.comparing(Upsert.MessageSeen::at));
        PageReading reading = new PageReading(account, profiles, messages);
        for (Upsert.MessageSeen message : messages) {
            reading.read(message);
        }
        return new Judged(reading.fingerprints, reading.automatic);
    }

    /// X's developer rules want consent before strangers' messages are judged, so it is off there.
    private static boolean sorts(Account account) {
        return account.demo() || account.network() != Network.X;
    }

    /// What to hand to the store with the page, by remote id.
    record Judged(Map<String, Fingerprint> fingerprints, Map<String, Automatic> automatic) {
        static final Judged NOTHING = new Judged(Map.of(), Map.of());
    }

    /// The other person of a conversation.
    ///
    /// @param id below zero, and nobody else's, when the store does not know them yet
    record Partner(long id, DraftContext.Recipient profile) {}

    /// One page while it is read, oldest message first.
    private final class PageReading {
        private final Account account;
        private final DraftContext.Recipient me;
        private final Map<String, Upsert.PersonSeen> profiles;
        private final Set<String> remoteIds = new HashSet<>();
        private final Set<String> stored = new HashSet<>();
        private final Map<String, Partner> people = new HashMap<>();
        private final Map<String, List<DraftContext.Said>> threads = new HashMap<>();
        private final PageHistory received;
        private final Map<String, Fingerprint> fingerprints = new HashMap<>();
        private final Map<String, Automatic> automatic = new HashMap<>();

        PageReading(Account account, Map<String, Upsert.PersonSeen> profiles, List<Upsert.MessageSeen> messages) {
            this.account = account;
            this.me = DraftContexts.recipient(account.person(), List.of());
            this.profiles = profiles;
            this.received = new PageHistory(stores.history().received(account.id()));
            messages.forEach(message -> remoteIds.add(message.remoteId()));
        }

        void read(Upsert.MessageSeen message) throws StoreException {
            String other = message.others().getFirst();
            Partner person = person(other);
            List<DraftContext.Said> thread = thread(other, person.id());
            boolean mine = message.author().equals(account.person().remoteId());
            DraftContext context = new DraftContext(message.text(), person.id(), mine ? person.profile() : me,
                    before(message, thread, mine), null, message.at());
            Fingerprint fingerprint = detector.fingerprint(context);
            fingerprints.put(message.remoteId(), fingerprint);
            if (!mine && sorts(account)) {
                Automatic sign = sign(context, fingerprint);
                if (sign != null) {
                    automatic.put(message.remoteId(), sign);
                }
                if (!stored.contains(message.remoteId())) {
                    received.add(person, message, fingerprint);
                }
            }
            thread.add(new DraftContext.Said(mine, message.text(), message.at()));
        }

        /// What was said before a message, as its writer sees it.
        private static List<DraftContext.Said> before(Upsert.MessageSeen message, List<DraftContext.Said> thread,
                boolean mine) {
            List<DraftContext.Said> before = thread.stream().filter(said -> !said.at().isAfter(message.at()))
                    .map(said -> new DraftContext.Said(said.mine() == mine, said.text(), said.at())).toList();
            return before.subList(Math.max(0, before.size() - DraftContexts.THREAD), before.size());
        }

        private @Nullable Automatic sign(DraftContext context, Fingerprint fingerprint) throws StoreException {
            Verdict verdict = detector.judgeInbound(context, received);
            if (!verdict.templated()) {
                return null;
            }
            for (Reason reason : verdict.reasons()) {
                if (reason instanceof Reason.SentBefore same) {
                    boolean others = verdict.matches().stream()
                            .anyMatch(match -> match.message().personId() != context.personId());
                    return others
                            ? new Automatic(Automatic.Sign.SAME_TEXT_FROM_OTHERS, same.people())
                            : new Automatic(Automatic.Sign.SAME_TEXT_TO_YOUR_ACCOUNTS,
                                    accountsWith(context.personId(), fingerprint));
                }
                if (reason instanceof Reason.FirstMessageSoonAfterFollow) {
                    return new Automatic(Automatic.Sign.RIGHT_AFTER_YOU_FOLLOWED, 0);
                }
            }
            return new Automatic(Automatic.Sign.SOUNDS_AUTOMATIC, 0);
        }

        private Partner person(String remoteId) throws StoreException {
            Partner read = people.get(remoteId);
            if (read != null) {
                return read;
            }
            Optional<Person> known = stores.people().person(account.network(), remoteId);
            Upsert.PersonSeen seen = profiles.get(remoteId);
            DraftContext.Recipient profile = seen != null
                    ? new DraftContext.Recipient(DraftContexts.orEmpty(seen.name()),
                            DraftContexts.orEmpty(seen.handle()), DraftContexts.orEmpty(seen.company()), seen.bio(),
                            List.of())
                    : known.map(p -> DraftContexts.recipient(p, List.of()))
                            .orElseGet(() -> new DraftContext.Recipient("", "", "", "", List.of()));
            Partner partner = new Partner(known.map(Person::id).orElse(-1L - people.size()), profile);
            people.put(remoteId, partner);
            return partner;
        }

        /// What was said before this page; a page that is applied again does not come before itself.
        private List<DraftContext.Said> thread(String remoteId, long personId) throws StoreException {
            List<DraftContext.Said> known = threads.get(remoteId);
            if (known != null) {
                return known;
            }
            List<DraftContext.Said> said = new ArrayList<>();
            for (Message message : contexts.thread(account.id(), personId)) {
                if (message.remoteId() != null && remoteIds.contains(message.remoteId())) {
                    stored.add(message.remoteId());
                } else {
                    said.add(DraftContexts.said(message));
                }
            }
            threads.put(remoteId, said);
            return said;
        }

        /// How many own accounts got this text from this person, this one included.
        private int accountsWith(long personId, Fingerprint fingerprint) throws StoreException {
            int accounts = 1;
            for (Account other : stores.accounts().accounts()) {
                DraftContext.Recipient owner = DraftContexts.recipient(other.person(), List.of());
                if (other.id() != account.id() && contexts.thread(other.id(), personId).stream()
                        .filter(message -> !message.mine())
                        .map(message -> new DraftContext(message.text(), personId, owner, List.of(), null,
                                message.at()))
                        .anyMatch(context -> detector.fingerprint(context).matches(fingerprint))) {
                    accounts++;
                }
            }
            return accounts;
        }
    }
}
