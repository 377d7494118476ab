package dev.aside.ui.fx.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EmojiTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"😀", "👋🏽", "👩‍❤️‍💋‍👨", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇩🇪", "1️⃣", "❤️", "©️", "☝🏻", "👁‍🗨"})
    void everyKindOfSequenceIsOnePicture(String emoji) {
        assertThat(EmojiIndex.mayHold(emoji)).isTrue();
        assertThat(EmojiIndex.end("a" + emoji + "b", 1)).isEqualTo(1 + emoji.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"© 2026", "™", "1 # *", "❤︎", "plain", "先週のホイール、とても静か", "€ → “quote”"})
    void textStaysText(String text) {
        for (int i = 0; i < text.length(); i++) {
            assertThat(EmojiIndex.end(text, i)).isEqualTo(-1);
        }
    }

    @Test
    void twoFlagsInARowAreTwo() {
        assertThat(EmojiIndex.end("🇩🇪🇫🇷", 0)).isEqualTo(4);
        assertThat(EmojiIndex.end("🇩🇪🇫🇷", 4)).isEqualTo(8);
    }

    @Test
    void nothingOfTheTextIsLost() {
        EmojiText text = OnStage.onFx(() -> {
            EmojiText made = new EmojiText();
            made.setText("a 😀 b <b>👍</b>");
            return made;
        });
        StringBuilder read = new StringBuilder();
        for (Node node : text.getChildren()) {
            read.append(node instanceof Text words ? words.getText() : node.getAccessibleText());
        }
        assertThat(read).hasToString("a 😀 b <b>👍</b>");
        assertThat(text.getAccessibleText()).isEqualTo("a 😀 b <b>👍</b>");
    }

    @Test
    void aPictureDoesNotMakeItsLineHigher() {
        List<EmojiText> texts = new ArrayList<>();
        OnStage.show(400, 300, () -> {
            for (String text : List.of("one\ntwo\nthree", "one\ntwo 😀\nthree")) {
                EmojiText made = new EmojiText();
                made.getStyleClass().add("message");
                made.setText(text);
                texts.add(made);
            }
            return new VBox(texts.get(0), texts.get(1));
        });
        assertThat(texts.get(1).getHeight()).isCloseTo(texts.get(0).getHeight(), within(0.1));
        assertThat(texts.get(0).getHeight()).isCloseTo(60, within(0.5));
    }

    @Test
    void aTextRunsAsItsFirstLetterDoes() {
        OnStage.onFx(() -> {
            EmojiText text = new EmojiText();
            text.setText("«1» שלום hello");
            assertThat(text.getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
            text.setText("😀 hello שלום");
            assertThat(text.getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
            return true;
        });
    }

    @Test
    void aLineThatIsTooLongEndsInAnEllipsisWithinItsWidth() {
        EmojiLine line = OnStage
                .onFx(() -> new EmojiLine("We named the cargo bike 🚲 Biscuit as well,\nand it is a very good bike"));
        OnStage.show(400, 200, () -> {
            line.setMaxWidth(220);
            return new VBox(line);
        });
        assertThat(line.isCut()).isTrue();
        assertThat(line.getChildrenUnmodifiable()).filteredOn(Node::isVisible)
                .allSatisfy(node -> assertThat(node.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(220.5));
        OnStage.change(line, () -> line.setMaxWidth(Double.MAX_VALUE));
        OnStage.change(line, () -> line.setText("short 😀"));
        assertThat(line.isCut()).isFalse();
    }

    @Test
    void aLineThatIsCutStaysCutWhenItIsOnlyMeasured() {
        EmojiLine line = OnStage
                .onFx(() -> new EmojiLine("Wilhelmina van der Zwaluwenberg-Oosterhoudt 🚲 of the long road"));
        OnStage.show(400, 200, () -> {
            line.setMaxWidth(160);
            return new VBox(line);
        });
        List<String> cut = words(line);
        double whole = OnStage.onFx(() -> {
            line.requestLayout();
            return line.prefWidth(-1);
        });

        assertThat(whole).isGreaterThan(300);
        assertThat(words(line)).isEqualTo(cut);
    }

    private static List<String> words(EmojiLine line) {
        return OnStage.onFx(() -> line.getChildrenUnmodifiable().stream().filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText()).toList());
    }

    @Test
    void addressesAreFoundWithTheHostThatWouldBeAsked() {
        List<Links.Link> links = Links.in(
                "See (https://a.example/x_(y)), http://bank.example@evil.example/p. kettlelane.com! "
                        + "and wheels.example/r?utm=1");
        assertThat(links).extracting(link -> link.address().toString()).containsExactly("https://a.example/x_(y)",
                "http://bank.example@evil.example/p", "https://kettlelane.com", "https://wheels.example/r?utm=1");
        assertThat(links).extracting(Links.Link::host).containsExactly("a.example", "evil.example", "kettlelane.com",
                "wheels.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.g. this", "read README.md", "mail me@kettlelane.com", "Hello.World",
            "javascript:alert(1)",
            "3.50", "file:///etc/passwd", "http://"})
    void whatIsNoAddressIsNoLink(String text) {
        assertThat(Links.in(text)).isEmpty();
    }

    @Test
    void aLookAlikeHostIsShownInAscii() {
        assertThat(Links.in("https://аpple.com/id").getFirst().host()).startsWith("xn--");
    }

    @Test
    void aPressedLinkIsHandedOn() {
        List<URI> opened = new ArrayList<>();
        EmojiText text = OnStage.onFx(() -> new EmojiText(opened::add));
        OnStage.show(400, 200, () -> {
            text.setText("look: kettlelane.com");
            return new VBox(text);
        });
        new org.testfx.api.FxRobot().clickOn(text.lookup(".link"));
        assertThat(opened).containsExactly(URI.create("https://kettlelane.com"));
    }

    @Test
    void everyPictureInTheIndexCanBeDecoded() throws java.io.IOException {
        int seen = 0;
        try (java.io.BufferedReader lines = EmojiIndex.open("index.tsv")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (seen++ % 97 == 0) {
                    String emoji = EmojiIndex.characters(line.substring(0, line.indexOf('\t')));
                    assertThat(OnStage.onFx(() -> new EmojiPicture(emoji)).getAccessibleText()).isEqualTo(emoji);
                }
            }
        }
        assertThat(seen).isGreaterThan(3700);
    }
}
