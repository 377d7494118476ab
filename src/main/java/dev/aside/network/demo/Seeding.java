package dev.aside.network.demo;

import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import dev.aside.core.model.Upsert;
import dev.aside.network.demo.World.Exchange;
import dev.aside.network.demo.World.Line;
import dev.aside.network.demo.World.OwnPost;
import dev.aside.network.demo.World.Reply;
import dev.aside.network.demo.World.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Fills an account with the world's past, moved to the time of the profile, oldest first in every feed.
final class Seeding {
    private final World world;
    private final Duration shift;
    private final AccountState account;
    private final FormLetters letters;
    private int sequence;

    private Seeding(World world, Duration shift, AccountState account, FormLetters letters) {
        this.world = world;
        this.shift = shift;
        this.account = account;
        this.letters = letters;
    }

    static void fill(AccountState account, World world, Duration shift, FormLetters letters) {
        Seeding seeding = new Seeding(world, shift, account, letters);
        seeding.followers();
        seeding.messages();
        seeding.posts();
    }

    private void followers() {
        world.followers().stream().filter(this::isHere)
                .sorted(Comparator.comparing((Someone someone) -> Objects.requireNonNullElse(someone.followedAt(),
                        Instant.EPOCH)).thenComparing(Someone::remoteId))
                .forEach(someone -> account.followed(someone,
                        Objects.requireNonNullElse(someone.followedAt(), Instant.EPOCH).plus(shift)));
    }

    private record Spoken(Exchange exchange, int index) {
        Line line() {
            return exchange.lines().get(index);
        }
    }

    private void messages() {
        List<Spoken> all = new ArrayList<>();
        for (Exchange exchange : world.exchanges()) {
            if (isHere(exchange.with())) {
                for (int i = 0; i < exchange.lines().size(); i++) {
                    all.add(new Spoken(exchange, i));
                }
            }
        }
        all.sort(Comparator.comparing((Spoken spoken) -> spoken.line().at())
                .thenComparing(spoken -> spoken.exchange().with().remoteId()));
        for (Spoken spoken : all) {
            say(spoken.exchange(), spoken.index());
        }
    }

    private void say(Exchange exchange, int index) {
        Line line = exchange.lines().get(index);
        Someone with = exchange.with();
        Instant at = line.at().plus(shift);
        String id = RemoteIds.message(account.network(), at, sequence++);
        account.said(with, line.mine(), id, at, line.text(), null, line.attachments());
        if (line.mine()) {
            letters.remember(new FormLetters.Letter(with, line.text(), at));
        }
        int lastRead = exchange.lines().size() - (exchange.unread() ? 2 : 1);
        if (index == lastRead) {
            account.read(RemoteIds.conversation(account.network(), account.self(), with.remoteId()), id);
        }
    }

    private void posts() {
        Map<String, String> ids = new HashMap<>();
        for (OwnPost post : world.posts()) {
            Post.Counts counts = post.on().get(account.network());
            if (counts != null) {
                Instant at = post.at().plus(shift);
                String id = RemoteIds.post(account.network(), account.self(), at, sequence++);
                ids.put(post.key(), id);
                account.posted(new Upsert.PostSeen(id, account.self(), post.text(), at, null, counts, post.pinned(),
                        false, false, null, List.of()));
            }
        }
        world.mentions().stream().filter(mention -> isHere(mention.by())).sorted(Comparator.comparing(Reply::at))
                .forEach(mention -> mention(mention, ids));
    }

    private void mention(Reply mention, Map<String, String> ids) {
        Instant at = mention.at().plus(shift);
        String author = mention.by().remoteId();
        account.mentioned(mention.by(),
                new Upsert.PostSeen(RemoteIds.post(account.network(), author, at, sequence++), author,
                        mention.text(), at, mention.answers() == null ? null : ids.get(mention.answers()),
                        Post.Counts.NONE, false, true,
                        mention.answered(), null, List.of()));
    }

    private boolean isHere(Someone someone) {
        Network network = account.network();
        return someone.network() == network;
    }
}
