package dev.aside.ui.fx.text;

/// A stretch of a text, in UTF-16 units, the end not included. Throws [IllegalArgumentException] when it is backwards
/// or begins below 0.
public record TextRange(int start, int end) {
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// What this range stands for in the text; throws [StringIndexOutOfBoundsException] when the text is shorter.
    public String of(String text) {
        return text.substring(start, end);
    }
}
