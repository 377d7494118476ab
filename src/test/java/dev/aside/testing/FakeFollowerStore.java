package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.FollowerSort;
import dev.aside.core.model.Message;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.model.Relation;
import dev.aside.core.port.FollowerStore;
import dev.aside.core.port.StoreException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Followers in memory.
final class FakeFollowerStore implements FollowerStore {
    private final Memory memory;

    FakeFollowerStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public long[] order(FollowerFilter filter, FollowerSort sort) {
        synchronized (memory) {
            return following().filter(row -> passes(row, filter)).sorted(comparator(sort))
                    .mapToLong(FollowerRow::id).toArray();
        }
    }

    private Stream<FollowerRow> following() {
        return memory.followIds.keySet().stream().map(this::row).filter(row -> row.relation().followsYou());
    }

    private FollowerRow row(Memory.Pair pair) {
        Person person = Objects.requireNonNull(memory.people.get(pair.personId()));
        Relation relation = Objects.requireNonNull(memory.relations.get(pair));
        Instant lastContact = memory.talk(pair.accountId(), pair.personId()).stream()
                .flatMap(talk -> memory.messagesOf(talk.id)).map(Message::at).max(Comparator.naturalOrder())
                .orElse(null);
        String post = memory.posts.values().stream().filter(p -> p.authorId() == person.id())
                .max(Comparator.comparing(Post::at)).map(Post::text).orElse(null);
        return new FollowerRow(Objects.requireNonNull(memory.followIds.get(pair)), pair.accountId(), person, relation,
                lastContact, post, memory.notes(person.id()), isNew(relation));
    }

    private boolean isNew(Relation relation) {
        return relation.firstSeen() != null && relation.firstSeen().isAfter(memory.lastVisit);
    }

    private static boolean passes(FollowerRow row, FollowerFilter filter) {
        boolean chip = switch (filter.chip()) {
            case ALL -> true;
            case NEW_SINCE_LAST_VISIT -> row.isNew();
            case NEVER_CONTACTED -> row.lastContact() == null;
            case YOU_FOLLOW_BACK -> row.relation().youFollow();
            case OPTED_OUT -> row.notes().optedOutAt() != null;
        };
        String text = (row.person().displayName() + " " + row.person().handle() + " " + row.notes().note() + " "
                + String.join(" ", row.notes().tags())).toLowerCase(Locale.ROOT);
        return chip && (filter.network() == null || filter.network() == row.person().network())
                && text.contains(filter.search().strip().toLowerCase(Locale.ROOT));
    }

    private static Comparator<FollowerRow> comparator(FollowerSort sort) {
        Comparator<FollowerRow> comparator = switch (sort.column()) {
            case NAME -> Comparator.comparing(row -> row.person().displayName().toLowerCase(Locale.ROOT));
            case FOLLOWED -> Comparator.comparing(FakeFollowerStore::followed);
            case LAST_CONTACT -> Comparator.comparing(row -> orEpoch(row.lastContact()));
        };
        Comparator<FollowerRow> total = comparator.thenComparingLong(FollowerRow::id);
        return sort.descending() ? total.reversed() : total;
    }

    private static Instant followed(FollowerRow row) {
        Instant followedAt = row.relation().followedAt();
        return followedAt != null ? followedAt : orEpoch(row.relation().firstSeen());
    }

    private static Instant orEpoch(@Nullable Instant at) {
        return Objects.requireNonNullElse(at, Instant.EPOCH);
    }

    @Override
    public List<FollowerRow> rows(long[] ids) {
        synchronized (memory) {
            return Arrays.stream(ids).boxed().flatMap(id -> memory.followIds.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(id)).map(entry -> row(entry.getKey()))).toList();
        }
    }

    @Override
    public int count() {
        synchronized (memory) {
            return (int) following().count();
        }
    }

    @Override
    public int newSinceLastVisit() {
        synchronized (memory) {
            return (int) following().filter(FollowerRow::isNew).count();
        }
    }

    @Override
    public void visited(Instant at) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.lastVisit = at;
        }
        memory.changes.publish(Changes.Kind.FOLLOWS);
    }
}
