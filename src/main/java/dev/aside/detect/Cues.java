package dev.aside.detect;

import dev.aside.detect.Reason.Cue.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The phrases automatic messages are made of, in several languages, from `cues.txt` beside this class.
///
/// A line is a phrase; `[KIND]` or `[PERSONAL]` begins a section; `#` begins a comment. In a phrase, `word*` stands for
/// any word that begins so, `..` for up to three tokens of any kind, `0` for a number.
final class Cues {
    /// A phrase found; without a kind it is one that only a personal message has.
    record Hit(@Nullable Kind kind, Span span) {}

    private record Phrase(@Nullable Kind kind, List<Part> parts) {}

    private record Part(String key, boolean prefix, boolean gap) {
        boolean matches(Token token) {
            return prefix ? token.isWord() && token.key().startsWith(key) : token.key().equals(key);
        }
    }

    private static final int GAP = 3;
    private static final Set<Kind> PROMOTIONAL = Set.of(Kind.THANKS_FOR_FOLLOWING, Kind.CALL_TO_ACTION,
            Kind.OFFER, Kind.AUTORESPONDER);

    private Cues() {}

    /// Returns the phrases that occur, in reading order, the longest where several begin.
    static List<Hit> in(List<Token> tokens) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord() || tokens.get(i).kind() == Token.Kind.NUMBER) {
                addLongest(null, tokens, i, hits);
                for (Kind kind : Kind.values()) {
                    addLongest(kind, tokens, i, hits);
                }
            }
        }
        return withoutContained(hits);
    }

    /// Returns whether even a short text with these cues can be a template.
    static boolean isPromotional(List<Hit> hits) {
        return hits.stream().anyMatch(hit -> PROMOTIONAL.contains(hit.kind()));
    }

    private static void addLongest(@Nullable Kind kind, List<Token> tokens, int start, List<Hit> hits) {
        int end = start;
        for (Phrase phrase : Lexicon.startingLike(tokens.get(start).key())) {
            if (phrase.kind() == kind) {
                end = Math.max(end, matchEnd(phrase.parts(), 0, tokens, start));
            }
        }
        if (end > start) {
            hits.add(new Hit(kind, new Span(tokens.get(start).span().from(), tokens.get(end - 1).span().to())));
        }
    }

    private static int matchEnd(List<Part> parts, int part, List<Token> tokens, int at) {
        if (part == parts.size()) {
            return at;
        }
        if (parts.get(part).gap()) {
            for (int skip = 0; skip <= GAP; skip++) {
                int end = matchEnd(parts, part + 1, tokens, at + skip);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        return at < tokens.size() && parts.get(part).matches(tokens.get(at))
                ? matchEnd(parts, part + 1, tokens, at + 1)
                : -1;
    }

    private static List<Hit> withoutContained(List<Hit> hits) {
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            boolean contained = kept.stream().anyMatch(other -> other.kind() == hit.kind()
                    && other.span().from() <= hit.span().from() && hit.span().to() <= other.span().to());
            if (!contained) {
                kept.add(hit);
            }
        }
        return kept;
    }

    /// Read once, when the first text is judged.
    private static final class Lexicon {
        private static final Map<Integer, List<Phrase>> BY_FIRST_LETTER = read();

        static List<Phrase> startingLike(String key) {
            return BY_FIRST_LETTER.getOrDefault(key.codePointAt(0), List.of());
        }

        private static Map<Integer, List<Phrase>> read() {
            Map<Integer, List<Phrase>> phrases = new HashMap<>();
            Kind kind = null;
            for (String line : Resources.lines("cues.txt")) {
                if (line.startsWith("[")) {
                    String section = line.substring(1, line.length() - 1);
                    kind = section.equals("PERSONAL") ? null : Kind.valueOf(section);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    Phrase phrase = new Phrase(kind, parts(line));
                    phrases.computeIfAbsent(phrase.parts().getFirst().key().codePointAt(0), letter -> new ArrayList<>())
                            .add(phrase);
                }
            }
            return phrases;
        }

        private static List<Part> parts(String line) {
            List<Part> parts = new ArrayList<>();
            for (String written : line.strip().split("\\s+", -1)) {
                if (written.equals("..")) {
                    parts.add(new Part("", false, true));
                    continue;
                }
                List<String> keys = Tokens.keys(written);
                for (int i = 0; i < keys.size(); i++) {
                    parts.add(new Part(keys.get(i), i == keys.size() - 1 && written.endsWith("*"), false));
                }
            }
            return parts;
        }
    }
}
