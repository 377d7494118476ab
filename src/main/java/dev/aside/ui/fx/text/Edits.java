package dev.aside.ui.fx.text;

/** What two versions of a text share at their ends. */
final class Edits {
    private Edits() {}

    /** How many characters both begin with. */
    static int samePrefix(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int n = 0;
        while (n < most && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        return n;
    }

    /** How many characters both end with, leaving the first `prefix` of each alone. */
    static int sameSuffix(String a, String b, int prefix) {
        int most = Math.min(a.length(), b.length()) - prefix;
        int n = 0;
        while (n < most && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
            n++;
        }
        return n;
    }
}
