package dev.aside.core;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import dev.aside.detect.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Finds what one could mention to a person: quotations, a clause each, of what they said and of one's last advice to
/// them, chosen by rare words and recency. Pure.
public final class ThingsToMention {
    /// The most that are worth showing.
    public static final int MOST = 3;
    /// The longest clause, in code points.
    public static final int LONGEST = 60;
    private static final double RARE = 0.5;
    private static final double HALF_LIFE_DAYS = 21;
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score).reversed();
    private static final Set<String> COURTESY = Set.of("thank", "thanks", "thankyou", "cheers", "hello", "welcome",
            "please", "sorry", "great", "good", "nice", "morning", "evening", "weekend", "bonjour", "merci", "beaucoup",
            "salut",
            "hallo", "danke", "bitte", "vielen", "schönen", "grüße", "guten", "gracias", "hola", "buenos", "buenas",
            "muchas",
            "ciao", "grazie", "mille", "obrigado", "obrigada", "muito", "bedankt", "dank", "cześć", "dziękuję",
            "dzięki",
            "привет", "спасибо", "большое", "здравствуйте", "дякую", "привіт", "дуже", "γεια", "ευχαριστώ", "πολύ",
            "شكرا",
            "شكرًا", "مرحبا", "תודה", "שלום", "ありがとう", "ござい", "ます", "こんにちは", "おはよう", "谢谢", "謝謝", "你好", "감사합니다",
            "안녕하세요", "ขอบคุณ", "สวัสดี");

    private final WordRarity rarity;

    /// Creates a chooser that takes words for rare by `rarity`.
    public ThingsToMention(WordRarity rarity) {
        this.rarity = rarity;
    }

    /// Where a text comes from, best first.
    public enum Source {
        /// A private message of theirs.
        MESSAGE(1),
        /// Their public answer to a post of mine.
        REPLY_TO_POST(0.95),
        /// A public post of theirs.
        POST(0.9),
        /// What I wrote to them last.
        MY_ADVICE(0.8),
        /// Their profile text.
        BIO(0.7);

        private final double weight;

        Source(double weight) {
            this.weight = weight;
        }
    }

    /// A text to choose from.
    ///
    /// @param text exactly as stored
    /// @param at   when it was said; null where that is unknown (a profile text)
    public record Heard(Source source, String text, @Nullable Instant at) {}

    /// Something to mention.
    ///
    /// @param heard the whole text
    /// @param quote the clause, character by character as it stands there
    /// @param span  where it stands in the text
    public record Thing(Heard heard, String quote, Span span) {}

    private record Candidate(Thing thing, double score, Set<String> words) {
        Source source() {
            return thing.heard().source();
        }
    }

    /// Returns up to three clauses, the best first, from as many sources as there are; none says what another says, and
    /// no two are from one text.
    ///
    /// @param heard what they said lately, and of one's own messages only the last
    /// @param now   what recency is measured by
    public List<Thing> choose(Collection<Heard> heard, Instant now) {
        List<Candidate> candidates = new ArrayList<>();
        for (Heard text : heard) {
            for (Span clause : Clauses.of(text.text(), LONGEST)) {
                consider(text, clause, now, candidates);
            }
        }
        candidates.sort(BEST_FIRST);
        List<Candidate> chosen = new ArrayList<>();
        // A message, a post and a piece of advice are more to begin with than three posts.
        add(candidates, chosen, (candidate, other) -> candidate.source() == other.source());
        add(candidates, chosen, (candidate, other) -> false);
        return chosen.stream().sorted(BEST_FIRST).map(Candidate::thing).toList();
    }

    private static void add(List<Candidate> candidates, List<Candidate> chosen,
            BiPredicate<Candidate, Candidate> excludes) {
        for (Candidate candidate : candidates) {
            if (chosen.size() < MOST && chosen.stream()
                    .noneMatch(other -> repeats(candidate, other) || excludes.test(candidate, other))) {
                chosen.add(candidate);
            }
        }
    }

    private void consider(Heard text, Span clause, Instant now, List<Candidate> candidates) {
        String quote = clause.of(text.text());
        Set<String> words = new HashSet<>();
        double first = 0;
        double second = 0;
        for (Words.Word word : Words.in(quote)) {
            String folded = UCharacter.foldCase(word.text(), true);
            if (isContent(folded) && words.add(folded)) {
                double rare = rarity.of(folded);
                second = Math.max(second, Math.min(first, rare));
                first = Math.max(first, rare);
            }
        }
        if (first >= RARE && words.size() >= 2) {
            double score = (first + second) / 2 * text.source().weight * recency(text.at(), now);
            candidates.add(new Candidate(new Thing(text, quote, clause), score, words));
        }
    }

    /// Half after three weeks, but never so little that an old remark is worth nothing.
    private static double recency(@Nullable Instant at, Instant now) {
        if (at == null) {
            return 0.5;
        }
        double days = Math.max(0, Duration.between(at, now).toMinutes() / (24 * 60.0));
        return 0.3 + 0.7 * Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    private static boolean isContent(String word) {
        int letters = word.codePointCount(0, word.length());
        return UCharacter.isLetter(word.codePointAt(0)) && letters >= minimum(UScript.getScript(word.codePointAt(0)))
                && !COURTESY.contains(word);
    }

    private static int minimum(int script) {
        return switch (script) {
            case UScript.HAN -> 1;
            case UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.THAI -> 2;
            case UScript.ARABIC, UScript.HEBREW -> 3;
            default -> 4;
        };
    }

    private static boolean repeats(Candidate candidate, Candidate other) {
        Set<String> shared = new HashSet<>(candidate.words());
        shared.retainAll(other.words());
        return candidate.thing().heard().equals(other.thing().heard())
                || 2 * shared.size() >= Math.min(candidate.words().size(), other.words().size());
    }
}
