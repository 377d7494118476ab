package dev.aside.app;

import dev.aside.archive.x.XArchiveWriter;
import dev.aside.cli.LaunchOptions;
import dev.aside.cli.RefusedException;
import dev.aside.core.ImportListener;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// `-Daside.import.messages` sets the archive's size, `-Daside.import.kills` how often it is killed, and
/// `-Daside.kill.seed` repeats a run.
class ImportKillCheckTest {
    private static final Logger LOG = LoggerFactory.getLogger(ImportKillCheckTest.class);
    private static final int MESSAGES = Integer.getInteger("aside.import.messages", 9_000);
    private static final int KILLS = Integer.getInteger("aside.import.kills", 2);
    private static final long SEED = Long.getLong("aside.kill.seed", new SecureRandom().nextLong());

    @TempDir
    Path folder = Path.of("");

    @Test
    void anImportThatIsKilledAndRunAgainLeavesTheSameStore()
            throws IOException, InterruptedException, RefusedException, SQLException {
        LOG.warn("seed {}", SEED);
        List<String> differences = new ImportKillCheck(folder, SEED, LOG::warn).run(MESSAGES, KILLS);

        assertThat(differences).as("seed %d", SEED).isEmpty();
    }

    @Test
    void anotherArchiveLeavesAnotherStore() throws IOException, RefusedException, SQLException {
        StoreContents[] contents = new StoreContents[2];
        for (int i = 0; i < 2; i++) {
            Path archive = folder.resolve(i + ".zip");
            XArchiveWriter.write(archive, new XArchiveWriter.Plan(7 + i, 5, 5, 50));
            Path profile = folder.resolve("profile" + i);
            Import.take(new LaunchOptions(Optional.of(profile), false), archive, ImportListener.NOBODY);
            contents[i] = StoreContents.of(profile.resolve("aside.db"));
        }

        assertThat(contents[0].differences(contents[1])).extracting(line -> line.substring(0, line.indexOf(':')))
                .contains("message", "message_search", "template_feature");
    }
}
