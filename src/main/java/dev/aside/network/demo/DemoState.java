package dev.aside.network.demo;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Media;
import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.MediaStore;
import dev.aside.network.demo.World.OwnAccount;
import dev.aside.network.demo.World.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The whole demo network at a moment: the seed, and every event of the journal applied to it in order. The same events
/// give the same state, on every machine. Not safe for use by several threads.
final class DemoState {
    private final Crowd crowd;
    private final World world;
    private final Duration shift;
    private final FormLetters letters = new FormLetters();
    private final Map<Network, AccountState> accounts = new EnumMap<>(Network.class);
    private final List<Awaited> awaited = new ArrayList<>();
    private final Set<String> answers = new HashSet<>();
    private final List<Instant> sentOnX = new ArrayList<>();
    private Instant lastArrival;
    private int arrivals;
    private int events;

    /// Somebody thinks about what to answer.
    ///
    /// @param key the message's attempt key
    record Awaited(Network network, FormLetters.Letter letter, String key) {
        Someone from() {
            return letter.to();
        }

        Instant since() {
            return letter.at();
        }
    }

    DemoState(Instant begun) {
        crowd = new Crowd(Written.languages());
        world = WorldBuilder.build(crowd);
        shift = Duration.between(World.NOW, begun);
        lastArrival = begun;
        for (OwnAccount own : world.accounts()) {
            AccountState account = new AccountState(own, shift);
            Seeding.fill(account, world, shift, letters);
            accounts.put(own.network(), account);
        }
    }

    List<OwnAccount> owners() {
        return world.accounts();
    }

    LocalState local() {
        return world.local().moved(shift);
    }

    AccountState account(Network network) {
        AccountState account = accounts.get(network);
        if (account == null) {
            throw new IllegalArgumentException("no demo account on " + network);
        }
        return account;
    }

    /// Who will answer, once each; nobody answers a form letter.
    List<Awaited> awaited() {
        awaited.removeIf(waiting -> letters.isOne(waiting.letter()));
        Map<String, Awaited> last = new LinkedHashMap<>();
        awaited.forEach(waiting -> last.put(waiting.from().remoteId(), waiting));
        return List.copyOf(last.values());
    }

    Instant lastArrival() {
        return lastArrival;
    }

    int arrivals() {
        return arrivals;
    }

    int nextOfTheCrowd() {
        return world.followers().size() + arrivals;
    }

    /// When messages were sent on X, oldest first.
    List<Instant> sentOnX() {
        return List.copyOf(sentOnX);
    }

    /// What somebody answers to a message: something they did not answer yet, as long as there is any.
    String answerOf(Awaited waiting) {
        long choice = RemoteIds.number(waiting.key());
        String answer = crowd.answer(waiting.from().language(), choice);
        for (int i = 1; i < 8 && answers.contains(waiting.from().remoteId() + answer); i++) {
            answer = crowd.answer(waiting.from().language(), choice + i);
        }
        return answer;
    }

    /// The id of a private message that happens now.
    String newMessageId(Network network, Instant at) {
        return RemoteIds.message(network, at, events);
    }

    /// The id of a post of the workshop that happens now.
    String newPostId(Network network, Instant at) {
        return RemoteIds.post(network, account(network).self(), at, events);
    }

    void apply(Event event) {
        events++;
        switch (event) {
            case Event.Begun _ -> {
            }
            case Event.MessageSent sent -> sent(sent);
            case Event.MessageArrived arrived -> {
                AccountState account = account(arrived.network());
                awaited.removeIf(waiting -> waiting.from().remoteId().equals(arrived.person()));
                answers.add(arrived.person() + arrived.text());
                account.person(arrived.person()).ifPresent(from -> account.said(from, false, arrived.id(),
                        arrived.at(), arrived.text(), null, List.of()));
            }
            case Event.MessageEdited edited -> {
                AccountState account = account(edited.network());
                account.message(edited.id()).ifPresent(before -> account.edited(before, edited.text()));
            }
            case Event.MessageDeleted gone -> account(gone.network()).deletedMessage(gone.id());
            case Event.Read read -> account(read.network()).read(read.conversation(), read.upTo());
            case Event.PostPublished post -> {
                AccountState account = account(post.network());
                account.posted(new Upsert.PostSeen(post.id(), account.self(), post.text(), post.at(), post.parent(),
                        Post.Counts.NONE, false, false, false, post.key(),
                        post.files().stream().map(DemoState::attachment).toList()));
            }
            case Event.PostDeleted gone -> account(gone.network()).deletedPost(gone.id());
            case Event.Followed followed -> followed(followed);
            case Event.Unfollowed gone -> account(gone.network()).unfollowed(gone.person());
        }
    }

    /// The network and the profile share one folder of files.
    private static Attachment attachment(Media media) {
        return new Attachment(Attachment.Kind.of(media.type()), MediaStore.SOURCE + media.hash(), media.description(),
                media.width(), media.height());
    }

    private void sent(Event.MessageSent sent) {
        AccountState account = account(sent.network());
        Optional<Someone> to = account.person(sent.person());
        if (to.isEmpty()) {
            return;
        }
        account.said(to.get(), true, sent.id(), sent.at(), sent.text(), sent.key(), List.of());
        if (sent.network() == Network.X) {
            sentOnX.add(sent.at());
        }
        FormLetters.Letter letter = new FormLetters.Letter(to.get(), sent.text(), sent.at());
        letters.remember(letter);
        if (!to.get().silent()) {
            awaited.add(new Awaited(sent.network(), letter, sent.key()));
        }
    }

    private void followed(Event.Followed followed) {
        Someone someone = crowd.member(followed.index(), null, followed.network(), followed.at().minus(shift));
        arrivals++;
        lastArrival = followed.at();
        account(someone.network()).followed(someone, followed.at());
    }
}
