package dev.aside.network.mastodon;

import dev.aside.network.http.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds which of a server's own rules speaks of unasked messages. Pure.
final class Rulings {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /// From the most fitting on; a rule's first fit counts.
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("(unsolicited|unasked|unwanted|automat\\w*|bulk|mass|unverlangt\\w*|unaufgefordert\\w*|"
                    + "non sollicit\\w*|no solicitad\\w*|non richiest\\w*|ongevraagd\\w*)\\W+(\\w+\\W+){0,4}"
                    + "(messag\\w*|mensaj\\w*|mensage\\w*|messagg\\w*|nachricht\\w*|berichten|dms?\\b|mentions?)",
                    FLAGS),
            Pattern.compile("\\bspam|pourriel|スパム", FLAGS),
            Pattern.compile("unsolicited|advertis|\\bads\\b|commercial|marketing|promoti|werbung|publicité|publicidad|"
                    + "pubblicità|publicidade|reclame|宣伝|広告", FLAGS));

    private Rulings() {}

    static Optional<ServerFacts.Ruling> onUnaskedMessages(List<Json> rules) {
        return IntStream.range(0, rules.size()).boxed()
                .filter(i -> fit(rules.get(i)) < SIGNS.size())
                .min(Comparator.comparingInt(i -> fit(rules.get(i))))
                .map(i -> new ServerFacts.Ruling(i + 1, HtmlText.of(rules.get(i).text("text", ""))));
    }

    private static int fit(Json rule) {
        String words = rule.text("text", "") + " " + rule.text("hint", "");
        return IntStream.range(0, SIGNS.size()).filter(i -> SIGNS.get(i).matcher(words).find()).findFirst()
                .orElse(SIGNS.size());
    }
}
