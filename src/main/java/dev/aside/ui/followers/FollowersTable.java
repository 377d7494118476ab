package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.ui.fx.KeepPlace;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.PagedRows;
import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.Texts;
import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.tableview2.TableView2;

/// The table itself: rows of 44, arrows and Shift and Ctrl to select, Enter to write. Who is selected is the view
/// model's to know; the table
/// follows it over every change of the order.
final class FollowersTable {
    private static final double ROW = 44;

    private final TableView2<PagedRow<FollowerRow>> table;
    private final FollowersViewModel viewModel;
    private final FollowerMenu actions;
    private final FollowerColumns columns;
    private final ContextMenu menu = new ContextMenu();
    private Runnable onOpen = () -> {};
    private boolean marking;

    FollowersTable(TableView2<PagedRow<FollowerRow>> table, FollowersViewModel viewModel, FollowerMenu actions,
            FollowerColumns columns) {
        this.table = table;
        this.viewModel = viewModel;
        this.actions = actions;
        this.columns = columns;
        table.setAccessibleText(Texts.of("followers.title"));
        table.setPlaceholder(new Region());
        table.fixedCellSizeProperty()
                .bind(Bindings.createDoubleBinding(() -> TextScale.px(ROW), TextScale.factorProperty()));
        table.getColumns().setAll(columns.all());
        table.setRowFactory(any -> row());
        table.setItems(viewModel.rows());
        KeepPlace.in(table, viewModel.rows());
        viewModel.shownProperty().subscribe(filter -> table.scrollTo(0));
        viewModel.sortProperty().subscribe(sort -> table.scrollTo(0));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.setOnContextMenuRequested(this::showMenu);
        connectSelection();
    }

    /** Told when somebody was clicked to be looked at. */
    void setOnOpen(Runnable listener) {
        onOpen = listener;
    }

    void focus() {
        table.requestFocus();
    }

    /// Lets the scroll bar lie over the inset of the rows, in a StackPane that is as wide as the table is to look.
    /// Columns follow the width.
    void fillIn(StackPane body) {
        Runnable fit = () -> {
            if (body.getWidth() > 0) {
                columns.fit(body.getWidth());
            }
        };
        Region heads = columns.heads();
        StackPane.setAlignment(heads, Pos.TOP_LEFT);
        body.getChildren().add(body.getChildren().indexOf(table) + 1, heads);
        body.widthProperty().subscribe(fit);
        TextScale.factorProperty().subscribe(fit);
        table.skinProperty().subscribe(skin -> verticalBars(() -> widen(body)));
    }

    private void verticalBars(Runnable changed) {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                bar.visibleProperty().subscribe(changed);
                bar.widthProperty().subscribe(changed);
            }
        }
    }

    private void widen(StackPane body) {
        double bar = 0;
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar one && one.getOrientation() == Orientation.VERTICAL && one.isVisible()) {
                bar = Math.max(bar, Math.ceil(one.prefWidth(-1)));
            }
        }
        StackPane.setMargin(table, new Insets(0, -bar, 0, 0));
        body.requestLayout();
    }

    private TableRow<PagedRow<FollowerRow>> row() {
        TableRow<PagedRow<FollowerRow>> row = new TableRow<>();
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() != MouseButton.PRIMARY || event.isShortcutDown() || event.isShiftDown()
                    || row.getItem() == null) {
                return;
            }
            FollowerRow shown = row.getItem().value();
            if (event.getClickCount() == 2 && shown != null) {
                viewModel.write(shown);
            } else {
                onOpen.run();
            }
        });
        return row;
    }

    private void key(KeyEvent event) {
        FollowerRow lead = viewModel.selection().leadProperty().get();
        boolean several = viewModel.selection().sizeProperty().get() > 1;
        if (event.getCode() == KeyCode.ESCAPE && several) {
            selectLeadAlone();
            event.consume();
        } else if (!several && lead != null && event.getTarget() instanceof TableView2<?>
                && actions.press(event, lead)) {
            event.consume();
        }
    }

    /** Leaves the one selected last. */
    void selectLeadAlone() {
        int index = viewModel.rows().indexOfId(viewModel.selection().leadId());
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
            table.getFocusModel().focus(index);
        } else {
            table.getSelectionModel().clearSelection();
        }
        table.requestFocus();
    }

    private void showMenu(ContextMenuEvent event) {
        FollowerRow lead = viewModel.selection().leadProperty().get();
        if (viewModel.selection().sizeProperty().get() > 1) {
            MenuItem everyone = new MenuItem(Texts.of("followers.broadcast"));
            everyone.setOnAction(chosen -> viewModel.broadcast());
            MenuItem clear = new MenuItem(Texts.of("followers.clearSelection"));
            clear.setOnAction(chosen -> selectLeadAlone());
            menu.getItems().setAll(everyone, clear);
        } else if (lead != null) {
            menu.getItems().setAll(actions.inTable(lead));
        } else {
            return;
        }
        menu.show(table, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void connectSelection() {
        TableViewSelectionModel<PagedRow<FollowerRow>> model = table.getSelectionModel();
        model.setSelectionMode(SelectionMode.MULTIPLE);
        model.getSelectedIndices().addListener((ListChangeListener<Integer>) change -> chosen());
        model.selectedIndexProperty().subscribe((before, now) -> chosen());
        viewModel.selection().setOnReordered(this::mark);
        mark();
    }

    /** A person selected something in the table. */
    private void chosen() {
        FollowerSelection selection = viewModel.selection();
        if (marking || selection.isReordering()) {
            return;
        }
        PagedRows<FollowerRow> rows = viewModel.rows();
        int[] indices = table.getSelectionModel().getSelectedIndices().stream().mapToInt(Integer::intValue)
                .filter(index -> index >= 0 && index < rows.size()).toArray();
        int latest = table.getSelectionModel().getSelectedIndex();
        boolean among = IntStream.of(indices).anyMatch(index -> index == latest);
        int last = among || indices.length == 0 ? latest : indices[indices.length - 1];
        selection.select(IntStream.of(indices).mapToLong(rows::idAt), indices.length == 0 ? 0 : rows.idAt(last));
    }

    /** Marks those selected where they are now. */
    private void mark() {
        FollowerSelection selection = viewModel.selection();
        PagedRows<FollowerRow> rows = viewModel.rows();
        TableViewSelectionModel<PagedRow<FollowerRow>> model = table.getSelectionModel();
        int lead = rows.indexOfId(selection.leadId());
        int[] wanted = selection.sizeProperty().get() <= 1
                ? lead < 0 ? new int[0] : new int[]{lead}
                : IntStream.range(0, rows.size()).filter(index -> selection.contains(rows.idAt(index))).toArray();
        int[] now = model.getSelectedIndices().stream().mapToInt(Integer::intValue).sorted().toArray();
        if (Arrays.equals(wanted, now) && (lead < 0 || model.getSelectedIndex() == lead)) {
            return;
        }
        marking = true;
        model.clearSelection();
        if (wanted.length > 1) {
            model.selectIndices(wanted[0], wanted);
        }
        if (lead >= 0) {
            model.select(lead);
            table.getFocusModel().focus(lead);
        }
        marking = false;
    }
}
