package dev.aside.ui.archives;

import dev.aside.core.ImportControl;
import dev.aside.core.ImportListener;
import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.ImportReport.Counts;
import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.StoreException;
import dev.aside.testing.FakeStores;
import dev.aside.ui.archives.Reading.Pace;
import dev.aside.ui.fx.SteppedBackground;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArchivesViewModelTest {
    private static final Path FILE = Path.of("home", "twitter-2026.zip");
    private static final Instant NOW = Instant.parse("2026-11-26T14:16:00Z");

    private final SteppedBackground background = new SteppedBackground();
    private final List<String> said = new ArrayList<>();
    private final List<Path> taken = new ArrayList<>();
    private Taking taking = (file, control, listener) -> report(true, counts(1), 0);
    private final ArchivesViewModel archives = new ArchivesViewModel(background.background(),
            new FakeStores().stores().imports(), this::take);

    private ImportReport take(Path file, ImportControl control, ImportListener listener)
            throws ArchiveException, StoreException {
        taken.add(file);
        return taking.take(file, control, listener);
    }

    private static Counts counts(long messages) {
        return messages == 0 ? Counts.NONE : new Counts(0, 0, 0, 1, 0, messages, 0);
    }

    private static ImportReport report(boolean finished, Counts counts, long merged) {
        @Nullable
        Instant end = finished ? NOW : null;
        return new ImportReport(1, "twitter-2026.zip", 1, NOW, end, counts, counts, merged, List.of());
    }

    private void note() {
        if (archives.readingProperty().get() instanceof Reading.Running running) {
            said.add(ArchiveWords.progress(running));
        }
    }

    private void open() {
        archives.open(FILE);
        note();
        background.finishReading();
    }

    @Test
    void progressIsSaidInMessagesOfAboutSoMany() {
        taking = (file, control, listener) -> {
            listener.progress(12_400, 199_312);
            note();
            listener.progress(200_100, 199_312);
            note();
            return report(true, counts(200_100), 0);
        };
        open();

        assertThat(said).containsExactly("Opening twitter-2026.zip", "Reading 12,400 of about 200,000 messages",
                "Reading 200,100 of about 201,000 messages");
        assertThat(archives.readingProperty().get()).isInstanceOf(Reading.Ended.class);
    }

    @Test
    void itRestsGoesOnAndEnds() {
        taking = (file, control, listener) -> {
            listener.progress(10, 100);
            archives.pause();
            note();
            archives.goOn();
            assertThat(control.mayGoOn()).isTrue();
            note();
            archives.cancel();
            note();
            archives.pause();
            assertThat(control.mayGoOn()).isFalse();
            return report(false, counts(10), 0);
        };
        open();

        assertThat(said).containsExactly("Opening twitter-2026.zip", "Paused at 10 of about 100 messages",
                "Reading 10 of about 100 messages", "Ending with twitter-2026.zip; what was read stays");
        assertThat(archives.readingProperty().get()).isInstanceOfSatisfying(Reading.Ended.class,
                ended -> assertThat(ArchiveWords.summary(ended.report())).startsWith("Read in part: 10 messages")
                        .endsWith("Open the same file again to go on."));
    }

    @Test
    void aSecondArchiveWaitsForTheFirst() {
        Path second = Path.of("second.zip");
        taking = (file, control, listener) -> {
            if (file.equals(FILE)) {
                archives.open(second);
                assertThat(taken).containsExactly(FILE);
            }
            return report(true, counts(1), 0);
        };
        open();

        assertThat(taken).containsExactly(FILE, second);
    }

    @Test
    void endingTheFirstDropsTheOthers() {
        taking = (file, control, listener) -> {
            archives.open(Path.of("second.zip"));
            archives.cancel();
            return report(false, Counts.NONE, 0);
        };
        open();

        assertThat(taken).containsExactly(FILE);
    }

    @ParameterizedTest
    @EnumSource(ArchiveException.Reason.class)
    void everyRefusalIsOneSentenceWithTheFilesName(ArchiveException.Reason reason) {
        taking = (file, control, listener) -> {
            throw new ArchiveException(reason, "detail nobody reads", null);
        };
        open();

        assertThat(refusal()).contains("twitter-2026.zip").doesNotContain("detail").doesNotContain("stay")
                .endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(StoreException.Reason.class)
    void everyFailureOfTheStoreIsOneSentenceWithTheFilesName(StoreException.Reason reason) {
        taking = (file, control, listener) -> {
            throw new StoreException(reason, "detail nobody reads", null);
        };
        open();

        assertThat(refusal()).contains("twitter-2026.zip").doesNotContain("detail").endsWith(".");
    }

    @Test
    void whatWasReadBeforeARefusalIsSaidToStay() {
        taking = (file, control, listener) -> {
            listener.progress(4_000, 9_000);
            throw new ArchiveException(ArchiveException.Reason.TRUNCATED, "ends", null);
        };
        open();

        assertThat(refusal()).endsWith("The 4,000 messages that were read stay.");
    }

    private String refusal() {
        return ArchiveWords.refused((Reading.Refused) archives.readingProperty().get());
    }

    @Test
    void whatTookNothingIsNeverSaidToBeTaken() {
        assertThat(ArchiveWords.heading(report(true, Counts.NONE, 0)))
                .isEqualTo("Nothing was taken from twitter-2026.zip");
        assertThat(ArchiveWords.heading(report(true, Counts.NONE, 9))).isEqualTo("Nothing new in twitter-2026.zip");
        assertThat(ArchiveWords.heading(report(false, counts(9), 9)))
                .isEqualTo("twitter-2026.zip was read in part");
        assertThat(ArchiveWords.heading(report(true, counts(9), 9)))
                .isEqualTo("What was taken from twitter-2026.zip");
        assertThat(ArchiveWords.summary(report(true, Counts.NONE, 0)))
                .isEqualTo("Nothing was taken from twitter-2026.zip.");
    }

    @ParameterizedTest
    @EnumSource(ArchiveLeft.Reason.class)
    void everyReasonWhySomethingWasLeftHasWords(ArchiveLeft.Reason reason) {
        assertThat(ArchiveWords.why(reason)).isNotBlank();
    }

    @Test
    void aNoticeStaysUntilItIsClosed() {
        open();
        assertThat(archives.readingProperty().get()).isInstanceOf(Reading.Ended.class);
        archives.dismiss();
        assertThat(archives.readingProperty().get()).isInstanceOf(Reading.Nothing.class);
    }

    @Test
    void whatRunsCannotBeClosedAway() {
        taking = (file, control, listener) -> {
            archives.dismiss();
            assertThat(archives.readingProperty().get()).isInstanceOfSatisfying(Reading.Running.class,
                    running -> assertThat(running.pace()).isEqualTo(Pace.GOING));
            return report(true, counts(1), 0);
        };
        open();
    }
}
