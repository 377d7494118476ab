package dev.aside.detect;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever the text, judging answers, twice alike, and every span lies inside. Texts are drawn from a fixed seed.
class AnyTextTest {
    private static final long SEED = 20261124;
    private static final List<String> BITS = List.of("Hi ", "Maya", " {first_name}", "{{", "}}", "[name]", "@maya",
            "\u200B",
            "\u200D", "\uFE0F", "🚲", "👩🏽‍🚀", "https://a.example/?utm_source=x", "www.", "12:30", ",", ".", "\n",
            " ", "ß", "İ",
            "ﬁ", "\u0301", "한", "각", "ア", "漢", "ก", "ำ", "שלום", "مرحبا", "\u202E", "\uD800", "\uDC00",
            "thanks for following",
            "а", "<", ">", "%", "|", "[", "]", "`", "١٢", "½", "㎏", "🇩🇪", "1️⃣");

    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());

    @Test
    void neverThrowsAndPointsInsideTheText() {
        Random random = new Random(SEED);
        for (int i = 0; i < 3000; i++) {
            String text = text(random);
            String other = random.nextBoolean() ? text : text(random);
            DraftContext draft = Drafts.to("Maya Okafor", text);
            FakeSentHistory history = new FakeSentHistory().sent(Drafts.earlier("Jon", other));

            Verdict verdict = detector.judge(draft, history);

            assertThat(verdict).as("seed %d, text %d", SEED, i).isEqualTo(detector.judge(draft, history));
            assertThat(spans(verdict)).allSatisfy(span -> assertThat(span.to()).isLessThanOrEqualTo(text.length()));
            assertThat(verdict.score()).isBetween(0.0, 1.0);
            verdict.matches().forEach(match -> assertThat(match.template())
                    .allSatisfy(span -> assertThat(span.to()).isLessThanOrEqualTo(other.length())));
            assertThat(detector.publicText(draft)).isNotNull();
            assertThat(detector.privateSigns(text))
                    .allSatisfy(sign -> assertThat(sign.span().of(text)).isEqualTo(sign.text()));
        }
    }

    private static Stream<Span> spans(Verdict verdict) {
        return Stream.concat(verdict.template().stream(), Stream.concat(verdict.slots().stream().map(Slot::span),
                verdict.reasons().stream().flatMap(reason -> reason.spans().stream())));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(24);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(6) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(BITS.get(random.nextInt(BITS.size())));
            }
        }
        return text.toString();
    }
}
