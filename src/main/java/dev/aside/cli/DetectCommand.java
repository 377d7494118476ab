package dev.aside.cli;

import dev.aside.cli.DetectJson.MalformedException;
import dev.aside.core.port.StoreException;
import dev.aside.detect.DetectorSettings;
import dev.aside.detect.DraftContext;
import dev.aside.detect.TemplateDetector;
import dev.aside.detect.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aside detect}: verdicts for drafts or received messages in a file, without a window and without a profile. */
@Command(name = "detect")
final class DetectCommand implements Callable<Integer> {
    private final Commands.Detect detect;
    private final TemplateDetector detector = new TemplateDetector(DetectorSettings.defaults());
    private boolean skipped;

    @Option(names = "--history", required = true, paramLabel = "FILE", descriptionKey = "detect.history")
    private Path history = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Judged judged = new Judged();

    @Option(names = "--store", paramLabel = "FILE", descriptionKey = "detect.store")
    private @Nullable Path store;

    @Spec
    private @Nullable CommandSpec spec;

    DetectCommand(Commands.Detect detect) {
        this.detect = detect;
    }

    /** What to judge. */
    static final class Judged {
        @Option(names = "--drafts", required = true, paramLabel = "FILE", descriptionKey = "detect.drafts")
        private @Nullable Path drafts;

        @Option(names = "--inbound", required = true, paramLabel = "FILE", descriptionKey = "detect.inbound")
        private @Nullable Path inbound;
    }

    @Override
    public Integer call() throws IOException, StoreException {
        Path kept = store;
        Path folder = kept == null ? Files.createTempDirectory("aside-detect") : null;
        Path file = folder != null ? folder.resolve("history.db") : Objects.requireNonNull(kept);
        try (Commands.History index = detect.open(file)) {
            HistoryIndexing indexing = new HistoryIndexing(detector, this::skip);
            indexing.fill(index, history);
            detector.prepare();
            judge(index);
        } finally {
            if (folder != null) {
                delete(folder);
            }
        }
        return (skipped ? ExitStatus.LINES_SKIPPED : ExitStatus.OK).code();
    }

    private void judge(Commands.History index) throws IOException, StoreException {
        Path drafts = judged.drafts;
        Path file = drafts != null ? drafts : Objects.requireNonNull(judged.inbound);
        PrintWriter out = line().getOut();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    try {
                        out.println(drafts != null ? draft(index, line) : inbound(index, line));
                    } catch (MalformedException e) {
                        skip(file, number, e);
                    }
                }
            }
        }
        out.flush();
    }

    private String draft(Commands.History index, String line) throws StoreException, MalformedException {
        DetectJson.Asked asked = DetectJson.draft(line);
        DraftContext draft = asked.from(index.person(asked.handle()).orElse(-1L));
        long start = System.nanoTime();
        Verdict verdict = detector.judge(draft, index.sent());
        return DetectJson.written(asked.id(), draft.text(), verdict, System.nanoTime() - start);
    }

    private String inbound(Commands.History index, String line) throws StoreException, MalformedException {
        DetectJson.Asked asked = DetectJson.inbound(line);
        DraftContext message = asked.from(index.person(asked.handle()).orElse(-1L));
        long start = System.nanoTime();
        Verdict verdict = detector.judgeInbound(message, index.received());
        return DetectJson.written(asked.id(), message.text(), verdict, System.nanoTime() - start);
    }

    private void skip(Path file, int number, MalformedException why) {
        skipped = true;
        PrintWriter err = line().getErr();
        err.println(Wording.sentence("detect.line",
                Map.of("number", String.valueOf(number), "file", file, "problem", String.valueOf(why.getMessage()))));
        err.flush();
    }

    private picocli.CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
