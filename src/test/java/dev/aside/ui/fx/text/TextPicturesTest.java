package dev.aside.ui.fx.text;

import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.gallery.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Draws every part of this package in each theme and at two scales, to be looked at. */
class TextPicturesTest {
    private static final String DRAFT = "Hi Maya, our winter service is open again. Book before Friday and we "
            + "fit your lights for free: kettlelane.example/winter?utm_source=dm";

    @AfterEach
    void back() {
        OnStage.onFx(() -> {
            Styles.setTheme(Theme.LIGHT);
            Styles.setTextScale(1);
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1", "LIGHT, 1.5", "DARK, 1", "CONTRAST, 1"})
    void everyPartIsDrawn(Theme theme, double scale) throws Exception {
        OnStage.onFx(() -> {
            Styles.setTheme(theme);
            Styles.setTextScale(scale);
            return true;
        });
        VBox page = OnStage.show(600, 900, TextPicturesTest::page);
        Path file = Path.of("target/pictures/text/" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-"
                + Math.round(scale * 100) + ".png");
        OnStage.onFx(() -> {
            Snapshots.write(page.getScene(), file);
            return true;
        });
        assertThat(Files.size(file)).isPositive();
    }

    private static VBox page() {
        WritingBox plain = new WritingBox(WritingBox.Type.MESSAGE);
        plain.setText(DRAFT);
        WritingBox marked = new WritingBox(WritingBox.Type.MESSAGE);
        marked.setText(DRAFT);
        marked.mark(List.of(new TextRange(0, 3), new TextRange(7, DRAFT.length())), List.of(new TextRange(3, 7)));
        WritingBox post = new WritingBox(WritingBox.Type.WRITE);
        post.setText("The winter service is open again.\nBook before Friday, and we fit your lights for free.");
        WritingBox empty = new WritingBox(WritingBox.Type.MESSAGE);
        empty.promptTextProperty().set("Message to Maya");
        EmojiText message = message(
                "Thanks 👋🏽! The 👩‍❤️‍💋‍👨, 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and 🇩🇪 flags 1️⃣ © 2026 ❤️ all work: "
                        + "see https://user@kettlelane.example/winter?utm_source=dm, or kettlelane.com.");
        EmojiText arabic = message("شكرًا! متى يمكنني إحضار الدراجة؟ 🚲");
        EmojiLine cut = new EmojiLine(
                "We named the cargo bike 🚲 Biscuit as well, and it is a very good bike 😀 indeed it is");
        cut.getStyleClass().addAll("message", "text-2");
        cut.setMaxWidth(260);
        EmojiLine whole = new EmojiLine("شكرًا! متى يمكنني إحضار الدراجة؟");
        whole.setMaxWidth(260);
        MarkedText compared = new MarkedText();
        compared.setMaxWidth(372);
        compared.show(DRAFT, List.of(new TextRange(0, 3), new TextRange(7, DRAFT.length())),
                List.of(new TextRange(3, 7)), 14);
        MarkedText broken = new MarkedText();
        broken.setMaxWidth(372);
        String long1 = "Hello, our winter service for Maya Okafor of the Riverside Riders is open again.";
        broken.show(long1, List.of(new TextRange(0, 30), new TextRange(64, long1.length())),
                List.of(new TextRange(30, 64)), 14);
        VBox page = new VBox(16, framed(plain), framed(marked), framed(post), framed(empty), message, arabic, cut,
                whole,
                compared, broken);
        page.setPadding(new Insets(20));
        return page;
    }

    private static EmojiText message(String text) {
        EmojiText message = new EmojiText(address -> {});
        message.getStyleClass().add("message");
        message.setMaxWidth(372);
        message.setText(text);
        return message;
    }

    private static VBox framed(WritingBox box) {
        VBox frame = new VBox(box);
        frame.setStyle("-fx-border-color: -aside-border-strong; -fx-border-radius: 12; -fx-padding: 12 14 12 14");
        return frame;
    }
}
