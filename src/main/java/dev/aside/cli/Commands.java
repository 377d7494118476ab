package dev.aside.cli;

import dev.aside.core.ImportListener;
import dev.aside.core.model.HistoryLine;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
import dev.aside.core.port.StoreException;
import dev.aside.detect.SentHistory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Reads the arguments and runs what they ask for: the window without a command, a command with one. Used once. */
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final CommandLine line;

    /** @param window opens the window and blocks until it is closed */
    public Commands(Window window) {
        line = described(new WindowCommand(window));
        line.setExecutionStrategy(Commands::execute);
        line.setParameterExceptionHandler(this::misused);
        line.setExecutionExceptionHandler(this::failed);
    }

    /** Opens the window and blocks until it is closed. */
    @FunctionalInterface
    public interface Window {
        void open(LaunchOptions options) throws RefusedException;
    }

    /** Writes the tour's pictures; blocks until the last one is on the disk. */
    @FunctionalInterface
    public interface Tour {
        /**
         * Makes {@code out} where it is missing.
         *
         * @param only the names of the pictures to take; empty for all
         * @param missing told of each script that this machine has no font for
         */
        void write(Path out, Set<String> only, Consumer<MissingFont> missing) throws IOException, RefusedException;
    }

    /** Takes archives into a profile. */
    @FunctionalInterface
    public interface Import {
        ImportReport take(LaunchOptions profile, Path file, ImportListener listener) throws RefusedException;
    }

    /** Adds {@code import}. */
    public Commands importing(Import importer) {
        line.addSubcommand(described(new ImportCommand(importer)));
        return this;
    }

    /** Looks into a profile, beside an Aside that may have it open. */
    @FunctionalInterface
    public interface Search {
        List<SearchHit> find(LaunchOptions profile, String text, int limit, SearchOrder order) throws RefusedException;
    }

    /** Adds {@code search}. */
    public Commands search(Search search) {
        line.addSubcommand(described(new SearchCommand(search)));
        return this;
    }

    /** Opens the index of a history that lies outside a profile. */
    @FunctionalInterface
    public interface Detect {
        /** Makes the file where it is missing. */
        History open(Path file) throws StoreException;
    }

    /** Such an index. */
    public interface History extends AutoCloseable {
        /** Which history was added whole; empty if none was. */
        Optional<String> origin() throws StoreException;

        /** Adds some of its messages. */
        void add(List<HistoryLine> lines) throws StoreException;

        /** All of it was added. */
        void complete(String origin) throws StoreException;

        /** The number of a person by their handle; empty if nothing that counts went between them and the owner. */
        Optional<Long> person(String handle) throws StoreException;

        SentHistory sent();

        SentHistory received();

        @Override
        void close() throws StoreException;
    }

    /** Adds {@code tour}. */
    public Commands tour(Tour tour) {
        line.addSubcommand(described(new TourCommand(tour)));
        return this;
    }

    /** Adds {@code detect}. */
    public Commands detect(Detect detect) {
        line.addSubcommand(described(new DetectCommand(detect)));
        return this;
    }

    /** Where the answers go; standard output and standard error unless said. */
    public Commands writingTo(PrintWriter out, PrintWriter err) {
        line.setOut(out).setErr(err);
        return this;
    }

    /** Never throws: whatever happens is said on standard error and told by the status. */
    public ExitStatus run(String... args) {
        int code = line.execute(args);
        for (ExitStatus status : ExitStatus.values()) {
            if (status.code() == code) {
                return status;
            }
        }
        return ExitStatus.FAILURE;
    }

    private static CommandLine described(Object command) {
        CommandLine described = new CommandLine(command);
        described.getCommandSpec().versionProvider(new WindowCommand.Version()).mixinStandardHelpOptions(true);
        described.setResourceBundle(ResourceBundle.getBundle("dev.aside.cli.usage", Locale.ROOT));
        return described;
    }

    private static int execute(ParseResult parsed) {
        @Nullable
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
            throw new Misuse.OptionsBeforeCommandException(parsed.subcommand().commandSpec().commandLine());
        }
        return new RunLast().execute(parsed);
    }

    private int misused(ParameterException problem, String[] args) {
        say(problem.getCommandLine().getErr(), Misuse.sentence(problem));
        return ExitStatus.USAGE.code();
    }

    private int failed(Exception problem, CommandLine where, ParseResult parsed) {
        if (problem instanceof RefusedException refused) {
            say(where.getErr(), Wording.of(refused.refusal()));
            return refused.refusal().status().code();
        }
        if (!(problem instanceof IOException)) {
            LOG.error("{} failed", where.getCommandName(), problem);
        }
        say(where.getErr(), Wording.sentence("failed",
                Map.of("command", where.getCommandName(), "problem", problem.toString())));
        return ExitStatus.FAILURE.code();
    }

    private static void say(PrintWriter to, String sentence) {
        to.println(sentence);
        to.flush();
    }
}
