package dev.aside.ui.shell;

import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Overlay;
import java.util.HexFormat;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says that the program did something it should not have done, with a code that is the same for the same fault, and
/// lets the
/// details be copied for a report. The details are types and places in the program, never texts. FX thread only.
public final class BugDialog {
    private static final String OWN = "dev.aside.";
    private static final int FRAMES = 12;

    private final Overlay overlay;

    public BugDialog(Overlay overlay) {
        this.overlay = overlay;
    }

    /// Shows the fault, unless a dialog is open: a second fault adds nothing that the first did not say.
    public void show(Throwable fault) {
        if (overlay.isShowing()) {
            return;
        }
        Label heading = new Label(Texts.of("shell.bug"));
        heading.getStyleClass().addAll("heading", "text-1");
        Label sentence = new Label(Texts.of("shell.bugSays", code(fault)));
        sentence.getStyleClass().addAll("body", "text-2");
        sentence.setWrapText(true);
        Button copy = new Button(Texts.of("shell.bugCopy"));
        copy.getStyleClass().add("tall");
        copy.setOnAction(pressed -> copy(details(fault)));
        Button close = new Button(Texts.of("shell.bugClose"));
        close.getStyleClass().addAll("primary", "tall");
        close.setDefaultButton(true);
        close.setOnAction(pressed -> overlay.close());
        HBox buttons = new HBox(8, copy, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox dialog = new VBox(16, heading, sentence, buttons);
        dialog.getStyleClass().add("bug-dialog");
        overlay.show(dialog, close, overlay::close);
    }

    private static void copy(String details) {
        ClipboardContent content = new ClipboardContent();
        content.putString(details);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Eight hexadecimal digits of the fault's type and the place in this program where it happened.
    static String code(Throwable fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith(OWN)) {
                return HexFormat.of().toHexDigits(
                        Objects.hash(fault.getClass().getName(), frame.getClassName(), frame.getMethodName()));
            }
        }
        return HexFormat.of().toHexDigits(fault.getClass().getName().hashCode());
    }

    /// Types and places only: a message may hold what somebody wrote.
    static String details(Throwable fault) {
        StringBuilder details = new StringBuilder(code(fault));
        for (Throwable at = fault; at != null; at = at.getCause()) {
            details.append('\n').append(at.getClass().getName());
            StackTraceElement[] frames = at.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                details.append("\n  ").append(frames[i]);
            }
        }
        return details.toString();
    }
}
