package dev.aside.ui.fx;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatestTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void immediateWorkAnswersBeforeTheCallReturns() {
        Background.immediate().run(() -> "answer", heard::add, failure -> heard.add("failed"));
        assertThat(heard).containsExactly("answer");
    }

    @Test
    void failuresComeToTheirOwnConsumer() {
        Background.immediate().run(() -> {
            throw new java.io.IOException("disk full");
        }, answer -> heard.add("answer"), failure -> heard.add(failure.getMessage()));
        assertThat(heard).containsExactly("disk full");
    }

    @Test
    void aLateAnswerIsDropped() {
        Latest latest = new Latest(Background.immediate());
        latest.run(() -> {
            latest.run(() -> "newer", heard::add, failure -> heard.add("failed"));
            return "older";
        }, heard::add, failure -> heard.add("failed"));
        assertThat(heard).containsExactly("newer");
    }

    @Test
    void aDroppedQuestionIsNotAnswered() {
        Latest latest = new Latest(Background.immediate());
        latest.run(() -> {
            latest.drop();
            return "answer";
        }, heard::add, failure -> heard.add("failed"));
        assertThat(heard).isEmpty();
    }
}
