package dev.aside.ui.fx.control;

import dev.aside.ui.fx.Stages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentTabsTest {
    private static final List<String> NAMES = List.of("Needs a reply", "All", "Automated", "Requests", "Archived");

    @Test
    void allTabsShowWhereTheyFit() throws Exception {
        Stages.onFx(() -> {
            SegmentTabs<String> tabs = shown(340);
            assertThat(visible(tabs)).containsExactlyElementsOf(NAMES);
            assertThat(more(tabs).isVisible()).isFalse();
            return true;
        });
    }

    @Test
    void tabsThatDoNotFitGoIntoMore() throws Exception {
        Stages.onFx(() -> {
            SegmentTabs<String> tabs = shown(296);
            assertThat(visible(tabs)).containsExactly("Needs a reply", "All", "Automated");
            assertThat(more(tabs).getText()).isEqualTo("More");
            assertThat(more(tabs).getItems()).extracting(MenuItem::getText).containsExactly("Requests", "Archived");
            return true;
        });
    }

    @Test
    void moreShowsTheNameOfTheChosenTabItHolds() throws Exception {
        Stages.onFx(() -> {
            SegmentTabs<String> tabs = shown(296);
            more(tabs).getItems().getLast().fire();
            tabs.layout();
            assertThat(tabs.selectedProperty().get()).isEqualTo("Archived");
            assertThat(more(tabs).getText()).isEqualTo("Archived");
            return true;
        });
    }

    @Test
    void oneTabIsAlwaysChosen() throws Exception {
        Stages.onFx(() -> {
            SegmentTabs<String> tabs = shown(340);
            assertThat(tabs.selectedProperty().get()).isEqualTo("Needs a reply");
            ToggleButton first = (ToggleButton) tabs.getChildrenUnmodifiable().getFirst();
            first.fire();
            assertThat(first.isSelected()).isTrue();
            tabs.setItems(List.of("All", "Automated"), name -> name);
            assertThat(tabs.selectedProperty().get()).isEqualTo("All");
            return true;
        });
    }

    private static SegmentTabs<String> shown(double width) {
        SegmentTabs<String> tabs = new SegmentTabs<>();
        tabs.setItems(NAMES, name -> name);
        tabs.setPadding(new javafx.geometry.Insets(0, 14, 0, 14));
        Stages.show(new VBox(tabs), width, 200);
        return tabs;
    }

    private static List<String> visible(SegmentTabs<String> tabs) {
        return tabs.getChildrenUnmodifiable().stream().filter(Node::isVisible).filter(ToggleButton.class::isInstance)
                .map(tab -> ((ToggleButton) tab).getText()).toList();
    }

    private static MenuButton more(SegmentTabs<String> tabs) {
        return (MenuButton) tabs.getChildrenUnmodifiable().getLast();
    }
}
