package dev.aside.ui.fx;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ApplicationExtension.class)
class FontsTest {
    @Test
    void allFiveFamiliesAreThereAsStylesheetsSpellThem() {
        Fonts.load();
        assertThat(Font.getFamilies()).containsAll(Fonts.FAMILIES);
    }

    @Test
    void eachFamilyDrawsItsOwnLetters() {
        Fonts.load();
        assertThat(Fonts.FAMILIES.stream().map(family -> {
            Text text = new Text("Hamburgefons 0123456789");
            text.setFont(Font.font(family, 40));
            return text.getLayoutBounds().getWidth();
        })).doesNotHaveDuplicates();
    }
}
