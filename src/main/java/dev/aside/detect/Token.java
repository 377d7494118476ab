package dev.aside.detect;

/// A piece of a text that counts: a word, or what was masked.
///
/// @param kind what it is
/// @param key  what it is compared by: the folded word with look-alikes undone, or the mark of its kind
/// @param span where it stands in the original text
/// @param first whether a sentence or a line begins with it
record Token(Kind kind, String key, Span span, boolean first) {
    /// The kinds, and the mark that stands for each in a masked text. Whatever may address somebody has one mark.
    enum Kind {
        WORD(""), NAME("zname"), HANDLE("zname"), COMPANY("zname"), PLACEHOLDER("zname"), LINK("zurl"), EMAIL(
                "zmail"), NUMBER("znum"), EMOJI("zemoji");

        final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    static Token masked(Kind kind, Span span, boolean first) {
        return new Token(kind, kind.mark, span, first);
    }

    /// Whether a word of a masked text is a mark: a `z` and the name of a kind.
    static boolean isMark(String text, int start, int end) {
        if (end - start < 4 || text.charAt(start) != 'z') {
            return false;
        }
        for (Kind kind : MARKED) {
            if (kind.mark.length() == end - start && text.startsWith(kind.mark, start)) {
                return true;
            }
        }
        return end - start == PERCENT.length() && text.startsWith(PERCENT, start);
    }

    /// The mark of a number that is a percentage.
    static final String PERCENT = "zpct";

    private static final Kind[] MARKED = {Kind.NAME, Kind.LINK, Kind.NUMBER, Kind.EMAIL, Kind.EMOJI};

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
