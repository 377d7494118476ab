package dev.aside.ui.archives;

import dev.aside.core.model.ImportReport;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// *Archives* on the settings page: opening one, and the reports of those that were read.
public final class ArchivesSection extends VBox {
    static {
        Styles.add(ArchivesStrip.class);
    }

    private final ArchivesViewModel viewModel;
    private final Ages ages;
    private final Consumer<ImportReport> showReport;
    private final VBox list = new VBox();

    /// @param open asks for a file and reads it
    /// @param showReport opens a report
    public ArchivesSection(ArchivesViewModel viewModel, Ages ages, Runnable open, Consumer<ImportReport> showReport) {
        this.viewModel = viewModel;
        this.ages = ages;
        this.showReport = showReport;
        getStyleClass().add("settings-section");
        Label title = new Label(Texts.of("archives.title"));
        title.getStyleClass().addAll("title", "text-1");
        Label says = new Label(Texts.of("archives.says"));
        says.getStyleClass().addAll("body", "text-2");
        says.setWrapText(true);
        Button opening = new Button(Texts.of("archives.open"), Icon.FOLDER_INPUT.at(16));
        opening.setOnAction(pressed -> open.run());
        opening.setMinWidth(USE_PREF_SIZE);
        list.getStyleClass().add("settings-list");
        getChildren().addAll(title, says, opening, list);
        viewModel.reports().subscribe(this::fill);
        fill();
    }

    private void fill() {
        list.getChildren().setAll(viewModel.reports().stream().map(this::row).toList());
        list.setManaged(!list.getChildren().isEmpty());
    }

    private Node row(ImportReport report) {
        Label name = new Label(report.file());
        name.getStyleClass().addAll("body", "text-1");
        Label outcome = new Label(
                Texts.of("archives.row", ages.moment(report.started()), ArchiveWords.summaryBelow(report)));
        outcome.getStyleClass().addAll("small", "text-2");
        outcome.setWrapText(true);
        VBox words = new VBox(name, outcome);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button show = new Button(Texts.of("archives.showReport"));
        show.setAccessibleText(Texts.of("archives.showReportOf", report.file()));
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(pressed -> showReport.accept(report));
        HBox row = new HBox(12, words, show);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("settings-row");
        return row;
    }
}
