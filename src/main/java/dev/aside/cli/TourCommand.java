package dev.aside.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code aside tour --out DIR}: pictures of every pane, without a display and without a profile. */
@Command(name = "tour")
final class TourCommand implements Callable<Integer> {
    private final Commands.Tour tour;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "tour.out")
    private Path out = Path.of("");

    @Option(names = "--only", paramLabel = "NAME", descriptionKey = "tour.only")
    private List<String> only = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    TourCommand(Commands.Tour tour) {
        this.tour = tour;
    }

    @Override
    public Integer call() throws IOException, RefusedException {
        tour.write(out, Set.copyOf(only), this::say);
        return ExitStatus.OK.code();
    }

    private void say(MissingFont font) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(Wording.sentence("tour.font", Map.of("script", font.name())));
        err.flush();
    }
}
