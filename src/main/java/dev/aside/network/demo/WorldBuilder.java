package dev.aside.network.demo;

import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Post;
import dev.aside.network.demo.World.Exchange;
import dev.aside.network.demo.World.OwnAccount;
import dev.aside.network.demo.World.OwnPost;
import dev.aside.network.demo.World.Reply;
import dev.aside.network.demo.World.Someone;
import dev.aside.network.demo.World.Utterance;
import dev.aside.network.demo.Written.PersonJson;
import dev.aside.network.demo.Written.WorkshopJson;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts the world together: what was written by hand, and the crowd around it.
final class WorldBuilder {
    /// How many follow the workshop on all its accounts together.
    private static final int FOLLOWERS = 4218;
    private static final Instant FIRST_FOLLOWER = World.at("2021-03-01 09:00");
    private static final Instant LAST_OF_THE_CROWD = World.at("2026-01-15 21:00");
    private static final long SEED = 26_11_2026;

    private final Crowd crowd;
    private final Map<String, Someone> people = new LinkedHashMap<>();
    private final List<Someone> followers = new ArrayList<>();

    private WorldBuilder(Crowd crowd) {
        this.crowd = crowd;
    }

    /// Builds the world; the crowd has made up its first people then and can go on.
    static World build(Crowd crowd) {
        return new WorldBuilder(crowd).build();
    }

    private World build() {
        WorkshopJson workshop = Written.workshop();
        for (PersonJson person : Written.people()) {
            people.put(person.key(), someone(person));
            crowd.reserve(person.network(), person.handle());
        }
        people.values().stream().filter(person -> person.followedAt() != null).forEach(followers::add);
        List<Exchange> exchanges = new Exchanges(people, this::newFollower).all();
        SplittableRandom random = new SplittableRandom(SEED);
        long span = Duration.between(FIRST_FOLLOWER, LAST_OF_THE_CROWD).toSeconds();
        while (followers.size() < FOLLOWERS) {
            newFollower(null, null,
                    FIRST_FOLLOWER.plusSeconds((long) (span * StrictMath.sqrt(random.nextInt(1_000_000) / 1e6))));
        }
        List<Reply> mentions = workshop.mentions().stream()
                .map(mention -> new Reply(person(mention.by()), World.at(mention.at()), mention.text(), mention.to(),
                        mention.answered()))
                .toList();
        return new World(accounts(workshop), List.copyOf(followers), exchanges, posts(workshop), mentions,
                local(exchanges));
    }

    private Someone newFollower(@Nullable String language, @Nullable Network network, Instant followedAt) {
        Someone member = crowd.member(followers.size(), language, network, followedAt);
        followers.add(member);
        return member;
    }

    private Someone person(String key) {
        Someone someone = people.get(key);
        if (someone == null) {
            throw new IllegalStateException("nobody is called " + key);
        }
        return someone;
    }

    private static Someone someone(PersonJson json) {
        List<Utterance> posts = json.posts().stream()
                .map(line -> new Utterance(World.at(line.substring(0, 16)), line.substring(17))).toList();
        int space = json.name().indexOf(' ');
        return new Someone(json.network(), RemoteIds.person(json.network(), json.handle()), json.handle(), json.name(),
                space < 0 ? json.name() : json.name().substring(0, space), json.language(), json.pronouns(), json.bio(),
                json.picture(), json.followed() == null ? null : World.at(json.followed()), json.back(), json.silent(),
                posts);
    }

    private static List<OwnAccount> accounts(WorkshopJson workshop) {
        return workshop.accounts().stream().map(json -> {
            Someone self = new Someone(json.network(), RemoteIds.person(json.network(), json.handle()), json.handle(),
                    "Kettle Lane", "Kettle Lane", "en", null, json.bio(), "kettle.png", null, false, true, List.of());
            return new OwnAccount(json.network(), self, new NetworkRule(json.rule().host(), json.rule().quote(),
                    json.rule().number(), URI.create(json.rule().source())));
        }).toList();
    }

    private static List<OwnPost> posts(WorkshopJson workshop) {
        return workshop.posts().stream()
                .map(json -> new OwnPost(json.key(), World.at(json.at()), json.text(), json.pinned(),
                        json.on().stream().collect(Collectors.toMap(on -> on.network(),
                                on -> new Post.Counts(on.reposts(), on.replies(), on.likes(), 0)))))
                .toList();
    }

    private LocalState local(List<Exchange> exchanges) {
        Written.LocalJson json = Written.local();
        return new LocalState(World.at(json.followersSeen()), World.at(json.mentionsSeen()),
                json.people().stream()
                        .map(kept -> new LocalState.Kept(whom(person(kept.key())),
                                kept.note() == null ? "" : kept.note(), kept.tags() == null ? List.of() : kept.tags(),
                                kept.optedOut() == null ? null : World.at(kept.optedOut())))
                        .toList(),
                exchanges.stream().filter(exchange -> exchange.kind() == Exchange.Kind.ARCHIVED)
                        .map(exchange -> whom(exchange.with())).toList(),
                json.drafts().stream()
                        .map(draft -> new LocalState.Begun(World.at(draft.changed()), draft.networks(), draft.text(),
                                draft.picture() == null
                                        ? null
                                        : new LocalState.Picture(draft.picture().name(),
                                                draft.picture().description())))
                        .toList());
    }

    private static LocalState.Whom whom(Someone someone) {
        return new LocalState.Whom(someone.network(), someone.remoteId());
    }
}
