package dev.aside.ui.fx.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which emoji have a picture and where its bytes are. Sequences are kept without variation selectors, so that one sent
/// without them is found too. Read once, when the first emoji is met; thread-safe from then on.
final class EmojiIndex {
    /** Where a picture's PNG is: the number of the pack, the first byte in it, how many. */
    record Place(int pack, int offset, int length) {}

    static final String FOLDER = "/dev/aside/ui/emoji/";
    private static final char TEXT_STYLE = '\uFE0E';
    private static final char EMOJI_STYLE = '\uFE0F';
    private static final char KEYCAP = '\u20E3';
    private static final char JOINER = '\u200D';
    /** The longest sequence there is: a couple with two skin tones, kissing. */
    private static final int LONGEST = 10;

    private EmojiIndex() {}

    private static final class Places {
        static final Map<String, Place> ALL = read();
    }

    /// Whether it is worth looking for emoji; false for nearly every text, at the cost of one pass over its characters.
    static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((isBetween(c, 0x203C, 0x3299) && !isCommon(c)) || c == EMOJI_STYLE || isBetween(c, 0xD83C, 0xD83E)) {
                return true;
            }
        }
        return false;
    }

    /** Currency, arrows of prose, CJK punctuation and kana: in the emoji ranges by number only. */
    private static boolean isCommon(char c) {
        return isBetween(c, 0x204A, 0x20CF) || isBetween(c, 0x2E80, 0x302F) || isBetween(c, 0x3031, 0x303C)
                || isBetween(c, 0x303E, 0x3296);
    }

    /// The end of the longest emoji that begins here, or -1. A character that is text by default counts only when
    /// U+FE0F follows.
    static int end(String text, int start) {
        if (!Character.isEmoji(text.codePointAt(start))) {
            return -1;
        }
        StringBuilder bare = new StringBuilder();
        int end = -1;
        int at = start;
        for (int points = 0; at < text.length() && points < LONGEST; points++) {
            int point = text.codePointAt(at);
            if (points > 0 && !continues(text, start, at, point)) {
                break;
            }
            bare.appendCodePoint(point);
            at += Character.charCount(point);
            boolean styled = at < text.length() && text.charAt(at) == EMOJI_STYLE;
            if (styled) {
                at++;
            } else if (at < text.length() && text.charAt(at) == TEXT_STYLE) {
                break;
            }
            boolean alone = points == 0 && !styled && !Character.isEmojiPresentation(point);
            if (!alone && Places.ALL.containsKey(bare.toString())) {
                end = at;
            }
        }
        return end;
    }

    private static boolean continues(String text, int start, int at, int point) {
        boolean afterJoiner = text.codePointBefore(at) == JOINER;
        boolean isTag = isBetween(point, 0xE0020, 0xE007F);
        boolean isFlag = isFlagLetter(point) && isFlagLetter(text.codePointAt(start));
        return afterJoiner || point == JOINER || point == KEYCAP || Character.isEmojiModifier(point) || isTag || isFlag;
    }

    private static boolean isFlagLetter(int point) {
        return isBetween(point, 0x1F1E6, 0x1F1FF);
    }

    static @Nullable Place place(String emoji) {
        return Places.ALL.get(bare(emoji));
    }

    private static String bare(String emoji) {
        return emoji.replace(String.valueOf(EMOJI_STYLE), "");
    }

    private static boolean isBetween(int point, int first, int last) {
        return point >= first && point <= last;
    }

    /** The characters of "1F44B-1F3FB". */
    static String characters(String hexadecimal) {
        StringBuilder characters = new StringBuilder();
        for (String point : hexadecimal.split("-", -1)) {
            characters.appendCodePoint(Integer.parseInt(point, 16));
        }
        return characters.toString();
    }

    static BufferedReader open(String name) {
        InputStream in = EmojiIndex.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("Not in this build: " + FOLDER + name);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static Map<String, Place> read() {
        Map<String, Place> places = HashMap.newHashMap(4000);
        try (BufferedReader lines = open("index.tsv")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                places.put(characters(cells[0]), new Place(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]),
                        Integer.parseInt(cells[3])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(places);
    }
}
