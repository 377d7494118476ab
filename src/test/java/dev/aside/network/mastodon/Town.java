package dev.aside.network.mastodon;

import dev.aside.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The people of a fake server and what they wrote. Whoever uses it holds its lock.
final class Town {
    private static final Pattern NAME = Pattern.compile("@(\\w+)(@[\\w.]+)?");

    final FakeMastodon.Kind kind;
    final MutableClock clock;
    final Map<String, Neighbour> people = new LinkedHashMap<>();
    final List<Status> statuses = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    /// Ids of follows by the ids of who follows, oldest first.
    final Map<String, String> followers = new LinkedHashMap<>();
    final Map<String, String> talkIds = new HashMap<>();
    final Set<String> unread = new LinkedHashSet<>();
    final Map<String, Status> byKey = new HashMap<>();
    /// How often one has to ask before an upload is worked through.
    int questions = 2;
    final Map<String, Integer> unfinished = new HashMap<>();
    final Map<String, String> uploads = new LinkedHashMap<>();
    /// Ids of what the server leaves out of its pages, after it counted them.
    final Set<String> hidden = new LinkedHashSet<>();
    /// Strangers whose notifications are filtered until they are let in.
    final Set<Neighbour> keptApart = new LinkedHashSet<>();
    String domain = FakeMastodon.DOMAIN;
    /// Id of the last notification that was seen.
    String marker = "";
    String host = "";
    String streaming = "";
    boolean losesNext;
    /// Whether it tells notifications of all kinds whatever is asked for, as servers of old do.
    boolean ignoresTypes;
    /// Whether it has no way to delete a status.
    boolean keepsAll;
    /// Whether it says nothing of itself to strangers.
    boolean closed;
    final Neighbour me;
    private long ids;

    Town(FakeMastodon.Kind kind, MutableClock clock) {
        this.kind = kind;
        this.clock = clock;
        this.me = new Neighbour("1", "lea", null);
        people.put(me.id, me);
    }

    /// Somebody; without a host they live here.
    static final class Neighbour {
        final String id;
        final String name;
        final @Nullable String host;

        Neighbour(String id, String name, @Nullable String host) {
            this.id = id;
            this.name = name;
            this.host = host;
        }

        String acct() {
            return host == null ? name : name + "@" + host;
        }

        String uri() {
            return "https://" + (host == null ? FakeMastodon.DOMAIN : host) + "/users/" + name;
        }
    }

    /// Something written.
    static final class Status {
        final String id;
        final Neighbour author;
        final Instant at;
        final String visibility;
        final @Nullable String parent;
        final Set<Neighbour> named = new LinkedHashSet<>();
        List<String> media = List.of();
        String text;
        String warning = "";
        /// What the server makes of the text; null for the usual.
        @Nullable
        String shown;
        @Nullable
        Instant edited;
        int likes;

        Status(String id, Neighbour author, Instant at, String visibility, @Nullable String parent, String text) {
            this.id = id;
            this.author = author;
            this.at = at;
            this.visibility = visibility;
            this.parent = parent;
            this.text = text;
        }

        Set<Neighbour> between() {
            Set<Neighbour> all = new LinkedHashSet<>(named);
            all.add(author);
            return all;
        }
    }

    /// A notification.
    record Notice(String id, String type, Neighbour from, @Nullable Status status, Instant at) {}

    /// A conversation of mine.
    record Talk(String id, Set<Neighbour> others, Status last) {}

    String newId() {
        ids++;
        return kind == FakeMastodon.Kind.MASTODON
                ? Long.toString((clock.instant().toEpochMilli() << 16) + ids)
                : "01K" + String.format(Locale.ROOT, "%023d", ids);
    }

    Neighbour arrive(String name, @Nullable String host) {
        Neighbour neighbour = new Neighbour(newId(), name, host);
        people.put(neighbour.id, neighbour);
        return neighbour;
    }

    @Nullable
    Neighbour called(String acct) {
        String name = acct.startsWith("@") ? acct.substring(1) : acct;
        return people.values().stream().filter(one -> one.acct().equalsIgnoreCase(name)
                || (one.acct() + "@" + domain).equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    void follows(Neighbour who) {
        followers.put(who.id, newId());
        notices.add(new Notice(newId(), "follow", who, null, clock.instant()));
    }

    Status write(Neighbour author, String visibility, @Nullable String parent, String text) {
        clock.advance(Duration.ofMillis(10));
        Status status = new Status(newId(), author, clock.instant(), visibility, parent, text);
        for (Matcher name = NAME.matcher(text); name.find();) {
            Neighbour named = called(name.group());
            if (named != null && !named.equals(author)) {
                status.named.add(named);
            }
        }
        statuses.add(status);
        if (!author.equals(me) && status.named.contains(me)) {
            notices.add(new Notice(newId(), "mention", author, status, clock.instant()));
        }
        if (visibility.equals("direct") && status.between().contains(me)) {
            String talk = talkId(status);
            if (author.equals(me)) {
                unread.remove(talk);
            } else {
                unread.add(talk);
            }
        }
        return status;
    }

    void delete(String id) {
        statuses.removeIf(status -> status.id.equals(id));
        notices.removeIf(notice -> notice.status() != null && notice.status().id.equals(id));
    }

    @Nullable
    Status status(String id) {
        return statuses.stream().filter(status -> status.id.equals(id)).findFirst().orElse(null);
    }

    boolean isMine(Status status) {
        return !status.visibility.equals("direct") || status.between().contains(me);
    }

    /// Before and after a status in its thread, oldest first.
    List<Status> ancestors(Status of) {
        List<Status> found = new ArrayList<>();
        for (Status at = parent(of); at != null; at = parent(at)) {
            found.addFirst(at);
        }
        return found;
    }

    private @Nullable Status parent(Status of) {
        return of.parent == null ? null : status(of.parent);
    }

    List<Status> descendants(Status of) {
        return statuses.stream().filter(status -> ancestors(status).contains(of)).filter(this::isMine).toList();
    }

    private String talkId(Status status) {
        List<Status> before = ancestors(status);
        Set<String> names = new TreeSet<>();
        status.between().forEach(one -> names.add(one.id));
        String key = (before.isEmpty() ? status.id : before.getFirst().id) + names;
        return talkIds.computeIfAbsent(key, _ -> Integer.toString(1 + talkIds.size()));
    }

    /// What somebody who is kept apart wrote to me, newest first.
    List<Status> behind(Neighbour stranger) {
        return statuses.reversed().stream()
                .filter(status -> status.author.equals(stranger) && status.named.contains(me)).toList();
    }

    /// Conversations, the last changed first.
    List<Talk> talks() {
        Map<String, Talk> talks = new LinkedHashMap<>();
        for (Status status : statuses.reversed()) {
            if (status.visibility.equals("direct") && isMine(status) && !keptApart.contains(status.author)) {
                Set<Neighbour> others = status.between();
                others.remove(me);
                talks.putIfAbsent(talkId(status), new Talk(talkId(status), others, status));
            }
        }
        return talks.values().stream().filter(Objects::nonNull).toList();
    }
}
