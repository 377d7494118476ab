package dev.aside.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aside tour --out DIR}: pictures of every pane, without a display and without a profile. */
@Command(name = "tour")
final class TourCommand implements Callable<Integer> {
    private final Commands.Tour tour;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "tour.out")
    private Path out = Path.of("");

    TourCommand(Commands.Tour tour) {
        this.tour = tour;
    }

    @Override
    public Integer call() throws IOException, RefusedException {
        tour.write(out);
        return ExitStatus.OK.code();
    }
}
