package dev.aside.ui.fx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InOrderTest {
    @Test
    void whatWasGivenBeforeTheWindowClosedIsDoneThoughNoAnswerCanComeAnyMore() throws Exception {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch given = new CountDownLatch(1);
        Stages.onFx(() -> {
            Background background = Background.start();
            InOrder inOrder = new InOrder(background);
            inOrder.run(() -> given.await(10, TimeUnit.SECONDS) && done.add("first"), kept -> {}, failure -> {});
            inOrder.run(() -> done.add("second"), kept -> {}, failure -> {});
            inOrder.run(() -> done.add("third"), kept -> {}, failure -> {});
            given.countDown();
            background.close();
            return true;
        });
        assertThat(done).containsExactly("first", "second", "third");
    }

    @Test
    void answersComeInTheOrderOfTheWorkAndFailuresStopNothing() throws Exception {
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch last = new CountDownLatch(1);
        Background background = Background.start();
        Stages.onFx(() -> {
            InOrder inOrder = new InOrder(background);
            for (int i = 0; i < 50; i++) {
                int number = i;
                inOrder.run(() -> number / (number % 10), half -> answers.add("done " + number),
                        failure -> answers.add("failed " + number));
            }
            inOrder.run(() -> true, done -> last.countDown(), failure -> last.countDown());
            return true;
        });
        assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        background.close();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            wanted.add((i % 10 == 0 ? "failed " : "done ") + i);
        }
        assertThat(answers).isEqualTo(wanted);
    }
}
