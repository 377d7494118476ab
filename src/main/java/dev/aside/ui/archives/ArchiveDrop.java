package dev.aside.ui.archives;

import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Takes ZIP files that are dropped on the window; while one is held over it, shows that it would be taken.
public final class ArchiveDrop {
    static {
        Styles.add(ArchivesStrip.class);
    }

    private final StackPane host;
    private final StackPane target = new StackPane();
    private final Consumer<Path> open;

    private ArchiveDrop(StackPane host, Consumer<Path> open) {
        this.host = host;
        this.open = open;
        Label words = new Label(Texts.of("archives.drop"));
        words.getStyleClass().addAll("heading", "text-1");
        Label says = new Label(Texts.of("archives.dropSays"));
        says.getStyleClass().addAll("body", "text-2");
        VBox box = new VBox(8, Icon.FOLDER_INPUT.at(20), words, says);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("drop-box");
        target.getChildren().add(box);
        target.getStyleClass().add("drop-target");
        target.setMouseTransparent(true);
    }

    /// Lets files be dropped anywhere on this node, the window's root.
    ///
    /// @param open reads an archive; called for each file in turn
    public static void on(StackPane host, Consumer<Path> open) {
        ArchiveDrop drop = new ArchiveDrop(host, open);
        host.addEventHandler(DragEvent.DRAG_OVER, drop::over);
        host.addEventHandler(DragEvent.DRAG_EXITED_TARGET, event -> drop.hide());
        host.addEventHandler(DragEvent.DRAG_DROPPED, drop::dropped);
    }

    private void over(DragEvent event) {
        if (!archives(event).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            if (!host.getChildren().contains(target)) {
                host.getChildren().add(target);
            }
            event.consume();
        }
    }

    private void hide() {
        host.getChildren().remove(target);
    }

    private void dropped(DragEvent event) {
        List<File> files = archives(event);
        hide();
        files.forEach(file -> open.accept(file.toPath()));
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private static List<File> archives(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .filter(file -> file.getName().toLowerCase(Locale.ROOT).endsWith(".zip")).toList();
    }
}
