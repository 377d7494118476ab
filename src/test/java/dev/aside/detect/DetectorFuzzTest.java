package dev.aside.detect;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Any bytes read as UTF-16 are a draft and an earlier message. Without `JAZZER_FUZZ=1` only what is kept is tried.
class DetectorFuzzTest {
    @FuzzTest(maxDuration = "20s")
    void answersAnyText(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_16LE);
        TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
        DraftContext draft = Drafts.to("Maya Okafor", text);
        String earlier = text.substring(text.length() / 3) + text.substring(0, text.length() / 3);
        FakeSentHistory history = new FakeSentHistory().sent(Drafts.earlier("Jon", earlier));

        Verdict verdict = detector.judge(draft, history);

        assertThat(detector.judge(draft, history)).isEqualTo(verdict);
        assertThat(verdict.score()).isBetween(0.0, 1.0);
        Stream.of(verdict.template(), verdict.slots().stream().map(Slot::span).toList(),
                verdict.reasons().stream().flatMap(reason -> reason.spans().stream()).toList()).flatMap(List::stream)
                .forEach(span -> assertThat(span.to()).isLessThanOrEqualTo(text.length()));
    }
}
