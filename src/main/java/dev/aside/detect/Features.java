package dev.aside.detect;

import java.util.Arrays;

/// What a masked text is found by: hashes of its words and of two words in a row; in scripts without spaces, of two
/// characters in a row. Nothing crosses a sentence's end, so that sentences may change places.
///
/// A text is posted under its smallest hashes (bottom-k sampling: Cohen and Kaplan, "Summarizing data using bottom-k
/// sketches", 2007): two texts that share most features share most of those.
final class Features {
    /// Under how many features a text is posted.
    static final int POSTED = 12;
    private static final int OFFSET = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private final String masked;
    private int[] hashes = new int[64];
    private int count;

    private Features(String masked) {
        this.masked = masked;
    }

    /// Returns the features of a masked text, each once, in ascending order.
    static int[] of(String masked) {
        Features features = new Features(masked);
        features.read();
        return features.distinct();
    }

    private void read() {
        int before = -1;
        int beforeEnd = -1;
        int i = 0;
        while (i < masked.length()) {
            int end = i;
            while (end < masked.length() && masked.charAt(end) > ' ') {
                end++;
            }
            boolean word = end > i && !Token.isMark(masked, i, end);
            boolean unspaced = word && Tokens.isUnspaced(masked.codePointAt(i));
            if (word) {
                if (!unspaced) {
                    add(hash(OFFSET, i, end));
                }
                if (before >= 0) {
                    add(hash(hash(OFFSET, before, beforeEnd) * PRIME ^ ' ', i, end));
                }
            }
            boolean goesOn = word && end < masked.length() && masked.charAt(end) == ' ';
            before = goesOn ? i : -1;
            beforeEnd = end;
            i = end + 1;
        }
    }

    private int hash(int seed, int start, int end) {
        int hash = seed;
        for (int i = start; i < end; i++) {
            hash = (hash ^ masked.charAt(i)) * PRIME;
        }
        return hash;
    }

    /// The finishing step of MurmurHash3, so that the smallest hashes are a fair sample.
    private void add(int hash) {
        int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = h ^ (h >>> 16);
    }

    private int[] distinct() {
        Arrays.sort(hashes, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || hashes[i] != hashes[kept - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }
}
