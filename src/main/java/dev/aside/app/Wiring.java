package dev.aside.app;

import dev.aside.core.Changes;
import dev.aside.core.HeardLately;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Feed;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.ImportReport;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import dev.aside.ui.Navigation;
import dev.aside.ui.archives.ArchivesSection;
import dev.aside.ui.archives.ArchivesStrip;
import dev.aside.ui.archives.ArchivesViewModel;
import dev.aside.ui.archives.Reading;
import dev.aside.ui.archives.ReportView;
import dev.aside.ui.broadcasts.BroadcastsView;
import dev.aside.ui.broadcasts.BroadcastsViewModel;
import dev.aside.ui.broadcasts.Publishing;
import dev.aside.ui.followers.FollowersView;
import dev.aside.ui.followers.FollowersViewModel;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.Delays;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.Images;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.person.PersonViewModel;
import dev.aside.ui.personal.PersonalView;
import dev.aside.ui.personal.PersonalViewModel;
import dev.aside.ui.personal.Screen;
import dev.aside.ui.personal.Sending;
import dev.aside.ui.settings.SettingsView;
import dev.aside.ui.settings.SettingsViewModel;
import dev.aside.ui.shell.AccountsMenu;
import dev.aside.ui.shell.BugDialog;
import dev.aside.ui.shell.IndexingLine;
import dev.aside.ui.shell.IndexingViewModel;
import dev.aside.ui.shell.RailItem;
import dev.aside.ui.shell.ShellView;
import dev.aside.ui.shell.ShellViewModel;
import dev.aside.ui.warning.WarningGate;
import dev.aside.ui.warning.WarningSources;
import java.util.List;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the window of a session together, by hand: the one place that knows every pane. FX thread only.
final class Wiring implements AutoCloseable, Navigation {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    static final int PERSONAL = 0;
    static final int BROADCASTS = 1;
    static final int FOLLOWERS = 2;

    private final Background background;
    private final Session session;
    private final Outside outside;
    private final Runnable chooseArchive;
    private final ArchivesViewModel archives;
    private final Desk desk;
    private final Ticker ticker;
    private final Images images;
    private final HeardLately heard;
    private final ShellViewModel shellModel;
    private final ShellView shell;
    private final Overlay overlay;
    private final BugDialog bugs;
    private final WornSettings worn;
    private final Changes.Subscription engineRead;
    private final @Nullable AccountDoor door;
    private final InView inView;
    private @Nullable PersonalViewModel personal;

    /// @param chooseArchive asks for an archive and reads it
    /// @param addOwn leaves the demo for where real accounts are added
    Wiring(Session session, Background background, Outside outside, Runnable chooseArchive, Runnable addOwn)
            throws StoreException {
        this(session, background, outside, chooseArchive, addOwn, new ArchivesViewModel(background,
                session.engine().stores().imports(), outside.reading(session.engine().importer()::take)));
    }

    /// @param archives what reads archives, perhaps one just now
    Wiring(Session session, Background background, Outside outside, Runnable chooseArchive, Runnable addOwn,
            ArchivesViewModel archives) throws StoreException {
        this.session = session;
        this.background = background;
        this.outside = outside;
        this.chooseArchive = chooseArchive;
        this.archives = archives;
        Engine engine = session.engine();
        Stores stores = engine.stores();
        worn = new WornSettings(stores.settings(), background, engine.changes());
        Ages ages = new Ages(engine.clock(), session.surroundings().zone(), session.surroundings().locale());
        engineRead = engine.changes().subscribe(changes -> background.onScreen(() -> read(changes)));
        desk = new Desk(background, engine.changes(), engine.clock(), ages, Delays.onScreen());
        ticker = new Ticker(engine.clock());
        images = new Images(engine.pictures()::read, background);
        heard = new HeardLately(stores, engine.clock());
        shellModel = new ShellViewModel(stores.conversations(), stores.accounts(), background, engine.changes());
        shell = new ShellView(shellModel, images,
                List.of(new RailItem(Icon.MESSAGE_CIRCLE, Texts.of("shell.personal"), this::personal),
                        new RailItem(Icon.MEGAPHONE, Texts.of("shell.broadcasts"), this::broadcasts),
                        new RailItem(Icon.USERS, Texts.of("shell.followers"), this::followers),
                        new RailItem(Icon.SETTINGS, Texts.of("shell.settings"), this::settings)));
        overlay = new Overlay(shell.overlays());
        bugs = new BugDialog(overlay);
        hearFaults();
        AccountsMenu accounts = new AccountsMenu(shellModel, engine.sync()::state, engine.sync()::refresh, ages,
                session.demo().map(DemoSwitch::new).orElse(null), () -> add(addOwn));
        shell.accountsButton().setOnAction(pressed -> accounts.show(shell.accountsButton()));
        door = AccountDoor.of(session, background, outside).orElse(null);
        inView = new InView(shell, engine.sync()::lookAt);
        pinLines();
        tellOfTheStart();
    }

    private void pinLines() {
        shell.pin(new IndexingLine(indexing()));
        if (door != null) {
            door.stand(shell);
        }
        shell.pin(new ArchivesStrip(archives, this::showReport));
        archives.readingProperty().subscribe(() -> {
            if (personal != null) {
                personal.setBeginning(isBeginning());
            }
        });
    }

    private IndexingViewModel indexing() {
        IndexingViewModel model = new IndexingViewModel(background);
        session.engine().setOnReindexing(model::told);
        return model;
    }

    private void hearFaults() {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> background.onScreen(() -> report(thread, fault)));
        Thread.currentThread().setUncaughtExceptionHandler(this::report);
    }

    private void add(Runnable addOwn) {
        if (door == null) {
            addOwn.run();
        } else {
            door.signIn().choose();
        }
    }

    private PersonalView personal() {
        Engine engine = session.engine();
        WarningSources sources = new WarningSources(engine.guard(), engine.stores().people(), heard::things);
        Sending sending = new Sending(engine.outbox(), engine.guard(),
                new WarningGate(overlay, desk, sources, images, outside::browse), this);
        PersonalViewModel model = new PersonalViewModel(desk, engine.stores(), engine.connectors(), sending,
                engine.conversations(), heard);
        personal = model;
        model.setBeginning(isBeginning());
        return new PersonalView(model, new Screen(images, desk.ages(), ticker, outside::browse), overlay);
    }

    /// Whether an account's messages are being read, from an archive or for the first time since the start.
    private boolean isBeginning() {
        Engine engine = session.engine();
        return archives.readingProperty().get() instanceof Reading.Running
                || engine.connectors().accountIds().stream().map(id -> engine.sync().state(id).of(Feed.MESSAGES))
                        .anyMatch(feed -> feed.lastSuccess() == null && feed.failure() == null);
    }

    private void read(List<Changes.Change> changes) {
        if (personal != null && changes.stream().anyMatch(change -> change.kind() == Changes.Kind.SYNC)) {
            personal.setBeginning(isBeginning());
        }
    }

    private BroadcastsView broadcasts() {
        Engine engine = session.engine();
        Publishing ways = new Publishing(engine.outbox(), engine.guard(), engine.attaching(), engine.removal(), this);
        return new BroadcastsView(new BroadcastsViewModel(desk, engine.stores(), engine.connectors(), ways),
                outside::chooseMedia, overlay, images, ticker);
    }

    private FollowersView followers() {
        Stores stores = session.engine().stores();
        PersonViewModel person = new PersonViewModel(desk, stores.people(), heard);
        return new FollowersView(
                new FollowersViewModel(desk, stores.followers(), stores.people(), person, this), images, desk.ages(),
                ticker);
    }

    private SettingsView settings() {
        Stores stores = session.engine().stores();
        ArchivesSection opened = new ArchivesSection(archives, desk.ages(), chooseArchive, this::showReport);
        return new SettingsView(
                new SettingsViewModel(stores.settings(), stores.history(), stores.people(), background,
                        session.engine().changes()),
                door == null ? List.of() : List.of(door.section(overlay)),
                door == null ? List.of(opened) : List.of(opened, door.development()));
    }

    private void showReport(ImportReport report) {
        ReportView.show(report, desk.ages(), overlay);
    }

    ArchivesViewModel archives() {
        return archives;
    }

    Overlay overlay() {
        return overlay;
    }

    /// A bug: said once, with a code, and the window goes on.
    private void report(Thread thread, Throwable fault) {
        LOG.error("A fault in {}", thread.getName(), fault);
        bugs.show(fault);
    }

    /// What the last run left behind, said once.
    private void tellOfTheStart() throws StoreException {
        int waiting = session.engine().stores().outbox().waiting().size();
        if (waiting > 0) {
            shell.tell(Texts.of("shell.waiting", waiting));
        }
        session.engine().setAside().ifPresent(path -> shell.tell(Texts.of("shell.setAside", path)));
    }

    Parent root() {
        return shell.root();
    }

    /// The window shows it: begin where most people begin.
    void shown() {
        ticker.start();
        shell.go(0);
        if (door != null) {
            door.open();
        }
    }

    /// Begins to add a real account; not for the demo.
    void addAccount() {
        add(() -> {});
    }

    @Override
    public void write(long accountId, long personId) {
        shell.go(PERSONAL);
        if (personal != null) {
            personal.write(accountId, personId);
        }
    }

    @Override
    public void message(long conversationId, long messageId) {
        shell.go(PERSONAL);
        if (personal != null) {
            personal.message(conversationId, messageId);
        }
    }

    @Override
    public void publish(BroadcastDraft draft) {
        if (shell.go(BROADCASTS) instanceof BroadcastsView view) {
            view.publish(draft);
        }
    }

    @Override
    public void followers(FollowerFilter.Chip chip) {
        if (shell.go(FOLLOWERS) instanceof FollowersView view) {
            view.open(chip);
        }
    }

    /// Keeps what is being written and lets go of the window's threads.
    @Override
    public void close() {
        archives.close();
        worn.close();
        inView.close();
        engineRead.close();
        ticker.stop();
        shellModel.close();
        if (door != null) {
            door.close();
        }
        shell.leave();
        if (personal != null) {
            personal.leave();
        }
        background.close();
    }
}
