package dev.aside.core;

import dev.aside.core.model.Upsert;
import dev.aside.detect.EarlierMessage;
import dev.aside.detect.Fingerprint;
import dev.aside.detect.SentHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Received messages of the store together with those of the page that is being read and is not stored yet: the same
/// text from many people often comes in one page. For one thread.
final class PageHistory implements SentHistory {
    private final SentHistory stored;
    private final List<Entry> page = new ArrayList<>();

    PageHistory(SentHistory stored) {
        this.stored = stored;
    }

    /// Remembers a received message of the page that the store does not hold.
    void add(Inbound.Partner person, Upsert.MessageSeen message, Fingerprint fingerprint) {
        page.add(new Entry(person, message, fingerprint));
    }

    @Override
    public Sendings same(Fingerprint fingerprint, long exceptPersonId, Instant before, int limit) {
        return together(stored.same(fingerprint, exceptPersonId, before, limit),
                ofPage(fingerprint, exceptPersonId, before), limit);
    }

    private List<Entry> ofPage(Fingerprint fingerprint, long exceptPersonId, Instant before) {
        return page.stream().filter(entry -> entry.person.id() != exceptPersonId)
                .filter(entry -> entry.fingerprint.matches(fingerprint))
                .filter(entry -> entry.message.at().isBefore(before)).toList();
    }

    /// Those of the page have numbers below zero.
    @Override
    public List<Near> near(Fingerprint fingerprint, int limit) {
        List<Near> near = new ArrayList<>(stored.near(fingerprint, limit));
        Set<Long> skeletons = new HashSet<>();
        for (int i = page.size() - 1; i >= 0 && skeletons.size() < limit; i--) {
            Fingerprint known = page.get(i).fingerprint;
            if (known.comparable() && !known.matches(fingerprint) && skeletons.add(known.skeleton())) {
                near.add(new Near(-1 - i, known.masked()));
            }
        }
        return near;
    }

    @Override
    public Sendings sendings(long template, long exceptPersonId, Instant before, int limit) {
        if (template >= 0) {
            return stored.sendings(template, exceptPersonId, before, limit);
        }
        Fingerprint known = page.get((int) (-1 - template)).fingerprint;
        return together(Sendings.NONE, ofPage(known, exceptPersonId, before), limit);
    }

    @Override
    public List<String> acceptedTexts() {
        return stored.acceptedTexts();
    }

    @Override
    public boolean accepted(Fingerprint fingerprint) {
        return stored.accepted(fingerprint);
    }

    private static Sendings together(Sendings known, List<Entry> more, int limit) {
        if (more.isEmpty()) {
            return known;
        }
        Set<Long> listed = new HashSet<>();
        List<EarlierMessage> newest = new ArrayList<>(known.newest());
        known.newest().forEach(message -> listed.add(message.personId()));
        int replies = 0;
        int answers = 0;
        for (Entry entry : more) {
            boolean isNew = listed.add(entry.person.id());
            if (isNew) {
                newest.add(entry.asEarlier());
            }
            replies += entry.fingerprint.occasion() == Fingerprint.Occasion.UNASKED ? 0 : 1;
            answers += entry.fingerprint.occasion() == Fingerprint.Occasion.ANSWER ? 1 : 0;
        }
        int added = newest.size() - known.newest().size();
        newest.sort(Comparator.comparing(EarlierMessage::at).reversed());
        return new Sendings(newest.subList(0, Math.min(limit, newest.size())), known.people() + added,
                known.messages() + more.size(), known.replies() + replies, known.answers() + answers,
                known.answered());
    }

    private record Entry(Inbound.Partner person, Upsert.MessageSeen message,
            Fingerprint fingerprint) {
        EarlierMessage asEarlier() {
            return new EarlierMessage(0, person.id(), person.profile().handle(), person.profile().name(),
                    message.text(),
                    message.at(), false);
        }
    }
}
