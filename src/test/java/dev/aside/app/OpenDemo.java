package dev.aside.app;

import dev.aside.cli.LaunchOptions;
import dev.aside.core.port.Stores;
import dev.aside.ui.fx.Stages;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.text.EmojiText;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// The real program in a window without a display, for tests that press its keys. Its clock stands still.
final class OpenDemo implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-11-26T14:16:00Z");
    private static final int PATIENCE_SECONDS = 20;

    private final WindowContent content;
    private final Stage stage;
    private final Robot robot;
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final Optional<UncaughtExceptionHandler> before;
    private final ProfileLock lock;

    /// Opens the window and waits until all of the demo was read.
    static OpenDemo on(Path profile) throws Exception {
        FxToolkit.registerPrimaryStage();
        OpenDemo demo = new OpenDemo(profile, true, new TourDesktop());
        demo.await("the whole demo", () -> demo.content.session().isComplete());
        return demo;
    }

    /// Opens the window on a profile without an account.
    static OpenDemo empty(Path profile, Outside desktop) throws Exception {
        FxToolkit.registerPrimaryStage();
        return new OpenDemo(profile, false, desktop);
    }

    private OpenDemo(Path profile, boolean demo, Outside desktop) throws Exception {
        before = Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler());
        LaunchOptions options = new LaunchOptions(Optional.of(profile), demo);
        AppPaths paths = AppPaths.of(options);
        new ProfileFolder().prepare(paths);
        lock = ProfileLock.take(paths).orElseThrow();
        SplittableRandom chance = new SplittableRandom(26);
        // Made where the program makes it: a window of another test may still be there to be dressed anew.
        content = Stages.onFx(() -> new WindowContent(new OpenedProfile(options, paths, lock),
                new Surroundings(() -> NOW, ZoneId.of("Europe/London"), Locale.UK, chance, UUID::randomUUID),
                desktop));
        content.open();
        stage = Stages.onFx(() -> {
            Styles.setTextScale(1);
            Styles.setReducedMotion(true);
            Stage opened = new Stage();
            AsideApp.show(content, opened);
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
            opened.toFront();
            opened.requestFocus();
            return opened;
        });
        robot = Stages.onFx(Robot::new);
    }

    Stores stores() {
        return content.session().engine().stores();
    }

    Scene scene() {
        return stage.getScene();
    }

    /// Waits for something that is asked for on the FX thread.
    void await(String what, Callable<Boolean> there) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> Stages.onFx(there));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain for " + what + "; the focus is in " + scene().getFocusOwner()
                    + ", faults: " + faults, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until the focus is in the field that asks for this while it is empty.
    void awaitWriting(String prompt) throws Exception {
        await("the focus in “" + prompt + "”", () -> scene().getFocusOwner() instanceof TextInputControl field
                && prompt.equals(field.getPromptText()));
    }

    /// Waits for words in a label or text, or for their end.
    void awaitWords(String words, boolean shown) throws Exception {
        await((shown ? "" : "the end of ") + "“" + words + "”", () -> scene().getRoot().lookupAll("*").stream()
                .anyMatch(node -> says(node).contains(words) && isShown(node)) == shown);
    }

    private static String says(Node node) {
        return switch (node) {
            case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
            case EmojiText text -> text.getText();
            default -> "";
        };
    }

    /// Presses the button that says this, in itself or in what stands in it.
    void choose(String words) throws Exception {
        awaitWords(words, true);
        onFx(() -> {
            Node at = scene().getRoot().lookupAll("*").stream()
                    .filter(node -> says(node).equals(words) && isShown(node)).findFirst().orElseThrow();
            while (at != null && !(at instanceof ButtonBase)) {
                at = at.getParent();
            }
            ((ButtonBase) Objects.requireNonNull(at, words)).fire();
        });
    }

    /// Puts the focus into the box that asks for this while it is empty.
    void writeIn(String prompt) throws Exception {
        onFx(() -> scene().getRoot().lookupAll(".text-input").stream().filter(
                node -> node instanceof TextInputControl field && prompt.equals(field.getPromptText()) && isShown(node))
                .findFirst().orElseThrow().requestFocus());
        awaitWriting(prompt);
    }

    /// Waits until a list or table has the focus, and rows.
    void awaitRows() throws Exception {
        await("rows with the focus", () -> switch (scene().getFocusOwner()) {
            case ListView<?> list -> !list.getItems().isEmpty();
            case TableView<?> table -> !table.getItems().isEmpty();
            case null, default -> false;
        });
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Presses the keys together and lets go of them in the opposite order, then waits once for what that leads to;
    /// TestFX's own robot waits three times.
    void press(KeyCode... keys) {
        onFx(() -> List.of(keys).forEach(robot::keyPress));
        WaitForAsyncUtils.waitForFxEvents(1);
        onFx(() -> List.of(keys).reversed().forEach(robot::keyRelease));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, work);
    }

    /// Types letter by letter where the focus is, faster than a person.
    void type(String text) throws Exception {
        Stages.onFx(() -> {
            text.codePoints().mapToObj(Character::toString).forEach(letter -> Event.fireEvent(field(),
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false)));
            return true;
        });
    }

    /// What is written where the focus is.
    String written() throws Exception {
        return ask(() -> field().getText());
    }

    /// What of it is selected.
    String selected() throws Exception {
        return ask(() -> field().getSelectedText());
    }

    private TextInputControl field() {
        assertThat(scene().getFocusOwner()).isInstanceOf(TextInputControl.class);
        return (TextInputControl) scene().getFocusOwner();
    }

    private static <T> T ask(Callable<T> question) throws Exception {
        return Platform.isFxApplicationThread() ? question.call() : Stages.onFx(question);
    }

    /// Moves on with Tab, or back, until the focus is where it is wanted.
    void tabTo(String words, boolean backwards) throws Exception {
        for (int i = 0; i < 20; i++) {
            if (Stages.onFx(() -> scene().getFocusOwner() instanceof Labeled at && words.equals(at.getText()))) {
                return;
            }
            if (backwards) {
                press(KeyCode.SHIFT, KeyCode.TAB);
            } else {
                press(KeyCode.TAB);
            }
        }
        throw new AssertionError("Tab does not lead to “" + words + "”");
    }

    void resize(double width, double height) throws Exception {
        Stages.onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
        await("the window's size", () -> scene().getWidth() == width && scene().getHeight() == height);
    }

    /// Prompts and words as the program says them.
    static String words(String key, Object... arguments) {
        return Texts.of(key, arguments);
    }

    /// Closes the window as a person does: nothing is waited for before. Fails when something went wrong on the FX
    /// thread.
    @Override
    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, () -> {
            stage.close();
            content.close();
            Thread.currentThread().setUncaughtExceptionHandler(null);
            return true;
        });
        lock.close();
        Thread.setDefaultUncaughtExceptionHandler(before.orElse(null));
        assertThat(faults).isEmpty();
    }
}
