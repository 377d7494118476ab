package dev.aside.app;

import dev.aside.core.Changes;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.Settings;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.ui.Navigation;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.Theme;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.settings.SettingsView;
import dev.aside.ui.settings.SettingsViewModel;
import dev.aside.ui.shell.BugDialog;
import dev.aside.ui.shell.RailItem;
import dev.aside.ui.shell.ShellView;
import dev.aside.ui.shell.ShellViewModel;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the window of a session together, by hand: the one place that knows every pane. FX thread only.
final class Wiring implements AutoCloseable, Navigation {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final Background background = Background.start();
    private final Session session;
    private final Ticker ticker;
    private final ShellViewModel shellModel;
    private final ShellView shell;
    private final Changes.Subscription settingsChanged;
    private final Overlay overlay;
    private final BugDialog bugs;

    Wiring(Session session, Consumer<URI> browser) throws StoreException {
        this.session = session;
        Engine engine = session.engine();
        Stores stores = engine.stores();
        wear(stores.settings().settings());
        settingsChanged = engine.changes().subscribe(changes -> background.onScreen(() -> restyle(changes)));
        ticker = new Ticker(engine.clock());
        ticker.start();
        Images images = new Images(engine.pictures()::read, background);
        shellModel = new ShellViewModel(stores.conversations(), stores.accounts(), background, engine.changes());
        shell = new ShellView(shellModel, images,
                List.of(new RailItem(Icon.SETTINGS, Texts.of("shell.settings"), this::settings)));
        overlay = new Overlay(shell.overlays());
        bugs = new BugDialog(overlay);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> background.onScreen(() -> report(thread, fault)));
        Thread.currentThread().setUncaughtExceptionHandler(this::report);
        tellOfTheStart();
    }

    /// A bug: said once, with a code, and the window goes on.
    private void report(Thread thread, Throwable fault) {
        LOG.error("A fault in {}", thread.getName(), fault);
        bugs.show(fault);
    }

    private SettingsView settings() {
        Stores stores = session.engine().stores();
        return new SettingsView(new SettingsViewModel(stores.settings(), stores.history(), stores.people(), background,
                session.engine().changes()));
    }

    /// What the last run left behind, said once.
    private void tellOfTheStart() throws StoreException {
        int waiting = session.engine().stores().outbox().waiting().size();
        if (waiting > 0) {
            shell.tell(Texts.of("shell.waiting", waiting));
        }
        session.engine().setAside().ifPresent(path -> shell.tell(Texts.of("shell.setAside", path)));
    }

    private void restyle(List<Changes.Change> changes) {
        if (changes.stream().anyMatch(change -> change.kind() == Changes.Kind.SETTINGS)) {
            background.run(() -> session.engine().stores().settings().settings(), Wiring::wear,
                    failure -> LOG.warn("Settings can't be read", failure));
        }
    }

    private static void wear(Settings settings) {
        Styles.setTheme(switch (settings.appearance()) {
            case SYSTEM -> Theme.SYSTEM;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case CONTRAST -> Theme.CONTRAST;
        });
        Styles.setTextScale(settings.textPercent() / 100.0);
    }

    Parent root() {
        return shell.root();
    }

    /// The window shows it: begin where most people begin.
    void shown() {
        shell.go(0);
    }

    @Override
    public void write(long accountId, long personId) {}

    @Override
    public void message(long conversationId, long messageId) {}

    @Override
    public void publish(BroadcastDraft draft) {}

    @Override
    public void followers(FollowerFilter.Chip chip) {}

    /// Keeps what is being written and lets go of the window's threads.
    @Override
    public void close() {
        settingsChanged.close();
        ticker.stop();
        shellModel.close();
        shell.leave();
        background.close();
    }
}
