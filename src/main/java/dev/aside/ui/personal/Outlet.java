package dev.aside.ui.personal;

import dev.aside.core.Connectors;
import dev.aside.core.port.LengthRule;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What an account can do with a private text, and how much of it fits. FX thread only.
final class Outlet {
    private final Connectors connectors;
    private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(Way.NONE);
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper(0);
    private @Nullable LengthRule rule;

    Outlet(Connectors connectors) {
        this.connectors = connectors;
    }

    /// What becomes of a text.
    enum Way {
        /** Nothing: there is no thread, or its network takes no private messages now. */
        NONE,
        /** It goes out. */
        SEND,
        /** It is kept as a draft: the account was read from an archive, nobody is signed in. */
        KEEP
    }

    /** Serves this thread from now on. */
    void open(@Nullable OpenThread thread) {
        rule = thread == null || !thread.account().signedIn() ? null : ruleFor(thread);
        if (thread == null) {
            way.set(Way.NONE);
        } else if (!thread.account().signedIn()) {
            way.set(Way.KEEP);
        } else {
            way.set(rule == null ? Way.NONE : Way.SEND);
        }
    }

    private @Nullable LengthRule ruleFor(OpenThread thread) {
        return connectors.of(thread.account().id()).filter(connector -> connector.messages().isPresent())
                .map(connector -> connector.messageLength(thread.person())).orElse(null);
    }

    void count(String text) {
        left.set(rule == null ? 0 : rule.left(text));
    }

    ReadOnlyObjectProperty<Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /** How much more fits, by that network's own rule; negative when it is too long. */
    ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    boolean isTooLong() {
        return rule != null && left.get() < 0;
    }
}
