package dev.aside.app;

import dev.aside.archive.x.XArchiveWriter;
import dev.aside.cli.ExitStatus;
import dev.aside.cli.LaunchOptions;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import dev.aside.core.ImportListener;
import dev.aside.core.model.ImportReport;
import dev.aside.core.port.ArchiveException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ImportTest {
    @TempDir
    Path folder = Path.of("");

    private Path profile() {
        return folder.resolve("profile");
    }

    private ImportReport take(Path file) throws RefusedException {
        return Import.take(new LaunchOptions(Optional.of(profile()), false), file, ImportListener.NOBODY);
    }

    private Refusal refusal(Path file) {
        return catchThrowableOfType(RefusedException.class, () -> take(file)).refusal();
    }

    private XArchiveWriter.Counts archive(long seed) throws IOException {
        return XArchiveWriter.write(folder.resolve("archive.zip"), new XArchiveWriter.Plan(seed, 60, 400, 3_000));
    }

    @Test
    void everyCountIsWhatTheArchiveHolds() throws IOException, RefusedException {
        XArchiveWriter.Counts written = archive(7);
        List<Long> progress = new ArrayList<>();

        ImportReport report = Import.take(new LaunchOptions(Optional.of(profile()), false),
                folder.resolve("archive.zip"), (done, expected) -> progress.add(done));

        assertThat(report.holds()).isEqualTo(new ImportReport.Counts(written.followers(), written.following(),
                written.posts() - written.editedPosts() + written.deletedPosts(), written.conversations(),
                written.groupConversations(), written.messages(), written.reactions()));
        assertThat(report.taken()).isEqualTo(report.holds());
        assertThat(progress).isSorted().last().isEqualTo(written.messages() + written.repeated());
        try (var media = Files.list(profile().resolve("media"))) {
            assertThat(media).hasSize(1);
        }
    }

    @Test
    void importingTwiceIsImportingOnce() throws IOException, RefusedException {
        archive(8);
        ImportReport first = take(folder.resolve("archive.zip"));

        ImportReport again = take(folder.resolve("archive.zip"));

        assertThat(again.holds()).isEqualTo(first.holds());
        assertThat(again.taken()).isEqualTo(ImportReport.Counts.NONE);
    }

    @Test
    void aProfileThatAWindowHasOpenIsLeftAlone() throws IOException, RefusedException {
        archive(9);
        AppPaths paths = AppPaths.of(new LaunchOptions(Optional.of(profile()), false));
        new ProfileFolder().prepare(paths);
        try (ProfileLock held = ProfileLock.take(paths).orElseThrow()) {
            assertThat(held).isNotNull();
            Refusal refusal = refusal(folder.resolve("archive.zip"));

            assertThat(refusal).isInstanceOf(Refusal.ProfileOpen.class);
            assertThat(refusal.status()).isEqualTo(ExitStatus.PROFILE_OPEN);
        }
        assertThat(paths.store()).doesNotExist();
    }

    @Test
    void whatIsNoArchiveIsRefusedAndMakesNoProfile() {
        Path missing = folder.resolve("none.zip");

        assertThat(refusal(missing)).isEqualTo(new Refusal.ArchiveUnfit(missing, Reason.NOT_READABLE));
        assertThat(profile()).doesNotExist();
    }

    @Test
    void anArchiveThatIsNoZipIsRefusedWithItsReason() throws IOException {
        Path file = Files.writeString(folder.resolve("text.zip"), "not a ZIP file at all");

        assertThat(refusal(file)).isEqualTo(new Refusal.ArchiveUnfit(file, Reason.NOT_A_ZIP));
    }
}
