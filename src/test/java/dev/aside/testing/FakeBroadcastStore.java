package dev.aside.testing;

import dev.aside.core.Changes;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Mention;
import dev.aside.core.model.Post;
import dev.aside.core.port.BroadcastStore;
import dev.aside.core.port.StoreException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Broadcasts and mentions in memory. Own posts that were written elsewhere are a broadcast each.
final class FakeBroadcastStore implements BroadcastStore {
    private final Memory memory;

    FakeBroadcastStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public long[] order(BroadcastSort sort) {
        Comparator<Broadcast> comparator = switch (sort) {
            case NEWEST -> Comparator.comparing(Broadcast::at);
            case MOST_REPOSTED -> Comparator.comparingInt(b -> b.counts().reposts());
            case MOST_REPLIES -> Comparator.comparingInt(b -> b.counts().replies());
            case MOST_LIKED -> Comparator.comparingInt(b -> b.counts().likes());
        };
        synchronized (memory) {
            return memory.broadcasts.values().stream().map(this::broadcast)
                    .sorted(comparator.thenComparingLong(Broadcast::id).reversed()).mapToLong(Broadcast::id).toArray();
        }
    }

    private Broadcast broadcast(Memory.OwnBroadcast own) {
        List<Post> posts = memory.posts.values().stream().filter(post -> isOf(post, own.id()))
                .sorted(Comparator.comparing((Post post) -> Objects.requireNonNullElse(post.accountId(), 0L))
                        .thenComparingLong(Post::id))
                .toList();
        return new Broadcast(own.id(), own.text(), own.at(), posts);
    }

    private boolean isOf(Post post, long broadcastId) {
        Memory.OwnPost own = memory.ownPosts.get(post.id());
        return own != null && own.broadcastId() == broadcastId;
    }

    @Override
    public List<Broadcast> broadcasts(long[] ids) {
        synchronized (memory) {
            return Arrays.stream(ids).mapToObj(memory.broadcasts::get).filter(Objects::nonNull).map(this::broadcast)
                    .toList();
        }
    }

    private Stream<Mention> allMentions() {
        return memory.mentions.entrySet().stream().map(this::mention)
                .sorted(Comparator.comparing((Mention mention) -> mention.post().at()).reversed());
    }

    private Mention mention(Map.Entry<Long, Memory.MentionState> entry) {
        Post post = Objects.requireNonNull(memory.posts.get(entry.getKey()));
        Memory.MentionState state = entry.getValue();
        return new Mention(post, Objects.requireNonNull(memory.people.get(post.authorId())), state.accountId(),
                state.seen(), state.answered());
    }

    @Override
    public long[] mentionOrder() {
        synchronized (memory) {
            return allMentions().mapToLong(mention -> mention.post().id()).toArray();
        }
    }

    @Override
    public List<Mention> mentions(long[] postIds) {
        synchronized (memory) {
            return Arrays.stream(postIds).boxed().flatMap(id -> Optional.ofNullable(memory.mentions.get(id)).stream()
                    .map(state -> mention(Map.entry(id, state)))).toList();
        }
    }

    @Override
    public int unansweredMentions() {
        synchronized (memory) {
            return (int) memory.mentions.values().stream().filter(mention -> !mention.answered()).count();
        }
    }

    @Override
    public void mentionsSeen(Instant upTo) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.mentions.replaceAll((id, mention) -> new Memory.MentionState(mention.accountId(), mention.seen()
                    || !Objects.requireNonNull(memory.posts.get(id)).at().isAfter(upTo), mention.answered()));
        }
        memory.changes.publish(Changes.Kind.MENTIONS);
    }

    @Override
    public void mentionAnswered(long postId) throws StoreException {
        synchronized (memory) {
            memory.writing();
            memory.mentions.computeIfPresent(postId,
                    (_, mention) -> new Memory.MentionState(mention.accountId(), true, true));
        }
        memory.changes.publish(Changes.Kind.MENTIONS, postId);
    }

    @Override
    public Optional<Post> post(long postId) {
        synchronized (memory) {
            return Optional.ofNullable(memory.posts.get(postId));
        }
    }
}
