package dev.aside.ui.fx;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextsOfTest {
    @Test
    void textsAreFilledIn() {
        assertThat(Texts.of("fx.ageMinutes", 14)).isEqualTo("14\u00A0min");
        assertThat(Texts.of("fx.hoursAgo", 1)).isEqualTo("1 hour ago");
        assertThat(Texts.BUNDLE.getString("fx.today")).isEqualTo("Today");
    }

    @Test
    void aMissingTextIsAnError() {
        assertThatThrownBy(() -> Texts.of("fx.noSuchText")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> Texts.of("nothing")).isInstanceOf(MissingResourceException.class);
    }
}
