package dev.aside.ui.accounts;

import dev.aside.core.port.SecretStore;
import org.jspecify.annotations.Nullable;

/// Sees to it that credentials can be kept before a network is asked for some: by a passphrase, where one is needed. FX
/// thread only.
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
                path.go(SignInStep.PASSPHRASE);
            }
        });
    }

    /// The passphrase was typed.
    void submit() {
        secrets.unlock(() -> {
            Runnable next = waiting;
            if (!path.isAt(SignInStep.PASSPHRASE)) {
                return;
            }
            if (next == null) {
                path.go(SignInStep.ENDED);
            } else {
                path.go(SignInStep.WORKING);
                next.run();
            }
        });
    }
}
