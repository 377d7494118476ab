package dev.aside.app;

import dev.aside.core.SignIns;
import dev.aside.core.port.SecretException;
import dev.aside.ui.accounts.AccountsSection;
import dev.aside.ui.accounts.AccountsStrips;
import dev.aside.ui.accounts.AccountsViewModel;
import dev.aside.ui.accounts.SecretsViewModel;
import dev.aside.ui.accounts.ServersForm;
import dev.aside.ui.accounts.ServersViewModel;
import dev.aside.ui.accounts.SignInPane;
import dev.aside.ui.accounts.SignInStep;
import dev.aside.ui.accounts.SignInView;
import dev.aside.ui.accounts.SignInViewModel;
import dev.aside.ui.fx.Background;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.shell.ShellView;
import java.util.Optional;
import javafx.scene.Node;

/// The way into real accounts in one window, be it at the first run or from the panes. FX thread only.
final class AccountDoor implements AutoCloseable {
    private final SecretsViewModel secrets;
    private final SignInViewModel signIn;
    private final ServersViewModel servers;
    private final SignInView view;
    private final AccountsViewModel accounts;

    private AccountDoor(Session session, SignIns signIns, Background background, Outside outside) {
        Engine engine = session.engine();
        secrets = new SecretsViewModel(signIns, background);
        signIn = new SignInViewModel(signIns, engine.stores(), background, secrets, outside::browse);
        servers = new ServersViewModel(engine.stores().settings(), background, new Servers.Check());
        view = new SignInView(signIn, servers, session.profile(), outside::browse);
        accounts = new AccountsViewModel(signIns, engine.stores(), engine.connectors(), engine.sync()::state,
                background, engine.changes());
    }

    /// Empty in the demo's profile, where no real account can be.
    static Optional<AccountDoor> of(Session session, Background background, Outside outside) {
        return session.signIns().map(signIns -> new AccountDoor(session, signIns, background, outside));
    }

    SignInViewModel signIn() {
        return signIn;
    }

    SignInView view() {
        return view;
    }

    /// Lets pages take the place of the panes while somebody is on the way into an account, and lines stand above them.
    void stand(ShellView shell) {
        SignInPane pane = new SignInPane(signIn, view);
        signIn.stepProperty().subscribe(step -> {
            if (step == SignInStep.ENDED) {
                shell.endVisit(pane);
            } else {
                shell.visit(pane);
            }
        });
        shell.pin(new AccountsStrips(accounts, signIn));
    }

    /// The first section of the settings.
    Node section(Overlay overlay) {
        return new AccountsSection(accounts, signIn, overlay);
    }

    /// Their last one.
    Node development() {
        return ServersForm.section(servers).root();
    }

    /// Opens the accounts whose credentials can be had; where a passphrase is needed, it is asked for once.
    void open() {
        secrets.troubleProperty().subscribe(trouble -> {
            boolean locked = trouble.filter(reason -> reason == SecretException.Reason.LOCKED).isPresent();
            if (locked && signIn.stepProperty().get() == SignInStep.ENDED) {
                signIn.unlock();
            }
        });
        secrets.openAccounts();
    }

    @Override
    public void close() {
        signIn.close();
        accounts.close();
    }
}
