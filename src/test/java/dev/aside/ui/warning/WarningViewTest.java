package dev.aside.ui.warning;

import dev.aside.core.ThingsToMention.Heard;
import dev.aside.core.ThingsToMention.Source;
import dev.aside.core.ThingsToMention.Thing;
import dev.aside.core.model.Person;
import dev.aside.detect.Span;
import dev.aside.ui.SendGate.Answer;
import dev.aside.ui.SendGate.Choice;
import dev.aside.ui.SendGate.Question;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Stages;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.text.EmojiText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WarningViewTest {
    private final Workshop shop = new Workshop();
    private final List<Answer> answers = new ArrayList<>();
    private final StackPane host = new StackPane();
    private boolean keeps;

    private Scene open(double width, double height) throws Exception {
        shop.sentWinter();
        shop.mayaWrote();
        return open(shop.maya, "Maya", width, height);
    }

    private Scene open(Person to, String called, double width, double height) throws Exception {
        Styles.setTheme(Theme.LIGHT);
        Styles.setTextScale(1);
        String text = Workshop.WINTER.formatted(called);
        Scene scene = Stages.show(host, width, height);
        Images images = new Images((network, source) -> new byte[0], Background.immediate());
        new WarningGate(new Overlay(host), shop.desk(), shop.sources(), images, page -> {})
                .ask(new Question(Workshop.inFull(shop.judge(to, text)), shop.draft(to, text), to, keeps),
                        answers::add);
        for (int pass = 0; pass < 3; pass++) {
            host.applyCss();
            host.layout();
        }
        return scene;
    }

    private Region part(String selector) {
        return (Region) host.lookup(selector);
    }

    private static void press(Node node, KeyCode key) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private Button button(String text) {
        return host.lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> text.equals(button.getText())).findFirst().orElseThrow();
    }

    @Test
    void aDraftThatCanOnlyBeKeptIsKeptAnyway() throws Exception {
        keeps = true;
        Stages.onFx(() -> {
            open(1280, 800);
            assertThat(button("Keep anyway").isVisible()).isTrue();
            assertThat(host.lookupAll(".button")).filteredOn(Button.class::isInstance)
                    .extracting(button -> ((Button) button).getText()).doesNotContain("Send anyway");
            return host;
        });
    }

    @Test
    void isAsWideAsTheWindowAllows() throws Exception {
        Stages.onFx(() -> {
            open(1280, 800);
            Region dialog = part(".warning");
            assertThat(dialog.getWidth()).isCloseTo(820, within(1.0));
            assertThat(dialog.getHeight()).isLessThan(752);
            List<Node> columns = List.copyOf(((SideBySide) part(".warning-texts")).getChildren());
            double left = columns.getFirst().getLayoutBounds().getWidth();
            assertThat(left).isCloseTo(372, within(1.0));
            assertThat(columns.getLast().getLayoutX() - columns.getFirst().getLayoutX() - left)
                    .isCloseTo(28, within(1.0));
            assertThat(part(".warning-head").localToScene(0, 0).getY() - dialog.localToScene(0, 0).getY())
                    .isCloseTo(22, within(1.0));
            assertThat(button("Make it personal").getHeight()).isCloseTo(36, within(1.0));
            assertThat(part(".warning-tile").getHeight()).isCloseTo(28, within(1.0));
            return true;
        });
        assertThat(DialogFrame.width(1000)).isCloseTo(760, within(1.0));
    }

    @Test
    void keepsTheButtonsInViewInOneColumn() throws Exception {
        Stages.onFx(() -> {
            open(720, 520);
            assertThat(TextScale.factor()).isEqualTo(1);
            List<Node> texts = List.copyOf(((SideBySide) part(".warning-texts")).getChildren());
            assertThat(texts.getLast().getLayoutX()).isEqualTo(texts.getFirst().getLayoutX());
            Button way = button("Make it personal");
            assertThat(way.localToScene(0, way.getHeight()).getY()).isLessThan(520);
            return true;
        });
    }

    @Test
    void enterIsTheDefaultAndNothingOnSendAnyway() throws Exception {
        Stages.onFx(() -> {
            Scene scene = open(1280, 800);
            assertThat(scene.getFocusOwner()).isSameAs(button("Make it personal"));
            shop.delays.pass(Duration.ofSeconds(1));
            button("Send anyway").requestFocus();
            press(button("Send anyway"), KeyCode.ENTER);
            assertThat(answers).isEmpty();
            button("Make it personal").requestFocus();
            press(button("Make it personal"), KeyCode.ENTER);
            assertThat(answers).extracting(Answer::choice).containsExactly(Choice.MAKE_PERSONAL);
            return true;
        });
    }

    /// JavaFX's own label throws at every layout when it breaks a line of Arabic between quotation marks.
    @ParameterizedTest
    @CsvSource({"لطيفة, كانت العجلات هادئة جدًا هذا الأسبوع وركبت طريق الساحل كله يوم الأحد ولم أسمع سوى النوارس",
            "נועה, הגלגלים היו שקטים מאוד השבוע ורכבתי את כל דרך החוף ביום ראשון ולא שמעתי דבר מלבד השחפים",
            "มาลี, ล้อเงียบมากสัปดาห์นี้และฉันปั่นตลอดเส้นทางชายฝั่งเมื่อวันอาทิตย์โดยไม่ได้ยินอะไรนอกจากนกนางนวล",
            "Kiri 🚲, The whole coast path 🌊🚲 on Sunday with the new dynamo 💡 and nothing but gulls 🐦 for company"})
    void theirNameAndWordsAreDrawnInEveryScript(String name, String words) throws Exception {
        Stages.onFx(() -> {
            Person to = shop.person(name, null);
            shop.sentWinter();
            shop.wrote(to, words, Workshop.NOW.minusSeconds(900));
            shop.things = List.of(new Thing(new Heard(Source.MESSAGE, words, Workshop.NOW.minusSeconds(900)), words,
                    new Span(0, words.length())));
            Scene scene = open(to, to.shortName(), 1280, 800);
            for (double width : new double[]{1280, 1000, 860, 720}) {
                scene.getWindow().setWidth(width);
                host.applyCss();
                host.layout();
            }
            assertThat(host.lookupAll(".emoji-text")).extracting(node -> ((EmojiText) node).getText())
                    .anyMatch(text -> text.contains("“" + words + "”"))
                    .anyMatch(text -> text.startsWith("This reads like") && text.contains(to.shortName()))
                    .anyMatch(text -> text.startsWith("What does") && text.contains(to.shortName()));
            assertThat(host.lookupAll("*"))
                    .noneMatch(node -> node instanceof Labeled label && label.isWrapText()
                            && (label.getText().contains(words) || label.getText().contains(to.shortName())));
            for (Node drawn : host.lookupAll(".emoji-text")) {
                EmojiText text = (EmojiText) drawn;
                assertThat(text.getHeight()).as(text.getText())
                        .isGreaterThanOrEqualTo(text.prefHeight(text.getWidth()) - 1);
            }
            return true;
        });
    }

    @Test
    void theMarkedTextIsHeardWithItsMarks() throws Exception {
        Stages.onFx(() -> {
            open(1280, 800);
            assertThat(part(".marked-text").getAccessibleText())
                    .startsWith("Hi, filled in: Maya, the same in 14 messages: our winter service");
            return true;
        });
    }
}
