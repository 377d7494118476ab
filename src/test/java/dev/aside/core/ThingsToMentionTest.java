package dev.aside.core;

import dev.aside.core.ThingsToMention.Heard;
import dev.aside.core.ThingsToMention.Source;
import dev.aside.core.ThingsToMention.Thing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThingsToMentionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T14:16:00Z");
    private static final Heard COAST = said(Source.MESSAGE,
            "Silent as a cat. I rode the whole coast path on Sunday and heard nothing but gulls.", 0);
    private static final Heard DYNAMO = said(Source.POST, "Which dynamo light survives salt air?", 2);
    private static final Heard SEATPOST = said(Source.MY_ADVICE, "Then it’s the seatpost. Pull it, wipe it.", 15);

    private final ThingsToMention things = new ThingsToMention(CountedWords.of(List.of()));

    private static Heard said(Source source, String text, int daysAgo) {
        return new Heard(source, text, NOW.minus(Duration.ofDays(daysAgo)));
    }

    @Test
    void quotesTheirMessageTheirPostAndMyAdvice() {
        assertThat(things.choose(List.of(SEATPOST, DYNAMO, COAST), NOW)).extracting(Thing::heard)
                .containsExactly(COAST, DYNAMO, SEATPOST);
    }

    @Test
    void aSecondPostDoesNotTakeThePlaceOfAdviceButFillsAnEmptyOne() {
        Heard sandwiches = said(Source.POST, "Sixty kilometres, three sandwiches, one happy old bicycle.", 2);

        assertThat(things.choose(List.of(SEATPOST, DYNAMO, sandwiches, COAST), NOW)).extracting(Thing::heard)
                .contains(COAST, SEATPOST).hasSize(3);
        assertThat(things.choose(List.of(DYNAMO, sandwiches, COAST), NOW)).extracting(Thing::heard)
                .contains(DYNAMO, sandwiches);
    }

    @Test
    void aNewMessageAppears() {
        Heard news = said(Source.MESSAGE, "The freewheel pawls arrived from Utrecht!", 0);

        assertThat(things.choose(List.of(DYNAMO, SEATPOST), NOW)).extracting(Thing::heard).doesNotContain(news);
        assertThat(things.choose(List.of(DYNAMO, SEATPOST, news), NOW)).first()
                .satisfies(thing -> assertThat(thing.quote()).isEqualTo("The freewheel pawls arrived from Utrecht!"));
    }

    @Test
    void everyQuoteStandsInItsTextAndIsShort() {
        String endless = "unbelievably rusty derailleur hangers everywhere ".repeat(9);
        for (Thing thing : things.choose(List.of(COAST, DYNAMO, SEATPOST, said(Source.POST, endless, 1)), NOW)) {
            assertThat(thing.quote()).isEqualTo(thing.span().of(thing.heard().text()));
            assertThat(thing.quote().codePointCount(0, thing.quote().length())).isLessThanOrEqualTo(60);
        }
    }

    @Test
    void endsALongClauseBeforeAConjunctionOrAfterAWord() {
        String text = "I rode the whole coast path on Sunday and heard nothing but gulls.";
        String words = "unbelievably rusty derailleur hangers everywhere around Rotterdam harbour";

        assertThat(quotes(said(Source.MESSAGE, text, 0))).containsExactly("I rode the whole coast path on Sunday");
        assertThat(quotes(said(Source.MESSAGE, words, 0)))
                .containsExactly("unbelievably rusty derailleur hangers everywhere around");
    }

    @Test
    void cutsJapaneseAtItsOwnPunctuation() {
        assertThat(quotes(said(Source.MESSAGE, "ありがとうございます。先週のホイール、とても静かです！", 0)))
                .containsExactly("先週のホイール、とても静かです！");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thank you so much!", "Hello, good morning", "https://a.example/x", "ok", "ありがとうございます", "",
            "Merci beaucoup !", "@maya https://a.example"})
    void passesOverWhatSaysNothing(String text) {
        assertThat(quotes(said(Source.MESSAGE, text, 0))).isEmpty();
    }

    @Test
    void prefersTheRareWordToTheCommonOne() {
        ThingsToMention counted = new ThingsToMention(CountedWords.of(Collections.nCopies(80,
                "the weather today is lovely, cycling is lovely")));

        assertThat(counted.choose(List.of(said(Source.POST, "Lovely cycling weather today. The sprocket sheared.", 1)),
                NOW))
                .singleElement().satisfies(thing -> assertThat(thing.quote()).isEqualTo("The sprocket sheared"));
    }

    @Test
    void saysNothingTwice() {
        Heard again = said(Source.POST, "dynamo light that survives salt air", 1);

        assertThat(things.choose(List.of(DYNAMO, again), NOW)).hasSize(1);
    }

    private List<String> quotes(Heard heard) {
        return things.choose(List.of(heard), NOW).stream().map(Thing::quote).toList();
    }
}
