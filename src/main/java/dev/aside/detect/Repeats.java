package dev.aside.detect;

import dev.aside.detect.SentHistory.Near;
import dev.aside.detect.SentHistory.Sendings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What went out before of the same template: the same masked text, and texts that are nearly the same.
///
/// @param newest     closest first and, among equals, newest first; one a person
/// @param similarity of the closest, 0 to 1
record Repeats(List<Found> newest, int people, int messages, int replies, int answers, int answered,
        double similarity) {
    static final Repeats NONE = new Repeats(List.of(), 0, 0, 0, 0, 0, 0);

    /// An earlier message and how alike its masked text is.
    record Found(EarlierMessage message, double similarity) {}

    private record Alike(Near near, Similarity similarity) {}

    boolean isEmpty() {
        return people == 0 || newest.isEmpty();
    }

    /// Asks the history.
    static Repeats of(Reading reading, SentHistory history, DetectorSettings settings) {
        Fingerprint fingerprint = reading.fingerprint();
        if (!fingerprint.comparable()) {
            return NONE;
        }
        Gathering gathering = new Gathering(settings.maxMatches());
        gathering.add(history.same(fingerprint, reading.draft().personId(), reading.draft().at(),
                settings.maxMatches()), 1);
        // Enough people got every word of it: who got a variant adds nothing.
        List<Alike> alike = gathering.isFull() ? List.of() : alike(reading, history, settings);
        for (Alike one : alike.subList(0, Math.min(settings.maxMatches(), alike.size()))) {
            gathering.add(history.sendings(one.near.template(), reading.draft().personId(), reading.draft().at(),
                    gathering.missing()), one.similarity.value());
        }
        return gathering.together();
    }

    private static List<Alike> alike(Reading reading, SentHistory history, DetectorSettings settings) {
        List<Near> candidates = history.near(reading.fingerprint(), settings.candidates());
        if (candidates.isEmpty()) {
            return List.of();
        }
        Similarity.Text draft = Similarity.Text.of(reading.tokens(), Stock.of(reading));
        List<Alike> alike = new ArrayList<>();
        for (Near near : candidates) {
            Similarity similarity = Similarity.of(draft, Similarity.Text.of(near.masked()));
            if (SameTemplate.is(reading, similarity)) {
                alike.add(new Alike(near, similarity));
            }
        }
        alike.sort(Comparator.comparingDouble((Alike one) -> one.similarity.value()).reversed());
        return alike;
    }

    private static final class Gathering {
        private final int limit;
        private final List<Found> found = new ArrayList<>();
        private final Set<Long> people = new HashSet<>();
        private int more;
        private int messages;
        private int replies;
        private int answers;
        private int answered;
        private double best;

        Gathering(int limit) {
            this.limit = limit;
        }

        boolean isFull() {
            return found.size() >= limit;
        }

        /// How many messages are still wanted, one at least: without one nothing would count.
        int missing() {
            return Math.max(1, limit - found.size());
        }

        void add(Sendings sendings, double similarity) {
            if (sendings.newest().isEmpty()) {
                return;
            }
            best = Math.max(best, similarity);
            more += Math.max(0, sendings.people() - sendings.newest().size());
            messages += sendings.messages();
            replies += sendings.replies();
            answers += sendings.answers();
            answered += sendings.answered();
            for (EarlierMessage message : sendings.newest()) {
                if (people.add(message.personId())) {
                    found.add(new Found(message, similarity));
                }
            }
        }

        Repeats together() {
            if (found.isEmpty()) {
                return NONE;
            }
            found.sort(Comparator.comparingDouble(Found::similarity)
                    .thenComparing(one -> one.message().at()).reversed());
            return new Repeats(List.copyOf(found.subList(0, Math.min(limit, found.size()))), people.size() + more,
                    messages, replies, answers, answered, best);
        }
    }
}
