package dev.aside.ui.followers;

import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.FollowerSort;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.PagedRow;
import dev.aside.ui.fx.TextScale;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Images;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;
import org.controlsfx.control.tableview2.TableColumn2;

/// The columns of the table and their widths. Where there is no room it loses the note, then the tags, then the
/// latest post. A column holds the
/// gap at its right, so that columns touch as a table wants it.
final class FollowerColumns {
    private static final double GAP = 12;
    /** Row at 12, dot at its right end, then 8 to the avatar. */
    private static final double LEFT = 20;
    private static final double RIGHT = 24;
    private static final double DOT = 12;
    private static final double NAME = 192;
    private static final double MARK = 14;
    private static final double FOLLOWED = 80;
    private static final double CONTACT = 84;
    private static final double POST_MIN = 140;
    private static final double TAGS = 84;
    private static final double NOTE = 124;

    private final FollowersViewModel viewModel;
    private final Map<TableColumn<?, ?>, Region> heads = new LinkedHashMap<>();
    private final Set<FollowerCell> aging = Collections.newSetFromMap(new WeakHashMap<>());
    private final TableColumn2<PagedRow<FollowerRow>, FollowerRow> dot;
    private final TableColumn2<PagedRow<FollowerRow>, FollowerRow> name;
    private final TableColumn2<PagedRow<FollowerRow>, FollowerRow> mark;
    private final TableColumn2<PagedRow<FollowerRow>, FollowerRow> followed;
    private final TableColumn2<PagedRow<FollowerRow>, FollowerRow> contact;
    private final TableColumn2<PagedRow<FollowerRow>, FollowerRow> post;
    private final TableColumn2<PagedRow<FollowerRow>, FollowerRow> tags;
    private final TableColumn2<PagedRow<FollowerRow>, FollowerRow> note;

    FollowerColumns(FollowersViewModel viewModel, Images images, Ages ages) {
        this.viewModel = viewModel;
        dot = column("", DotCell::new);
        name = sorted(Texts.of("followers.name"), FollowerSort.Column.NAME, () -> new NameCell(images));
        mark = column("", MarkCell::new);
        followed = sorted(Texts.of("followers.followed"), FollowerSort.Column.FOLLOWED,
                () -> aging(new DayCell(DayCell.Kind.FOLLOWED, ages)));
        contact = sorted(Texts.of("followers.lastContact"), FollowerSort.Column.LAST_CONTACT,
                () -> aging(new DayCell(DayCell.Kind.LAST_CONTACT, ages)));
        post = named(Texts.of("followers.latestPost"),
                () -> new WordsCell(row -> row.latestPost() == null ? "" : row.latestPost()));
        tags = named(Texts.of("followers.tags"), TagsCell::new);
        note = named(Texts.of("followers.note"), () -> new WordsCell(row -> row.notes().note()));
    }

    List<TableColumn<PagedRow<FollowerRow>, ?>> all() {
        return List.of(dot, name, mark, followed, contact, post, tags, note);
    }

    /// The heads in a row of 32, to stand over the table's own, which ControlsFX makes twice and where an arrow can't
    /// follow the word.
    Region heads() {
        return new Heads();
    }

    /** Says ages anew. */
    void timePassed() {
        new ArrayList<>(aging).forEach(FollowerCell::again);
    }

    private FollowerCell aging(FollowerCell cell) {
        aging.add(cell);
        return cell;
    }

    /** Gives the columns their widths in a table that is so wide, at today's text scale. */
    void fit(double width) {
        double fixed = LEFT + px(DOT) + px(NAME) + GAP + px(MARK) + GAP + px(FOLLOWED) + GAP + px(CONTACT) + RIGHT;
        double room = width - fixed;
        boolean noteFits = room - 3 * GAP - px(TAGS) - px(NOTE) >= px(POST_MIN);
        boolean tagsFit = room - 2 * GAP - px(TAGS) >= px(POST_MIN);
        boolean postFits = room - GAP >= px(POST_MIN);
        note.setVisible(noteFits);
        tags.setVisible(tagsFit);
        post.setVisible(postFits);
        double forTags = tagsFit ? GAP + px(TAGS) : 0;
        double forNote = noteFits ? GAP + px(NOTE) : 0;
        double forPost = room - GAP - forTags - forNote;
        set(dot, LEFT + px(DOT));
        set(name, px(NAME) + GAP + (postFits ? 0 : Math.max(room, -px(NAME) / 2)));
        set(mark, px(MARK) + GAP);
        set(followed, px(FOLLOWED) + GAP);
        set(contact, px(CONTACT) + GAP);
        set(post, Math.max(0, forPost) + GAP);
        set(tags, px(TAGS) + GAP);
        set(note, px(NOTE) + GAP);
    }

    private static double px(double length) {
        return TextScale.px(length);
    }

    private static void set(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
    }

    private TableColumn2<PagedRow<FollowerRow>, FollowerRow> sorted(String title, FollowerSort.Column by,
            Supplier<FollowerCell> cell) {
        TableColumn2<PagedRow<FollowerRow>, FollowerRow> column = column(title, cell);
        HeadButton head = new HeadButton(title, by);
        head.setOnAction(pressed -> viewModel.sortBy(by));
        viewModel.sortProperty().subscribe(head::show);
        heads.put(column, head);
        return column;
    }

    private TableColumn2<PagedRow<FollowerRow>, FollowerRow> named(String title, Supplier<FollowerCell> cell) {
        Label head = new Label(title);
        head.getStyleClass().addAll("small", "medium", "text-2");
        TableColumn2<PagedRow<FollowerRow>, FollowerRow> column = column(title, cell);
        heads.put(column, head);
        return column;
    }

    private static TableColumn2<PagedRow<FollowerRow>, FollowerRow> column(String title, Supplier<FollowerCell> cell) {
        TableColumn2<PagedRow<FollowerRow>, FollowerRow> column = new TableColumn2<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setEditable(false);
        column.setCellValueFactory(row -> row.getValue().valueProperty());
        column.setCellFactory(any -> cell.get());
        return column;
    }

    private final class Heads extends Region {
        Heads() {
            getStyleClass().add("follower-heads");
            getChildren().addAll(heads.values());
            for (TableColumn<?, ?> column : all()) {
                column.widthProperty().subscribe(this::requestLayout);
                column.visibleProperty().subscribe(this::requestLayout);
            }
        }

        @Override
        protected void layoutChildren() {
            double x = 0;
            for (TableColumn<?, ?> column : all()) {
                Region head = heads.get(column);
                if (head != null) {
                    head.setVisible(column.isVisible());
                    double height = head.prefHeight(-1);
                    head.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), head.prefWidth(-1), height);
                }
                x += column.isVisible() ? column.getWidth() : 0;
            }
        }
    }
}
