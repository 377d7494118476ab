package dev.aside.core;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Cuts texts into words by UAX 29, with ICU's dictionaries for Japanese, Chinese and Thai.
final class Words {
    /// A word of a text and where it stands, in `char`s.
    record Word(String text, int from, int to) {}

    private Words() {}

    static List<Word> in(String text) {
        BreakIterator borders = BreakIterator.getWordInstance(ULocale.ROOT);
        borders.setText(text);
        List<Word> words = new ArrayList<>();
        int from = borders.first();
        for (int to = borders.next(); to != BreakIterator.DONE; from = to, to = borders.next()) {
            String word = text.substring(from, to);
            if (word.codePoints().anyMatch(UCharacter::isLetterOrDigit)) {
                words.add(new Word(word, from, to));
            }
        }
        return words;
    }
}
