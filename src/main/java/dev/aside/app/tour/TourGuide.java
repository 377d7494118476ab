package dev.aside.app.tour;

import dev.aside.cli.MissingFont;
import dev.aside.core.port.SettingsStore;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

/// Leads through the window from state to state and has a picture taken of each. To be used on one thread that is not
/// the
/// FX thread; the toolkit must run.
public final class TourGuide {
    private final Visitor visitor = new Visitor();
    private final Album album;
    private final PaneStops panes;

    /// @param out  where the pictures go; must exist
    /// @param only names of the pictures to take; empty for all
    public TourGuide(Path out, Set<String> only) {
        album = new Album(visitor, out, only);
        panes = new PaneStops(visitor, album);
    }

    /// Opens a program in a window. Called on the FX thread.
    @FunctionalInterface
    public interface Opening {
        void show(Stage stage) throws StoreException;
    }

    /// The scripts that no font of this machine has.
    public Set<MissingFont> missingFonts() throws UnreachedException {
        return visitor.onFx(Fonts::missing);
    }

    /// The window as it was when the tour had to stop, for whoever looks for the reason.
    public void keepLast(String picture) throws UnreachedException, IOException {
        album.takeUnasked(picture + "-stopped");
    }

    public void open(Opening opening) throws UnreachedException {
        visitor.open(opening);
    }

    /// Closes the window, then what it showed.
    ///
    /// @param after called on the FX thread
    public void close(Runnable after) throws UnreachedException {
        visitor.close();
        visitor.onFx(() -> {
            after.run();
            return true;
        });
    }

    /// Whether there are pictures to take after the first run.
    public boolean wantsDemo() {
        return album.wantsOtherThan("first-run", "sign-in");
    }

    /// Whether there are pictures to take of the demo's very beginning.
    public boolean wantsBeginning() {
        return album.wants(Look.LIGHT.name("loading")) || album.wants(Look.LIGHT.name("empty"));
    }

    /// Whether there are pictures to take of an archive.
    public boolean wantsArchive() {
        return new ArchiveStops(visitor, album).areWanted();
    }

    /// From the first screen into an archive.
    ///
    /// @param next makes the archive the file that is chosen; until then it is one that is none
    /// @param goOn lets the archive be read on that rests after its first messages
    public void archive(Runnable next, Runnable goOn) throws UnreachedException, IOException {
        visitor.headFor("an archive");
        ArchiveStops stops = new ArchiveStops(visitor, album);
        stops.read(next, goOn);
        stops.look();
        stops.accounts();
    }

    /// The first screen; leaves by the demo.
    public void firstRun() throws UnreachedException, IOException {
        panes.firstRun();
        SignInStops signingIn = new SignInStops(visitor, album);
        if (signingIn.areWanted()) {
            signingIn.visit();
        }
        if (wantsDemo()) {
            String demo = Texts.of("firstrun.demo");
            visitor.click(demo, node -> node instanceof Labeled && Visitor.says(node, demo));
            visitor.awaitNode("rail");
        }
    }

    /// The panes in all looks, then what is found, waits, fails and is taken back.
    public void panes(Program program) throws UnreachedException, StoreException, IOException {
        SettingsStore settings = program.stores().settings();
        visitor.headFor("the demo");
        visitor.await("the demo's messages and notes", program.complete());
        panes.personal(settings);
        panes.warning(settings);
        panes.broadcasts(settings);
        panes.followers(settings);
        panes.settings(settings);
        WritingStops writing = new WritingStops(visitor, album, panes);
        if (writing.areWanted()) {
            panes.plainly(settings);
            writing.attaching();
            writing.deleting();
            writing.others();
        }
        StateStops states = new StateStops(visitor, album, panes, program);
        if (states.areWanted()) {
            panes.plainly(settings);
            states.search();
            states.undoAndOffline();
            states.failed();
            states.madePersonal();
        }
    }

    /// The first moments of the demo, and then the list without anybody in it.
    ///
    /// @param program on a network that has not answered yet
    public void beginning(Program program) throws UnreachedException, StoreException, IOException {
        visitor.headFor("the demo's beginning");
        panes.plainly(program.stores().settings());
        StateStops states = new StateStops(visitor, album, panes, program);
        states.loading();
        program.network().setSilent(false);
        visitor.await("the demo's messages and notes", program.complete());
        states.empty();
    }
}
