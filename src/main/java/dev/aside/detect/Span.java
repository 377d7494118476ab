package dev.aside.detect;

/// A range of a text as it was written, in UTF-16 `char`s: `from` inclusive, `to` exclusive. May be empty.
public record Span(int from, int to) {
    /// @throws IllegalArgumentException if the range is negative or reversed
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a range: " + from + " to " + to);
        }
    }

    /// Returns how many `char`s the range covers.
    public int length() {
        return to - from;
    }

    /// Returns whether the range covers nothing: a place between two characters.
    public boolean isEmpty() {
        return from == to;
    }

    /// Returns whether both ranges share at least one `char`.
    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    /// Returns the part of `text` that this range covers.
    ///
    /// @throws IndexOutOfBoundsException if the range does not lie inside `text`
    public String of(String text) {
        return text.substring(from, to);
    }
}
