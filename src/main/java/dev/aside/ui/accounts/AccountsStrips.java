package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.port.SecretException;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.Strip;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What the accounts need of their owner, a line each above the panes, until it is done or closed.
public final class AccountsStrips extends VBox {
    static {
        Styles.add(SignInView.class);
    }

    private final AccountsViewModel viewModel;
    private final SignInViewModel signIn;
    private final AccountNeeds needs = new AccountNeeds();
    private List<Shown> shown = List.of();

    private record Shown(AccountNeeds.Need need, Strip.Kind kind, String sentence, String action, Runnable step) {
        boolean isSame(Shown other) {
            return need.equals(other.need) && sentence.equals(other.sentence);
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
        List<Shown> now = needs.now(viewModel.rows(), signIn.secrets().troubleProperty().get(),
                signIn.stepProperty().get() != SignInStep.ENDED).stream().map(this::shown).toList();
        boolean same = now.size() == shown.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).isSame(shown.get(i));
        }
        if (!same) {
            shown = now;
            getChildren().setAll(now.stream().map(this::strip).toList());
        }
    }

    private Shown shown(AccountNeeds.Need need) {
        return switch (need) {
            case AccountNeeds.Secrets(SecretException.Reason reason) -> secrets(need, reason);
            case AccountNeeds.SignIn(Account account) -> new Shown(need, Strip.Kind.DANGER,
                    Texts.of("accounts.lostStrip", AccountWords.handle(account),
                            SignInWords.network(account.network())),
                    Texts.of("accounts.signInAgain"), () -> signIn.again(account));
            case AccountNeeds.Answer(Account account) -> new Shown(need, Strip.Kind.OFFLINE,
                    Texts.of("accounts.unaskedStrip", AccountWords.handle(account),
                            SignInWords.network(account.network())),
                    Texts.of("accounts.decide"), () -> signIn.askConsent(account));
        };
    }

    private Shown secrets(AccountNeeds.Need need, SecretException.Reason reason) {
        return switch (reason) {
            case LOCKED, WRONG_PASSPHRASE, DAMAGED -> new Shown(need, Strip.Kind.OFFLINE,
                    Texts.of("accounts.lockedStrip"), Texts.of("accounts.unlock"), signIn::unlock);
            case UNAVAILABLE -> new Shown(need, Strip.Kind.DANGER, Texts.of("accounts.keyringStrip"),
                    Texts.of("accounts.tryAgain"), signIn::lookForKeyring);
        };
    }

    private Node strip(Shown need) {
        Button action = new Button(need.action);
        action.getStyleClass().add("strip-button");
        action.setMinWidth(USE_PREF_SIZE);
        action.setOnAction(pressed -> need.step.run());
        IconButton close = new IconButton(Icon.X, 16, Texts.of("accounts.closeStrip"));
        close.setOnAction(pressed -> {
            needs.close(need.need);
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
