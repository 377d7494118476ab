package dev.aside.ui.accounts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Consent;
import dev.aside.core.model.Network;
import dev.aside.core.port.SecretStore;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.control.Overlay;
import dev.aside.ui.fx.text.EmojiLine;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// *Accounts* on the settings page: adding, signing in again and out, private messages, and what X charged.
public final class AccountsSection extends VBox {
    static {
        Styles.add(SignInView.class);
    }

    private final AccountsViewModel viewModel;
    private final SignInViewModel signIn;
    private final Overlay overlay;
    private final VBox list = new VBox();
    private final Label kept = new Label();
    private final Label spent = new Label();
    private final Button unlock = new Button();

    /// @param overlay where it is asked whether an account may be removed
    public AccountsSection(AccountsViewModel viewModel, SignInViewModel signIn, Overlay overlay) {
        this.viewModel = viewModel;
        this.signIn = signIn;
        this.overlay = overlay;
        getStyleClass().add("settings-section");
        Label title = new Label(Texts.of("accounts.title"));
        title.getStyleClass().addAll("title", "text-1");
        list.getStyleClass().add("settings-list");
        Button add = new Button(Texts.of("accounts.add"), Icon.PLUS.at(16));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(pressed -> signIn.choose());
        unlock.setMinWidth(USE_PREF_SIZE);
        HBox buttons = new HBox(8, add, unlock);
        spent.getStyleClass().addAll("body", "text-2");
        spent.setWrapText(true);
        kept.getStyleClass().addAll("small", "text-2", "sign-kept");
        kept.setWrapText(true);
        kept.setGraphic(Icon.LOCK.at(14));
        getChildren().addAll(title, list, Said.failure(viewModel.failureProperty()), buttons, spent, kept);
        viewModel.rows().subscribe(this::fill);
        fill();
        viewModel.spentProperty().subscribe(now -> showSpent(now.longValue()));
        signIn.secrets().placeProperty().subscribe(this::showPlace);
        signIn.secrets().troubleProperty().subscribe(met -> fill());
        signIn.secrets().ask(found -> {});
    }

    private void showSpent(long thousandths) {
        spent.setText(Texts.of("accounts.spent", thousandths / 1000.0));
        EntriesPage.present(spent, thousandths > 0);
    }

    private void showPlace(SecretsViewModel.@Nullable Place place) {
        EntriesPage.present(kept, place != null);
        boolean away = place != null && place.state() == SecretStore.State.UNAVAILABLE;
        EntriesPage.present(unlock, away || (place != null && place.state() == SecretStore.State.LOCKED));
        unlock.setText(Texts.of(away ? "accounts.tryAgain" : "accounts.unlock"));
        unlock.setOnAction(pressed -> {
            if (away) {
                signIn.lookForKeyring();
            } else {
                signIn.unlock();
            }
        });
        if (away) {
            kept.setText(Texts.of("accounts.allKeptInKeyringAway"));
        } else if (place != null) {
            kept.setText(Texts.of(place.kind() == SecretStore.Kind.KEYRING
                    ? "accounts.allKeptInKeyring"
                    : "accounts.allKeptInFile"));
        }
    }

    private void fill() {
        list.getChildren().setAll(viewModel.rows().stream().map(this::row).toList());
        EntriesPage.present(list, !viewModel.rows().isEmpty());
    }

    private Node row(AccountRow row) {
        Account account = row.account();
        EmojiLine name = EmojiLine.of(AccountWords.name(account), "body", "semibold", "text-1");
        Label state = new Label(Texts.of("accounts.row", AccountWords.handle(account), state(row)));
        state.getStyleClass().addAll("small", row.isLost() && !waitsForSecrets(row) ? "danger-text" : "text-2");
        state.setWrapText(true);
        VBox words = new VBox(name, state);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (account.signedIn() && row.opensMessages()) {
            words.getChildren().add(consent(row));
        }
        HBox line = new HBox(new NetworkMark(NetworkMark.Kind.valueOf(account.network().name()), 16), words,
                actions(row));
        line.getStyleClass().add("account-row");
        return line;
    }

    private boolean waitsForSecrets(AccountRow row) {
        return row.isLost() && !row.revoked() && signIn.secrets().troubleProperty().get().isPresent();
    }

    private String state(AccountRow row) {
        if (waitsForSecrets(row)) {
            return Texts.of("accounts.waitsForSecrets");
        }
        if (row.isLost()) {
            return Texts.of("accounts.lost");
        }
        if (!row.account().signedIn()) {
            return Texts.of("accounts.signedOut");
        }
        if (!row.opensMessages()) {
            return Texts.of("accounts.withoutTheMessages");
        }
        return row.account().network() == Network.X
                ? Texts.of("accounts.signedInUnsorted")
                : Texts.of("accounts.signedIn");
    }

    private Node consent(AccountRow row) {
        CheckBox box = new CheckBox(Texts.of("accounts.keepMessages"));
        box.setSelected(row.consent() == Consent.GIVEN);
        box.setOnAction(pressed -> {
            if (box.isSelected()) {
                box.setSelected(false);
                signIn.askConsent(row.account());
            } else {
                viewModel.withdrawConsent(row.account());
            }
        });
        VBox.setMargin(box, new javafx.geometry.Insets(6, 0, 0, 0));
        return box;
    }

    private Node actions(AccountRow row) {
        Account account = row.account();
        boolean in = account.signedIn() && !row.isLost();
        Button sign = new Button(Texts.of(in ? "accounts.signOut" : "accounts.signInAgain"));
        sign.setAccessibleText(Texts.of(in ? "accounts.signOutOf" : "accounts.signInAgainTo",
                AccountWords.name(account), SignInWords.network(account.network())));
        sign.setOnAction(pressed -> {
            if (in) {
                viewModel.signOut(account);
            } else {
                signIn.again(account);
            }
        });
        Button remove = new Button(Texts.of("accounts.remove"));
        remove.setAccessibleText(Texts.of("accounts.removeOf", AccountWords.name(account),
                SignInWords.network(account.network())));
        remove.setOnAction(pressed -> RemoveDialog.show(overlay, account, () -> viewModel.remove(account)));
        for (Button button : new Button[]{sign, remove}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox actions = new HBox(sign, remove);
        actions.setAlignment(Pos.TOP_RIGHT);
        actions.getStyleClass().add("account-actions");
        return actions;
    }
}
