package dev.aside.ui.shell;

import dev.aside.core.Reindexing.Progress;
import dev.aside.ui.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A quiet line above the panes while messages are read anew; it comes and goes by itself and asks for nothing.
public final class IndexingLine extends HBox {
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();

    public IndexingLine(IndexingViewModel viewModel) {
        getStyleClass().add("indexing-line");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().addAll("small", "text-2");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        bar.getStyleClass().add("thin");
        bar.setAccessibleText(Texts.of("shell.indexingProgress"));
        getChildren().addAll(words, bar);
        viewModel.progressProperty().subscribe(this::show);
    }

    private void show(Progress progress) {
        boolean shown = progress.all() > 0;
        setVisible(shown);
        setManaged(shown);
        if (shown) {
            words.setText(Texts.of("shell.indexing", progress.done(), progress.all()));
            bar.setProgress((double) progress.done() / progress.all());
        }
    }
}
