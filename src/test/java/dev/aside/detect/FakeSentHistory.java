package dev.aside.detect;

import dev.aside.detect.Fingerprint.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A history in memory, as a store would keep it: fingerprints beside messages.
final class FakeSentHistory implements SentHistory {
    private record Row(EarlierMessage message, Fingerprint fingerprint) {}

    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private final List<Row> rows = new ArrayList<>();
    private final List<Fingerprint> accepted = new ArrayList<>();
    int looks;

    FakeSentHistory sent(DraftContext message, boolean answered) {
        rows.addFirst(new Row(new EarlierMessage(rows.size() + 1L, message.personId(), message.recipient().handle(),
                message.recipient().name(), message.text(), message.at(), answered), detector.fingerprint(message)));
        return this;
    }

    FakeSentHistory sent(DraftContext message) {
        return sent(message, false);
    }

    FakeSentHistory accept(DraftContext message) {
        accepted.add(detector.fingerprint(message));
        return this;
    }

    @Override
    public Sendings same(Fingerprint fingerprint, long exceptPersonId, Instant before, int limit) {
        looks++;
        List<Row> same = rows.stream().filter(row -> row.fingerprint().matches(fingerprint)
                && row.message().personId() != exceptPersonId && row.message().at().isBefore(before)).toList();
        Set<Long> people = new HashSet<>();
        List<EarlierMessage> newest = same.stream().map(Row::message).filter(row -> people.add(row.personId()))
                .toList();
        return new Sendings(newest.subList(0, Math.min(limit, newest.size())), people.size(), same.size(),
                count(same, Occasion.REPLY) + count(same, Occasion.ANSWER), count(same, Occasion.ANSWER),
                (int) same.stream().filter(row -> row.message().answered()).count());
    }

    private static int count(List<Row> rows, Occasion occasion) {
        return (int) rows.stream().filter(row -> row.fingerprint().occasion() == occasion).count();
    }

    @Override
    public List<Near> near(Fingerprint fingerprint, int limit) {
        List<Near> near = new ArrayList<>();
        Set<Integer> wanted = set(Fingerprint.features(fingerprint.masked()));
        for (int i = 0; i < rows.size(); i++) {
            Fingerprint known = rows.get(i).fingerprint();
            if (known.comparable() && !known.matches(fingerprint)
                    && set(known.postings(feature -> false)).stream().anyMatch(wanted::contains)) {
                near.add(new Near(i, known.masked()));
            }
        }
        return near.stream().filter(one -> firstLike(one) == one.template()).limit(limit).toList();
    }

    private static Set<Integer> set(int[] features) {
        return new HashSet<>(Arrays.stream(features).boxed().toList());
    }

    private long firstLike(Near near) {
        Fingerprint wanted = rows.get((int) near.template()).fingerprint();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).fingerprint().matches(wanted)) {
                return i;
            }
        }
        return near.template();
    }

    @Override
    public Sendings sendings(long template, long exceptPersonId, Instant before, int limit) {
        return same(rows.get((int) template).fingerprint(), exceptPersonId, before, limit);
    }

    @Override
    public List<String> acceptedTexts() {
        return accepted.stream().map(Fingerprint::masked).toList();
    }

    @Override
    public boolean accepted(Fingerprint fingerprint) {
        looks++;
        return accepted.stream().anyMatch(fingerprint::matches);
    }
}
