package dev.aside.core;

import com.ibm.icu.lang.UCharacter;
import dev.aside.detect.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts what somebody said into clauses short enough to quote: whole sentences where they fit, else the parts between
/// commas, else as much as fits, ending before a conjunction or at least between words.
final class Clauses {
    private static final Pattern LINK_OR_MENTION = Pattern.compile("https?://\\S+|www\\.\\S+|(?<!\\S)@[\\w.@-]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+[\"'”’»)]*(?=\\s|$)|[。！？｡؟]+[」』）]*|[\\n\\r]+");
    private static final Pattern PART_END = Pattern.compile("[,;:](?=\\s|$)|[、，；：،؛]|\\s[–—-]\\s|[()\"“”«»「」（）]");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "or", "so", "because", "which", "und", "aber",
            "oder", "weil", "et", "mais", "ou", "car", "y", "pero", "o", "porque", "e", "ma", "perché", "mas", "en",
            "maar",
            "i", "ale", "и", "но", "а", "і", "але", "та", "και", "αλλά", "och", "men", "ve", "ama");

    private Clauses() {}

    /// Returns the clauses of a text, in order, each at most `limit` code points long.
    static List<Span> of(String text, int limit) {
        List<Span> clauses = new ArrayList<>();
        for (Span piece : between(LINK_OR_MENTION, text, new Span(0, text.length()), false)) {
            for (Span sentence : between(SENTENCE_END, text, piece, true)) {
                if (fits(text, sentence, limit)) {
                    add(clauses, text, sentence);
                } else {
                    for (Span part : between(PART_END, text, sentence, false)) {
                        shorten(clauses, text, part, limit);
                    }
                }
            }
        }
        return clauses;
    }

    private static void shorten(List<Span> clauses, String text, Span part, int limit) {
        Span rest = trimmed(text, part);
        while (!fits(text, rest, limit)) {
            int cut = cut(text, rest, limit);
            add(clauses, text, new Span(rest.from(), cut));
            rest = trimmed(text, new Span(cut, rest.to()));
        }
        add(clauses, text, rest);
    }

    /// Where to end a clause that is too long: before a conjunction in its second half, else after the last word that
    /// does.
    private static int cut(String text, Span clause, int limit) {
        String all = clause.of(text);
        int most = all.offsetByCodePoints(0, limit);
        int afterWord = 0;
        int beforeConjunction = 0;
        for (Words.Word word : Words.in(all)) {
            boolean conjunction = CONJUNCTIONS.contains(UCharacter.foldCase(word.text(), true));
            if (conjunction && beforeConjunction == 0 && word.from() <= most && 2 * word.from() > most) {
                beforeConjunction = word.from();
            }
            if (word.to() <= most) {
                afterWord = word.to();
            }
        }
        int cut = beforeConjunction > 0 ? beforeConjunction : afterWord;
        return clause.from() + (cut > 0 ? cut : most);
    }

    private static boolean fits(String text, Span span, int limit) {
        Span trimmed = trimmed(text, span);
        return text.codePointCount(trimmed.from(), trimmed.to()) <= limit;
    }

    private static List<Span> between(Pattern ends, String text, Span within, boolean keepEnd) {
        List<Span> pieces = new ArrayList<>();
        Matcher matcher = ends.matcher(text).region(within.from(), within.to());
        int from = within.from();
        while (matcher.find()) {
            pieces.add(new Span(from, keepEnd ? matcher.end() : matcher.start()));
            from = matcher.end();
        }
        pieces.add(new Span(from, within.to()));
        return pieces;
    }

    private static void add(List<Span> clauses, String text, Span clause) {
        Span trimmed = trimmed(text, clause);
        if (!trimmed.isEmpty()) {
            clauses.add(trimmed);
        }
    }

    /// Without spaces around, and without a full stop or comma behind; a question mark is part of what was said.
    private static Span trimmed(String text, Span span) {
        int from = span.from();
        int to = span.to();
        while (from < to && (UCharacter.isUWhiteSpace(text.charAt(from)) || ",;:–—-".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (from < to
                && (UCharacter.isUWhiteSpace(text.charAt(to - 1)) || ".,;:–—-。、，".indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        return new Span(from, to);
    }
}
