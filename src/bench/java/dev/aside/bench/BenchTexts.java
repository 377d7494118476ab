package dev.aside.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/// Texts like those people send, of made-up words: few that are everywhere, very many that are rare; some without
/// spaces between their words, some with signs and emoji. The same seed gives the same ones.
final class BenchTexts {
    private static final int WORDS = 60_000;
    private static final String[] BEGINNINGS = {"b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "w",
            "st", "br", "ch", "pl", "th", "tr"};
    private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "ea", "ou", "y"};
    private static final String[] ENDS = {"", "", "n", "r", "s", "t", "l", "ng", "ck"};
    private static final String[] SIGNS = {"😀", "👍", "👍🏽", "❤️", "🎉", "🚲", "👨‍👩‍👧", "♥", "→", "~", "^", "&"};

    private final Random random;
    private final String[] words = new String[WORDS];
    /// The share of each word and all before it.
    private final double[] shares = new double[WORDS];

    BenchTexts(long seed) {
        random = new Random(seed);
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 1 + (int) (Math.log(i + 3) / Math.log(20)); syllables > 0; syllables--) {
                word.append(one(BEGINNINGS)).append(one(MIDDLES)).append(one(ENDS));
            }
            words[i] = word.toString();
            sum += 1.0 / (i + 2.7);
            shares[i] = sum;
        }
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    /// About 82 characters where words have spaces between them.
    String next() {
        int length = 20 + random.nextInt(124);
        StringBuilder text = new StringBuilder();
        int script = random.nextInt(100);
        if (script < 8) {
            unspaced(text, length / 3, script < 4 ? 0x4e00 : script < 7 ? 0x3042 : 0x0e01, script < 4 ? 3_000 : 60);
        } else {
            while (text.length() < length) {
                spoken(text);
            }
        }
        int end = random.nextInt(10);
        text.append(end < 4 ? "." : end < 6 ? "?" : end < 7 ? "!" : "");
        if (random.nextInt(8) == 0) {
            text.append(' ').append(SIGNS[(int) (Math.pow(random.nextDouble(), 4) * SIGNS.length)]);
        }
        return text.toString();
    }

    private void spoken(StringBuilder text) {
        int place = Arrays.binarySearch(shares, random.nextDouble() * shares[WORDS - 1]);
        String word = words[Math.min(WORDS - 1, place < 0 ? -place - 1 : place)];
        boolean capital = text.isEmpty() || random.nextInt(20) == 0;
        text.append(text.isEmpty() ? "" : random.nextInt(12) == 0 ? ", " : " ")
                .append(capital ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
    }

    private void unspaced(StringBuilder text, int length, int from, int count) {
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(from + (int) (Math.pow(random.nextDouble(), 3) * count));
        }
    }

    /// One of so many most frequent words.
    String word(int ofMost) {
        return words[random.nextInt(ofMost)];
    }

    String rareWord() {
        return words[WORDS / 2 + random.nextInt(WORDS / 2)];
    }

    String part() {
        String word = "";
        while (word.length() < 6) {
            word = word(5_000);
        }
        return word.substring(1, 5);
    }

    /// Words that stand in one text; two or three of them.
    String several() {
        String[] all = {};
        while (all.length < 4) {
            all = next().split(" ", -1);
        }
        int first = random.nextInt(all.length - 2);
        return all[first] + " " + all[first + 1] + (random.nextBoolean() ? " " + all[first + 2] : "");
    }

    String unspaced(int characters) {
        StringBuilder text = new StringBuilder();
        switch (random.nextInt(3)) {
            case 0 -> unspaced(text, characters, 0x4e00, 3_000);
            case 1 -> unspaced(text, characters, 0x3042, 60);
            default -> unspaced(text, characters, 0x0e01, 60);
        }
        return text.toString();
    }

    String sign() {
        return one(SIGNS);
    }
}
