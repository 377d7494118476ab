package dev.aside.app;

import dev.aside.core.Changes;
import dev.aside.ui.accounts.SignInStep;
import dev.aside.ui.accounts.SignInView;
import dev.aside.ui.archives.ArchivesStrip;
import dev.aside.ui.archives.ArchivesViewModel;
import dev.aside.ui.archives.Reading;
import dev.aside.ui.firstrun.FirstRunView;
import dev.aside.ui.fx.Background;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The first screen of a profile without an account, until a sign-in or an archive has brought one. FX thread only.
final class FirstRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);

    private final Engine engine;
    private final Background background;
    private final AccountDoor door;
    private final ArchivesViewModel archives;
    private final FirstRunView view;
    private final Changes.Subscription subscription;
    private Runnable onAccount = () -> {};

    /// @param session of a profile of real accounts
    FirstRun(Session session, Background background, Outside outside, Runnable tryDemo, Runnable chooseArchive) {
        engine = session.engine();
        this.background = background;
        door = AccountDoor.of(session, background, outside).orElseThrow();
        archives = new ArchivesViewModel(background, engine.stores().imports(),
                outside.reading(engine.importer()::take));
        view = new FirstRunView(SignInView.options(door.signIn(), door.signIn()::begin), tryDemo, chooseArchive);
        door.signIn().stepProperty().subscribe(this::showStep);
        view.showBelow(new ArchivesStrip(archives, report -> {}), Bindings.createBooleanBinding(
                () -> archives.readingProperty().get() instanceof Reading.Running, archives.readingProperty()));
        subscription = engine.changes().subscribe(changes -> {
            if (changes.stream().anyMatch(change -> change.kind() == Changes.Kind.ACCOUNTS)) {
                background.onScreen(this::look);
            }
        });
    }

    /// Told, once, when there is an account.
    void setOnAccount(Runnable listener) {
        onAccount = listener;
    }

    private void showStep(SignInStep step) {
        if (step != SignInStep.ENDED) {
            view.showPage(door.view().root());
            door.view().shown();
        } else if (isOnTheWay()) {
            look();
        }
    }

    private boolean isOnTheWay() {
        return door.view().root().getParent() != null;
    }

    /// Somebody on the way into an account gets to the end of it first.
    private void look() {
        if (door.signIn().stepProperty().get() != SignInStep.ENDED) {
            return;
        }
        background.run(() -> engine.stores().accounts().accounts().isEmpty(), none -> {
            if (!none) {
                subscription.close();
                door.close();
                Runnable listener = onAccount;
                onAccount = () -> {};
                listener.run();
            } else if (isOnTheWay()) {
                view.showWays();
            }
        }, problem -> LOG.warn("Accounts can't be read", problem));
    }

    Background background() {
        return background;
    }

    ArchivesViewModel archives() {
        return archives;
    }

    Parent root() {
        return view.root();
    }

    void shown() {
        view.shown();
    }

    /// Nothing came of it: what it began ends.
    @Override
    public void close() {
        subscription.close();
        door.close();
        archives.close();
        background.close();
    }
}
