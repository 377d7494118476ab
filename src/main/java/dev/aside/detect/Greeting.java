package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import dev.aside.detect.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How messages begin: a greeting, then whoever is greeted.
final class Greeting {
    private static final Set<String> WORDS = Words.set("hi", "hey", "hello", "hiya", "heya", "dear", "greetings",
            "howdy",
            "yo", "hola", "buenas", "buenos", "bonjour", "salut", "coucou", "bonsoir", "cher", "chère", "hallo", "moin",
            "servus", "liebe", "lieber", "grüezi", "guten", "olá", "oi", "bom", "boa", "ciao", "salve", "buongiorno",
            "hoi", "beste", "dag", "cześć", "hej", "witaj", "dzień", "hei", "hejsan", "tjena", "ahoj", "szia", "salam",
            "merhaba", "selam", "halo", "привет", "здравствуйте", "здравствуй", "привіт", "вітаю", "добрый", "добрий",
            "γεια", "χαίρετε", "καλημέρα", "مرحبا", "أهلا", "السلام", "שלום", "היי", "안녕하세요", "안녕", "नमस्ते", "good");
    private static final Set<String> SECOND = Words.set("morning", "afternoon", "evening", "day", "days", "tardes",
            "días",
            "dias", "noches", "tag", "morgen", "abend", "dia", "tarde", "noite", "dobry", "день", "вечер", "вечір",
            "ранок",
            "утро", "σου", "σας", "عليكم", "وسهلا", "ms", "mr", "mrs", "mx", "dr", "frau", "herr", "madame", "monsieur",
            "señor", "señora", "signor", "signora", "يا");
    private static final Set<String> EVERYBODY = Words.set("there", "all", "everyone", "everybody", "folks", "friends",
            "friend", "team", "guys", "world", "again", "people", "you", "y", "neighbours", "neighbors", "followers",
            "fans",
            "members", "todos", "todas", "tous", "toutes", "zusammen", "alle", "allerseits", "leute", "freunde",
            "pessoal",
            "galera", "tutti", "tutte", "allemaal", "wszystkim", "wszyscy", "всем", "всім", "друзья", "друзі", "amigos",
            "amigas", "amis", "amici", "gente", "ladies", "gorgeous", "beautiful", "sir", "madam", "reader", "readers");
    private static final Set<String> NEEDS_SECOND = Words.set("good", "guten", "bom", "boa", "buenos", "dzień",
            "добрый", "добрий");
    private static final String AFTER_NAME = ",!.:;–—-、,!。:،\n";

    private Greeting() {}

    /// Returns how many tokens at the start are words of greeting; 0 if it does not begin with one.
    static int length(List<Token> tokens) {
        if (tokens.isEmpty() || !tokens.getFirst().isWord() || !WORDS.contains(tokens.getFirst().key())) {
            return 0;
        }
        boolean needsSecond = NEEDS_SECOND.contains(tokens.getFirst().key());
        boolean second = tokens.size() > 1 && tokens.get(1).isWord() && SECOND.contains(tokens.get(1).key());
        return second ? 2 : needsSecond ? 0 : 1;
    }

    /// Returns whether the word greets everybody rather than somebody.
    static boolean isEverybody(String key) {
        return EVERYBODY.contains(key);
    }

    /// Masks one or two capitalised words between a greeting and a comma: who is greeted has a name, known or not.
    static List<Token> maskGreeted(List<Token> tokens, String original) {
        int start = length(tokens);
        int end = greetedEnd(tokens, start, original);
        boolean open = tokens.subList(start, end).stream().anyMatch(token -> token.kind() == Kind.PLACEHOLDER);
        if (start == 0 || end == start || open) {
            return tokens;
        }
        List<Token> masked = new ArrayList<>(tokens.subList(0, start));
        masked.add(Token.masked(Kind.NAME,
                new Span(tokens.get(start).span().from(), tokens.get(end - 1).span().to()),
                tokens.get(start).first()));
        masked.addAll(tokens.subList(end, tokens.size()));
        return masked;
    }

    /// Returns the index after the greeted words, or `start` if nobody is greeted by name.
    static int greetedEnd(List<Token> tokens, int start, String original) {
        for (int end = start + 1; end <= Math.min(start + 2, tokens.size()); end++) {
            Token last = tokens.get(end - 1);
            boolean known = Names.isAddressing(last);
            if (!known && !(last.isWord() && isCapitalised(last.span().of(original)) && !isEverybody(last.key()))) {
                return start;
            }
            int after = last.span().to();
            boolean punctuated = after < original.length() && AFTER_NAME.indexOf(original.charAt(after)) >= 0;
            boolean alone = end == tokens.size() || !Names.isAddressing(tokens.get(end));
            if (punctuated || (known && alone)) {
                return end;
            }
        }
        return start;
    }

    private static boolean isCapitalised(String word) {
        int cp = word.codePointAt(0);
        return UCharacter.isUpperCase(cp) || UCharacter.isTitleCase(cp);
    }
}
