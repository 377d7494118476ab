package dev.aside.ui.fx.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The emoji a person can pick, in the order of Unicode's charts, with their English names and keywords. Read when a
/// picker is opened and forgotten with it. Immutable.
final class EmojiCatalog {
    /** One emoji: its group's number, its characters, its name, and the words it is found by. */
    record Entry(int group, String emoji, String name, String keywords) {}

    private final List<Entry> entries;

    private EmojiCatalog(List<Entry> entries) {
        this.entries = entries;
    }

    static EmojiCatalog read() {
        List<Entry> entries = new ArrayList<>(2000);
        try (BufferedReader lines = EmojiIndex.open("names.tsv")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                entries.add(new Entry(Integer.parseInt(cells[0]), EmojiIndex.characters(cells[1]), cells[3], cells[4]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmojiCatalog(List.copyOf(entries));
    }

    List<Entry> group(int number) {
        return entries.stream().filter(entry -> entry.group() == number).toList();
    }

    /** The entries of these characters, in this order; what has none is left out. */
    List<Entry> of(List<String> emoji) {
        return emoji.stream()
                .flatMap(wanted -> entries.stream().filter(entry -> entry.emoji().equals(wanted)).limit(1)).toList();
    }

    /** Those of which every word asked for begins a word of the name or a keyword; whose name begins so come first. */
    List<Entry> search(String query) {
        String[] words = query.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        return entries.stream()
                .filter(entry -> List.of(words).stream()
                        .allMatch(word -> begins(entry.name(), word) || begins(entry.keywords(), word)))
                .sorted(Comparator.comparing((Entry entry) -> !entry.name().startsWith(words[0]))).toList();
    }

    private static boolean begins(String text, String word) {
        int at = text.indexOf(word);
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = text.indexOf(word, at + 1);
        }
        return at >= 0;
    }
}
