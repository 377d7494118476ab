package dev.aside.app;

import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.FollowerSort;
import dev.aside.core.model.Message;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A day at the workshop by keyboard alone, with what the store keeps looked at after each step.
class KeyboardJourneyTest {
    private static final String ANSWER = "The whole coast path without a squeak, I am jealous.";
    private static final String NEWS = "We close at noon on Friday: the big lathe is coming.";
    private static final String TEMPLATE = "Hi Inês, our winter service is open again. Book before Friday and we fit"
            + " your lights for free: kettlelane.example/winter?utm_source=dm";
    private static final String PERSONAL = "Did the new saddle make it up the hill with you?";

    @TempDir
    static Path profile = Path.of("");

    @Test
    void everyStepOfADayIsDoneWithoutAPointer() throws Exception {
        try (OpenDemo demo = OpenDemo.on(profile)) {
            answerTheFirstWhoWaits(demo);
            publishABroadcast(demo);
            FollowerRow newest = writeTheTemplateToTheNewestFollower(demo);
            meetTheWarningAndMakeItPersonal(demo, newest);
            takeItBack(demo, newest);
        }
    }

    private static void answerTheFirstWhoWaits(OpenDemo demo) throws Exception {
        Stores stores = demo.stores();
        demo.awaitRows();
        long[] waiting = stores.conversations().order(ConversationTab.NEEDS_REPLY);
        ConversationRow first = stores.conversations().rows(new long[]{waiting[0]}).getFirst();
        demo.press(KeyCode.HOME);
        demo.press(KeyCode.ENTER);
        demo.awaitWriting(OpenDemo.words("personal.messageTo", first.person().shortName()));
        demo.type(ANSWER);
        long account = first.conversation().accountId();
        demo.await("the draft", () -> stores.drafts().draft(account, first.person().id())
                .filter(draft -> draft.text().equals(ANSWER)).isPresent());

        demo.press(KeyCode.ENTER);
        demo.await("an empty box", () -> demo.written().isEmpty());
        Message sent = last(stores, waiting[0]).orElseThrow();
        assertThat(sent.text()).isEqualTo(ANSWER);
        assertThat(sent.delivery()).isNotNull().extracting(Delivery::state).isEqualTo(Delivery.State.HELD);
        assertThat(stores.drafts().draft(account, first.person().id())).isEmpty();
        demo.awaitWords(OpenDemo.words("personal.undo"), true);
    }

    private static void publishABroadcast(OpenDemo demo) throws Exception {
        Stores stores = demo.stores();
        List<BroadcastDraft> drafts = stores.drafts().broadcasts();
        demo.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        demo.awaitWriting(OpenDemo.words("broadcasts.prompt"));
        demo.tabTo(OpenDemo.words("broadcasts.drafts", drafts.size()), true);
        demo.press(KeyCode.SPACE);
        demo.press(KeyCode.SHIFT, KeyCode.TAB);
        demo.press(KeyCode.SPACE);
        demo.awaitWriting(OpenDemo.words("broadcasts.prompt"));
        assertThat(demo.written()).isEmpty();
        demo.type(NEWS);
        demo.await("the draft", () -> stores.drafts().broadcasts().size() == drafts.size() + 1);

        demo.press(KeyCode.CONTROL, KeyCode.ENTER);
        demo.await("an empty composer", () -> demo.written().isEmpty());
        long[] order = stores.broadcasts().order(BroadcastSort.NEWEST);
        Broadcast published = stores.broadcasts().broadcasts(new long[]{order[0]}).getFirst();
        assertThat(published.text()).isEqualTo(NEWS);
        assertThat(published.posts()).isNotEmpty().allSatisfy(
                post -> assertThat(post.delivery()).isNotNull().extracting(Delivery::state)
                        .isEqualTo(Delivery.State.HELD));
        assertThat(stores.drafts().broadcasts()).isEqualTo(drafts);
    }

    private static FollowerRow writeTheTemplateToTheNewestFollower(OpenDemo demo) throws Exception {
        Stores stores = demo.stores();
        long[] order = stores.followers().order(FollowerFilter.ALL,
                new FollowerSort(FollowerSort.Column.FOLLOWED, true));
        FollowerRow newest = stores.followers().rows(new long[]{order[0]}).getFirst();
        assertThat(newest.person().displayName()).isEqualTo("Inês Duarte");
        demo.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        demo.awaitRows();
        demo.press(KeyCode.HOME);
        demo.awaitWords(OpenDemo.words("followers.writeTo", "Inês"), true);
        demo.press(KeyCode.ENTER);
        demo.awaitWriting(OpenDemo.words("personal.messageTo", "Inês"));
        demo.type(TEMPLATE);
        demo.await("the draft", () -> draft(stores, newest).equals(TEMPLATE));
        return newest;
    }

    private static void meetTheWarningAndMakeItPersonal(OpenDemo demo, FollowerRow to) throws Exception {
        Stores stores = demo.stores();
        String heading = OpenDemo.words("warning.heading", "Inês");
        demo.press(KeyCode.ENTER);
        demo.awaitWords(heading, true);
        demo.press(KeyCode.ESCAPE);
        demo.awaitWords(heading, false);
        assertNothingWentOut(demo, to);

        demo.press(KeyCode.ENTER);
        demo.awaitWords(heading, true);
        demo.press(KeyCode.ENTER);
        demo.awaitWords(heading, false);
        assertNothingWentOut(demo, to);
        assertThat(demo.selected()).as("the first thing that was filled in").isEqualTo("Inês");

        demo.press(KeyCode.CONTROL, KeyCode.A);
        demo.type(PERSONAL);
        demo.press(KeyCode.ENTER);
        demo.await("an empty box", () -> demo.written().isEmpty());
        Message sent = lastTo(stores, to).orElseThrow();
        assertThat(sent.text()).isEqualTo(PERSONAL);
        assertThat(sent.delivery()).isNotNull().extracting(Delivery::state).isEqualTo(Delivery.State.HELD);
        assertThat(stores.drafts().draft(to.accountId(), to.person().id())).isEmpty();
    }

    private static void assertNothingWentOut(OpenDemo demo, FollowerRow to) throws Exception {
        demo.awaitWriting(OpenDemo.words("personal.messageTo", "Inês"));
        assertThat(demo.written()).isEqualTo(TEMPLATE);
        assertThat(draft(demo.stores(), to)).isEqualTo(TEMPLATE);
        assertThat(lastTo(demo.stores(), to)).isEmpty();
    }

    private static void takeItBack(OpenDemo demo, FollowerRow from) throws Exception {
        demo.awaitWords(OpenDemo.words("personal.undo"), true);
        demo.press(KeyCode.CONTROL, KeyCode.Z);
        demo.await("the text back in the box", () -> demo.written().equals(PERSONAL));
        assertThat(lastTo(demo.stores(), from)).isEmpty();
        assertThat(draft(demo.stores(), from)).isEqualTo(PERSONAL);
    }

    private static String draft(Stores stores, FollowerRow to) throws StoreException {
        return stores.drafts().draft(to.accountId(), to.person().id()).map(PrivateDraft::text).orElse("");
    }

    private static Optional<Message> lastTo(Stores stores, FollowerRow to) throws StoreException {
        var conversation = stores.conversations().between(to.accountId(), to.person().id());
        return conversation.isEmpty() ? Optional.empty() : last(stores, conversation.get().id());
    }

    private static Optional<Message> last(Stores stores, long conversation) throws StoreException {
        long[] order = stores.conversations().messageOrder(conversation);
        long[] newest = Arrays.copyOfRange(order, Math.max(0, order.length - 1), order.length);
        return stores.conversations().messages(newest).stream().findFirst();
    }
}
