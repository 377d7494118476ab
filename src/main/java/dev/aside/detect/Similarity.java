package dev.aside.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How alike two masked texts are: how much of each the other explains, by weight, whatever the order of the sentences.
///
/// A word counts in full where its neighbour is found beside it in the other text too; a word found alone, less.
record Similarity(double draftCovered, double earlierCovered, double shared, double draftWeight, double earlierWeight,
        boolean onlyEnding) {
    private static final double ALONE = 0.75;
    /// A name, company or topic that the other text has in another form takes up to so many words.
    private static final int SLOT = 4;

    /// One masked text, cut up.
    static final class Text {
        private final List<String> keys = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private final List<Integer> sentences = new ArrayList<>();
        private int sentence;

        /// Cuts up a masked text as [Skeleton#text] writes it.
        static Text of(String masked) {
            Text text = new Text();
            int start = 0;
            for (int i = 0; i <= masked.length(); i++) {
                if (i == masked.length() || masked.charAt(i) <= ' ') {
                    if (i > start) {
                        String key = masked.substring(start, i);
                        text.add(key, Weights.of(key));
                    }
                    start = i + 1;
                    text.sentence += i < masked.length() && masked.charAt(i) == '\n' ? 1 : 0;
                }
            }
            return text;
        }

        /// The tokens of a draft, where a stock phrase weighs next to nothing.
        static Text of(List<Token> tokens, boolean[] stock) {
            Text text = new Text();
            for (int i = 0; i < tokens.size(); i++) {
                text.sentence += tokens.get(i).first() ? 1 : 0;
                text.add(tokens.get(i).key(), Weights.of(tokens.get(i).key()) * (stock[i] ? 0.1 : 1));
            }
            return text;
        }

        private void add(String key, double weight) {
            keys.add(key);
            weights.add(weight);
            sentences.add(sentence);
        }

        int size() {
            return keys.size();
        }

        double weight() {
            double sum = 0;
            for (double weight : weights) {
                sum += weight;
            }
            return sum;
        }
    }

    /// Compares a draft with an earlier text.
    static Similarity of(Text draft, Text earlier) {
        int[] partner = Matching.of(draft.keys, earlier.keys);
        boolean[] taken = new boolean[earlier.size()];
        double[] found = new double[draft.size()];
        double[] foundThere = new double[earlier.size()];
        double shared = 0;
        for (int i = 0; i < partner.length; i++) {
            int j = partner[i];
            if (j >= 0) {
                taken[j] = true;
                double share = isBesideAnother(partner, i) ? 1 : ALONE;
                found[i] = draft.weights.get(i) * share;
                foundThere[j] = Math.min(draft.weights.get(i), earlier.weights.get(j)) * share;
                shared += foundThere[j];
            }
        }
        double draftWeight = draft.weight();
        double earlierWeight = weightBesideSlots(draft, earlier, partner, taken);
        return new Similarity(ratio(sum(found), draftWeight), ratio(sum(foundThere), earlierWeight), shared,
                draftWeight, earlierWeight, isOnlyEnding(draft, partner) && isOnlyEnding(earlier, taken));
    }

    /// What the earlier text weighs without the words that stand where the draft has a name or a link.
    private static double weightBesideSlots(Text draft, Text earlier, int[] partner, boolean[] taken) {
        double weight = earlier.weight();
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] < 0 && Token.isMark(draft.keys.get(i), 0, draft.keys.get(i).length())) {
                int before = i == 0 ? -1 : partner[i - 1];
                if (i > 0 && before < 0) {
                    continue;
                }
                for (int j = before + 1; j < taken.length && !taken[j] && j <= before + SLOT; j++) {
                    taken[j] = true;
                    weight -= earlier.weights.get(j);
                }
            }
        }
        return weight;
    }

    private static boolean isBesideAnother(int[] partner, int i) {
        int j = partner[i];
        return (i > 0 && partner[i - 1] == j - 1 && j > 0) || (i + 1 < partner.length && partner[i + 1] == j + 1);
    }

    /// Whether what is shared begins with the last sentence or two, and nothing is shared before.
    private static boolean isOnlyEnding(Text text, int[] partner) {
        boolean[] found = new boolean[partner.length];
        for (int i = 0; i < partner.length; i++) {
            found[i] = partner[i] >= 0;
        }
        return isOnlyEnding(text, found);
    }

    private static boolean isOnlyEnding(Text text, boolean[] found) {
        if (text.size() == 0) {
            return false;
        }
        Map<Integer, double[]> sentences = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            double[] sums = sentences.computeIfAbsent(text.sentences.get(i), k -> new double[2]);
            sums[0] += text.weights.get(i);
            sums[1] += found[i] ? text.weights.get(i) : 0;
        }
        int last = text.sentences.getLast();
        double own = 0;
        for (Map.Entry<Integer, double[]> sentence : sentences.entrySet()) {
            double[] sums = sentence.getValue();
            if (sentence.getKey() < last && sums[1] < 0.4 * sums[0]) {
                own += sums[0];
            }
        }
        double[] ending = sentences.get(last);
        return own >= 1.2 && ending != null && ending[1] > 0.6 * ending[0];
    }

    /// One number for both directions.
    double value() {
        double mean = (draftCovered + earlierCovered) / 2;
        double whole = draftWeight + earlierWeight - shared;
        double jaccard = whole <= 0 ? 0 : shared / whole;
        return Math.max(jaccard, Math.min(draftCovered, earlierCovered) > 0.3 ? mean : 0);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double ratio(double part, double whole) {
        return whole <= 0 ? 0 : Math.min(1, part / whole);
    }
}
