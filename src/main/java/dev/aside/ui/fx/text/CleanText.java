package dev.aside.ui.fx.text;

import java.util.function.UnaryOperator;
import javafx.scene.control.TextFormatter;

/// Keeps out of a text field what nobody types: NUL and the other control characters that come with a paste. Line ends
/// become `\n`. Thread-safe.
final class CleanText {
    /** For a {@link TextFormatter}. */
    static final UnaryOperator<TextFormatter.Change> FILTER = CleanText::filter;

    private CleanText() {}

    private static TextFormatter.Change filter(TextFormatter.Change change) {
        if (change.isContentChange()) {
            String clean = of(change.getText());
            if (!clean.equals(change.getText())) {
                change.setText(clean);
                int after = change.getRangeStart() + clean.length();
                change.selectRange(after, after);
            }
        }
        return change;
    }

    /** The text without control characters but line ends and tabs. */
    static String of(String text) {
        if (text.chars().noneMatch(CleanText::isUnwanted)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (!isUnwanted(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isUnwanted(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }
}
