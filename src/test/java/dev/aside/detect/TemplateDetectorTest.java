package dev.aside.detect;

import dev.aside.detect.DraftContext.Said;
import dev.aside.detect.Reason.Cue;
import dev.aside.detect.Slot.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.aside.detect.Drafts.WINTER;
import static org.assertj.core.api.Assertions.assertThat;

class TemplateDetectorTest {
    private static final String HOURS = "We open at 7 on weekdays and 8 at weekends, breakfast until 11.";

    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private final FakeSentHistory history = new FakeSentHistory();

    private Verdict judge(DraftContext draft) {
        return detector.judge(draft, history);
    }

    @Test
    void aTextThatWentToOthersIsATemplateWithItsSlotsInBothTexts() {
        history.sent(Drafts.earlier("Sam Lee", WINTER.formatted("Sam")))
                .sent(Drafts.earlier("Jon Hallam", WINTER.formatted("Jon")));

        Verdict verdict = judge(Drafts.after(Drafts.to("Maya Okafor", WINTER.formatted("Maya")), "Silent as a cat."));

        String draft = WINTER.formatted("Maya");
        assertThat(verdict.templated()).isTrue();
        assertThat(verdict.peopleBefore()).isEqualTo(2);
        assertThat(verdict.score()).isEqualTo(1);
        assertThat(verdict.matches()).extracting(match -> match.message().handle()).containsExactly("@jon_hallam",
                "@sam_lee");
        assertThat(verdict.slots()).singleElement().satisfies(slot -> {
            assertThat(slot.kind()).isEqualTo(Kind.NAME);
            assertThat(slot.span().of(draft)).isEqualTo("Maya");
            assertThat(slot.earlier()).isNotNull();
            assertThat(slot.values()).containsExactly("Jon", "Sam");
        });
        assertThat(verdict.template()).extracting(span -> span.of(draft)).containsExactly("Hi ",
                draft.substring("Hi Maya".length()));
        assertThat(verdict.matches().getFirst().template()).first()
                .satisfies(span -> assertThat(span.of(WINTER.formatted("Jon"))).isEqualTo("Hi "));
    }

    @Test
    void whatWentToTheSamePersonOrLaterDoesNotCount() {
        history.sent(Drafts.earlier("Maya Okafor", WINTER.formatted("Maya")))
                .sent(Drafts.at(Drafts.to("Jon", WINTER.formatted("Jon")), Drafts.NOW.plusSeconds(1)));

        assertThat(judge(Drafts.to("Maya Okafor", WINTER.formatted("Maya"))).peopleBefore()).isZero();
    }

    @Test
    void saysWhoGotItLastAndHowManyAnswered() {
        history.sent(Drafts.earlier("Jon", WINTER.formatted("Jon")), true);

        assertThat(judge(Drafts.to("Maya", WINTER.formatted("Maya"))).reasons(Reason.SentBefore.class)).singleElement()
                .satisfies(reason -> {
                    assertThat(reason.people()).isEqualTo(1);
                    assertThat(reason.answered()).isEqualTo(1);
                    assertThat(reason.last().handle()).isEqualTo("@jon");
                });
    }

    @Test
    void saysThatNothingRefersToThemAndWhatTheySaidLast() {
        history.sent(Drafts.earlier("Jon", WINTER.formatted("Jon")));
        DraftContext draft = Drafts.after(Drafts.to("Maya", WINTER.formatted("Maya")), "I rode the whole coast path.");

        assertThat(judge(draft).reasons(Reason.NothingRefersToThem.class)).singleElement().satisfies(reason -> {
            assertThat(reason.theirLatest()).isNotNull();
            assertThat(reason.theirLatest()).extracting(Said::text).isEqualTo("I rode the whole coast path.");
        });
    }

    @Test
    void aWordThatEverybodyGotRefersToNobody() {
        history.sent(Drafts.earlier("Jon", WINTER.formatted("Jon")));
        DraftContext draft = Drafts.after(Drafts.to("Maya", WINTER.formatted("Maya")), "Shall we meet on Friday?");

        assertThat(judge(draft).reasons(Reason.NothingRefersToThem.class)).hasSize(1);
    }

    @Test
    void showsTheTrackingOfALinkAndTheLinkWithoutIt() {
        history.sent(Drafts.earlier("Jon", WINTER.formatted("Jon")));

        assertThat(judge(Drafts.to("Maya", WINTER.formatted("Maya"))).reasons(Reason.TrackingLink.class))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.parameters()).isEqualTo("utm_source=dm");
                    assertThat(reason.cleaned()).isEqualTo("kettlelane.example/winter");
                    assertThat(reason.span().of(WINTER.formatted("Maya"))).endsWith("winter?utm_source=dm");
                });
    }

    @Test
    void showsHiddenCharactersOfATemplate() {
        history.sent(Drafts.earlier("Jon", WINTER.formatted("Jon")));
        String text = WINTER.formatted("Maya").replace("winter service", "win\u200Bter ser\u200B\u2060vice");

        assertThat(judge(Drafts.to("Maya", text)).reasons(Reason.HiddenCharacters.class)).singleElement()
                .satisfies(reason -> {
                    assertThat(reason.count()).isEqualTo(3);
                    assertThat(reason.spans()).extracting(span -> span.of(text)).containsExactly("\u200B",
                            "\u200B\u2060");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{first_name}", "{{name}}", "{{ contact.first_name }}", "[name]", "[First Name]", "%NAME%",
            "<<name>>", "<first name>", "*|FNAME|*", "{Vorname}", "{nombre}", "[お名前]", "{Hey|Hi}"})
    void anOpenPlaceholderIsACaseOfItsOwn(String field) {
        String text = "Hello " + field + ", did the seatpost hold?";
        Verdict verdict = judge(Drafts.to("Maya", text));

        assertThat(verdict.templated()).isTrue();
        assertThat(verdict.placeholderOpen()).isTrue();
        assertThat(verdict.reasons(Reason.Placeholder.class)).singleElement()
                .satisfies(reason -> assertThat(reason.span().of(text)).isEqualTo(field).isEqualTo(reason.text()));
        assertThat(verdict.slots()).extracting(Slot::kind).contains(Kind.PLACEHOLDER);
    }

    @Test
    void aGreetingOfNobodyIsAnOpenPlaceholder() {
        assertThat(judge(Drafts.to("Maya", "Hi , did the seatpost hold?")).placeholderOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"see [1] and [sic]", "use `{name}` there", "the path is ${{ matrix.os }}", "{ \"a\": 1 }",
            "set %PATH% first", "a < b and c > d", "Bonjour ! Ça va ?", "map[key] is {}", "[link](https://a.example)"})
    void whatProgrammersWriteIsNoPlaceholder(String text) {
        assertThat(judge(Drafts.to("Maya", text)).placeholderOpen()).isFalse();
    }

    @Test
    void whatPeopleGetWhoAskIsNoTemplateAndSaysSo() {
        history.sent(Drafts.after(Drafts.earlier("Jon", HOURS), "when do you open?"))
                .sent(Drafts.after(Drafts.earlier("Sam", HOURS), "do you do breakfast?"));

        Verdict verdict = judge(Drafts.after(Drafts.to("Maya", HOURS), "what time on sunday"));

        assertThat(verdict.templated()).isFalse();
        assertThat(verdict.reasons(Reason.AnswerToThoseWhoAsk.class)).singleElement().satisfies(reason -> {
            assertThat(reason.question().text()).isEqualTo("what time on sunday");
            assertThat(reason.timesBefore()).isEqualTo(2);
        });
        assertThat(judge(Drafts.to("Maya", HOURS)).templated()).as("unasked").isTrue();
    }

    @Test
    void anAutoresponderStaysATemplateThoughItAnswers() {
        String text = "Thank you for contacting Kettle Lane. We have received your message and will get back to you.";
        history.sent(Drafts.after(Drafts.earlier("Jon", text), "are you open?"));

        assertThat(judge(Drafts.after(Drafts.to("Maya", text), "hello?")).templated()).isTrue();
        assertThat(detector.judge(Drafts.after(Drafts.to("Maya", text), "hello?"), SentHistory.empty())
                .reasons(Cue.class)).extracting(Cue::kind).contains(Cue.Kind.AUTORESPONDER);
    }

    @Test
    void aShortAcknowledgementIsNeverATemplateAndCostsNoLookUp() {
        history.sent(Drafts.earlier("Jon", "Great, thank you!")).sent(Drafts.earlier("Sam", "Great, thank you!"));

        assertThat(judge(Drafts.to("Maya", "Great, thank you!")).templated()).isFalse();
        assertThat(history.looks).isZero();
    }

    @Test
    void anAcceptedTextIsNotFlaggedButAPlaceholderInItIs() {
        history.sent(Drafts.earlier("Jon", WINTER.formatted("Jon"))).accept(Drafts.to("Jon", WINTER.formatted("Jon")));

        assertThat(judge(Drafts.to("Maya", WINTER.formatted("Maya"))).templated()).isFalse();
        assertThat(judge(Drafts.to("Maya", WINTER.formatted("Maya"))).reasons(Reason.Accepted.class)).hasSize(1);
        assertThat(judge(Drafts.to("Maya", WINTER.formatted("{first_name}"))).templated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THANKS_FOR_FOLLOWING  | Thanks so much for following! Check out our shop: kettle.example
            THANKS_FOR_FOLLOWING  | Vielen Dank fürs Folgen! Hier geht's zum Gutschein: kettle.example
            THANKS_FOR_FOLLOWING  | フォローありがとうございます！無料セミナーはこちらから kettle.example
            WELCOME               | ¡Bienvenida! Descarga gratis mi guía: kettle.example
            CALL_TO_ACTION        | Join us on Saturday, free entry: kettle.example
            OFFER                 | Скидка только сегодня! Жми: kettle.example
            SALES_PITCH           | We help shops like yours. Could we schedule a quick call?
            GENERIC_COMPLIMENT    | Love your content! Let's connect, DM me
            AUTORESPONDER         | I am out of the office and will reply as soon as possible.
            LINK_IN_FIRST_MESSAGE | Vote for us! kettle.example
            """)
    void knowsAnAutomaticMessageWithoutHistory(Cue.Kind kind, String text) {
        Verdict verdict = judge(Drafts.to("Maya", text));

        assertThat(verdict.templated()).isTrue();
        assertThat(verdict.reasons(Cue.class)).filteredOn(cue -> cue.kind() == kind).singleElement()
                .satisfies(cue -> assertThat(cue.spans()).isNotEmpty()
                        .allSatisfy(span -> assertThat(span.of(text)).isNotBlank()));
    }

    @Test
    void aFirstMessageSecondsAfterTheFollowCounts() {
        DraftContext draft = Drafts.followed(Drafts.to("Maya", "Welcome aboard, glad to have you"),
                Duration.ofSeconds(40));

        assertThat(judge(draft).templated()).isTrue();
        assertThat(judge(draft).reasons(Reason.FirstMessageSoonAfterFollow.class)).singleElement()
                .satisfies(reason -> assertThat(reason.after()).isEqualTo(Duration.ofSeconds(40)));
        assertThat(judge(Drafts.followed(draft, Duration.ofMinutes(3))).templated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks for the follow! Loved your post about the seatpost of that tourer.",
            "Danke fürs Folgen! Ist das auf deinem Foto die Brücke von Kettwig, mit dem roten Geländer aus Gusseisen?",
            "This one, skip to minute 31: https://pod.example/ep/118", "Could you save me a seat near the exit?",
            "Congratulations on the twins! I hear the small one has your eyebrows."})
    void aPersonalMessageIsLeftAlone(String text) {
        assertThat(judge(Drafts.to("Maya", text)).templated()).isFalse();
    }

    @Test
    void theirOwnWordsSpeakForAPersonalMessage() {
        String text = "Thanks for following, lichens are wonderful!";

        assertThat(judge(Drafts.to("Maya", text)).templated()).isTrue();
        Verdict known = judge(Drafts.withBio(Drafts.to("Maya", text), "I photograph lichens"));
        assertThat(known.templated()).isFalse();
        assertThat(known.reasons(Reason.Personal.class)).singleElement()
                .satisfies(reason -> assertThat(reason.spans()).extracting(span -> span.of(text))
                        .containsExactly("lichens"));
    }

    @Test
    void aReceivedMessageThatOthersSentTooIsAutomatic() {
        String text = "Hello Robin, our label is looking at new bands this month.";
        history.sent(Drafts.earlier("Label One", text));

        assertThat(detector.judgeInbound(Drafts.to("Label Two", text), history).templated()).isTrue();
        assertThat(detector.judgeInbound(Drafts.to("Label Two", text), SentHistory.empty()).templated()).isFalse();
    }

    @Test
    void judgesAlikeUnderAnyDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Verdict root = judge(Drafts.to("Maya", "THANKS FOR FOLLOWING! CHECK IT OUT: KETTLE.EXAMPLE/I"));
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(judge(Drafts.to("Maya", "THANKS FOR FOLLOWING! CHECK IT OUT: KETTLE.EXAMPLE/I")))
                    .isEqualTo(root);
            assertThat(root.templated()).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anEmptyDraftIsNothing() {
        for (String text : List.of("", "  ", "🎉", "...")) {
            assertThat(judge(Drafts.to("Maya", text))).isEqualTo(Verdict.NOTHING);
        }
    }
}
