package dev.aside.app;

import dev.aside.app.tour.Program;
import dev.aside.app.tour.TourArchive;
import dev.aside.app.tour.TourClock;
import dev.aside.app.tour.TourGuide;
import dev.aside.app.tour.UnreachedException;
import dev.aside.cli.LaunchOptions;
import dev.aside.cli.MissingFont;
import dev.aside.cli.Refusal;
import dev.aside.cli.RefusedException;
import dev.aside.core.port.StoreException;
import dev.aside.network.demo.DemoNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows the real program around: opens it on the demo in a profile that is thrown away, on a platform without a
/// display,
/// with a clock, a zone, a language and a seed of its own, and has a picture taken of every state.
public final class Tour {
    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
    private static final long SEED = 20_261_126;

    private final TourGuide guide;

    private Tour(TourGuide guide) {
        this.guide = guide;
    }

    /// Blocks until the last picture is written. Once in a process, and not in one that shows a window.
    ///
    /// @param out     made where it is missing
    /// @param only    names of the pictures to take; empty for all
    /// @param missing told of each script that this machine has no font for
    /// @throws RefusedException when the folder can't be written, or a state does not come
    public static void write(Path out, Set<String> only, Consumer<MissingFont> missing)
            throws IOException, RefusedException {
        makeWritable(out);
        Path folder = Files.createTempDirectory("aside-tour");
        try {
            startToolkit();
            TourGuide guide = new TourGuide(out, only);
            guide.missingFonts().forEach(missing);
            new Tour(guide).go(folder);
        } catch (UnreachedException e) {
            LOG.info("The tour stopped", e);
            throw new RefusedException(new Refusal.TourStopped(e.picture(), e.missing()));
        } catch (StoreException e) {
            throw new IOException(e);
        } finally {
            delete(folder);
        }
    }

    private static void makeWritable(Path out) throws RefusedException {
        try {
            Files.createDirectories(out);
            Files.delete(Files.createTempFile(out, "writable", ""));
        } catch (IOException _) {
            throw new RefusedException(new Refusal.PicturesNotWritable(out));
        }
    }

    /// The headless platform has to be named before JavaFX is loaded.
    private static void startToolkit() throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void go(Path folder) throws UnreachedException, RefusedException, StoreException, IOException {
        try {
            visit(folder.resolve("first"));
            if (guide.wantsBeginning()) {
                visitBeginning(folder.resolve("second"));
            }
            if (guide.wantsArchive()) {
                visitArchive(folder.resolve("third"));
            }
        } catch (UnreachedException e) {
            guide.keepLast(e.picture());
            throw e;
        }
    }

    /// From the first run on, as a person goes.
    private void visit(Path profile) throws UnreachedException, RefusedException, StoreException, IOException {
        TourClock clock = new TourClock();
        OpenedProfile opened = take(profile, false);
        try (ProfileLock _ = opened.lock()) {
            TourDesktop desktop = new TourDesktop();
            desktop.layOutMedia(List.of(picture(profile.resolveSibling("bells.png"))));
            WindowContent content = content(opened, clock, desktop);
            guide.open(stage -> AsideApp.show(content, stage));
            guide.firstRun();
            if (guide.wantsDemo()) {
                guide.panes(program(content.session(), clock));
            }
            guide.close(content::close);
        }
    }

    private static Path picture(Path file) throws IOException {
        try (InputStream in = Objects
                .requireNonNull(DemoNetwork.class.getResourceAsStream("pictures/riders.png"))) {
            Files.copy(in, file);
        }
        return file;
    }

    /// Straight into the demo, whose network is slow at first.
    private void visitBeginning(Path profile)
            throws UnreachedException, RefusedException, StoreException, IOException {
        TourClock clock = new TourClock();
        OpenedProfile opened = take(profile, true);
        try (ProfileLock _ = opened.lock()) {
            WindowContent content = content(opened, clock);
            Program program = program(content.session(), clock);
            program.network().setSilent(true);
            guide.open(stage -> AsideApp.show(content, stage));
            guide.beginning(program);
            guide.close(content::close);
        }
    }

    /// From the first run into an archive.
    private void visitArchive(Path profile) throws UnreachedException, RefusedException, StoreException, IOException {
        OpenedProfile opened = take(profile, false);
        TourDesktop desktop = new TourDesktop();
        desktop.layOut(Files.writeString(profile.resolveSibling("holiday-pictures.zip"), "no archive"));
        Path archive = TourArchive.write(profile.resolveSibling("twitter-2026-11-20.zip"));
        try (ProfileLock _ = opened.lock()) {
            WindowContent content = content(opened, new TourClock(), desktop);
            guide.open(stage -> AsideApp.show(content, stage));
            guide.archive(() -> desktop.layOut(archive), desktop::letGoOn);
            guide.close(content::close);
        }
    }

    private static OpenedProfile take(Path profile, boolean demo) throws RefusedException, IOException {
        LaunchOptions options = new LaunchOptions(Optional.of(profile), demo);
        AppPaths paths = AppPaths.of(options);
        new ProfileFolder().prepare(paths);
        ProfileLock lock = ProfileLock.take(paths)
                .orElseThrow(() -> new RefusedException(new Refusal.ProfileOpen(paths.profile())));
        return new OpenedProfile(options, paths, lock);
    }

    private static WindowContent content(OpenedProfile profile, TourClock clock) throws RefusedException {
        return content(profile, clock, new TourDesktop());
    }

    private static WindowContent content(OpenedProfile profile, TourClock clock, Outside desktop)
            throws RefusedException {
        Random chance = new Random(SEED);
        Surroundings surroundings = new Surroundings(clock, ZoneId.of("Europe/London"), Locale.UK, chance,
                () -> new UUID(chance.nextLong(), chance.nextLong()));
        WindowContent content = new WindowContent(profile, surroundings, desktop);
        content.open();
        return content;
    }

    private static Program program(Session session, TourClock clock) {
        Engine engine = session.engine();
        return new Program(engine.stores(), session.demo().orElseThrow(), clock, engine.agenda()::wake,
                session::isComplete);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
