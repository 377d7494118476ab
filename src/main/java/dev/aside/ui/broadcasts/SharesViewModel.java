package dev.aside.ui.broadcasts;

import dev.aside.core.Connectors;
import dev.aside.core.PostLength;
import dev.aside.core.model.Account;
import dev.aside.ui.fx.Desk;
import dev.aside.ui.fx.Latest;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the text becomes on each chosen account, counted in the background at every key: a pasted book must not stop
/// the typing.
/// FX thread only.
public final class SharesViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SharesViewModel.class);

    private final Connectors connectors;
    private final Latest counting;
    private final ReadOnlyObjectWrapper<List<Share>> shares = new ReadOnlyObjectWrapper<>(List.of());

    SharesViewModel(Desk desk, Connectors connectors) {
        this.connectors = connectors;
        counting = new Latest(desk.background());
    }

    /** One for each chosen account that can be reached, in their order. */
    public ReadOnlyObjectProperty<List<Share>> sharesProperty() {
        return shares.getReadOnlyProperty();
    }

    /** Whether every network takes it, split where need be. */
    public boolean fits() {
        return shares.get().stream().noneMatch(Share::isTooLong);
    }

    /// @param warning what it stands behind; null for none
    void count(List<Account> accounts, String text, @Nullable String warning) {
        List<Account> chosen = List.copyOf(accounts);
        counting.compute(() -> shares(chosen, text, warning), shares::set,
                failure -> LOG.error("A text could not be counted", failure));
    }

    private List<Share> shares(List<Account> accounts, String text, @Nullable String warning) {
        List<Share> counted = new ArrayList<>();
        for (Account account : accounts) {
            connectors.of(account.id())
                    .ifPresent(connector -> counted.add(Share.of(account, PostLength.of(connector, warning), text)));
        }
        return List.copyOf(counted);
    }
}
