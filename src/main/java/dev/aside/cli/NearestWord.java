package dev.aside.cli;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what somebody probably meant: the known word with the smallest optimal string alignment distance (insertions,
 * deletions, replacements, and swaps of neighbours), if that is at most a third of the longer word, or two.
 */
final class NearestWord {
    private NearestWord() {}

    static Optional<String> to(String word, Stream<String> known) {
        return known.filter(candidate -> distance(word, candidate) <= allowed(word, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int allowed(String word, String candidate) {
        int longer = Math.max(word.length(), candidate.length());
        return longer < 3 ? 0 : Math.max(2, longer / 3);
    }

    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
