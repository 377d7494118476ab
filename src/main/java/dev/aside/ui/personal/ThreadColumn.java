package dev.aside.ui.personal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Keeps the bubbles in step with the thread: what stays keeps its node, a thread opens at its end, and what is being
/// read does not move when something comes above or below it. FX thread only.
final class ThreadColumn {
    private static final double AT_END = 24;
    private static final double NEAR = 400;

    private final ColumnNodes drawing;
    private final MessageStretch viewModel;
    private final ScrollPane scroll;
    private final VBox column;
    private final Map<String, Region> nodes = new HashMap<>();
    private double heightThen;
    private double viewThen;
    private boolean placing;
    private boolean opening = true;

    ThreadColumn(ColumnNodes drawing, MessageStretch viewModel, ScrollPane scroll, VBox column) {
        this.drawing = drawing;
        this.viewModel = viewModel;
        this.scroll = scroll;
        this.column = column;
        scroll.viewportBoundsProperty().subscribe(bounds -> {
            column.setMinHeight(bounds.getHeight());
            nodes.values().forEach(this::tellWidth);
            settle();
        });
        column.heightProperty().subscribe(this::settle);
        scroll.vvalueProperty().subscribe(this::scrolled);
        viewModel.items().addListener((ListChangeListener<ThreadItem>) change -> showItems());
        showItems();
    }

    private void showItems() {
        if (viewModel.items().isEmpty()) {
            opening = true;
            column.getChildren().clear();
            nodes.clear();
            return;
        }
        Anchor anchor = opening || viewModel.atEndProperty().get() ? null : anchor();
        List<Node> wanted = new ArrayList<>();
        Map<String, Region> kept = new HashMap<>();
        List<Node> fresh = new ArrayList<>();
        ThreadItem above = null;
        for (ThreadItem item : viewModel.items()) {
            Region node = nodes.get(item.key());
            if (node == null) {
                node = drawing.make(item);
                if (node instanceof ColumnNodes.Fitting) {
                    fresh.add(node);
                }
            }
            drawing.fill(node, item, above);
            tellWidth(node);
            kept.put(item.key(), node);
            wanted.add(node);
            above = item;
        }
        nodes.clear();
        nodes.putAll(kept);
        layOut(wanted);
        place(anchor);
        if (!opening && viewModel.atEndProperty().get() && fresh.size() == 1
                && wanted.getLast() instanceof ColumnNodes.Fitting newest
                && wanted.getLast().equals(fresh.getFirst())) {
            newest.comeIn();
        }
        opening = false;
    }

    private void layOut(List<Node> wanted) {
        placing = true;
        column.getChildren().setAll(wanted);
        scroll.applyCss();
        scroll.layout();
        placing = false;
    }

    private void tellWidth(Node node) {
        if (node instanceof ColumnNodes.Fitting fitting) {
            fitting.setColumnWidth(scroll.getViewportBounds().getWidth());
        }
    }

    /** What stands where, to be put there again. */
    private record Anchor(Node node, double offset) {}

    private @Nullable Anchor anchor() {
        double top = top();
        for (Node node : column.getChildren()) {
            if (node.getBoundsInParent().getMaxY() > top) {
                return new Anchor(node, node.getBoundsInParent().getMinY() - top);
            }
        }
        return null;
    }

    private double hidden() {
        return Math.max(0, column.getHeight() - scroll.getViewportBounds().getHeight());
    }

    private double top() {
        return scroll.getVvalue() * hidden();
    }

    private void scrollTo(double top) {
        double hidden = hidden();
        scroll.setVvalue(hidden <= 0 ? 1 : Math.clamp(top / hidden, 0, 1));
    }

    private void place(@Nullable Anchor anchor) {
        if (anchor != null && column.getChildren().contains(anchor.node)) {
            placing = true;
            scrollTo(anchor.node.getBoundsInParent().getMinY() - anchor.offset);
            placing = false;
            return;
        }
        Node target = nodes.get("message " + viewModel.target());
        if (viewModel.target() != 0 && target != null && opening) {
            placing = true;
            scrollTo(target.getBoundsInParent().getMinY() - scroll.getViewportBounds().getHeight() / 3);
            placing = false;
            target.getStyleClass().add("found-message");
            scrolled();
        } else {
            settle();
        }
    }

    /** The end stays the end, whatever grows. */
    private void settle() {
        if (viewModel.atEndProperty().get() && !placing) {
            placing = true;
            scroll.setVvalue(1);
            placing = false;
        }
    }

    private void scrolled() {
        if (placing || viewModel.items().isEmpty() || scroll.getScene() == null) {
            return;
        }
        boolean laidOut = column.getHeight() != heightThen || scroll.getViewportBounds().getHeight() != viewThen;
        heightThen = column.getHeight();
        viewThen = scroll.getViewportBounds().getHeight();
        if (laidOut && viewModel.atEndProperty().get()) {
            // The scroll pane keeps the top in place when its content changes size; nobody scrolled.
            settle();
            return;
        }
        double below = hidden() - top();
        viewModel.atEndProperty().set(below < AT_END && !viewModel.hasNewer());
        if (top() < NEAR && viewModel.hasOlder()) {
            viewModel.older();
        } else if (below < NEAR && viewModel.hasNewer()) {
            viewModel.newer();
        }
    }
}
