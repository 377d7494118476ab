package dev.aside.detect;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// What is left of a message when everything that a template fills in is taken out: names, handle, company, links,
/// mentions, e-mail addresses, numbers, merge fields; and everything that does not change what it says: case, emoji,
/// invisible and look-alike characters, punctuation, spaces, the order of sentences.
///
/// To store one that is comparable: `version`, `skeleton` and `occasion` beside the message; once for each skeleton
/// `masked`, and under each of its [#postings] that it is to be found there. Two fingerprints are of the same template
/// if version and skeleton are equal and both are comparable; nearly the same ones share features.
///
/// @param version    the version of the algorithm; those of another version must be computed again from the text
/// @param skeleton   a 64-bit hash of the masked text
/// @param masked     the masked text, folded, with marks such as `zurl` in place of what was masked; words are
///                   separated by spaces, sentences by line feeds
/// @param comparable whether the text says enough to be a template. False for "Thank you!": sent a hundred times it is
///                   still meant each time. Those need not be stored, and never match
/// @param occasion   what the message came after
public record Fingerprint(int version, long skeleton, String masked, boolean comparable, Occasion occasion) {
    /// The version that [TemplateDetector#fingerprint] computes now.
    public static final int VERSION = 2;

    /// Returns whether both are of the same template.
    public boolean matches(Fingerprint other) {
        return comparable && other.comparable && version == other.version && skeleton == other.skeleton;
    }

    /// Returns the hashes under which a store posts this text: at most twelve, by which texts that are nearly the same
    /// are found again.
    ///
    /// @param tooCommon of features that lead to so many texts that they lead nowhere
    public int[] postings(IntPredicate tooCommon) {
        int[] posted = features(masked);
        int count = 0;
        for (int i = 0; i < posted.length && count < Features.POSTED; i++) {
            if (!tooCommon.test(posted[i])) {
                posted[count++] = posted[i];
            }
        }
        return Arrays.copyOf(posted, count);
    }

    /// Returns the hashes of all features of a masked text, in ascending order: what a look-up asks for.
    public static int[] features(String masked) {
        return Features.of(masked);
    }

    /// What a message came after. Order matters: each is also the one before it.
    public enum Occasion {
        /// They had not written, or it was too long ago.
        UNASKED,
        /// They wrote last, a few days before at most.
        REPLY,
        /// They wrote last, and asked something.
        ANSWER
    }
}
