package dev.aside.app;

import dev.aside.cli.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayCheckTest {
    private static final String TOUR = "aside tour";

    private static DisplayCheck check(Map<String, String> environment, boolean answers, boolean gtk) {
        return new DisplayCheck(environment, _ -> answers, _ -> gtk, TOUR);
    }

    @Test
    void withDisplayAndGtkNothingIsMissing() {
        assertThat(check(Map.of("DISPLAY", ":0"), true, true).missing()).isEmpty();
    }

    @Test
    void anUnsetOrEmptyDisplayIsMissing() {
        assertThat(check(Map.of(), true, true).missing()).contains(new Refusal.NoDisplay(TOUR));
        assertThat(check(Map.of("DISPLAY", ""), true, true).missing()).contains(new Refusal.NoDisplay(TOUR));
    }

    @Test
    void waylandAloneIsNotEnough() {
        assertThat(check(Map.of("WAYLAND_DISPLAY", "wayland-0"), true, true).missing())
                .contains(new Refusal.NoDisplayForWayland(TOUR));
    }

    @Test
    void aSilentDisplayIsNamed() {
        assertThat(check(Map.of("DISPLAY", ":9"), false, true).missing())
                .contains(new Refusal.DisplaySilent(":9", TOUR));
    }

    @Test
    void gtkIsMissedLast() {
        assertThat(check(Map.of("DISPLAY", ":0"), true, false).missing()).contains(new Refusal.NoGtk(TOUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", ":", ":x", ":64999", "localhost:59535", ":123456", "no such host:0"})
    void aDisplayThatNobodyServesDoesNotAnswer(String display) {
        assertThat(DisplayCheck.answers(display)).isFalse();
    }

    @Test
    void aLibraryThatIsNotThereIsNotLoaded() {
        assertThat(DisplayCheck.canLoad("libaside-has-no-such-library.so.0")).isFalse();
    }
}
