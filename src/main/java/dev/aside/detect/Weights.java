package dev.aside.detect;

/// How much it says that two texts share a word. What everybody writes says little; what was masked, next to nothing.
final class Weights {
    private static final double GENERIC = 0.3;
    private static final double SHORT = 0.4;
    private static final double CONTENT = 1;
    private static final double LONG = 1.2;
    private static final double UNSPACED = 0.4;
    private static final double HIRAGANA = 0.2;

    private Weights() {}

    static double of(String key) {
        int cp = key.codePointAt(0);
        if (cp == 'z' && Token.isMark(key, 0, key.length())) {
            return mark(key);
        }
        if (Tokens.isUnspaced(cp)) {
            return cp >= 0x3040 && cp < 0x30A0 ? HIRAGANA : UNSPACED;
        }
        if (Generic.contains(key)) {
            return GENERIC;
        }
        int letters = key.codePointCount(0, key.length());
        if (letters < (cp < 0x530 ? 4 : 2)) {
            return SHORT;
        }
        return letters >= 8 ? LONG : CONTENT;
    }

    private static double mark(String key) {
        return switch (key) {
            case "zurl" -> 0.6;
            case "zmail" -> 0.4;
            case "znum", Token.PERCENT -> 0.2;
            default -> 0;
        };
    }
}
