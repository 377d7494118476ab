package dev.aside.ui.fx;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StylesTest {
    @AfterEach
    void reset() throws Exception {
        Stages.onFx(() -> {
            Styles.setTheme(Theme.LIGHT);
            Styles.setTextScale(1);
            return true;
        });
    }

    @Test
    void changingTheThemeColoursAnOpenWindowAgain() throws Exception {
        Stages.onFx(() -> {
            Label label = new Label("Maya");
            label.getStyleClass().addAll("body", "text-1");
            Styles.setTheme(Theme.LIGHT);
            VBox root = new VBox(label);
            Stages.show(root, 300, 200);
            assertThat(label.getTextFill()).isEqualTo(Color.web("#182123"));
            Styles.setTheme(Theme.DARK);
            root.applyCss();
            assertThat(label.getTextFill()).isEqualTo(Color.web("#e6ecec"));
            Styles.setTheme(Theme.CONTRAST);
            root.applyCss();
            assertThat(label.getTextFill()).isEqualTo(Color.WHITE);
            return true;
        });
    }

    @Test
    void changingTheScaleSizesAnOpenWindowAgain() throws Exception {
        Stages.onFx(() -> {
            Button button = new Button("Publish");
            VBox root = new VBox(button);
            Scene scene = Stages.show(root, 300, 200);
            assertThat(button.getHeight()).isEqualTo(32);
            Styles.setTextScale(1.5);
            root.applyCss();
            root.layout();
            assertThat(button.getHeight()).isEqualTo(48);
            assertThat(button.getFont().getSize()).isEqualTo(19.5);
            assertThat(scene.getStylesheets()).allMatch(sheet -> sheet.startsWith("data:text/css"));
            assertThat(TextScale.px(44)).isEqualTo(66);
            return true;
        });
    }

    @Test
    void theScaleStaysWithinItsBounds() throws Exception {
        Stages.onFx(() -> {
            Styles.setTextScale(9);
            assertThat(TextScale.factor()).isEqualTo(2);
            Styles.setTextScale(0.1);
            assertThat(TextScale.factor()).isEqualTo(0.8);
            return true;
        });
    }

    @Test
    void everyTypeStyleMakesOneLineAsHighAsTheDesignSays() throws Exception {
        Stages.onFx(() -> {
            VBox root = new VBox();
            Stages.show(root, 900, 700);
            assertHeight(root, "caption", 16);
            assertHeight(root, "small", 16);
            assertHeight(root, "body", 20);
            assertHeight(root, "post", 18);
            assertHeight(root, "message", 20);
            assertHeight(root, "compare", 23);
            assertHeight(root, "write", 23);
            assertHeight(root, "title", 20);
            assertHeight(root, "question", 24);
            assertHeight(root, "finding", 24);
            assertHeight(root, "heading", 28);
            assertHeight(root, "display", 36);
            assertHeight(root, "poster", 40);
            return true;
        });
    }

    private static void assertHeight(VBox root, String type, double line) {
        Label one = new Label("Silent as a cat");
        Label three = new Label("Silent\nas a\ncat");
        one.getStyleClass().add(type);
        three.getStyleClass().add(type);
        root.getChildren().setAll(one, three);
        root.applyCss();
        root.layout();
        assertThat(one.getHeight()).as(type).isEqualTo(line);
        assertThat(three.getHeight()).as(type + ", three lines").isEqualTo(3 * line);
    }

    @Test
    void highContrastIsReadFromTheDesktop() {
        assertThat(Styles.wantsContrast(true, null)).isTrue();
        assertThat(Styles.wantsContrast(null, "HighContrastInverse")).isTrue();
        assertThat(Styles.wantsContrast(false, "Adwaita-dark")).isFalse();
        assertThat(Styles.wantsContrast(null, null)).isFalse();
    }
}
