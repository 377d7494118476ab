package dev.aside.detect;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What is nearly the same as something sent before, and what only seems so.
class NearDuplicatesTest {
    private static final String PITCH = "Hi %s, noticed your team is growing. Our scheduling tool cuts planning "
            + "time in half for clinics. Worth a look next Thursday?";
    private static final String CLOSING = " Give my love to everybody up at the mill and keep the stove warm!";

    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private final FakeSentHistory history = new FakeSentHistory();

    private Verdict judge(DraftContext draft) {
        return detector.judge(draft, history);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            synonyms          | Hello Maya, saw your team is expanding. Our scheduling tool cuts planning time \
            by half for \
            clinics. Worth a look next Thursday?
            reordered         | Worth a look next Thursday? Our scheduling tool cuts planning time in half for \
            clinics. Hi \
            Maya, noticed your team is growing.
            an opener         | Loved your piece on night shifts! Hi Maya, noticed your team is growing. Our \
            scheduling tool \
            cuts planning time in half for clinics. Worth a look next Thursday?
            a closing         | Hi Maya, noticed your team is growing. Our scheduling tool cuts planning time \
            in half for \
            clinics. Worth a look next Thursday? Warm regards, the team
            a part of it      | Our scheduling tool cuts planning time in half for clinics. Worth a look next Thursday?
            digits as letters | H1 Maya, n0ticed y0ur team is gr0wing. Our schedu1ing t00l cuts p1anning time \
            in ha1f f0r \
            c1inics. W0rth a l00k next Thursday?
            thin spaces       | Hi Maya, noti\u200Aced your te\u200Aam is grow\u200Aing. Our scheduling tool \
            cu\u200Ats \
            planning time in half for clin\u200Aics. Worth a look next Thursday?
            """)
    void isFoundUnder(String what, String text) {
        history.sent(Drafts.earlier("Jon", PITCH.formatted("Jon"))).sent(Drafts.earlier("Sam", PITCH.formatted("Sam")));

        Verdict verdict = judge(Drafts.to("Maya", text));

        assertThat(verdict.templated()).as(what).isTrue();
        assertThat(verdict.peopleBefore()).isEqualTo(2);
        assertThat(verdict.matches()).hasSize(2).allSatisfy(match -> assertThat(match.similarity())
                .isBetween(0.5, 1.0));
    }

    @Test
    void anotherTopicIsASlotWithItsValues() {
        String text = "Hi %s, we write about %s every Sunday and would love to have you among our readers this spring.";
        history.sent(Drafts.earlier("Jon", text.formatted("Jon", "beekeeping")))
                .sent(Drafts.earlier("Sam", text.formatted("Sam", "lighthouses")));
        String draft = text.formatted("Maya", "harmoniums");

        assertThat(judge(Drafts.to("Maya", draft)).slots()).anySatisfy(slot -> {
            assertThat(slot.span().of(draft)).isEqualTo("harmoniums");
            assertThat(slot.values()).containsExactlyInAnyOrder("beekeeping", "lighthouses");
        });
    }

    @Test
    void aCustomaryClosingUnderANewBodyIsNoTemplate() {
        history.sent(Drafts.earlier("Jon", "The gate hinge you welded held through the storm." + CLOSING))
                .sent(Drafts.earlier("Sam", "Nan's recipe card says two eggs, not three." + CLOSING));

        assertThat(judge(Drafts.to("Maya", "The alto part in bar forty should stay on the G." + CLOSING)).templated())
                .isFalse();
    }

    @Test
    void congratulationsThatShareAPhraseAreNoTemplate() {
        history.sent(Drafts.earlier("Jon", "Congratulations on the new job! Does the canteen still serve grey soup?"))
                .sent(Drafts.earlier("Sam",
                        "Congratulations on the new flat! May the lift work until the piano is up."));

        assertThat(judge(Drafts.to("Maya", "Congratulations on the twins! I hear the small one has your eyebrows."))
                .templated()).isFalse();
    }

    @Test
    void aQuotationOfWhatWentToOthersIsNoTemplate() {
        history.sent(Drafts.earlier("Jon", "Entry is by the green door on Canal Street, ring twice and wait."));

        assertThat(judge(Drafts.to("Maya",
                "You remember, I always write \u201CEntry is by the green door on Canal Street, "
                        + "ring twice and wait\u201D, and yesterday the door was painted purple "
                        + "by the drama students."))
                .templated())
                .isFalse();
    }

    @Test
    void anAnswerThatRepeatsTheQuestionIsNoTemplate() {
        history.sent(Drafts.earlier("Jon", "Is the bridge by the old tannery still closed for bicycles this month?"));
        DraftContext draft = Drafts.after(
                Drafts.to("Maya", "Is the bridge by the old tannery still closed for bicycles "
                        + "this month? Sadly yes, I carried mine down the steps and lost a mudguard."),
                "Is the bridge by the old tannery still closed for bicycles this month?");

        assertThat(judge(draft).templated()).isFalse();
    }

    @Test
    void aCloseVariantOfAnAcceptedTextIsNotFlaggedButAnOpenPlaceholderIs() {
        String text = "Hi %s, the choir meets on Thursdays at half past seven in the old school, bring a pencil.";
        history.sent(Drafts.earlier("Jon", text.formatted("Jon"))).accept(Drafts.to("Jon", text.formatted("Jon")));
        String variant = text.formatted("Maya").replace("half past seven", "half past eight");

        assertThat(judge(Drafts.to("Maya", variant)).templated()).isFalse();
        assertThat(judge(Drafts.to("Maya", variant.replace("Maya", "{first_name}"))).templated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thanks for the add, see you at rehearsal!", "Happy birthday, old friend!",
            "Sorry, in a meeting, I'll call you later", "Are you free now? Can I call?"})
    void whatPeopleWriteToManyInPassingIsNoTemplate(String text) {
        List.of("Jon", "Sam", "Ida").forEach(name -> history.sent(Drafts.after(Drafts.earlier(name, text), "hey")));

        assertThat(judge(Drafts.after(Drafts.to("Maya", text), "hello")).templated()).isFalse();
    }
}
