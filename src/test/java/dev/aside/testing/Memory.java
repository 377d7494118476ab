package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.AcceptedText;
import dev.aside.core.model.Account;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Group;
import dev.aside.core.model.GroupEvent;
import dev.aside.core.model.Media;
import dev.aside.core.model.Message;
import dev.aside.core.model.Person;
import dev.aside.core.model.PersonNotes;
import dev.aside.core.model.Post;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.Reaction;
import dev.aside.core.model.Relation;
import dev.aside.core.model.Settings;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows that all fakes share. Whoever touches it holds its monitor.
final class Memory {
    /// Unsent messages come last, the rest by the time they were sent.
    static final Comparator<Message> MESSAGE_ORDER = Comparator.comparing(Memory::isUnsent)
            .thenComparing(Message::at).thenComparingLong(Message::id);

    final Changes changes;
    final Map<Long, Account> accounts = new LinkedHashMap<>();
    final Map<Long, Consent> consents = new LinkedHashMap<>();
    final Set<Long> lost = new HashSet<>();
    final Map<Long, Person> people = new LinkedHashMap<>();
    final Map<Long, PersonNotes> notes = new LinkedHashMap<>();
    final Map<Pair, Relation> relations = new LinkedHashMap<>();
    final Map<Pair, Long> followIds = new LinkedHashMap<>();
    final Map<Long, Talk> talks = new LinkedHashMap<>();
    final Map<Long, Message> messages = new LinkedHashMap<>();
    final Map<Long, Fingerprint> fingerprints = new LinkedHashMap<>();
    final Map<Long, Automatic> automatic = new LinkedHashMap<>();
    final Map<Long, Instant> firstTries = new LinkedHashMap<>();
    final Map<Long, Post> posts = new LinkedHashMap<>();
    final Map<Long, OwnPost> ownPosts = new LinkedHashMap<>();
    final Map<Long, MentionState> mentions = new LinkedHashMap<>();
    final Map<Long, OwnBroadcast> broadcasts = new LinkedHashMap<>();
    final Map<Pair, PrivateDraft> drafts = new LinkedHashMap<>();
    final Map<Long, BroadcastDraft> broadcastDrafts = new LinkedHashMap<>();
    final Map<Long, Map<Feed, Cursor>> cursors = new LinkedHashMap<>();
    final Map<AcceptedText, Fingerprint> accepted = new LinkedHashMap<>();
    final Map<Long, Group> groups = new LinkedHashMap<>();
    final Map<Long, List<GroupEvent>> groupEvents = new LinkedHashMap<>();
    final Map<Long, List<Reaction>> reactions = new LinkedHashMap<>();
    Settings settings = Settings.DEFAULT;
    Instant lastVisit = Instant.EPOCH;
    @Nullable
    StoreException broken;
    private long lastId;

    Memory(Changes changes) {
        this.changes = changes;
    }

    long newId() {
        return ++lastId;
    }

    /// A store that is set to be broken fails every write.
    void writing() throws StoreException {
        if (broken != null) {
            throw broken;
        }
    }

    static boolean isUnsent(Message message) {
        Delivery delivery = message.delivery();
        return delivery != null && delivery.state() != Delivery.State.DELIVERED;
    }

    Optional<Person> person(dev.aside.core.model.Network network, String remoteId) {
        return people.values().stream().filter(p -> p.network() == network && p.remoteId().equals(remoteId))
                .findFirst();
    }

    PersonNotes notes(long personId) {
        return notes.getOrDefault(personId, new PersonNotes(personId, "", List.of(), null, false));
    }

    Optional<Talk> talk(long accountId, long personId) {
        return talks.values().stream().filter(t -> t.accountId == accountId && t.personId == personId).findFirst();
    }

    Talk talkOrNew(long accountId, long personId) {
        return talk(accountId, personId).orElseGet(() -> {
            Talk talk = new Talk(newId(), accountId, personId);
            talks.put(talk.id, talk);
            return talk;
        });
    }

    Stream<Message> messagesOf(long conversationId) {
        return messages.values().stream().filter(m -> m.conversationId() == conversationId).sorted(MESSAGE_ORDER);
    }

    /// What belongs to whom.
    record Pair(long accountId, long personId) {}

    /// A conversation's own columns.
    static final class Talk {
        final long id;
        final long accountId;
        final long personId;
        final Set<String> remoteIds = new HashSet<>();
        boolean archived;
        boolean markedUnread;
        boolean request;
        boolean keptOutOfAutomatic;
        long dismissed;
        long readUpTo;

        Talk(long id, long accountId, long personId) {
            this.id = id;
            this.accountId = accountId;
            this.personId = personId;
        }
    }

    /// What a broadcast's text became.
    record OwnPost(long broadcastId, int index, Visibility visibility, Instant firstTry) {}

    record OwnBroadcast(long id, String text, Instant at, List<Long> accountIds, Visibility visibility,
            @Nullable Long answers, @Nullable String warning, List<Media> media) {}

    record MentionState(long accountId, boolean seen, boolean answered) {}
}
