package dev.aside.ui.archives;

import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.ImportReport.Counts;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Fxml;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Overlay;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What became of one archive, as a dialog: what was taken, what was there before, what was left and why.
public final class ReportView {
    private static final int ROW = 44;
    private static final int MOST_ROWS = 6;
    private static final int INSETS = 10;

    private final ImportReport report;
    private final Ages ages;
    private final Overlay overlay;
    private final Region root;

    @FXML
    private Label heading;
    @FXML
    private Label when;
    @FXML
    private GridPane counts;
    @FXML
    private Label merged;
    @FXML
    private VBox leftBox;
    @FXML
    private Label leftTitle;
    @FXML
    private ListView<ArchiveLeft> left;
    @FXML
    private Button close;

    private ReportView(ImportReport report, Ages ages, Overlay overlay) {
        this.report = report;
        this.ages = ages;
        this.overlay = overlay;
        root = (Region) Fxml.load(this);
    }

    /// Shows a report over the window; Esc and *Close* end it.
    public static void show(ImportReport report, Ages ages, Overlay overlay) {
        ReportView view = new ReportView(report, ages, overlay);
        overlay.show(view.root, view.close, overlay::close);
    }

    @FXML
    private void initialize() {
        heading.setText(ArchiveWords.heading(report));
        when.setText(Texts.of(report.finished() == null ? "archives.stoppedOn" : "archives.readOn",
                ages.date(report.started())));
        fillCounts();
        merged.setText(Texts.of("archives.merged", report.merged()));
        merged.setVisible(report.merged() > 0);
        merged.setManaged(report.merged() > 0);
        List<ArchiveLeft> rows = report.left().stream().sorted(Comparator.comparingInt(ArchiveWords::weight)).toList();
        leftTitle.setText(Texts.of("archives.left", rows.size()));
        left.setCellFactory(any -> new LeftCell());
        left.getItems().setAll(rows);
        left.setAccessibleText(leftTitle.getText());
        left.setFixedCellSize(dev.aside.ui.fx.TextScale.px(ROW));
        left.setPrefHeight(left.getFixedCellSize() * Math.min(MOST_ROWS, rows.size()) + INSETS);
        leftBox.setVisible(!rows.isEmpty());
        leftBox.setManaged(!rows.isEmpty());
        close.setOnAction(pressed -> overlay.close());
    }

    private void fillCounts() {
        head(1, "archives.takenNow");
        head(2, "archives.inStore");
        int row = 1;
        row = line(row, "archives.countFollowers", Counts::followers);
        row = line(row, "archives.countFollowing", Counts::following);
        row = line(row, "archives.countPosts", Counts::broadcasts);
        row = line(row, "archives.countConversations", Counts::conversations);
        row = line(row, "archives.countGroups", Counts::groupConversations);
        row = line(row, "archives.countMessages", Counts::messages);
        line(row, "archives.countReactions", Counts::reactions);
    }

    private void head(int column, String key) {
        Label label = new Label(Texts.of(key));
        label.getStyleClass().add("section-label");
        GridPane.setHalignment(label, HPos.RIGHT);
        counts.add(label, column, 0);
    }

    private int line(int row, String key, ToLongFunction<Counts> count) {
        Label name = new Label(Texts.of(key));
        name.getStyleClass().addAll("body", "text-1");
        counts.add(name, 0, row);
        number(count.applyAsLong(report.taken()), 1, row, "text-1");
        number(count.applyAsLong(report.holds()), 2, row, "text-2");
        return row + 1;
    }

    private void number(long value, int column, int row, String colour) {
        Label label = new Label(Texts.of("archives.number", value));
        label.getStyleClass().addAll("body", value == 0 ? "text-3" : colour);
        GridPane.setHalignment(label, HPos.RIGHT);
        counts.add(label, column, row);
    }
}
