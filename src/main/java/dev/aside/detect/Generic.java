package dev.aside.detect;

import java.util.Set;

/// Words that say nothing about anybody: function words, courtesy, and the vocabulary of advertising.
final class Generic {
    private Generic() {}

    static boolean contains(String key) {
        return Everybody.ALL.contains(key);
    }

    private static final class Everybody {
        static final Set<String> ALL = Words.set(Resources.lines("generic.txt").stream()
                .filter(line -> !line.startsWith("#")).toList());
    }
}
