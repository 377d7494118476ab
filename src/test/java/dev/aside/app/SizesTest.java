package dev.aside.app;

import dev.aside.ui.fx.Stages;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The parts of the whole window, against the sizes of the design.
class SizesTest {
    private static final Offset<Double> A_PIXEL = Offset.offset(1.0);

    @TempDir
    static Path profile = Path.of("");

    @Test
    void thePartsHaveTheSizesOfTheDesignInBothWidths() throws Exception {
        try (OpenDemo demo = OpenDemo.on(profile)) {
            demo.awaitRows();
            demo.press(KeyCode.HOME);
            demo.press(KeyCode.ENTER);
            demo.await("a thread and its person", () -> sees(demo, ".composer-box") && sees(demo, ".bubble")
                    && sees(demo, ".person-parts"));
            demo.resize(1280, 800);
            Stages.onFx(() -> {
                demo.scene().getRoot().applyCss();
                demo.scene().getRoot().layout();
                wide(demo);
                return everywhere(demo);
            });
            demo.resize(1000, 700);
            Stages.onFx(() -> {
                demo.scene().getRoot().applyCss();
                demo.scene().getRoot().layout();
                middling(demo);
                return everywhere(demo);
            });
            demo.resize(1280, 800);
            followersAndBroadcasts(demo);
        }
    }

    private static void wide(OpenDemo demo) {
        width(demo, ".rail", 72);
        size(demo, ".rail-item", 72, 60);
        size(demo, ".rail-pill", 48, 30);
        radius(demo, ".rail-pill", 15);
        width(demo, ".conversation-list", 340);
        width(demo, ".person-column", 288);
        size(demo, ".person-column .avatar", 56, 56);
        width(demo, ".thread", 1280 - 72 - 340 - 288);
    }

    private static void middling(OpenDemo demo) {
        width(demo, ".rail", 56);
        size(demo, ".rail-item", 56, 48);
        size(demo, ".rail-pill", 40, 36);
        radius(demo, ".rail-pill", 10);
        width(demo, ".conversation-list", 296);
        assertThat(sees(demo, ".person-column")).as("the person is away").isFalse();
        width(demo, ".thread", 1000 - 56 - 296);
    }

    private static boolean everywhere(OpenDemo demo) {
        height(demo, ".rail", demo.scene().getHeight());
        Region badge = region(demo, ".rail-badge");
        assertThat(badge.isVisible()).isTrue();
        assertThat(badge.getHeight()).as("16 and a ring of 2").isCloseTo(16 + 2 * 2, A_PIXEL);
        assertThat(badge.getBackground().getFills().getLast().getInsets().getTop()).isEqualTo(2);
        radius(demo, ".rail-badge", 8);
        height(demo, ".list-header", 56);
        height(demo, ".thread-header", 56);
        height(demo, ".search-field", 32);
        height(demo, ".segment-tabs", 36);
        height(demo, ".conversation-row", 67);
        size(demo, ".conversation-row .avatar", 44, 44);
        size(demo, ".thread-tools .icon-button", 32, 32);
        radius(demo, ".thread-tools .icon-button", 8);
        BackgroundFill edge = region(demo, ".composer-box").getBackground().getFills().getFirst();
        assertThat(edge.getRadii().getTopLeftHorizontalRadius()).isEqualTo(12);
        size(demo, ".composer .icon-button.round", 32, 32);
        double column = region(demo, ".thread").getWidth();
        assertThat(demo.scene().getRoot().lookupAll(".bubble")).isNotEmpty()
                .allSatisfy(node -> assertThat(node.getLayoutBounds().getWidth())
                        .isLessThanOrEqualTo(Math.min(400, 0.72 * column) + 1));
        return true;
    }

    private static void followersAndBroadcasts(OpenDemo demo) throws Exception {
        demo.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        demo.awaitRows();
        demo.await("a follower", () -> sees(demo, ".followers-table .table-row-cell .avatar"));
        Stages.onFx(() -> {
            height(demo, ".followers-table .table-row-cell", 44);
            size(demo, ".followers-table .avatar", 30, 30);
            height(demo, ".followers .search-field", 32);
            return true;
        });
        demo.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        demo.await("the composer", () -> sees(demo, ".chip-account"));
        Stages.onFx(() -> {
            height(demo, ".chip-account", 30);
            height(demo, ".broadcasts-header", 56);
            height(demo, ".broadcasts-composer", 364);
            width(demo, ".broadcasts-composer", 720);
            height(demo, ".broadcasts-composer .button.primary", 32);
            return true;
        });
    }

    private static boolean sees(OpenDemo demo, String selector) {
        Node node = demo.scene().getRoot().lookup(selector);
        return node != null && node.isVisible();
    }

    private static Region region(OpenDemo demo, String selector) {
        Node node = demo.scene().getRoot().lookup(selector);
        assertThat(node).as(selector).isInstanceOf(Region.class);
        return (Region) Objects.requireNonNull(node);
    }

    private static Bounds bounds(OpenDemo demo, String selector) {
        return region(demo, selector).getLayoutBounds();
    }

    private static void width(OpenDemo demo, String selector, double wanted) {
        assertThat(bounds(demo, selector).getWidth()).as("width of %s", selector).isCloseTo(wanted, A_PIXEL);
    }

    private static void height(OpenDemo demo, String selector, double wanted) {
        assertThat(bounds(demo, selector).getHeight()).as("height of %s", selector).isCloseTo(wanted, A_PIXEL);
    }

    private static void size(OpenDemo demo, String selector, double wide, double high) {
        width(demo, selector, wide);
        height(demo, selector, high);
    }

    /// Of the innermost ground: rings of focus lie around it.
    private static void radius(OpenDemo demo, String selector, double wanted) {
        Region region = region(demo, selector);
        BackgroundFill ground = region.getBackground().getFills().getLast();
        assertThat(ground.getRadii().getTopLeftHorizontalRadius()).as("radius of %s", selector)
                .isCloseTo(wanted, A_PIXEL);
    }
}
