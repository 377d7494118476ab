package dev.aside.network.x;

import com.twitter.twittertext.TwitterTextParser;
import dev.aside.core.port.LengthRule;

/// How X counts. Public posts by X's own library, `twitter-text` version 3: weighted code points, an emoji sequence as
/// two, a link as 23. Private messages by code points; their limit is common knowledge, not in X's specification.
/// Immutable.
public enum XLengthRule implements LengthRule {
    /// The rule for public posts.
    POSTS(280) {
        @Override
        int length(String text) {
            return TwitterTextParser.parseTweet(text).weightedLength;
        }
    },
    /// The rule for private messages.
    MESSAGES(10_000) {
        @Override
        int length(String text) {
            return text.codePointCount(0, text.length());
        }
    };

    private final int limit;

    XLengthRule(int limit) {
        this.limit = limit;
    }

    abstract int length(String text);

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public int left(String text) {
        return limit - length(text);
    }
}
