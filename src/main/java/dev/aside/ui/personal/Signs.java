package dev.aside.ui.personal;

import dev.aside.core.model.Reaction;
import dev.aside.ui.fx.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The signs that messages are answered with: networks name some of them by words.
final class Signs {
    private Signs() {}

    /** What is drawn: the sign that a network's word stands for, else what was sent. */
    static String drawn(String sign) {
        return switch (sign.toLowerCase(Locale.ROOT)) {
            case "like" -> "❤️";
            case "funny" -> "😂";
            case "surprised" -> "😲";
            case "sad" -> "😢";
            case "excited" -> "🔥";
            case "agree" -> "👍";
            case "disagree" -> "👎";
            default -> sign;
        };
    }

    /** Who sent which sign, in the order in which signs came first. */
    static Map<String, List<String>> bySign(List<Reaction> reactions) {
        return reactions.stream().collect(Collectors.groupingBy(reaction -> drawn(reaction.sign()),
                LinkedHashMap::new, Collectors.mapping(one -> one.person().displayName(), Collectors.toList())));
    }

    /** All of them in words. */
    static String spoken(List<Reaction> reactions) {
        return bySign(reactions).entrySet().stream()
                .map(one -> Texts.of("personal.reactedBy", one.getKey(), String.join(", ", one.getValue())))
                .collect(Collectors.joining("; "));
    }
}
