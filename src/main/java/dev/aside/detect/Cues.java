package dev.aside.detect;

import dev.aside.detect.Lexicon.Part;
import dev.aside.detect.Lexicon.Phrase;
import dev.aside.detect.Lexicon.Start;
import dev.aside.detect.Reason.Cue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the phrases automatic messages are made of, in many languages.
final class Cues {
    /// What a phrase is for.
    enum Role {
        /// Automatic messages have it.
        CUE,
        /// Only a personal message has it.
        PERSONAL,
        /// Everybody writes it around everything: it says nothing.
        COURTESY
    }

    /// A phrase found. `kind` is null unless it is a cue; `weak` where people use it as well; `first` and `end` count
    /// tokens.
    record Hit(Role role, @Nullable Kind kind, boolean weak, Span span, int first, int end) {
        boolean isLike(Hit other) {
            return role == other.role && kind == other.kind;
        }
    }

    private static final Set<Kind> PROMOTIONAL = Set.of(Kind.THANKS_FOR_FOLLOWING, Kind.CALL_TO_ACTION,
            Kind.OFFER, Kind.AUTORESPONDER);

    private final Lexicon lexicon = Lexicon.INSTANCE;
    private final List<Token> tokens;
    /// For each name and token, where the longest of its words that begins there ends; 0 if none does.
    private final int[][] named;
    private final List<Hit> hits = new ArrayList<>();

    private Cues(List<Token> tokens) {
        this.tokens = tokens;
        named = new int[lexicon.names()][];
    }

    /// Returns the phrases that occur, in reading order, the longest where several overlap.
    static List<Hit> in(List<Token> tokens) {
        Cues cues = new Cues(tokens);
        cues.find();
        return withoutContained(cues.hits);
    }

    /// Returns whether even a short text with these cues can be a template.
    static boolean isPromotional(List<Hit> hits) {
        for (Hit hit : hits) {
            if (hit.kind() != null && !hit.weak() && PROMOTIONAL.contains(hit.kind())) {
                return true;
            }
        }
        return false;
    }

    private void find() {
        List<List<Start>> phrases = new ArrayList<>(tokens.size());
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            starts.clear();
            lexicon.startingWith(tokens.get(i).key(), starts);
            List<Start> later = new ArrayList<>(0);
            for (Start start : starts) {
                if (start.phrase() == null) {
                    name(start, i);
                } else {
                    later.add(start);
                }
            }
            phrases.add(later);
        }
        for (int i = 0; i < tokens.size(); i++) {
            for (Start start : phrases.get(i)) {
                if (start.phrase() != null) {
                    hit(start.phrase(), i, matchEnd(start.parts(), 1, i + 1));
                }
            }
            for (int name = 0; name < named.length; name++) {
                if (named[name] != null && named[name][i] > 0) {
                    for (Phrase phrase : lexicon.startingWith(name)) {
                        hit(phrase, i, matchEnd(phrase.parts(), 1, named[name][i]));
                    }
                }
            }
        }
    }

    private void name(Start start, int i) {
        int end = matchEnd(start.parts(), 1, i + 1);
        if (end > i) {
            if (named[start.name()] == null) {
                named[start.name()] = new int[tokens.size()];
            }
            named[start.name()][i] = Math.max(named[start.name()][i], end);
        }
    }

    private void hit(Phrase phrase, int start, int end) {
        if (end > start) {
            hits.add(new Hit(phrase.role(), phrase.kind(), phrase.weak(),
                    new Span(tokens.get(start).span().from(), tokens.get(end - 1).span().to()), start, end));
        }
    }

    private int matchEnd(List<Part> parts, int part, int at) {
        if (part == parts.size()) {
            return at;
        }
        Part next = parts.get(part);
        if (next.gap() > 0) {
            return afterGap(parts, part, at);
        }
        if (at >= tokens.size()) {
            return -1;
        }
        if (next.name() >= 0) {
            int end = named[next.name()] == null ? 0 : named[next.name()][at];
            return end == 0 ? -1 : matchEnd(parts, part + 1, end);
        }
        return next.matches(tokens.get(at)) ? matchEnd(parts, part + 1, at + 1) : -1;
    }

    private int afterGap(List<Part> parts, int part, int at) {
        int last = Math.min(tokens.size() - 1, at + parts.get(part).gap());
        for (int i = at; i <= last; i++) {
            if (i > at && tokens.get(i).first()) {
                return -1;
            }
            int end = matchEnd(parts, part + 1, i);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static List<Hit> withoutContained(List<Hit> hits) {
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            boolean contained = false;
            for (Hit other : hits) {
                boolean longer = other.end() - other.first() > hit.end() - hit.first();
                contained |= other.isLike(hit) && other.first() <= hit.first() && hit.end() <= other.end()
                        && (!other.weak() || hit.weak()) && (longer || (hit.weak() && !other.weak()));
            }
            if (!contained && !kept.contains(hit)) {
                kept.add(hit);
            }
        }
        return kept;
    }
}
