package dev.aside.detect;

import java.util.Set;

/// Words that say nothing about anybody: function words, courtesy, and the vocabulary of advertising.
final class Generic {
    private Generic() {}

    static boolean contains(String key) {
        return Words.ALL.contains(key);
    }

    private static final class Words {
        static final Set<String> ALL = Set.copyOf(Resources.lines("generic.txt").stream()
                .filter(line -> !line.startsWith("#")).flatMap(line -> Tokens.keys(line).stream()).distinct().toList());
    }
}
