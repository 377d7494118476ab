package dev.aside.detect;

/// What is left of a message when everything that a template fills in is taken out: names, handle, company, links,
/// mentions, e-mail addresses, numbers, merge fields; and everything that does not change what it says: case, emoji,
/// invisible and look-alike characters, punctuation, spaces, the order of sentences.
///
/// To store one: `version`, `skeleton`, `comparable` and `occasion`, beside the message; `masked` only where a person
/// is to read it back (the list of accepted texts). Two fingerprints are of the same template if version and skeleton
/// are equal and both are comparable.
///
/// @param version    the version of the algorithm; those of another version must be computed again from the text
/// @param skeleton   a 64-bit hash of the masked text
/// @param masked     the masked text, folded, with marks such as `zurl` in place of what was masked
/// @param comparable whether the text says enough to be a template. False for "Thank you!": sent a hundred times it is
///                   still meant each time. Those need not be stored, and never match
/// @param occasion   what the message came after
public record Fingerprint(int version, long skeleton, String masked, boolean comparable, Occasion occasion) {
    /// The version that [TemplateDetector#fingerprint] computes now.
    public static final int VERSION = 1;

    /// Returns whether both are of the same template.
    public boolean matches(Fingerprint other) {
        return comparable && other.comparable && version == other.version && skeleton == other.skeleton;
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
