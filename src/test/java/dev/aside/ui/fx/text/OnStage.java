package dev.aside.ui.fx.text;

import dev.aside.ui.fx.Styles;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A dressed window of the headless platform to put something in. */
final class OnStage {
    static {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("JavaFX does not start", e);
        }
    }

    private OnStage() {}

    /** Shows what is built, in a window of that size; built and laid out on the FX thread. */
    static <P extends Parent> P show(double width, double height, Callable<P> build) {
        try {
            Stage stage = FxToolkit.registerPrimaryStage();
            P built = onFx(() -> {
                P root = build.call();
                Scene scene = new Scene(root, width, height);
                Styles.install(scene);
                stage.setScene(scene);
                stage.setX(0);
                stage.setY(0);
                stage.setWidth(width);
                stage.setHeight(height);
                stage.show();
                stage.toFront();
                return root;
            });
            settle(built);
            return built;
        } catch (TimeoutException e) {
            throw new AssertionError("No window", e);
        }
    }

    /** Runs on the FX thread and waits. */
    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    /** Runs on the FX thread, then lays the node's scene out. */
    static void change(Parent inScene, Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
        settle(inScene);
    }

    /** Styles and lays out now, rather than at the next pulse. */
    static void settle(Parent inScene) {
        onFx(() -> {
            for (int pass = 0; pass < 3; pass++) {
                inScene.applyCss();
                inScene.getScene().getRoot().layout();
            }
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
