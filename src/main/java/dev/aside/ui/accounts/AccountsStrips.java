package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.port.SecretException;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.Strip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What the accounts need of their owner, a line each above the panes, until it is done or closed: then it is not said
/// again in this run.
public final class AccountsStrips extends VBox {
    static {
        Styles.add(SignInView.class);
    }

    private final AccountsViewModel viewModel;
    private final SignInViewModel signIn;
    private final Set<String> closed = new HashSet<>();
    private List<Need> shown = List.of();

    /// @param key tells it from others
    private record Need(String key, Strip.Kind kind, String sentence, String action, Runnable step) {
        boolean isSame(Need other) {
            return key.equals(other.key) && sentence.equals(other.sentence);
        }
    }

    public AccountsStrips(AccountsViewModel viewModel, SignInViewModel signIn) {
        this.viewModel = viewModel;
        this.signIn = signIn;
        getStyleClass().add("accounts-strips");
        viewModel.rows().subscribe(this::show);
        signIn.secrets().troubleProperty().subscribe(met -> show());
        signIn.stepProperty().subscribe(step -> show());
        show();
    }

    private void show() {
        List<Need> needs = needs().stream().filter(need -> !closed.contains(need.key)).toList();
        boolean same = needs.size() == shown.size();
        for (int i = 0; same && i < needs.size(); i++) {
            same = needs.get(i).isSame(shown.get(i));
        }
        if (!same) {
            shown = needs;
            getChildren().setAll(needs.stream().map(this::strip).toList());
        }
    }

    /// Nothing is asked beside the page on which it is being done.
    private List<Need> needs() {
        if (signIn.stepProperty().get() != SignInStep.ENDED) {
            return List.of();
        }
        Optional<SecretException.Reason> trouble = signIn.secrets().troubleProperty().get();
        List<Need> needs = new ArrayList<>();
        trouble.map(this::secrets).ifPresent(needs::add);
        for (AccountRow row : viewModel.rows()) {
            Account account = row.account();
            String handle = AccountWords.handle(account);
            String network = SignInWords.network(account.network());
            if (row.isLost() && trouble.isEmpty()) {
                needs.add(new Need("lost " + account.id(), Strip.Kind.DANGER,
                        Texts.of("accounts.lostStrip", handle, network), Texts.of("accounts.signInAgain"),
                        () -> signIn.again(account)));
            } else if (row.isUnasked()) {
                needs.add(new Need("consent " + account.id(), Strip.Kind.OFFLINE,
                        Texts.of("accounts.unaskedStrip", handle, network), Texts.of("accounts.decide"),
                        () -> signIn.askConsent(account)));
            }
        }
        return needs;
    }

    private Need secrets(SecretException.Reason reason) {
        return switch (reason) {
            case LOCKED, WRONG_PASSPHRASE, DAMAGED -> new Need("secrets", Strip.Kind.OFFLINE,
                    Texts.of("accounts.lockedStrip"), Texts.of("accounts.unlock"), signIn::unlock);
            case UNAVAILABLE -> new Need("secrets", Strip.Kind.DANGER, Texts.of("accounts.keyringStrip"),
                    Texts.of("accounts.tryAgain"), signIn::lookForKeyring);
        };
    }

    private Node strip(Need need) {
        Button action = new Button(need.action);
        action.getStyleClass().add("strip-button");
        action.setMinWidth(USE_PREF_SIZE);
        action.setOnAction(pressed -> need.step.run());
        IconButton close = new IconButton(Icon.X, 16, Texts.of("accounts.closeStrip"));
        close.setOnAction(pressed -> {
            closed.add(need.key);
            show();
        });
        Strip strip = new Strip(need.kind);
        strip.show(need.sentence, action, close);
        if (need.kind == Strip.Kind.OFFLINE) {
            strip.getChildren().set(0, Icon.LOCK.at(16));
        }
        return strip;
    }
}
