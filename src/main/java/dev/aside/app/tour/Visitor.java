package dev.aside.app.tour;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Somebody in front of the window: looks, presses keys, clicks, and waits for what is to come. Keys and clicks are
/// events
/// at the nodes that a person would aim at, so that no display, pointer or window manager is needed. To be used on one
/// thread that is not the FX thread.
final class Visitor {
    private static final long PATIENCE_SECONDS = 30;
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private @Nullable Stage stage;
    private String picture = "the window";

    void open(TourGuide.Opening opening) throws UnreachedException {
        stage = onFx(() -> {
            Stage opened = new Stage();
            opening.show(opened);
            return opened;
        });
    }

    void close() throws UnreachedException {
        onFx(() -> {
            stage().close();
            return true;
        });
    }

    /// What is being reached; a failure names it.
    void headFor(String name) {
        picture = name;
    }

    Stage stage() {
        Stage opened = stage;
        if (opened == null) {
            throw new IllegalStateException("no window is open");
        }
        return opened;
    }

    Scene scene() {
        return stage().getScene();
    }

    UnreachedException missed(String what) {
        return new UnreachedException(picture, what);
    }

    /// Runs on the FX thread and waits for the answer.
    ///
    /// @throws UnreachedException when it fails there
    <T> T onFx(Callable<T> work) throws UnreachedException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return answer(task, "an answer of the window");
    }

    private <T> T answer(Future<T> task, String what) throws UnreachedException {
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw missed(what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw missed(what);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotThereException gone) {
                throw missed(gone.what);
            }
            UnreachedException failed = missed(String.valueOf(e.getCause()));
            failed.initCause(e.getCause());
            throw failed;
        }
    }

    /// Looks at every pulse until it is there.
    ///
    /// @param what names it in the sentence about a tour that had to stop
    void await(String what, BooleanSupplier there) throws UnreachedException {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        AnimationTimer looking = new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (there.getAsBoolean()) {
                        seen.complete(true);
                    }
                } catch (RuntimeException e) {
                    seen.completeExceptionally(e);
                }
            }
        };
        Platform.runLater(looking::start);
        try {
            answer(seen, what);
        } finally {
            Platform.runLater(looking::stop);
        }
    }

    /// Waits until words are on screen: a whole label, or a part of a longer one.
    void awaitWords(String words) throws UnreachedException {
        await("“" + words + "”", () -> find(node -> says(node, words)).isPresent());
    }

    void awaitNoWords(String words) throws UnreachedException {
        await("the end of “" + words + "”", () -> find(node -> says(node, words)).isEmpty());
    }

    /// Waits for the first node that fits the selector.
    void awaitNode(String selector) throws UnreachedException {
        await(selector, () -> find(node -> fits(node, selector)).isPresent());
    }

    /// Waits until the focus is where this is asked for: in the field that says so while it is empty.
    void awaitFocus(String prompt) throws UnreachedException {
        await("the focus in “" + prompt + "”", () -> scene().getFocusOwner() instanceof TextInputControl field
                && prompt.equals(field.getPromptText()));
    }

    static boolean says(Node node, String words) {
        String text = switch (node) {
            case Labeled labeled -> labeled.getText();
            case Text drawn -> drawn.getText();
            default -> null;
        };
        return text != null && text.contains(words);
    }

    static boolean fits(Node node, String styleClass) {
        return node.getStyleClass().contains(styleClass);
    }

    static boolean isCalled(Node node, String name) {
        return node.getAccessibleText() != null && node.getAccessibleText().contains(name);
    }

    /// The first node in sight that fits, in the window or what floats above it, menus first. FX thread only.
    Optional<Node> find(Predicate<Node> fitting) {
        Deque<Node> open = new ArrayDeque<>();
        Window.getWindows().stream().map(Window::getScene).filter(scene -> scene != null)
                .forEach(scene -> open.addFirst(scene.getRoot()));
        while (!open.isEmpty()) {
            Node node = open.removeFirst();
            if (!node.isVisible()) {
                continue;
            }
            if (fitting.test(node)) {
                return Optional.of(node);
            }
            if (node instanceof Parent parent) {
                var children = parent.getChildrenUnmodifiable();
                for (int i = children.size() - 1; i >= 0; i--) {
                    open.addFirst(children.get(i));
                }
            }
        }
        return Optional.empty();
    }

    /// Presses and releases a key where the focus is.
    void press(KeyCode key) throws UnreachedException {
        press(key, false, false);
    }

    /// The same with Ctrl held down, or Cmd on a Mac.
    void pressShortcut(KeyCode key) throws UnreachedException {
        press(key, true, false);
    }

    void pressShiftShortcut(KeyCode key) throws UnreachedException {
        press(key, true, true);
    }

    private void press(KeyCode key, boolean shortcut, boolean shift) throws UnreachedException {
        onFx(() -> {
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(focus(), new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", key, shift,
                        shortcut && !MAC, false, shortcut && MAC));
            }
            return key;
        });
    }

    private EventTarget focus() {
        Node owner = scene().getFocusOwner();
        return owner == null ? scene() : owner;
    }

    /// Types letter by letter where the focus is.
    void type(String text) throws UnreachedException {
        onFx(() -> {
            text.codePoints().mapToObj(Character::toString).forEach(letter -> Event.fireEvent(focus(),
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false)));
            return text;
        });
    }

    /// Waits for a node and clicks it in its middle.
    void click(String what, Predicate<Node> target) throws UnreachedException {
        await(what, () -> find(target).isPresent());
        onFx(() -> {
            Node node = find(target).orElseThrow(() -> new NotThereException(what));
            fireMouse(node);
            return node;
        });
    }

    private static void fireMouse(Node node) {
        Bounds bounds = node.getBoundsInLocal();
        Point2D inScene = node.localToScene(bounds.getCenterX(), bounds.getCenterY());
        Point2D onScreen = node.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED,
                MouseEvent.MOUSE_CLICKED)) {
            boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
            Event.fireEvent(node, new MouseEvent(type, inScene.getX(), inScene.getY(), onScreen.getX(),
                    onScreen.getY(), MouseButton.PRIMARY, 1, false, false, false, false, down, false, false, true,
                    false, true, null));
        }
    }

    /// What was there a pulse ago is gone.
    private static final class NotThereException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final String what;

        NotThereException(String what) {
            super(what);
            this.what = what;
        }
    }
}
