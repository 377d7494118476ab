package dev.aside.ui.shell;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BugDialogTest {
    @Test
    void theSameFaultHasTheSameCode() {
        assertThat(BugDialog.code(fault("one text"))).isEqualTo(BugDialog.code(fault("another text")))
                .matches("[0-9a-f]{8}").isNotEqualTo(BugDialog.code(new IllegalArgumentException()));
    }

    @Test
    void detailsHoldPlacesAndNoTexts() {
        IllegalStateException outer = new IllegalStateException("Dear Maya", fault("what she wrote"));

        assertThat(BugDialog.details(outer)).contains("IllegalStateException", "BugDialogTest")
                .doesNotContain("Maya", "wrote");
    }

    private static IllegalStateException fault(String text) {
        return new IllegalStateException(text);
    }
}
