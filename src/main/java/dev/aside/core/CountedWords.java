package dev.aside.core;

import com.ibm.icu.lang.UCharacter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/// Rarity by counting in how many of a list of texts a word occurs: its inverse document frequency, scaled to 0 to 1.
///
/// Immutable. In a list of fewer than [#ENOUGH] texts every word counts as if the missing ones lacked it.
public final class CountedWords implements WordRarity {
    private static final int ENOUGH = 50;

    private final Map<String, Integer> texts = new HashMap<>();
    private final int size;

    private CountedWords(Collection<String> background) {
        size = Math.max(ENOUGH, background.size());
        for (String text : background) {
            HashSet<String> words = new HashSet<>();
            Words.in(text).forEach(word -> words.add(folded(word.text())));
            words.forEach(word -> texts.merge(word, 1, Integer::sum));
        }
    }

    /// Counts the words of `background`.
    public static CountedWords of(Collection<String> background) {
        return new CountedWords(background);
    }

    @Override
    public double of(String word) {
        int seen = texts.getOrDefault(folded(word), 0);
        return Math.clamp(Math.log((size + 1.0) / (seen + 1.0)) / Math.log(size + 1.0), 0, 1);
    }

    private static String folded(String word) {
        return UCharacter.foldCase(word, true);
    }
}
