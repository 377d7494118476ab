package dev.aside.core;

import dev.aside.core.model.Account;
import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.Person;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.PeopleStore;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DraftContext;
import dev.aside.detect.DraftContext.Recipient;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.TemplateDetector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fingerprints of an archive's one-to-one messages. What a message came after is the one before it in its
/// conversation; an archive tells a conversation newest first, so that one may stand on the next page. For one thread.
final class ArchiveFingerprints {
    private static final int MOST_PEOPLE = 10_000;
    private static final Recipient NOBODY = new Recipient("", "", "", "", List.of());

    private final TemplateDetector detector;
    private final PeopleStore people;
    private final Account account;
    private final Recipient me;
    private final Map<String, Recipient> recipients = new Lately<>();
    /// Names that were read lately and that the store may not hold yet.
    private final Map<String, Upsert.PersonNamed> named = new Lately<>();

    ArchiveFingerprints(TemplateDetector detector, PeopleStore people, Account account) {
        this.detector = detector;
        this.people = people;
        this.account = account;
        this.me = DraftContexts.recipient(account.person(), List.of());
    }

    Map<String, Fingerprint> of(ArchivePage page, @Nullable ArchivePage next) throws StoreException {
        Map<String, List<Upsert.MessageSeen>> talks = new LinkedHashMap<>();
        for (Upsert upsert : page.upserts()) {
            switch (upsert) {
                case Upsert.PersonNamed seen -> named(seen);
                case Upsert.PersonSeen seen ->
                    named(new Upsert.PersonNamed(seen.remoteId(), seen.handle(), seen.name()));
                case Upsert.MessageSeen message when message.others().size() == 1 ->
                    talks.computeIfAbsent(message.conversation(), id -> new ArrayList<>()).add(message);
                default -> {
                }
            }
        }
        Map<String, Upsert.MessageSeen> earlier = next == null ? Map.of() : newest(next, talks);
        Map<String, Fingerprint> fingerprints = new HashMap<>();
        for (Map.Entry<String, List<Upsert.MessageSeen>> talk : talks.entrySet()) {
            add(talk.getValue(), earlier.get(talk.getKey()), fingerprints);
        }
        return fingerprints;
    }

    private static Map<String, Upsert.MessageSeen> newest(ArchivePage page, Map<String, ?> talks) {
        Map<String, Upsert.MessageSeen> newest = new HashMap<>();
        for (Upsert upsert : page.upserts()) {
            if (upsert instanceof Upsert.MessageSeen message && talks.containsKey(message.conversation())) {
                newest.merge(message.conversation(), message, (a, b) -> b.at().isAfter(a.at()) ? b : a);
            }
        }
        return newest;
    }

    /// @param messages of one conversation, in the archive's order
    private void add(List<Upsert.MessageSeen> messages, Upsert.@Nullable MessageSeen earlier,
            Map<String, Fingerprint> fingerprints) throws StoreException {
        List<Upsert.MessageSeen> sorted = new ArrayList<>(messages.reversed());
        sorted.sort(Comparator.comparing(Upsert.MessageSeen::at));
        Recipient other = recipient(sorted.getFirst().others().getFirst());
        Upsert.MessageSeen before = earlier;
        for (Upsert.MessageSeen message : sorted) {
            boolean mine = isMine(message);
            List<DraftContext.Said> thread = before == null || before.at().isAfter(message.at())
                    ? List.of()
                    : List.of(new DraftContext.Said(isMine(before) == mine, before.text(), before.at()));
            fingerprints.put(message.remoteId(), detector.fingerprint(
                    new DraftContext(message.text(), 0, mine ? other : me, thread, null, message.at())));
            before = message;
        }
    }

    private boolean isMine(Upsert.MessageSeen message) {
        return message.author().equals(account.person().remoteId());
    }

    private void named(Upsert.PersonNamed seen) {
        recipients.remove(seen.remoteId());
        named.merge(seen.remoteId(), seen, (a, b) -> new Upsert.PersonNamed(a.remoteId(),
                a.handle() != null ? a.handle() : b.handle(), a.name() != null ? a.name() : b.name()));
    }

    private Recipient recipient(String remoteId) throws StoreException {
        Recipient known = recipients.get(remoteId);
        if (known == null) {
            known = read(remoteId);
            recipients.put(remoteId, known);
        }
        return known;
    }

    private Recipient read(String remoteId) throws StoreException {
        Optional<Person> person = people.person(account.network(), remoteId);
        Recipient stored = person.map(p -> DraftContexts.recipient(p, List.of())).orElse(NOBODY);
        Upsert.PersonNamed seen = named.get(remoteId);
        if (seen == null) {
            return stored;
        }
        return new Recipient(stored.name().isEmpty() ? DraftContexts.orEmpty(seen.name()) : stored.name(),
                stored.handle().isEmpty() ? DraftContexts.orEmpty(seen.handle()) : stored.handle(), stored.company(),
                stored.bio(), List.of());
    }

    /// Remembers the last so many.
    private static final class Lately<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        Lately() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_PEOPLE;
        }
    }
}
