package dev.aside.detect;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for judging whatever the text. A failure prints the seed to repeat it with, and the smallest text it was
/// found for.
class AnyTextTest {
    private static final int TRIES = 1_000;
    private static final String SEED = "20261124";
    private static final List<String> BITS = List.of("Hi ", "Maya", " {first_name}", "{{", "}}", "[name]", "@maya",
            "\u200B", "\u200D", "\uFE0F", "🚲", "👩🏽‍🚀", "https://a.example/?utm_source=x", "www.", "12:30", ",", ".",
            "\n", " ", "ß", "İ", "I", "ﬁ", "\u0301", "한", "각", "ア", "漢", "ก", "ำ", "שלום", "مرحبا", "\u202E",
            "\uD800", "\uDC00", "thanks for following", "а", "<", ">", "%", "|", "[", "]", "`", "١٢", "½", "㎏", "🇩🇪",
            "1️⃣");

    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());

    @Property(tries = TRIES, seed = SEED)
    void aDraftIsJudgedTwiceAlikeAndInsideItsText(@ForAll("texts") String text, @ForAll("texts") String other,
            @ForAll boolean same) {
        String before = same ? text : other;
        DraftContext draft = Drafts.to("Maya Okafor", text);
        FakeSentHistory history = new FakeSentHistory().sent(Drafts.earlier("Jon", before));

        Verdict verdict = detector.judge(draft, history);

        assertThat(verdict).isEqualTo(detector.judge(draft, history));
        assertInside(verdict, text, before);
    }

    @Property(tries = TRIES, seed = SEED)
    void aReceivedTextIsJudgedTwiceAlikeAndInsideItsText(@ForAll("texts") String text, @ForAll("texts") String other) {
        DraftContext received = Drafts.to("Maya Okafor", text);
        FakeSentHistory others = new FakeSentHistory().sent(Drafts.earlier("Jon", other));

        Verdict verdict = detector.judgeInbound(received, others);

        assertThat(verdict).isEqualTo(detector.judgeInbound(received, others));
        assertInside(verdict, text, other);
    }

    @Property(tries = TRIES / 4, seed = SEED)
    void theDefaultLocaleChangesNothing(@ForAll("texts") String text, @ForAll("locales") Locale locale) {
        DraftContext draft = Drafts.to("Iris Işık", text);
        FakeSentHistory history = new FakeSentHistory().sent(Drafts.earlier("Jon", text));
        Verdict usual = detector.judge(draft, history);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            assertThat(new TemplateDetector(DetectorSettings.defaults()).judge(draft, history)).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void whatWouldBePublicAndWhatLooksPrivateCanBeSaid(@ForAll("texts") String text) {
        assertThat(detector.publicText(Drafts.to("Maya Okafor", text))).isNotNull();
        assertThat(detector.privateSigns(text))
                .allSatisfy(sign -> assertThat(sign.span().of(text)).isEqualTo(sign.text()));
    }

    private static void assertInside(Verdict verdict, String text, String before) {
        assertThat(verdict.score()).isBetween(0.0, 1.0);
        assertThat(spans(verdict)).allSatisfy(span -> assertThat(span.to()).isLessThanOrEqualTo(text.length()));
        verdict.matches().forEach(match -> assertThat(match.template())
                .allSatisfy(span -> assertThat(span.to()).isLessThanOrEqualTo(before.length())));
    }

    private static Stream<Span> spans(Verdict verdict) {
        return Stream.concat(verdict.template().stream(), Stream.concat(verdict.slots().stream().map(Slot::span),
                verdict.reasons().stream().flatMap(reason -> reason.spans().stream())));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        Arbitrary<String> bit = Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.of(BITS)), Tuple.of(1, any));
        return bit.list().ofMaxSize(24).map(bits -> String.join("", bits));
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of("tr-TR", "lt-LT", "ar-EG", "th-TH-u-ca-buddhist", "hi-IN", "ja-JP", "de-DE")
                .map(Locale::forLanguageTag);
    }
}
