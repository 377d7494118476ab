package dev.aside.app;

import dev.aside.archive.x.XArchiveWriter;
import dev.aside.cli.LaunchOptions;
import dev.aside.cli.RefusedException;
import dev.aside.core.ImportListener;
import dev.aside.core.model.ImportReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Kills an import with SIGKILL at any moment, again and again, until one run reaches the end of the archive; then the
/// store must be the one that a single import leaves.
final class ImportKillCheck {
    private static final int LATEST_KILL_MILLIS = 120;

    private final Path folder;
    private final SplittableRandom random;
    private final Consumer<String> report;

    /// @param folder empty; archive and profiles are made in it
    ImportKillCheck(Path folder, long seed, Consumer<String> report) {
        this.folder = folder;
        this.random = new SplittableRandom(seed);
        this.report = report;
    }

    /// Makes an archive, and takes it in once whole and once with kills.
    ///
    /// @param messages how many the archive has
    /// @param kills how often at most
    /// @return what was not as it must be; empty when all went well
    List<String> run(int messages, int kills) throws IOException, InterruptedException, RefusedException, SQLException {
        Path archive = folder.resolve("archive.zip");
        XArchiveWriter.write(archive, new XArchiveWriter.Plan(random.nextLong(), messages / 10, messages / 4,
                messages));
        Path clean = folder.resolve("clean");
        ImportReport whole = take(clean, archive);
        Path killed = folder.resolve("killed");
        int done = 0;
        while (done < kills && killed(killed, archive)) {
            done++;
        }
        ImportReport last = take(killed, archive);
        report.accept("%d messages, %d kills".formatted(messages, done));
        List<String> differences = new ArrayList<>(StoreContents.of(AppPaths.of(options(clean)).store())
                .differences(StoreContents.of(AppPaths.of(options(killed)).store())));
        if (done > 0 && !last.holds().equals(whole.holds())) {
            differences.add("it holds " + last.holds() + ", not " + whole.holds());
        }
        return differences;
    }

    private static LaunchOptions options(Path profile) {
        return new LaunchOptions(Optional.of(profile), false);
    }

    private static ImportReport take(Path profile, Path archive) throws RefusedException {
        return Import.take(options(profile), archive, ImportListener.NOBODY);
    }

    /// @return whether it was killed before its end
    private boolean killed(Path profile, Path archive) throws IOException, InterruptedException {
        Path said = folder.resolve("child.log");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-classpath", System.getProperty("java.class.path"), ImportKillChild.class.getName(),
                profile.toString(), archive.toString()).redirectError(said.toFile()).start();
        int pages = random.nextInt(4);
        long delay = random.nextInt(1 + LATEST_KILL_MILLIS);
        try (BufferedReader lines = child.inputReader()) {
            boolean ended = false;
            for (int page = 0; page <= pages && !ended; page++) {
                @Nullable
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException("the child ended by itself: " + Files.readString(said));
                }
                ended = line.equals("DONE");
            }
            boolean killed = !ended && !child.waitFor(delay, TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            report.accept(killed ? "killed %d ms after page %d".formatted(delay, pages) : "reached the end");
            return killed;
        } finally {
            child.destroyForcibly();
        }
    }
}
