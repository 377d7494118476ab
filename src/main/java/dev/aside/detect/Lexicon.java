package dev.aside.detect;

import dev.aside.detect.Reason.Cue.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The phrases of `cues.txt`, ready to be looked up by the word they begin with. Read once, when the first text is
/// judged.
///
/// A line is a phrase; `[KIND]`, `[PERSONAL]` or `[COURTESY]` begins a section; `#` begins a comment, `~` a phrase that
/// people use as well. In a phrase, `word*` stands for any word that begins so, `..` for up to three tokens of the same
/// sentence, `...` for up to eight, `0` for a number, `0%` for a percentage, and `@name` for any of the words that a
/// line `@name = word | two words` gives that name.
final class Lexicon {
    static final Lexicon INSTANCE = new Lexicon();
    private static final int GAP = 3;
    private static final int WIDE_GAP = 8;
    private static final int NONE = -1;
    /// "And", "in", "to", "that": Arabic and Hebrew write them in one with the word.
    private static final String PARTICLES = "وفبلكسוהבלשכמ";

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, List<Start>> exact = new HashMap<>();
    private final Map<String, List<Start>> prefixed = new HashMap<>();
    private final List<List<Phrase>> byName = new ArrayList<>();
    private int longestPrefix;

    /// One step of a phrase: a word or the beginning of one, a gap of so many tokens, or a name.
    record Part(String key, boolean prefix, int gap, int name) {
        boolean matches(Token token) {
            return prefix ? token.isWord() && token.key().startsWith(key) : token.key().equals(key);
        }
    }

    /// A phrase.
    record Phrase(Cues.Role role, @Nullable Kind kind, boolean weak, List<Part> parts) {}

    /// What begins with a word: a phrase, or one of the words of a name, whose number that is.
    record Start(@Nullable Phrase phrase, int name, List<Part> parts) {}

    private Lexicon() {
        Cues.Role role = Cues.Role.CUE;
        Kind kind = null;
        for (String line : Resources.lines("cues.txt")) {
            if (line.startsWith("[")) {
                String section = line.substring(1, line.length() - 1);
                role = switch (section) {
                    case "PERSONAL" -> Cues.Role.PERSONAL;
                    case "COURTESY" -> Cues.Role.COURTESY;
                    default -> Cues.Role.CUE;
                };
                kind = role == Cues.Role.CUE ? Kind.valueOf(section) : null;
            } else if (line.startsWith("@") && line.contains(" = ")) {
                name(line);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                boolean weak = line.startsWith("~");
                add(new Phrase(role, kind, weak, parts(weak ? line.substring(1) : line)));
            }
        }
    }

    /// Returns how many names there are.
    int names() {
        return byName.size();
    }

    /// Returns the phrases that begin with a name.
    List<Phrase> startingWith(int name) {
        return byName.get(name);
    }

    /// Adds what may begin with this word.
    void startingWith(String key, List<Start> to) {
        startingExactly(key, to);
        int length = key.length();
        if (length >= 4 && PARTICLES.indexOf(key.charAt(0)) >= 0) {
            startingExactly(key.substring(1), to);
            if (length >= 6 && key.startsWith("ال", 1)) {
                startingExactly(key.substring(3), to);
            }
        }
        if (length >= 5 && (key.startsWith("ال") || key.startsWith("لل"))) {
            startingExactly(key.substring(2), to);
        }
    }

    private void startingExactly(String key, List<Start> to) {
        to.addAll(exact.getOrDefault(key, List.of()));
        for (int end = 1; end <= Math.min(longestPrefix, key.length()); end++) {
            to.addAll(prefixed.getOrDefault(key.substring(0, end), List.of()));
        }
    }

    private void name(String line) {
        int equals = line.indexOf(" = ");
        int name = names.computeIfAbsent(line.substring(0, equals), k -> {
            byName.add(new ArrayList<>());
            return byName.size() - 1;
        });
        for (String words : line.substring(equals + 3).split("\\|", -1)) {
            List<Part> parts = parts(words);
            begin(parts.getFirst(), new Start(null, name, parts));
        }
    }

    private void add(Phrase phrase) {
        Part first = phrase.parts().getFirst();
        if (first.name() != NONE) {
            byName.get(first.name()).add(phrase);
        } else {
            begin(first, new Start(phrase, NONE, phrase.parts()));
        }
    }

    private void begin(Part first, Start start) {
        (first.prefix() ? prefixed : exact).computeIfAbsent(first.key(), key -> new ArrayList<>(1)).add(start);
        longestPrefix = first.prefix() ? Math.max(longestPrefix, first.key().length()) : longestPrefix;
    }

    private List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        for (String written : line.strip().split("\\s+", -1)) {
            if (written.startsWith("..")) {
                parts.add(new Part("", false, written.length() > 2 ? WIDE_GAP : GAP, NONE));
            } else if (written.startsWith("@")) {
                Integer name = names.get(written);
                if (name == null) {
                    throw new IllegalStateException("no words are named " + written);
                }
                parts.add(new Part("", false, 0, name));
            } else {
                List<String> keys = Tokens.keys(written);
                for (int i = 0; i < keys.size(); i++) {
                    parts.add(new Part(keys.get(i), i == keys.size() - 1 && written.endsWith("*"), 0, NONE));
                }
            }
        }
        return parts;
    }
}
