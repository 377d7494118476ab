package dev.aside.detect;

import dev.aside.detect.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// The canonical form of a masked text: its words in sorted order, and whether there is a link and a number.
///
/// Sorted, because templates reorder their sentences; and two messages of four content words or more that consist of
/// the same words say the same. Names are left out, because a template also goes out without one.
final class Skeleton {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Skeleton() {}

    /// Returns the 64-bit hash: FNV-1a over UTF-16, finished with the mixer of MurmurHash3 so that all bits vary.
    static long hash(List<Token> tokens) {
        List<String> keys = new ArrayList<>();
        boolean link = false;
        boolean number = false;
        for (Token token : tokens) {
            if (token.isWord()) {
                keys.add(token.key());
            }
            link |= token.kind() == Kind.LINK;
            number |= token.kind() == Kind.NUMBER;
        }
        keys.sort(null);
        if (link) {
            keys.add(Kind.LINK.mark);
        }
        if (number) {
            keys.add(Kind.NUMBER.mark);
        }
        long hash = OFFSET;
        for (String key : keys) {
            for (int i = 0; i < key.length(); i++) {
                hash = (hash ^ key.charAt(i)) * PRIME;
            }
            hash = (hash ^ ' ') * PRIME;
        }
        return mixed(hash);
    }

    private static long mixed(long hash) {
        long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    /// Returns the masked text: the keys in their order, a sentence a line.
    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder(tokens.size() * 7);
        for (Token token : tokens) {
            if (!text.isEmpty()) {
                text.append(token.first() ? '\n' : ' ');
            }
            text.append(token.key());
        }
        return text.toString();
    }
}
