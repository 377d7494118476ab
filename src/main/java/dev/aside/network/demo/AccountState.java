package dev.aside.network.demo;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Upsert;
import dev.aside.network.demo.World.OwnAccount;
import dev.aside.network.demo.World.Someone;
import dev.aside.network.demo.World.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the network holds of one own account, and the logs of its feeds. Times are those of the profile.
final class AccountState {
    private final OwnAccount own;
    private final Duration shift;
    private final Map<Feed, FeedLog> feeds = new EnumMap<>(Feed.class);
    private final Map<String, Someone> people = new HashMap<>();
    private final Set<String> follow = new HashSet<>();
    private final Map<String, Upsert.MessageSeen> messages = new HashMap<>();
    private final Map<String, Upsert.PostSeen> posts = new HashMap<>();
    private final Map<String, Sent> taken = new HashMap<>();
    private final Map<String, String> conversations = new LinkedHashMap<>();
    private final Map<String, String> readUpTo = new HashMap<>();

    AccountState(OwnAccount own, Duration shift) {
        this.own = own;
        this.shift = shift;
        for (Feed feed : Feed.values()) {
            feeds.put(feed, new FeedLog(feed.name()));
        }
        people.put(own.self().remoteId(), own.self());
    }

    OwnAccount own() {
        return own;
    }

    Network network() {
        return own.network();
    }

    String self() {
        return own.self().remoteId();
    }

    FeedLog log(Feed feed) {
        FeedLog log = feeds.get(feed);
        if (log == null) {
            throw new IllegalStateException("no log for " + feed);
        }
        return log;
    }

    Optional<Someone> person(String remoteId) {
        return remoteId.equals(self()) ? Optional.empty() : Optional.ofNullable(people.get(remoteId));
    }

    /// Somebody by handle, as the network writes it.
    Optional<Someone> personCalled(String handle) {
        return people.values().stream()
                .filter(someone -> RemoteIds.shown(network(), someone.handle()).equals(handle)).findFirst();
    }

    Optional<Sent> taken(String key) {
        return Optional.ofNullable(taken.get(key));
    }

    Optional<Upsert.MessageSeen> message(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    Optional<Upsert.PostSeen> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    boolean hasConversation(String id) {
        return conversations.containsKey(id);
    }

    boolean isReadUpTo(String conversation, String message) {
        return message.equals(readUpTo.get(conversation));
    }

    void know(Someone someone) {
        people.put(someone.remoteId(), someone);
    }

    void followed(Someone someone, Instant at) {
        know(someone);
        follow.add(someone.remoteId());
        List<Upsert> upserts = introduction(Feed.FOLLOWERS, someone);
        upserts.add(new Upsert.FollowSeen(someone.remoteId(), at));
        log(Feed.FOLLOWERS).add(upserts);
    }

    void unfollowed(String person) {
        follow.remove(person);
        log(Feed.FOLLOWERS).delete(new Deletion(Deletion.Kind.FOLLOW, person));
    }

    /// A private message, in either direction.
    ///
    /// @param key attempt key of an own one that was sent from here; null otherwise
    void said(Someone with, boolean mine, String id, Instant at, String text, @Nullable String key,
            List<Attachment> attachments) {
        know(with);
        String conversation = RemoteIds.conversation(network(), self(), with.remoteId());
        List<Upsert> upserts = introduction(Feed.MESSAGES, with);
        List<String> others = List.of(with.remoteId());
        if (conversations.putIfAbsent(conversation, with.remoteId()) == null) {
            boolean request = !mine && !with.youFollow() && !follow.contains(with.remoteId());
            upserts.add(new Upsert.ConversationSeen(conversation, others, request, null));
        }
        Upsert.MessageSeen message = new Upsert.MessageSeen(id, conversation, others,
                mine ? self() : with.remoteId(), text, at, null, key, false, attachments);
        messages.put(id, message);
        if (key != null) {
            taken.put(key, new Sent(id, at, conversation));
        }
        upserts.add(message);
        log(Feed.MESSAGES).add(upserts);
    }

    void edited(Upsert.MessageSeen before, String text) {
        Upsert.MessageSeen after = new Upsert.MessageSeen(before.remoteId(), before.conversation(), before.others(),
                before.author(), text, before.at(), before.answers(), before.attemptKey(), true, before.attachments());
        messages.put(after.remoteId(), after);
        log(Feed.MESSAGES).add(List.of(after));
    }

    void deletedMessage(String id) {
        messages.remove(id);
        log(Feed.MESSAGES).delete(new Deletion(Deletion.Kind.MESSAGE, id));
    }

    void read(String conversation, String upTo) {
        String other = conversations.get(conversation);
        if (other != null) {
            readUpTo.put(conversation, upTo);
            log(Feed.MESSAGES)
                    .add(List.of(new Upsert.ConversationSeen(conversation, List.of(other), false, upTo)));
        }
    }

    /// An own post.
    void posted(Upsert.PostSeen post) {
        posts.put(post.remoteId(), post);
        if (post.attemptKey() != null) {
            taken.put(post.attemptKey(), new Sent(post.remoteId(), post.at(), null));
        }
        List<Upsert> upserts = introduction(Feed.POSTS, own.self());
        upserts.add(post);
        log(Feed.POSTS).add(upserts);
        Upsert.PostSeen answered = post.parent() == null ? null : posts.get(post.parent());
        if (answered != null && answered.mentionsYou() && !answered.answered()) {
            mentioned(own.self(), withAnswer(answered));
        }
    }

    /// A post of somebody that speaks to the account, or what changed about it.
    void mentioned(Someone by, Upsert.PostSeen post) {
        posts.put(post.remoteId(), post);
        List<Upsert> upserts = by.equals(own.self()) ? new ArrayList<>() : introduction(Feed.MENTIONS, by);
        upserts.add(post);
        log(Feed.MENTIONS).add(upserts);
    }

    void deletedPost(String id) {
        posts.remove(id);
        log(Feed.POSTS).delete(new Deletion(Deletion.Kind.POST, id));
    }

    /// An own or other post without a story yet.
    Upsert.PostSeen newPost(String id, String author, String text, Instant at, @Nullable String parent,
            @Nullable String key) {
        return new Upsert.PostSeen(id, author, text, at, parent, Post.Counts.NONE, false, false, false, key, List.of());
    }

    private static Upsert.PostSeen withAnswer(Upsert.PostSeen post) {
        return new Upsert.PostSeen(post.remoteId(), post.author(), post.text(), post.at(), post.parent(),
                post.counts(), post.pinned(), post.mentionsYou(), true, post.attemptKey(), post.attachments());
    }

    /// A person's profile, posts and whether the account follows them, the first time a feed speaks of them.
    private List<Upsert> introduction(Feed feed, Someone someone) {
        List<Upsert> upserts = new ArrayList<>();
        if (log(feed).introduces(someone.remoteId())) {
            upserts.add(profile(someone));
            boolean elsewhere = feed != Feed.FOLLOWERS && someone.followedAt() != null;
            if (someone.youFollow() && !elsewhere) {
                upserts.add(new Upsert.FollowingSeen(someone.remoteId(), true));
            }
            for (Utterance post : elsewhere ? List.<Utterance>of() : someone.posts()) {
                Instant at = post.at().plus(shift);
                // Not a running number: the same post has the same id whenever it is told of.
                int sequence = (int) RemoteIds.number(someone.remoteId() + post.text());
                upserts.add(newPost(RemoteIds.post(network(), someone.remoteId(), at, sequence), someone.remoteId(),
                        post.text(), at, null, null));
            }
        }
        return upserts;
    }

    /// What a profile page shows of somebody.
    static Upsert.PersonSeen profile(Someone someone) {
        Network network = someone.network();
        return new Upsert.PersonSeen(someone.remoteId(), RemoteIds.atServer(network, someone.remoteId()),
                RemoteIds.shown(network, someone.handle()), someone.name(), someone.bio(), someone.pronouns(), null,
                someone.picture() == null ? null : Pictures.source(someone.picture()));
    }
}
