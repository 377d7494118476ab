package dev.aside.ui.warning;

import dev.aside.core.TemplateGuard.Judgement;
import dev.aside.core.ThingsToMention.Heard;
import dev.aside.core.ThingsToMention.Source;
import dev.aside.core.ThingsToMention.Thing;
import dev.aside.core.model.Person;
import dev.aside.core.model.Pronouns;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Reason;
import dev.aside.detect.Span;
import dev.aside.detect.Verdict;
import dev.aside.ui.SendGate.Answer;
import dev.aside.ui.SendGate.Choice;
import dev.aside.ui.SendGate.Question;
import dev.aside.ui.fx.text.TextRange;
import dev.aside.ui.warning.WarningContent.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class WarningViewModelTest {
    private static final String DRAFT = Workshop.WINTER.formatted("Maya");

    private final Workshop shop = new Workshop();
    private final List<Answer> answers = new ArrayList<>();

    private WarningViewModel warn(Person to, String text) throws StoreException {
        return warn(shop.judge(to, text), to, text);
    }

    private WarningViewModel warn(Judgement judgement, Person to, String text) {
        WarningViewModel viewModel = new WarningViewModel(shop.desk(), shop.sources(),
                new Question(judgement, shop.draft(to, text), to, false), answers::add);
        viewModel.shown();
        return viewModel;
    }

    private WarningViewModel winter() throws StoreException {
        shop.sentWinter();
        shop.mayaWrote();
        return warn(Workshop.inFull(shop.judge(shop.maya, DRAFT)), shop.maya, DRAFT);
    }

    private static WarningContent said(WarningViewModel viewModel) {
        return viewModel.contentProperty().get();
    }

    @Test
    void showsTheDraftBesideTheClosestEarlierMessageWithWhatWasFilledIn() throws StoreException {
        WarningContent content = said(winter());

        assertThat(content.heading()).isEqualTo("This reads like a template, not a message to Maya.");
        assertThat(content.mend()).isEqualTo("Make it personal");
        assertThat(content.draft().slots()).extracting(slot -> slot.of(DRAFT)).containsExactly("Maya");
        assertThat(content.draft().shade()).first().isEqualTo(new TextRange(0, 3));
        assertThat(content.draft().messages()).isEqualTo(14);
        assertThat(content.draft().outlined()).isEqualTo("Filled in");
        assertThat(content.earlier()).isNotNull().satisfies(earlier -> {
            assertThat(earlier.toAndWhen()).isEqualTo("to @jon, Tuesday 16:02");
            assertThat(earlier.marking().slots()).extracting(slot -> slot.of(earlier.marking().text()))
                    .containsExactly("Jon");
        });
    }

    @Test
    void saysEachReasonWithItsEvidenceTheStrongestFirst() throws StoreException {
        assertThat(said(winter()).reasons()).extracting(ReasonLine::sentence, ReasonLine::evidence).containsExactly(
                tuple("Sent to 14 people before", "Last to @jon on Tuesday, nobody answered"),
                tuple("Nothing here refers to Maya", "At 14:02 she wrote: “I rode the whole coast path on Sunday”"),
                tuple("The link carries tracking", "utm_source=dm says where she clicked"));
    }

    @Test
    void countsOwnHistoryAndQuotesTheServersRule() throws StoreException {
        WarningContent content = said(winter());

        assertThat(content.rates()).extracting(Rate::counted)
                .containsExactly("*2* replies from 160", "*41* replies from 97");
        assertThat(content.rates()).extracting(Rate::share).containsExactly(2 / 160.0, 41 / 97.0);
        assertThat(content.rule()).isNotNull().satisfies(rule -> {
            assertThat(rule.title()).isEqualTo("The rule on wheels.example");
            assertThat(rule.quote()).isEqualTo("“No unsolicited advertising in direct posts.”");
            assertThat(rule.origin()).isEqualTo("Server rules, number 4");
        });
        assertThat(said(warn(shop.judge(shop.maya, DRAFT), shop.maya, DRAFT)).rates()).isEmpty();
    }

    @Test
    void quotesWhatIsRarestOfTheirWordsOnceThatIsKnown() throws StoreException {
        Heard heard = new Heard(Source.POST, "My tourer wants a dynamo front light.",
                Workshop.NOW.minusSeconds(86_400));
        shop.things = List.of(new Thing(heard, "wants a dynamo front light", new Span(10, 36)));
        shop.sentWinter();

        assertThat(said(warn(shop.maya, DRAFT)).reasons()).extracting(ReasonLine::evidence)
                .contains("She posted yesterday: “wants a dynamo front light”");
    }

    @Test
    void takesTheNameWhereNobodyStatedAPronoun() throws StoreException {
        Person sam = shop.person("Sam Lee", null);
        shop.sentWinter();
        shop.wrote(sam, "The brakes squeal on the long descent.", Workshop.NOW.minusSeconds(600));

        assertThat(said(warn(sam, Workshop.WINTER.formatted("Sam"))).reasons()).extracting(ReasonLine::evidence)
                .contains("utm_source=dm says where Sam clicked")
                .anyMatch(line -> line.startsWith("At 14:06 Sam wrote"));
    }

    @Test
    void saysHowSoonAfterTheFollowAFirstMessageIsAndWhatWordsGiveItAway() throws StoreException {
        Person priya = shop.person("Priya Nair", Pronouns.SHE);
        shop.followed(priya, Duration.ofSeconds(40));
        WarningContent content = said(warn(priya, "Thanks so much for following! Check out our shop: kettle.example"));

        assertThat(content.earlier()).isNull();
        assertThat(content.reasons()).extracting(ReasonLine::sentence)
                .contains("First message, 40 seconds after she followed", "It thanks for the follow",
                        "A link in the first message");
        assertThat(content.reasons()).extracting(ReasonLine::evidence).contains("“Thanks so much for following”");
    }

    @ParameterizedTest
    @EnumSource(Reason.Cue.Kind.class)
    void everyKindOfCueHasASentenceAndQuotesTheDraft(Reason.Cue.Kind kind) {
        Reason cue = new Reason.Cue(1, kind, List.of(new Span(0, 2)));
        Verdict verdict = new Verdict(true, false, 1, List.of(cue), List.of(), List.of(), List.of(), 0);

        assertThat(said(warn(new Judgement(verdict, null, Optional.empty()), shop.maya, DRAFT)).reasons())
                .singleElement().satisfies(line -> {
                    assertThat(line.sentence()).isNotBlank();
                    assertThat(line.evidence()).isEqualTo("“Hi”");
                });
    }

    @Test
    void countsHiddenCharacters() throws StoreException {
        shop.sentWinter();
        String text = DRAFT.replace("winter service", "win\u200Bter ser\u200B\u2060vice");

        assertThat(said(warn(shop.maya, text)).reasons()).extracting(ReasonLine::sentence)
                .contains("Hidden characters: 3");
    }

    @Test
    void anOpenPlaceholderIsACaseOfItsOwn() throws StoreException {
        WarningContent content = said(warn(shop.maya, "Hello {first_name}, did the seatpost hold?"));

        assertThat(content.heading()).isEqualTo("A blank was left open in your message to Maya.");
        assertThat(content.mend()).isEqualTo("Fill it in");
        assertThat(content.draft().outlined()).isEqualTo("Left open");
        assertThat(content.reasons().getFirst().sentence()).isEqualTo("A placeholder was left in: {first_name}");
    }

    @Test
    void sendAnywayRestsForSixHundredMilliseconds() throws StoreException {
        WarningViewModel warning = winter();
        warning.sendAnyway();
        shop.delays.pass(Duration.ofMillis(599));
        warning.sendAnyway();
        assertThat(answers).isEmpty();

        shop.delays.pass(Duration.ofMillis(1));
        warning.sendAnyway();
        assertThat(answers).containsExactly(new Answer(Choice.SEND_ANYWAY, DRAFT));
    }

    @Test
    void answersOnce() throws StoreException {
        WarningViewModel warning = winter();
        warning.postPublicly();
        warning.makePersonal();
        warning.escape();

        assertThat(answers).containsExactly(new Answer(Choice.POST_PUBLICLY, DRAFT));
    }

    @Test
    void removesTrackingFromWhatIsShownAndFromTheAnswer() throws StoreException {
        WarningViewModel warning = winter();
        Reason reason = said(warning).reasons().getLast().reason();
        warning.removeTracking((Reason.TrackingLink) reason);

        String clean = DRAFT.replace("?utm_source=dm", "");
        assertThat(said(warning).draft().text()).isEqualTo(clean);
        assertThat(said(warning).draft().slots()).extracting(slot -> slot.of(clean)).contains("Maya");
        assertThat(said(warning).reasons()).noneMatch(line -> line.reason() instanceof Reason.TrackingLink);
        warning.makePersonal();
        assertThat(answers).containsExactly(new Answer(Choice.MAKE_PERSONAL, clean));
    }

    @Test
    void listsWhoGotItAndWhenAndEscapeLeadsBack() throws StoreException {
        WarningViewModel warning = winter();
        warning.showWhoAndWhen();

        assertThat(warning.listingProperty().get()).isTrue();
        assertThat(warning.sentTo()).hasSize(14).first().satisfies(jon -> {
            assertThat(jon.handle()).isEqualTo("@jon");
            assertThat(jon.when()).isEqualTo("Tuesday 16:02");
            assertThat(jon.outcome()).isEqualTo("No answer");
        });
        assertThat(warning.listNoteProperty().get()).isEmpty();
        warning.escape();
        assertThat(warning.listingProperty().get()).isFalse();
        assertThat(answers).isEmpty();
    }

    @Test
    void keepsTheTwoWishesWithAWayOutThatWasChosen() throws StoreException {
        WarningViewModel warning = winter();
        warning.dontWarnTextProperty().set(true);
        warning.dontWarnThemProperty().set(true);
        warning.makePersonal();

        assertThat(shop.stores.stores().history().accepted()).singleElement()
                .satisfies(accepted -> assertThat(accepted.text()).isEqualTo(DRAFT));
        assertThat(shop.stores.stores().people().notes(shop.maya.id()).dontWarn()).isTrue();
        assertThat(shop.judge(shop.person("Zoe", null), Workshop.WINTER.formatted("Zoe")).verdict().templated())
                .isFalse();
    }

    @Test
    void escapeLeavesWithoutKeepingThem() throws StoreException {
        WarningViewModel warning = winter();
        warning.dontWarnThemProperty().set(true);
        warning.escape();

        assertThat(answers).containsExactly(new Answer(Choice.MAKE_PERSONAL, DRAFT));
        assertThat(shop.stores.stores().people().notes(shop.maya.id()).dontWarn()).isFalse();
    }
}
