package dev.aside.ui.accounts;

import dev.aside.core.port.SecretStore;
import org.jspecify.annotations.Nullable;

/// Sees to it that credentials can be kept before a network is asked for some: by a passphrase, where one is needed,
/// and by something else where the way to them is lost. FX thread only.
final class SecretsFirst {
    private final SecretsViewModel secrets;
    private final SignInPath path;
    private @Nullable Runnable waiting;

    SecretsFirst(SecretsViewModel secrets, SignInPath path) {
        this.secrets = secrets;
        this.path = path;
    }

    /// Asks for the passphrase alone.
    void unlock() {
        waiting = null;
        secrets.ask(found -> {});
        path.start(SignInStep.PASSPHRASE);
    }

    /// Looks for the keyring alone; where it still does not answer, what can be done is asked.
    void lookForKeyring() {
        waiting = null;
        secrets.tryAgain(found -> {
            if (path.isAt(SignInStep.ENDED) && found.state() != SecretStore.State.OPEN) {
                path.start(pageFor(found.state()));
            }
        });
    }

    private static SignInStep pageFor(SecretStore.State state) {
        return state == SecretStore.State.UNAVAILABLE ? SignInStep.KEYRING : SignInStep.PASSPHRASE;
    }

    /// @param step done once credentials can be kept, if nobody has gone back by then
    void before(Runnable step) {
        path.go(SignInStep.WORKING);
        secrets.ask(found -> {
            if (!path.isAt(SignInStep.WORKING)) {
                return;
            }
            if (found.state() == SecretStore.State.OPEN) {
                step.run();
            } else {
                waiting = step;
                secrets.clear();
                path.go(pageFor(found.state()));
            }
        });
    }

    /// The passphrase was typed.
    void submit() {
        secrets.unlock(() -> goOn(SignInStep.PASSPHRASE));
    }

    /// The passphrase is forgotten: what that means is said first.
    void forgotten() {
        secrets.clear();
        path.go(SignInStep.FORGOTTEN);
    }

    /// The old file or the keyring is given up, and a passphrase for a new file is chosen.
    void startOver() {
        secrets.startOver(() -> {
            if (path.isAt(SignInStep.FORGOTTEN) || path.isAt(SignInStep.KEYRING)) {
                path.go(SignInStep.PASSPHRASE);
            }
        });
    }

    /// Looks for the keyring once more, and goes on when it answers.
    void tryAgain() {
        secrets.tryAgain(found -> {
            if (found.state() == SecretStore.State.OPEN) {
                goOn(SignInStep.KEYRING);
            } else {
                secrets.sayStillAway();
            }
        });
    }

    private void goOn(SignInStep from) {
        Runnable next = waiting;
        if (!path.isAt(from)) {
            return;
        }
        if (next == null) {
            path.go(SignInStep.ENDED);
        } else {
            path.go(SignInStep.WORKING);
            next.run();
        }
    }
}
