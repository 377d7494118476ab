package dev.aside.ui.fx.text;

import dev.aside.ui.fx.gallery.Snapshots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmojiPickerTest {
    private final ObservableList<String> recent = FXCollections.observableArrayList("🚲");
    private final List<String> picked = new ArrayList<>();
    private final EmojiPicker picker = OnStage.onFx(() -> new EmojiPicker(recent, picked::add));

    @BeforeEach
    void open() {
        StackPane page = OnStage.show(500, 600, () -> new StackPane(new Button("Emoji")));
        OnStage.change(page, () -> picker.show(page.getChildren().getFirst()));
        settle();
    }

    @AfterEach
    void close() {
        OnStage.onFx(() -> {
            picker.hide();
            return true;
        });
    }

    @Test
    void itOpensWithWhatWasUsedLately() {
        assertThat(name()).isEqualTo("bicycle");
        press(KeyCode.ENTER);
        assertThat(picked).containsExactly("🚲");
        assertThat(OnStage.onFx(picker::isShowing)).isFalse();
    }

    @Test
    void aKeywordFindsAndArrowsChoose() throws Exception {
        type("lol");
        assertThat(name()).isNotEmpty();
        String first = name();
        press(KeyCode.RIGHT);
        assertThat(name()).isNotEqualTo(first);
        OnStage.onFx(() -> {
            Snapshots.write(scene(), Path.of("target/pictures/text/picker.png"));
            return true;
        });
        press(KeyCode.ENTER);
        assertThat(picked).hasSize(1);
        assertThat(recent).containsExactly(picked.getFirst(), "🚲");
    }

    @Test
    void whatIsNotThereCannotBePicked() {
        type("zzzz");
        press(KeyCode.ENTER);
        assertThat(picked).isEmpty();
        assertThat(name()).isEmpty();
    }

    @Test
    void everyGroupHoldsEmojiThatAllHavePictures() {
        EmojiCatalog catalog = EmojiCatalog.read();
        for (int group = 0; group < 9; group++) {
            assertThat(catalog.group(group)).isNotEmpty()
                    .allSatisfy(entry -> assertThat(EmojiIndex.place(entry.emoji())).isNotNull());
        }
        assertThat(catalog.search("bicycle").getFirst().emoji()).isEqualTo("🚲");
    }

    private void type(String words) {
        OnStage.onFx(() -> {
            ((TextField) scene().lookup(".text-field")).setText(words);
            return true;
        });
        settle();
    }

    private void press(KeyCode code) {
        OnStage.onFx(() -> {
            Node field = scene().lookup(".text-field");
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
        settle();
    }

    private String name() {
        return OnStage.onFx(() -> ((Label) scene().lookup(".emoji-name")).getText());
    }

    private void settle() {
        OnStage.onFx(() -> {
            if (picker.isShowing()) {
                scene().getRoot().applyCss();
                scene().getRoot().layout();
            }
            return true;
        });
    }

    private static Scene scene() {
        return Window.getWindows().stream().filter(window -> window instanceof javafx.stage.Popup)
                .map(Window::getScene).findFirst().orElseThrow();
    }
}
