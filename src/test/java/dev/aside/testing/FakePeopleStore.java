package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.PersonNotes;
import dev.aside.core.model.Post;
import dev.aside.core.model.Relation;
import dev.aside.core.model.Together;
import dev.aside.core.port.PeopleStore;
import dev.aside.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People in memory.
final class FakePeopleStore implements PeopleStore {
    static final Duration ANSWER_WITHIN = Duration.ofDays(14);

    private final Memory memory;

    FakePeopleStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Person> person(long personId) {
        synchronized (memory) {
            return Optional.ofNullable(memory.people.get(personId));
        }
    }

    @Override
    public Optional<Person> person(Network network, String remoteId) {
        synchronized (memory) {
            return memory.person(network, remoteId);
        }
    }

    @Override
    public List<Person> named(String text, int limit) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        synchronized (memory) {
            return memory.people.values().stream().filter(person -> words(person).anyMatch(w -> w.startsWith(start)))
                    .sorted(Comparator.comparingLong(this::messagesWith).reversed()).limit(limit).toList();
        }
    }

    private static Stream<String> words(Person person) {
        String all = Objects.requireNonNullElse(person.name(), "") + " "
                + Objects.requireNonNullElse(person.handle(), "");
        return Stream.of(all.toLowerCase(Locale.ROOT).split("[\\s@.]+")).filter(word -> !word.isEmpty());
    }

    private long messagesWith(Person person) {
        return memory.talks.values().stream().filter(talk -> talk.personId == person.id())
                .mapToLong(talk -> memory.messagesOf(talk.id).count()).sum();
    }

    @Override
    public PersonNotes notes(long personId) {
        synchronized (memory) {
            return memory.notes(personId);
        }
    }

    private void change(long personId, UnaryOperator<PersonNotes> change) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.notes.put(personId, change.apply(memory.notes(personId)));
        }
        memory.changes.publish(Changes.Kind.NOTES, personId);
    }

    @Override
    public void saveNote(long personId, String note) throws StoreException {
        change(personId, old -> new PersonNotes(personId, note, old.tags(), old.optedOutAt(), old.dontWarn()));
    }

    @Override
    public void addTag(long personId, String tag) throws StoreException {
        change(personId, old -> {
            List<String> tags = new ArrayList<>(old.tags());
            if (!tags.contains(tag)) {
                tags.add(tag);
            }
            return new PersonNotes(personId, old.note(), tags, old.optedOutAt(), old.dontWarn());
        });
    }

    @Override
    public void removeTag(long personId, String tag) throws StoreException {
        change(personId, old -> new PersonNotes(personId, old.note(),
                old.tags().stream().filter(t -> !t.equals(tag)).toList(), old.optedOutAt(), old.dontWarn()));
    }

    @Override
    public List<String> tags() {
        Map<String, Integer> uses = new LinkedHashMap<>();
        synchronized (memory) {
            memory.notes.values().forEach(notes -> notes.tags().forEach(tag -> uses.merge(tag, 1, Integer::sum)));
        }
        return uses.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey).toList();
    }

    @Override
    public void setOptedOut(long personId, @Nullable Instant since) throws StoreException {
        change(personId, old -> new PersonNotes(personId, old.note(), old.tags(), since, old.dontWarn()));
    }

    @Override
    public void setDontWarn(long personId, boolean dontWarn) throws StoreException {
        change(personId, old -> new PersonNotes(personId, old.note(), old.tags(), old.optedOutAt(), dontWarn));
    }

    @Override
    public List<Person> notWarned() {
        synchronized (memory) {
            return memory.people.values().stream().filter(person -> memory.notes(person.id()).dontWarn()).toList();
        }
    }

    @Override
    public Relation relation(long accountId, long personId) {
        synchronized (memory) {
            return memory.relations.getOrDefault(new Memory.Pair(accountId, personId), Relation.NONE);
        }
    }

    @Override
    public Together together(long accountId, long personId) {
        synchronized (memory) {
            List<Message> said = memory.talk(accountId, personId).stream().flatMap(t -> memory.messagesOf(t.id))
                    .filter(message -> !message.deleted() && !Memory.isUnsent(message)).toList();
            if (said.isEmpty()) {
                return Together.NEVER;
            }
            int mine = (int) said.stream().filter(Message::mine).count();
            return new Together(said.getFirst().at(), said.getLast().at(), said.size(), mine, answered(said));
        }
    }

    static int answered(List<Message> said) {
        int answered = 0;
        for (int i = 0; i + 1 < said.size(); i++) {
            answered += isAnswered(said.get(i), said.get(i + 1)) ? 1 : 0;
        }
        return answered;
    }

    static boolean isAnswered(Message message, Message next) {
        return message.mine() && !next.mine() && !next.automatic()
                && !next.at().isAfter(message.at().plus(ANSWER_WITHIN));
    }

    @Override
    public List<Post> latestPosts(long personId, int limit) {
        synchronized (memory) {
            return memory.posts.values().stream().filter(post -> post.authorId() == personId)
                    .sorted(Comparator.comparing(Post::at).reversed()).limit(limit).toList();
        }
    }
}
