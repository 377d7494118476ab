package dev.aside.ui.person;

import dev.aside.ui.fx.Stages;
import dev.aside.ui.fx.Styles;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GrowingAreaTest {
    private static final String NOTE = "Rides a steel tourer, hates squeaks. Pays on time, always, and brings jam.";

    /// A window left open would take the keys of the next test.
    @AfterEach
    void closeAndBackToPlainSize() throws Exception {
        Stages.onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            Styles.setTextScale(1);
            return true;
        });
    }

    /// Lets the window draw itself a few times.
    private static void pulses(Scene scene) throws Exception {
        for (int i = 0; i < 4; i++) {
            CountDownLatch pulse = new CountDownLatch(1);
            Runnable passed = pulse::countDown;
            Stages.onFx(() -> {
                scene.addPostLayoutPulseListener(passed);
                Platform.requestNextPulse();
                return true;
            });
            assertThat(pulse.await(10, TimeUnit.SECONDS)).isTrue();
            Stages.onFx(() -> {
                scene.removePostLayoutPulseListener(passed);
                return true;
            });
        }
    }

    private static void holdsItsText(TextArea area) {
        Region content = (Region) area.lookup(".content");
        double needed = content.lookupAll(".text").stream().filter(Text.class::isInstance)
                .mapToDouble(node -> node.getBoundsInParent().getMaxY()).max().orElseThrow()
                + content.getInsets().getBottom();
        assertThat(area.getHeight()).as(area.getText()).isBetween(needed - 0.5, needed + 4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 1.5, 2})
    void anAreaIsAsHighAsItsLinesWithTheirDescenders(double scale) throws Exception {
        TextArea area = Stages.onFx(() -> {
            Styles.setTextScale(scale);
            TextArea made = new TextArea(NOTE);
            made.setWrapText(true);
            made.getStyleClass().add("note");
            Styles.add(PersonParts.class);
            GrowingArea.grow(made);
            Stages.show(new VBox(made), 256, 600);
            return made;
        });
        for (String text : new String[]{NOTE, "jgpqy", "", NOTE + "\n\n" + NOTE + "\njgpqy", "one\n"}) {
            Stages.onFx(() -> {
                area.setText(text);
                return true;
            });
            pulses(area.getScene());
            Stages.onFx(() -> {
                holdsItsText(area);
                return true;
            });
        }
    }
}
