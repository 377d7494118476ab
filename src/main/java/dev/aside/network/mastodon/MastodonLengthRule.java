package dev.aside.network.mastodon;

import dev.aside.core.port.LengthRule;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// How Mastodon counts: extended grapheme clusters; each link as a fixed number whatever its length; of a mention of
/// somebody elsewhere (`@user@host`) only `@user`. Other servers of its language count all that is written. Immutable.
public final class MastodonLengthRule implements LengthRule {
    private static final String PATH_END = "[^\\s<>\"]*[^\\s<>\".,;:!?'’”)\\]}…]";
    private static final Pattern LINK = Pattern.compile("\\bhttps?://" + PATH_END, Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_LINK = Pattern.compile("\\bhttps?://" + PATH_END
            + "|(?<![@\\p{L}\\p{N}._/-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}\\b(?:/(?:" + PATH_END + ")?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTION = Pattern.compile(
            "(?<![=/\\p{L}\\p{N}_])@([a-z0-9_]+(?:[a-z0-9_.-]+[a-z0-9_]+)?)@[\\p{L}\\p{N}.-]+[\\p{L}\\p{N}]",
            Pattern.CASE_INSENSITIVE);

    private final Limits limits;
    private final String address;
    private final boolean whole;

    private MastodonLengthRule(Limits limits, String address, boolean whole) {
        this.limits = limits;
        this.address = address;
        this.whole = whole;
    }

    /// What a server allows; each may set its own.
    ///
    /// @param characters the most a post may have
    /// @param perLink how much a link counts
    /// @param bareLinks whether a link without `https://` counts as a link too
    public record Limits(int characters, int perLink, boolean bareLinks) {
        /// What Mastodon comes with.
        public static final Limits DEFAULT = new Limits(500, 23, false);
    }

    /// The rule for public posts.
    public static MastodonLengthRule ofPosts(Limits limits) {
        return new MastodonLengthRule(limits, "", false);
    }

    /// The rule for a private post, which begins by mentioning its reader.
    ///
    /// @param handle of the reader, with or without the leading `@`
    public static MastodonLengthRule ofMessages(Limits limits, String handle) {
        return new MastodonLengthRule(limits, (handle.startsWith("@") ? handle : "@" + handle) + " ", false);
    }

    /// The same with links and names in full, and every code point counted: GoToSocial's way. Who counts grapheme
    /// clusters finds no more than that.
    MastodonLengthRule whole() {
        return new MastodonLengthRule(limits, address, true);
    }

    @Override
    public int limit() {
        return limits.characters();
    }

    @Override
    public int left(String text) {
        if (whole) {
            String all = address + text;
            return limits.characters() - all.codePointCount(0, all.length());
        }
        String placeholder = "x".repeat(limits.perLink());
        String counted = (limits.bareLinks() ? ANY_LINK : LINK).matcher(address + text).replaceAll(placeholder);
        return limits.characters() - graphemes(MENTION.matcher(counted).replaceAll("@$1"));
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
