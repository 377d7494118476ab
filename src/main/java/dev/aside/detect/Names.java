package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import dev.aside.detect.DraftContext.Recipient;
import dev.aside.detect.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Masks what belongs to the recipient: name, parts of the name, handle, company, and whoever a greeting greets.
final class Names {
    private record Needle(Kind kind, List<String> keys) {}

    private static final int MIN_BARE_HANDLE = 6;

    private Names() {}

    /// Returns the tokens with the recipient's own masked; neighbouring parts of one name become one token.
    static List<Token> mask(List<Token> tokens, Folded folded, Recipient recipient) {
        List<Needle> needles = needles(recipient);
        List<Token> masked = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Needle needle = longestAt(needles, tokens, i);
            if (needle != null) {
                int last = i + needle.keys().size() - 1;
                add(masked, Token.masked(needle.kind(),
                        new Span(tokens.get(i).span().from(), tokens.get(last).span().to()), tokens.get(i).first()),
                        folded.original());
                i = last + 1;
            } else {
                addWithSuffix(masked, tokens.get(i), needles);
                i++;
            }
        }
        return Greeting.maskGreeted(masked, folded.original());
    }

    /// Returns whether the token is a part of the recipient's name.
    static boolean isAddressing(Token token) {
        return token.kind() == Kind.NAME || token.kind() == Kind.HANDLE || token.kind() == Kind.PLACEHOLDER;
    }

    private static List<Needle> needles(Recipient recipient) {
        List<Needle> needles = new ArrayList<>();
        addName(needles, recipient.name());
        String handle = recipient.handle().startsWith("@") ? recipient.handle().substring(1) : recipient.handle();
        int host = handle.indexOf('@');
        add(needles, Kind.HANDLE, host < 0 ? handle : handle.substring(0, host), MIN_BARE_HANDLE);
        add(needles, Kind.COMPANY, recipient.company(), 2);
        return needles;
    }

    /// Names of ASCII letters, which most are, take a short way: each part is a word.
    private static void addName(List<Needle> needles, String name) {
        if (!isPlain(name)) {
            add(needles, Kind.NAME, name, 2);
            addParts(needles, name);
            return;
        }
        List<String> keys = new ArrayList<>(4);
        for (int start = 0; start < name.length();) {
            int space = name.indexOf(' ', start);
            int end = space < 0 ? name.length() : space;
            if (end > start) {
                keys.add(Tokens.plainKey(name.substring(start, end)));
            }
            start = end + 1;
        }
        if (name.length() >= 2) {
            add(needles, Kind.NAME, List.copyOf(keys));
        }
        for (String key : keys) {
            if (key.length() >= 2) {
                add(needles, Kind.NAME, List.of(key));
            }
        }
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != ' ') {
                return false;
            }
        }
        return true;
    }

    private static void addParts(List<Needle> needles, String name) {
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) <= ' ' || "\u00A0\u3000|()/,・·".indexOf(name.charAt(i)) >= 0) {
                add(needles, Kind.NAME, name.substring(start, i), 2);
                start = i + 1;
            }
        }
    }

    private static void add(List<Needle> needles, Kind kind, String text, int minLength) {
        boolean ideographic = !text.isEmpty() && Tokens.isUnspaced(text.codePointAt(0));
        if (text.length() < (ideographic ? 1 : minLength)) {
            return;
        }
        add(needles, kind, Tokens.keys(text));
    }

    private static void add(List<Needle> needles, Kind kind, List<String> keys) {
        if (!keys.isEmpty() && !keys.stream().allMatch(key -> key.startsWith("z") && isMark(key))) {
            needles.add(new Needle(kind, keys));
        }
    }

    private static boolean isMark(String key) {
        for (Kind kind : Kind.values()) {
            if (kind.mark.equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Needle longestAt(List<Needle> needles, List<Token> tokens,
            int i) {
        Needle best = null;
        for (Needle needle : needles) {
            if (isAt(needle.keys(), tokens, i) && (best == null || best.keys().size() < needle.keys().size())) {
                best = needle;
            }
        }
        return best;
    }

    private static boolean isAt(List<String> keys, List<Token> tokens, int i) {
        if (i + keys.size() > tokens.size()) {
            return false;
        }
        for (int k = 0; k < keys.size(); k++) {
            if (!tokens.get(i + k).key().equals(keys.get(k))) {
                return false;
            }
        }
        return true;
    }

    /// Korean hangs particles and titles on a name: 민수님, 민수씨.
    private static void addWithSuffix(List<Token> masked, Token token, List<Needle> needles) {
        if (token.isWord() && UScript.getScript(token.key().codePointAt(0)) == UScript.HANGUL) {
            for (Needle needle : needles) {
                String name = needle.keys().getFirst();
                int length = name.length();
                if (needle.keys().size() == 1 && length >= 2 && token.key().startsWith(name)
                        && token.span().length() == token.key().length()) {
                    int cut = token.span().from() + length;
                    masked.add(Token.masked(Kind.NAME, new Span(token.span().from(), cut), token.first()));
                    masked.add(new Token(Kind.WORD, token.key().substring(length), new Span(cut, token.span().to()),
                            false));
                    return;
                }
            }
        }
        masked.add(token);
    }

    private static void add(List<Token> masked, Token token, String original) {
        if (token.kind() == Kind.NAME && !masked.isEmpty() && masked.getLast().kind() == Kind.NAME) {
            Span before = masked.getLast().span();
            String between = original.substring(before.to(), token.span().from());
            if (between.codePoints().allMatch(cp -> UCharacter.isUWhiteSpace(cp) || cp == '.')) {
                masked.set(masked.size() - 1, Token.masked(Kind.NAME, new Span(before.from(), token.span().to()),
                        masked.getLast().first()));
                return;
            }
        }
        masked.add(token);
    }
}
