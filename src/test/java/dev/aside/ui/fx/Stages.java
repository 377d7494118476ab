package dev.aside.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The headless window for tests that need one: everything on the FX thread, answers waited for, errors thrown where
/// the test is.
public final class Stages {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Stages() {}

    /** Shows a root in a dressed window of this size, without motion, and lays it out. Must run on the FX thread. */
    public static Scene show(Parent root, double width, double height) {
        Styles.setReducedMotion(true);
        Scene scene = new Scene(root, width, height);
        Styles.install(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        root.applyCss();
        root.layout();
        return scene;
    }

    /** Runs on the FX thread, starting it if need be, and waits. An assertion that fails there fails the test. */
    public static <T> T onFx(Callable<T> work) throws Exception {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw e;
        }
    }

    private static void start() throws InterruptedException {
        if (STARTED.compareAndSet(false, true)) {
            CountDownLatch running = new CountDownLatch(1);
            try {
                Platform.startup(running::countDown);
                running.await();
            } catch (IllegalStateException another) {
                // Another test of this run has started the platform before.
            }
            Platform.setImplicitExit(false);
        }
    }
}
