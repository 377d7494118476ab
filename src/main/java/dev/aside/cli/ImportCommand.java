package dev.aside.cli;

import dev.aside.core.ImportListener;
import dev.aside.core.model.ImportReport;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code aside import FILE}: takes in an archive, and reports what became of it as lines to read or as JSON. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    /** Clears what a terminal shows of the line, from its beginning. */
    private static final String AGAIN = "\r\u001b[K";

    private final Commands.Import importer;

    @Parameters(paramLabel = "FILE", descriptionKey = "import.file")
    private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "import.json")
    private boolean json;

    @Option(names = "--profile", paramLabel = "DIR", descriptionKey = "profile")
    private @Nullable Path profile;

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(Commands.Import importer) {
        this.importer = importer;
    }

    @Override
    public Integer call() throws RefusedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean watched = isTerminal();
        ImportListener listener = watched ? (done, expected) -> progress(err, done, expected) : ImportListener.NOBODY;
        ImportReport report;
        try {
            report = importer.take(new LaunchOptions(Optional.ofNullable(profile), false), file, listener);
        } finally {
            if (watched) {
                err.print(AGAIN);
                err.flush();
            }
        }
        out.println(json ? ImportWording.json(report) : ImportWording.text(report));
        out.flush();
        return report.tookNothing() ? ExitStatus.FAILURE.code() : ExitStatus.OK.code();
    }

    private static void progress(PrintWriter err, long done, long expected) {
        err.print(AGAIN + Wording.sentence("import.progress",
                Map.of("done", done, "expected", Math.max(done, expected))));
        err.flush();
    }

    /** Whether somebody looks at standard error. Java only tells it of all streams together; Linux of each. */
    private static boolean isTerminal() {
        Path stream = Path.of("/proc/self/fd/2");
        if (Files.isSymbolicLink(stream)) {
            try {
                String target = Files.readSymbolicLink(stream).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException _) {
                return false;
            }
        }
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
