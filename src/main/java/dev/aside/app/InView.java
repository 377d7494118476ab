package dev.aside.app;

import dev.aside.core.model.Feed;
import dev.aside.ui.shell.ShellView;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Tells which feeds somebody looks at: those of the place on screen, and none while the window is hidden. FX thread
/// only.
final class InView implements AutoCloseable {
    private final ShellView shell;
    private final Consumer<Set<Feed>> lookAt;
    /// Held, because what nobody holds stops listening.
    private final ObservableValue<Boolean> seen;

    /// @param lookAt told of every change
    InView(ShellView shell, Consumer<Set<Feed>> lookAt) {
        this.shell = shell;
        this.lookAt = lookAt;
        seen = seen(shell.root());
        shell.placeProperty().subscribe(place -> tell());
        seen.subscribe(now -> tell());
    }

    private static ObservableValue<Boolean> seen(Node root) {
        return root.sceneProperty().flatMap(Scene::windowProperty)
                .flatMap(window -> window instanceof Stage stage
                        ? Bindings.createBooleanBinding(() -> stage.isShowing() && !stage.isIconified(),
                                stage.showingProperty(), stage.iconifiedProperty())
                        : null)
                .orElse(false);
    }

    private void tell() {
        lookAt.accept(seen.getValue() ? feeds(shell.placeProperty().get()) : Set.of());
    }

    /// What a place of the rail shows.
    private static Set<Feed> feeds(int place) {
        return switch (place) {
            case Wiring.PERSONAL -> Set.of(Feed.MESSAGES);
            case Wiring.BROADCASTS -> Set.of(Feed.POSTS, Feed.MENTIONS);
            case Wiring.FOLLOWERS -> Set.of(Feed.FOLLOWERS);
            default -> Set.of();
        };
    }

    /// Nobody looks any more.
    @Override
    public void close() {
        lookAt.accept(Set.of());
    }
}
