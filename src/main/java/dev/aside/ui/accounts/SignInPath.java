package dev.aside.ui.accounts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which page is on screen on the way into an account, and where back leads. FX thread only.
final class SignInPath {
    private final ReadOnlyObjectWrapper<SignInStep> step = new ReadOnlyObjectWrapper<>(SignInStep.ENDED);
    private SignInStep first = SignInStep.ENDED;

    ReadOnlyObjectProperty<SignInStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Begins anew.
    void start(SignInStep with) {
        start(with, with);
    }

    /// @param before where back leads out
    void start(SignInStep with, SignInStep before) {
        first = before;
        if (step.get() == with) {
            // The same page, for somebody else: it is drawn anew.
            step.set(SignInStep.WORKING);
        }
        step.set(with);
    }

    void go(SignInStep next) {
        step.set(next);
    }

    boolean isAt(SignInStep one) {
        return step.get() == one;
    }

    boolean beganAt(SignInStep one) {
        return first == one;
    }

    /// One step back, or out.
    ///
    /// @param priced whether the prices are read before the entries
    void back(boolean priced) {
        SignInStep now = step.get();
        boolean keyringAlone = first == SignInStep.KEYRING && now == SignInStep.PASSPHRASE;
        if (now == first || keyringAlone) {
            step.set(SignInStep.ENDED);
            return;
        }
        step.set(switch (now) {
            case ENTRIES -> priced ? SignInStep.PRICES : first;
            case SERVERS, PASSPHRASE, KEYRING, WORKING, BROWSER, ANOTHER -> SignInStep.ENTRIES;
            case FORGOTTEN -> SignInStep.PASSPHRASE;
            case PRICES -> first;
            case NETWORKS, WITHHELD, CONSENT, ENDED -> SignInStep.ENDED;
        });
    }
}
