package dev.aside.network.bluesky;

import dev.aside.core.port.LengthRule;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;

/// How Bluesky counts: extended grapheme clusters, and bytes of UTF-8 beside them; both limits hold. Links count in
/// full. The numbers are `maxGraphemes` and `maxLength` of the lexicons `app.bsky.feed.post` and
/// `chat.bsky.convo.defs`. Immutable.
public final class BlueskyLengthRule implements LengthRule {
    /// The rule for public posts.
    public static final BlueskyLengthRule POSTS = new BlueskyLengthRule(300, 3_000);
    /// The rule for private messages.
    public static final BlueskyLengthRule MESSAGES = new BlueskyLengthRule(1_000, 10_000);

    private final int maxGraphemes;
    private final int maxBytes;

    private BlueskyLengthRule(int maxGraphemes, int maxBytes) {
        this.maxGraphemes = maxGraphemes;
        this.maxBytes = maxBytes;
    }

    @Override
    public int limit() {
        return maxGraphemes;
    }

    /// Grapheme clusters that fit; where the bytes are too many, by how many they are, below zero.
    @Override
    public int left(String text) {
        int left = maxGraphemes - graphemes(text);
        int bytesLeft = maxBytes - text.getBytes(StandardCharsets.UTF_8).length;
        return bytesLeft < 0 ? Math.min(left, bytesLeft) : left;
    }

    private static int graphemes(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int count = 0;
        while (clusters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
