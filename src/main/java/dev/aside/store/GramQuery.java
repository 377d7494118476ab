package dev.aside.store;

import dev.aside.store.SearchQuery.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What to ask the search index for a query. Not all that it could be asked: each token's list is read, so a few of the
/// rarest are better than all, as the texts are looked into anyway.
///
/// @param expression of FTS5
/// @param share of the messages that may have it: too high rather than too low
/// @param read how long the index takes to read the lists, in microseconds, about
/// @param whole the expression with all tokens
/// @param readWhole as read, of the whole expression
/// @param messages how many there are
record GramQuery(String expression, double share, double read, String whole, double readWhole, long messages) {
    /// Microseconds for an entry of a list.
    private static final double ENTRY = 0.015;
    /// Microseconds to look at a message in vain.
    private static final double LOOK = 6;
    private static final int MOST = 32;
    /// Tokens of one word come together: a further one leaves at least so much of what there was.
    private static final double OF_ONE_WORD = 0.3;

    static GramQuery of(SearchQuery query, Frequencies frequencies) {
        List<Token> tokens = new ArrayList<>();
        for (Word word : query.words()) {
            for (List<String> any : Grams.of(word)) {
                double share = Math.min(1, any.stream().mapToDouble(frequencies::share).sum());
                tokens.add(new Token(word, any, share));
            }
        }
        if (tokens.isEmpty()) {
            return beginning(query.words(), frequencies.messages());
        }
        tokens.sort(Comparator.comparingDouble(Token::share));
        List<Token> all = tokens.subList(0, Math.min(MOST, tokens.size()));
        List<Token> asked = asked(all);
        return new GramQuery(expression(asked), all.getFirst().share, read(asked, frequencies.messages()),
                expression(all), read(all, frequencies.messages()), frequencies.messages());
    }

    /// The rarest, and each further one that saves more time than it takes.
    private static List<Token> asked(List<Token> tokens) {
        List<Token> asked = new ArrayList<>();
        Set<Word> words = new HashSet<>();
        double share = 1;
        for (Token token : tokens) {
            double left = words.contains(token.word) ? Math.max(token.share, OF_ONE_WORD) : token.share;
            if (asked.isEmpty() || token.share * ENTRY < share * (1 - left) * LOOK) {
                asked.add(token);
                words.add(token.word);
                share *= left;
            }
        }
        return asked;
    }

    private static String expression(List<Token> tokens) {
        return tokens.stream().map(Token::expression).distinct().collect(Collectors.joining(" AND "));
    }

    private static double read(List<Token> tokens, long messages) {
        return tokens.stream().mapToDouble(Token::share).sum() * messages * ENTRY;
    }

    /// Only short words: the lists of all tokens that begin so are read, for one of the words.
    private static GramQuery beginning(List<Word> words, long messages) {
        Word longest = words.stream().max(Comparator.comparingInt(word -> word.folded().length())).orElseThrow();
        String expression = Token.quoted(Grams.beginning(longest)) + " *";
        return new GramQuery(expression, 1, messages * ENTRY, expression, messages * ENTRY, messages);
    }

    /// What stands at a place of a word: one of these.
    private record Token(Word word, List<String> any, double share) {
        String expression() {
            String either = any.stream().map(Token::quoted).collect(Collectors.joining(" OR "));
            return any.size() == 1 ? either : "(" + either + ")";
        }

        static String quoted(String token) {
            return '"' + token.replace("\"", "\"\"") + '"';
        }
    }
}
