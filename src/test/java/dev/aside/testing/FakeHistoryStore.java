package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.AcceptedText;
import dev.aside.core.model.Message;
import dev.aside.core.model.Person;
import dev.aside.core.model.ReplyRates;
import dev.aside.core.port.HistoryStore;
import dev.aside.core.port.StoreException;
import dev.aside.detect.EarlierMessage;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.Fingerprint.Occasion;
import dev.aside.detect.SentHistory;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What was sent and received, in memory. Only messages that came with a fingerprint count.
final class FakeHistoryStore implements HistoryStore {
    private final Memory memory;

    FakeHistoryStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public SentHistory sent() {
        return new Looking(Message::mine, 0);
    }

    @Override
    public SentHistory received(long accountId) {
        return new Looking(message -> !message.mine(), accountId);
    }

    /// One side of all conversations. With an account, only its own messages of the excepted person do not count.
    private final class Looking implements SentHistory {
        private final Predicate<Message> side;
        private final long thisAccount;

        Looking(Predicate<Message> side, long thisAccount) {
            this.side = side;
            this.thisAccount = thisAccount;
        }

        @Override
        public Sendings same(Fingerprint fingerprint, long exceptPersonId, Instant before, int limit) {
            synchronized (memory) {
                List<Message> found = memory.messages.values().stream().filter(side)
                        .filter(message -> isOther(message, exceptPersonId) && message.at().isBefore(before))
                        .filter(message -> fingerprintOf(message).matches(fingerprint))
                        .sorted(Comparator.comparing(Message::at).reversed()).toList();
                Map<Long, EarlierMessage> byPerson = new LinkedHashMap<>();
                found.forEach(message -> byPerson.putIfAbsent(person(message).id(), earlier(message)));
                return new Sendings(byPerson.values().stream().limit(limit).toList(), byPerson.size(), found.size(),
                        count(found, message -> fingerprintOf(message).occasion() != Occasion.UNASKED),
                        count(found, message -> fingerprintOf(message).occasion() == Occasion.ANSWER),
                        count(found, message -> earlier(message).answered()));
            }
        }

        private boolean isOther(Message message, long person) {
            return person(message).id() != person || (thisAccount != 0 && message.accountId() != thisAccount);
        }

        @Override
        public boolean accepted(Fingerprint fingerprint) {
            synchronized (memory) {
                return memory.accepted.values().stream().anyMatch(fingerprint::matches);
            }
        }
    }

    private static int count(List<Message> messages, Predicate<Message> which) {
        return (int) messages.stream().filter(which).count();
    }

    private static final Fingerprint NONE = new Fingerprint(0, 0, "", false, Occasion.UNASKED);

    private Fingerprint fingerprintOf(Message message) {
        return memory.fingerprints.getOrDefault(message.id(), NONE);
    }

    private Person person(Message message) {
        return Objects.requireNonNull(memory.people.get(
                Objects.requireNonNull(memory.talks.get(message.conversationId())).personId));
    }

    private EarlierMessage earlier(Message message) {
        boolean answered = memory.messagesOf(message.conversationId())
                .anyMatch(other -> other.mine() != message.mine() && other.at().isAfter(message.at()));
        Person person = person(message);
        return new EarlierMessage(message.id(), person.id(), Objects.requireNonNullElse(person.handle(), ""),
                Objects.requireNonNullElse(person.name(), ""), message.text(), message.at(), answered);
    }

    @Override
    public ReplyRates replyRates() {
        synchronized (memory) {
            Set<Long> answered = memory.talks.values().stream()
                    .flatMap(talk -> answeredIn(memory.messagesOf(talk.id).toList()).stream())
                    .collect(Collectors.toSet());
            List<Message> mine = memory.messages.values().stream().filter(m -> m.mine() && !m.deleted()).toList();
            List<Message> templated = mine.stream().filter(this::isTemplated).toList();
            int templatedAnswered = count(templated, message -> answered.contains(message.id()));
            int allAnswered = count(mine, message -> answered.contains(message.id()));
            return new ReplyRates(templated.size(), templatedAnswered, mine.size() - templated.size(),
                    allAnswered - templatedAnswered);
        }
    }

    private static List<Long> answeredIn(List<Message> said) {
        return java.util.stream.IntStream.range(0, Math.max(0, said.size() - 1))
                .filter(i -> FakePeopleStore.isAnswered(said.get(i), said.get(i + 1)))
                .mapToObj(i -> said.get(i).id()).toList();
    }

    private boolean isTemplated(Message message) {
        Fingerprint fingerprint = fingerprintOf(message);
        return fingerprint.occasion() != Occasion.ANSWER
                && memory.messages.values().stream().filter(Message::mine)
                        .anyMatch(other -> person(other).id() != person(message).id()
                                && fingerprintOf(other).matches(fingerprint));
    }

    @Override
    public List<AcceptedText> accepted() {
        synchronized (memory) {
            return memory.accepted.keySet().stream().sorted(Comparator.comparing(AcceptedText::acceptedAt).reversed())
                    .toList();
        }
    }

    @Override
    public void accept(Fingerprint fingerprint, String text, Instant at) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.accepted.put(new AcceptedText(memory.newId(), text, at), fingerprint);
        }
        memory.changes.publish(Changes.Kind.SETTINGS);
    }

    @Override
    public void takeBackAccepted(long id) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.accepted.keySet().removeIf(accepted -> accepted.id() == id);
        }
        memory.changes.publish(Changes.Kind.SETTINGS);
    }

    @Override
    public List<String> sampleOfTexts(int limit) {
        synchronized (memory) {
            return memory.messages.values().stream().sorted(Comparator.comparing(Message::at).reversed()).limit(limit)
                    .map(Message::text).toList();
        }
    }

    /// What is in memory was computed by this program.
    @Override
    public Outdated outdated(int version, int limit) {
        return new Outdated(List.of(), 0, 0, 0);
    }

    @Override
    public void renew(int version, List<Renewed> fingerprints, long lastId) {
        fingerprints.forEach(renewed -> memory.fingerprints.put(renewed.messageId(), renewed.fingerprint()));
    }
}
