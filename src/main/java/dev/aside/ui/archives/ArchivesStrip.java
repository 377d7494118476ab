package dev.aside.ui.archives;

import dev.aside.core.model.ImportReport;
import dev.aside.ui.archives.Reading.Pace;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.control.IconButton;
import dev.aside.ui.fx.control.IconView;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One line above the panes: how far an archive is, with *Pause* and *Cancel*, and then what became of it. Not there
/// while there is nothing to say.
public final class ArchivesStrip extends HBox {
    static {
        Styles.add(ArchivesStrip.class);
    }

    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button pause = new Button();
    private final Button cancel = new Button(Texts.of("archives.cancel"));
    private final Button report = new Button(Texts.of("archives.showReport"));
    private final IconButton close = new IconButton(Icon.X, 16, Texts.of("archives.close"));
    private final IconView icon = Icon.FOLDER_INPUT.at(16);

    /// @param showReport opens a report
    public ArchivesStrip(ArchivesViewModel viewModel, Consumer<ImportReport> showReport) {
        getStyleClass().add("archives-strip");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().addAll("body", "text-1");
        words.setMinWidth(0);
        bar.getStyleClass().add("thin");
        bar.setAccessibleText(Texts.of("archives.progress"));
        HBox room = new HBox(words);
        room.setAlignment(Pos.CENTER_LEFT);
        room.setMinWidth(0);
        HBox.setHgrow(room, Priority.ALWAYS);
        for (Button button : new Button[]{pause, cancel, report}) {
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add("strip-button");
        }
        pause.getStyleClass().add("strip-pause");
        cancel.setAccessibleHelp(Texts.of("archives.cancelHelp"));
        pause.setOnAction(pressed -> {
            if (viewModel.readingProperty().get() instanceof Reading.Running now && now.pace() == Pace.PAUSED) {
                viewModel.goOn();
            } else {
                viewModel.pause();
            }
        });
        cancel.setOnAction(pressed -> viewModel.cancel());
        close.setOnAction(pressed -> viewModel.dismiss());
        report.setOnAction(pressed -> {
            if (viewModel.readingProperty().get() instanceof Reading.Ended ended) {
                showReport.accept(ended.report());
            }
        });
        getChildren().addAll(icon, room, bar, pause, cancel, report, close);
        viewModel.readingProperty().subscribe(this::show);
    }

    private void show(Reading reading) {
        boolean running = reading instanceof Reading.Running;
        boolean focused = isFocusWithin();
        present(this, !(reading instanceof Reading.Nothing));
        present(bar, reading instanceof Reading.Running now && now.expected() > 0);
        present(pause, running);
        present(cancel, running);
        present(report, reading instanceof Reading.Ended);
        present(close, !running);
        icon.setIcon(Icon.FOLDER_INPUT);
        getStyleClass().remove("archives-refused");
        switch (reading) {
            case Reading.Nothing _ -> words.setText("");
            case Reading.Running now -> {
                words.setText(ArchiveWords.progress(now));
                bar.setProgress(now.expected() == 0 ? 0 : Math.min(1, (double) now.done() / now.expected()));
                pause.setText(Texts.of(now.pace() == Pace.PAUSED ? "archives.goOn" : "archives.pause"));
                pause.setDisable(now.pace() == Pace.ENDING);
                cancel.setDisable(now.pace() == Pace.ENDING);
            }
            case Reading.Ended ended -> words.setText(ArchiveWords.summary(ended.report()));
            case Reading.Refused refused -> {
                words.setText(ArchiveWords.refused(refused));
                icon.setIcon(Icon.TRIANGLE_ALERT);
                getStyleClass().add("archives-refused");
            }
        }
        words.setWrapText(reading instanceof Reading.Refused);
        if (focused && !running) {
            (report.isVisible() ? report : close).requestFocus();
        }
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
