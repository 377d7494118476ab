package dev.aside.ui.shell;

import dev.aside.core.model.Account;
import dev.aside.core.model.Failure;
import dev.aside.core.model.SyncState;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.text.EmojiLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What the button at the rail's foot opens: each own account, how reading it goes, and *Read now*. FX thread only.
public final class AccountsMenu {
    private final ShellViewModel viewModel;
    private final LongFunction<SyncState> states;
    private final LongConsumer refresh;
    private final Ages ages;
    private final @Nullable Switch connection;
    private final Runnable add;

    /// @param refresh reads an account now
    /// @param connection cuts the network off, where it is one of this machine's own; null elsewhere
    /// @param add leads to where accounts are added
    public AccountsMenu(ShellViewModel viewModel, LongFunction<SyncState> states, LongConsumer refresh, Ages ages,
            @Nullable Switch connection, Runnable add) {
        this.viewModel = viewModel;
        this.states = states;
        this.refresh = refresh;
        this.ages = ages;
        this.connection = connection;
        this.add = add;
    }

    /// Opens at a button.
    public void show(Button at) {
        ContextMenu menu = new ContextMenu();
        for (Account account : viewModel.accounts()) {
            String words = Texts.of("shell.account", account.person().displayName(), handle(account), state(account));
            NetworkMark mark = new NetworkMark(NetworkMark.Kind.valueOf(account.network().name()), 14);
            menu.getItems().add(item(words, () -> refresh.accept(account.id()), mark));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), item(Texts.of("shell.readNow"),
                () -> viewModel.accounts().forEach(account -> refresh.accept(account.id()))));
        if (connection != null) {
            boolean online = connection.isOnline();
            menu.getItems().add(item(Texts.of(online ? "shell.goOffline" : "shell.goOnline"),
                    () -> connection.setOnline(!online)));
        }
        menu.getItems().addAll(new SeparatorMenuItem(),
                item(Texts.of(connection == null ? "shell.addAccount" : "shell.addOwnAccount"), add));
        menu.show(at, Side.RIGHT, 0, 0);
    }

    /// Names may hold emoji, which the text of an item can't show; and all words begin in one column only where all
    /// stand in the same way.
    private static MenuItem item(String words, Runnable action, Node... before) {
        HBox line = new HBox(8, before);
        line.getChildren().add(EmojiLine.of(words, "body", "text-1"));
        line.setAlignment(Pos.CENTER_LEFT);
        MenuItem item = new MenuItem("", line);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private static String handle(Account account) {
        String handle = account.person().handle();
        return handle == null ? account.person().remoteId() : handle;
    }

    private String state(Account account) {
        if (!account.demo() && !account.signedIn()) {
            return Texts.of("shell.signedOut");
        }
        SyncState state = states.apply(account.id());
        Optional<Failure> failure = state.failure();
        if (failure.isPresent()) {
            return switch (failure.get().kind()) {
                case OFFLINE -> Texts.of("shell.offline");
                case SIGNED_OUT -> Texts.of("shell.signedOut");
                case RATE_LIMITED -> Texts.of("shell.limited");
                default -> Texts.of("shell.notRead");
            };
        }
        return state.feeds().values().stream().map(SyncState.FeedState::lastSuccess).filter(time -> time != null)
                .max(Comparator.<Instant>naturalOrder()).map(time -> Texts.of("shell.readAt", ages.ago(time)))
                .orElseGet(() -> Texts.of("shell.reading"));
    }

    /// A connection that can be cut by hand.
    public interface Switch {
        boolean isOnline();

        /// Takes effect at the next request.
        void setOnline(boolean online);
    }
}
