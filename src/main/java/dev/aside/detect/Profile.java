package dev.aside.detect;

import dev.aside.detect.DraftContext.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is known of the recipient in their own words: profile, posts, and what they said in the conversation.
final class Profile {
    private static final int THREAD = 12;
    private static final int MIN_LETTERS = 4;
    private static final int UNSPACED_RUN = 3;

    private Profile() {}

    /// Returns where the text uses the recipient's own words: content words that are not everybody's, and outside the
    /// phrases of automatic messages.
    static List<Span> sharedWith(Reading reading) {
        Set<String> theirs = theirWords(reading.draft());
        if (theirs.isEmpty()) {
            return List.of();
        }
        List<Span> shared = new ArrayList<>();
        List<Token> words = reading.wordsOutsideCues();
        for (int i = 0; i < words.size(); i++) {
            String key = words.get(i).key();
            if (Tokens.isUnspaced(key.codePointAt(0))) {
                String run = runAt(words, i);
                if (!run.isEmpty() && theirs.contains(run)) {
                    shared.add(new Span(words.get(i).span().from(), words.get(i + UNSPACED_RUN - 1).span().to()));
                }
            } else if (theirs.contains(key)) {
                shared.add(words.get(i).span());
            }
        }
        return shared;
    }

    private static Set<String> theirWords(DraftContext draft) {
        Set<String> words = new HashSet<>();
        collect(draft.recipient().bio(), words);
        draft.recipient().latestPosts().forEach(post -> collect(post, words));
        List<Said> thread = draft.thread();
        for (Said said : thread.subList(Math.max(0, thread.size() - THREAD), thread.size())) {
            if (!said.mine()) {
                collect(said.text(), words);
            }
        }
        return words;
    }

    private static void collect(String text, Set<String> words) {
        List<Token> tokens = Tokens.of(Folded.of(text)).stream().filter(Token::isWord).toList();
        for (int i = 0; i < tokens.size(); i++) {
            String key = tokens.get(i).key();
            if (Tokens.isUnspaced(key.codePointAt(0))) {
                words.add(runAt(tokens, i));
            } else if (key.codePointCount(0, key.length()) >= MIN_LETTERS && !Generic.contains(key)) {
                words.add(key);
            }
        }
        words.remove("");
    }

    /// Three characters of an unspaced script in a row, one of them not Hiragana: single ones are everybody's.
    private static String runAt(List<Token> tokens, int start) {
        if (start + UNSPACED_RUN > tokens.size()) {
            return "";
        }
        StringBuilder run = new StringBuilder();
        boolean telling = false;
        for (int i = start; i < start + UNSPACED_RUN; i++) {
            Token token = tokens.get(i);
            int cp = token.key().codePointAt(0);
            if (!Tokens.isUnspaced(cp) || (i > start && token.span().from() != tokens.get(i - 1).span().to())) {
                return "";
            }
            telling |= Character.UnicodeScript.of(cp) != Character.UnicodeScript.HIRAGANA;
            run.append(token.key());
        }
        return telling ? run.toString() : "";
    }
}
