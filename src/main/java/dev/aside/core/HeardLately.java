package dev.aside.core;

import dev.aside.core.ThingsToMention.Heard;
import dev.aside.core.ThingsToMention.Source;
import dev.aside.core.ThingsToMention.Thing;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.Message;
import dev.aside.core.model.Post;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what somebody said lately and picks what could be mentioned to them. Which words are rare is counted anew
/// every hour. All calls block on the store. Safe for use by any thread.
public final class HeardLately {
    private static final int MESSAGES = 40;
    private static final int POSTS = 10;
    private static final int SAMPLE = 2_000;
    private static final Duration COUNT_HOLDS = Duration.ofHours(1);

    /// What was said within this time belongs to the talk that is going on.
    private static final Duration TALK = Duration.ofHours(12);
    /// Of Latin, East Asian, Arabic, Greek and Armenian texts.
    private static final String QUESTION_MARKS = "?？؟\u037E՞";

    private record Counted(ThingsToMention chooser, Instant at) {}

    private final Stores stores;
    private final InstantSource clock;
    private volatile @Nullable Counted counted;

    public HeardLately(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /// What an own account could mention to a person, the best first.
    public List<Thing> things(long accountId, long personId) throws StoreException {
        List<Heard> heard = new ArrayList<>();
        Conversation conversation = stores.conversations().between(accountId, personId).orElse(null);
        if (conversation != null) {
            addMessages(conversation, heard);
        }
        for (Post post : stores.people().latestPosts(personId, POSTS)) {
            heard.add(new Heard(Source.POST, post.text(), post.at()));
        }
        stores.people().person(personId).filter(person -> !person.bio().isBlank())
                .ifPresent(person -> heard.add(new Heard(Source.BIO, person.bio(), null)));
        return chooser().choose(heard, clock.instant());
    }

    /// All of theirs, and the last of the owner's that is no question and not part of today's talk, which is on screen.
    private void addMessages(Conversation conversation, List<Heard> heard) throws StoreException {
        long[] order = stores.conversations().messageOrder(conversation.id());
        long[] latest = Arrays.copyOfRange(order, Math.max(0, order.length - MESSAGES), order.length);
        Message advice = null;
        for (Message message : stores.conversations().messages(latest)) {
            if (message.deleted() || message.automatic()) {
                continue;
            }
            if (message.mine()) {
                advice = isAdvice(message) ? message : advice;
            } else {
                heard.add(new Heard(Source.MESSAGE, message.text(), message.at()));
            }
        }
        if (advice != null) {
            heard.add(new Heard(Source.MY_ADVICE, advice.text(), advice.at()));
        }
    }

    private boolean isAdvice(Message message) {
        boolean asks = message.text().codePoints().anyMatch(c -> QUESTION_MARKS.indexOf(c) >= 0);
        return !asks && message.at().isBefore(clock.instant().minus(TALK));
    }

    private ThingsToMention chooser() throws StoreException {
        Counted known = counted;
        Instant now = clock.instant();
        if (known == null || Duration.between(known.at, now).abs().compareTo(COUNT_HOLDS) > 0) {
            known = new Counted(new ThingsToMention(CountedWords.of(stores.history().sampleOfTexts(SAMPLE))), now);
            counted = known;
        }
        return known.chooser;
    }
}
