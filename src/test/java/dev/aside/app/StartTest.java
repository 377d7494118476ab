package dev.aside.app;

import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartTest {
    private static final Refusal NEWER = new Refusal.StoreNewer(Path.of("profile"));

    @Test
    void aRefusalIsFoundHoweverDeepJavaFxWrapsIt() {
        Exception wrapped = new IllegalStateException("start",
                new IllegalArgumentException(new RefusedException(NEWER)));
        assertThat(Start.refusalIn(wrapped)).contains(NEWER);
    }

    @Test
    void aDisplayThatTurnsTheUserAwayIsOneThatDoesNotAnswer() {
        assertThat(Start.refusalIn(new UnsupportedOperationException("Unable to open DISPLAY")))
                .get().isInstanceOf(Refusal.DisplaySilent.class);
    }

    @Test
    void aBugStaysABug() {
        assertThat(Start.refusalIn(new IllegalStateException("no such row"))).isEmpty();
        assertThat(Start.refusalIn(new UnsupportedOperationException())).isEmpty();
    }
}
