package dev.aside.core;

/// How rare words are among people in general, or among those who write here.
public interface WordRarity {
    /// Returns 0 for a word of every text to 1 for one never seen.
    ///
    /// @param word one word, in any case
    double of(String word);
}
