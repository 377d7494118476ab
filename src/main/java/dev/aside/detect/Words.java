package dev.aside.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sets of words as tokens spell them.
final class Words {
    private Words() {}

    /// Returns the keys of these words.
    static Set<String> set(String... words) {
        return set(List.of(words));
    }

    /// Returns the keys of the words of these lines.
    static Set<String> set(List<String> lines) {
        Set<String> keys = new HashSet<>();
        for (String line : lines) {
            keys.addAll(Tokens.keys(line));
        }
        return Set.copyOf(keys);
    }
}
