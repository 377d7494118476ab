package dev.aside.app;

import dev.aside.core.model.ConversationRow;
import dev.aside.core.model.ConversationTab;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.port.Stores;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What was being done when the window closed is there when it opens again.
class ClosingTest {
    private static final String HALF = "Friday would be fine, if";
    private static final String REST = " you can wait until six";
    private static final String NEWS = "The lathe has come";

    @TempDir
    static Path profile = Path.of("");

    @Test
    void whatWasTypedAndSeenLastIsKept() throws Exception {
        ConversationRow first;
        try (OpenDemo demo = OpenDemo.on(profile)) {
            Stores stores = demo.stores();
            assertThat(stores.followers().newSinceLastVisit()).isPositive();
            demo.awaitRows();
            long[] waiting = stores.conversations().order(ConversationTab.NEEDS_REPLY);
            first = stores.conversations().rows(new long[]{waiting[0]}).getFirst();
            demo.press(KeyCode.HOME);
            demo.press(KeyCode.ENTER);
            demo.awaitWriting(OpenDemo.words("personal.messageTo", first.person().shortName()));
            demo.type(HALF);
            demo.type(REST);
        }
        try (OpenDemo demo = OpenDemo.on(profile)) {
            assertThat(demo.stores().drafts().draft(first.conversation().accountId(), first.person().id()))
                    .map(PrivateDraft::text).contains(HALF + REST);
            demo.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            demo.awaitWriting(OpenDemo.words("broadcasts.prompt"));
            demo.press(KeyCode.CONTROL, KeyCode.A);
            demo.type(NEWS);
        }
        try (OpenDemo demo = OpenDemo.on(profile)) {
            assertThat(demo.stores().drafts().broadcasts()).anyMatch(draft -> draft.text().equals(NEWS));
            demo.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            demo.awaitRows();
        }
        try (OpenDemo demo = OpenDemo.on(profile)) {
            assertThat(demo.stores().followers().newSinceLastVisit()).isZero();
        }
    }
}
