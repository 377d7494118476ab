package dev.aside.app;

import dev.aside.app.tour.TourArchive;
import dev.aside.core.model.Account;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.PrivateDraft;
import dev.aside.core.model.SearchHit;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// From the first screen into an archive, with what the store keeps looked at after each step.
class ArchiveJourneyTest {
    private static final String ANSWER = "Does the dynamo still fit the old bracket? We found one in the drawer.";

    @TempDir
    Path folder;

    @Test
    void anArchiveIsOpenedSearchedAndAnsweredWithADraft() throws Exception {
        TourDesktop desktop = new TourDesktop();
        desktop.layOut(TourArchive.write(folder.resolve("twitter-2026-11-20.zip")));
        desktop.letGoOn();
        try (OpenDemo window = OpenDemo.empty(folder.resolve("profile"), desktop)) {
            window.choose(OpenDemo.words("firstrun.archive"));
            window.choose(OpenDemo.words("archives.showReport"));
            window.awaitWords(OpenDemo.words("archives.inStore"), true);
            ImportReport report = window.stores().imports().reports().getFirst();
            assertThat(report.finished()).isNotNull();
            assertThat(report.taken().messages()).isPositive().isEqualTo(report.holds().messages());
            window.press(KeyCode.ESCAPE);
            window.awaitWords(OpenDemo.words("archives.inStore"), false);

            SearchHit hit = openTheFirst("dynam", window);
            window.writeIn(OpenDemo.words("personal.messageTo", hit.person().shortName()));
            window.type(ANSWER);
            window.press(KeyCode.ENTER);
            window.awaitWords(OpenDemo.words("personal.keptDraft", "@kettlelane"), true);
            Account own = window.stores().accounts().accounts().getFirst();
            assertThat(window.stores().drafts().draft(own.id(), hit.person().id())).get()
                    .extracting(PrivateDraft::text).isEqualTo(ANSWER);
            assertThat(window.stores().outbox().waiting()).isEmpty();
        }
    }

    private static SearchHit openTheFirst(String partOfAWord, OpenDemo window) throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.awaitWriting(OpenDemo.words("personal.search"));
        window.type(partOfAWord);
        SearchHit hit = window.stores().search().messages(partOfAWord, 1).getFirst();
        window.press(KeyCode.DOWN);
        window.awaitRows();
        window.press(KeyCode.ENTER);
        window.awaitWords(hit.text(), true);
        return hit;
    }
}
