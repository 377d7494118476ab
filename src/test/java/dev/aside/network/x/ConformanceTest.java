package dev.aside.network.x;

import com.twitter.twittertext.TwitterTextParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// How X counts, held to the vectors that X published; they lie beside the project, and are no part of it.
class ConformanceTest {
    private static final Pattern CASE = Pattern.compile(
            "description: \"(.*)\"\\n +text: \"(.*)\"\\n +expected:\\n +weightedLength: (\\d+)\\n"
                    + " +valid: (true|false)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))");

    private record Vector(String description, String text, int length, boolean valid) {}

    /// The sections for the present rule: an emoji sequence counts two.
    private static List<Vector> vectors() throws IOException {
        Path file = Path.of(System.getProperty("aside.specs", "../shared/specs"))
                .resolve("twitter-text/conformance/validate.yml");
        assumeThat(file).as("skipped: no vectors of twitter-text at %s", file).isReadable();
        String all = Files.readString(file);
        List<Vector> vectors = new ArrayList<>();
        CASE.matcher(all.substring(all.indexOf("WeightedTweetsWithDiscountedEmojiCounterTest"))).results()
                .forEach(found -> vectors.add(new Vector(found.group(1), unescaped(found.group(2)),
                        Integer.parseInt(found.group(3)), Boolean.parseBoolean(found.group(4)))));
        return vectors;
    }

    private static String unescaped(String quoted) {
        return ESCAPE.matcher(quoted).replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(sign(escape)));
    }

    private static String sign(MatchResult escape) {
        if (escape.group(3) != null) {
            return escape.group(3).equals("n") ? "\n" : escape.group(3);
        }
        String digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
        return Character.toString(Integer.parseInt(digits, 16));
    }

    @Test
    void everyVectorCountsAsXCounts() throws IOException {
        List<Vector> vectors = vectors();
        assertThat(vectors).hasSizeGreaterThan(20);
        assertThat(vectors).allSatisfy(vector -> {
            assertThat(280 - XLengthRule.POSTS.left(vector.text())).as(vector.description()).isEqualTo(vector.length());
            assertThat(TwitterTextParser.parseTweet(vector.text()).isValid).as(vector.description())
                    .isEqualTo(vector.valid());
        });
    }
}
