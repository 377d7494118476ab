package dev.aside.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// How senders of templates make them look different each time. Merge fields stay what they are.
enum Disguise {
    NONE {
        @Override
        String of(String text, Random random) {
            return text;
        }
    },
    EMOJI {
        @Override
        String of(String text, Random random) {
            return "✨ " + text + " 🚀🚀";
        }
    },
    SHOUTED {
        @Override
        String of(String text, Random random) {
            return outsideFields(text, part -> part.toUpperCase(Locale.ROOT).replace(".", "!!"));
        }
    },
    LOOK_ALIKES {
        @Override
        String of(String text, Random random) {
            return outsideFields(text, part -> replaced(part, random));
        }
    },
    INVISIBLE {
        @Override
        String of(String text, Random random) {
            return outsideFields(text, part -> sprinkled(part, random));
        }
    },
    RIGHT_TO_LEFT_MARKS {
        @Override
        String of(String text, Random random) {
            return outsideFields(text, part -> part.replace(" ", " \u200F\u202A").replace(",", ",\u202C\u2067"));
        }
    },
    SENTENCES_EXCHANGED {
        @Override
        String of(String text, Random random) {
            List<String> sentences = new ArrayList<>(Arrays.asList(text.split("(?<=[.!?。！？])\\s+", -1)));
            Collections.reverse(sentences);
            return String.join(" ", sentences);
        }
    },
    WRAPPED {
        @Override
        String of(String text, Random random) {
            return "Hope you had a nice weekend. " + text + " Take care!";
        }
    },
    IN_TWO_LINES {
        @Override
        String of(String text, Random random) {
            return text.replace("! ", "!\n\n").replace(", ", ",\n");
        }
    };

    private static final String LETTERS = "aeoicpsxyTHAMBEN";
    private static final List<String> FAKES = List.of("аɑ", "еε", "оο0", "іı1", "сϲ", "рρ", "ѕ5", "хχ", "уγ", "Т", "НΗ",
            "АΑ", "МΜ", "ВΒ", "ЕΕ", "Ν");
    private static final String BLANKS = "\u200B\u200C\u2060\uFEFF\u00AD\u200E\u2063\u034F\u180E\u061C\u2800\u115F";

    abstract String of(String text, Random random);

    private static String replaced(String part, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            int at = LETTERS.indexOf(c);
            String fakes = at < 0 ? "" : FAKES.get(at);
            text.append(at >= 0 && random.nextInt(4) == 0 ? fakes.charAt(random.nextInt(fakes.length())) : c);
        }
        return text.toString();
    }

    private static String sprinkled(String part, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            text.append(c);
            if (random.nextInt(5) == 0 && !Character.isSurrogate(c)) {
                text.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
            }
        }
        return text.toString();
    }

    private interface Change {
        String of(String part);
    }

    /// Links and merge fields are left alone: a changed link leads nowhere.
    private static String outsideFields(String text, Change change) {
        StringBuilder changed = new StringBuilder();
        for (String word : text.split("(?<= )", -1)) {
            boolean fixed = word.contains("{") || word.contains("example");
            changed.append(fixed ? word : change.of(word));
        }
        return changed.toString();
    }
}
