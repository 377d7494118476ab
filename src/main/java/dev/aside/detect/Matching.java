package dev.aside.detect;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pairs equal words of two texts: first the longest runs that both have, wherever they stand, then what is left.
///
/// Greedy string tiling (Wise, "YAP3", 1996) in one pass from each end: a run is grown from each word's places in the
/// other text, and the longest is taken. Reordered sentences cost nothing.
final class Matching {
    private static final int PLACES = 8;

    private final List<String> ours;
    private final List<String> theirs;
    private final int[] partner;
    private final boolean[] taken;
    private final Map<String, int[]> places = new HashMap<>();

    private Matching(List<String> ours, List<String> theirs) {
        this.ours = ours;
        this.theirs = theirs;
        partner = new int[ours.size()];
        taken = new boolean[theirs.size()];
        Arrays.fill(partner, -1);
    }

    /// Returns for each of our words the index of its equal in theirs, or -1. Each of theirs is taken once.
    static int[] of(List<String> ours, List<String> theirs) {
        Matching matching = new Matching(ours, theirs);
        matching.index();
        for (int least = 4; least >= 1; least /= 2) {
            matching.pairRuns(least);
        }
        return matching.partner;
    }

    private void index() {
        Map<String, Deque<Integer>> found = new HashMap<>();
        for (int j = 0; j < theirs.size(); j++) {
            Deque<Integer> at = found.computeIfAbsent(theirs.get(j), k -> new ArrayDeque<>(2));
            if (at.size() < PLACES) {
                at.add(j);
            }
        }
        found.forEach((key, at) -> places.put(key, at.stream().mapToInt(Integer::intValue).toArray()));
    }

    /// Takes runs of at least so many words, from left to right, at each place the longest.
    private void pairRuns(int least) {
        int i = 0;
        while (i < partner.length) {
            int best = 0;
            int bestAt = -1;
            for (int j : partner[i] < 0 ? places.getOrDefault(ours.get(i), NOWHERE) : NOWHERE) {
                int length = run(i, j);
                if (length > best) {
                    best = length;
                    bestAt = j;
                }
            }
            if (best >= least) {
                for (int k = 0; k < best; k++) {
                    partner[i + k] = bestAt + k;
                    taken[bestAt + k] = true;
                }
            }
            i += Math.max(1, best >= least ? best : 1);
        }
    }

    private static final int[] NOWHERE = {};

    private int run(int i, int j) {
        int length = 0;
        while (i + length < partner.length && j + length < taken.length && partner[i + length] < 0
                && !taken[j + length] && ours.get(i + length).equals(theirs.get(j + length))) {
            length++;
        }
        return length;
    }
}
