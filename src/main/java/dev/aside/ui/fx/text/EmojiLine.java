package dev.aside.ui.fx.text;

import dev.aside.ui.fx.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A text on one line, with pictures for its emoji and an ellipsis where it does not fit: names and previews in lists.
/// It stays at the left whatever its direction. Made to be reused by a cell: setting the text it shows already costs
/// nothing. Colour is `-aside-words` as in [EmojiText], font comes from a type class or its parents. FX thread only.
public final class EmojiLine extends Region {
    static {
        Styles.add(EmojiText.class);
    }

    private static final Integer[] NO_ORDER = {};
    private static final String ELLIPSIS = "…";

    private final Text ellipsis = EmojiText.words(ELLIPSIS);
    private final List<String> full = new ArrayList<>();
    /** The parts from left to right where that is not how they are written; empty where it is. */
    private Integer[] order = NO_ORDER;
    private String text = "";

    public EmojiLine() {
        getStyleClass().add("emoji-line");
        setAccessibleRole(AccessibleRole.TEXT);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        ellipsis.fontProperty().subscribe(this::requestLayout);
        ellipsis.setVisible(false);
        ellipsis.setManaged(false);
        getChildren().add(ellipsis);
    }

    public EmojiLine(String text) {
        this();
        setText(text);
    }

    /** A line in these style classes that is never higher than its words: what a label would be. */
    public static EmojiLine of(String text, String... styles) {
        EmojiLine made = new EmojiLine(text);
        made.getStyleClass().addAll(styles);
        made.setMaxHeight(USE_PREF_SIZE);
        return made;
    }

    public String getText() {
        return text;
    }

    /** Shows this text; line breaks become spaces. */
    public void setText(String text) {
        if (text.equals(this.text)) {
            return;
        }
        String line = text.replaceAll("\\s+", " ").strip();
        show(text, line, EmojiText.lineNodes(line));
    }

    /** Shows this text, line breaks as spaces; the words of these ranges, in order, are of class `stressed`. */
    public void setText(String text, List<TextRange> stressed) {
        String line = text.replaceAll("\\s", " ");
        List<Node> nodes = new ArrayList<>();
        int from = 0;
        for (TextRange range : stressed) {
            nodes.addAll(EmojiText.lineNodes(line.substring(from, range.start())));
            List<Node> loud = EmojiText.lineNodes(range.of(line));
            loud.forEach(node -> node.getStyleClass().add("stressed"));
            nodes.addAll(loud);
            from = range.end();
        }
        nodes.addAll(EmojiText.lineNodes(line.substring(from)));
        show(text, line, nodes);
    }

    private void show(String whole, String line, List<Node> parts) {
        text = whole;
        setAccessibleText(whole);
        List<Node> nodes = new ArrayList<>(parts);
        List<Integer> starts = new ArrayList<>();
        int start = 0;
        full.clear();
        for (Node node : nodes) {
            starts.add(start);
            start += node instanceof Text words ? words.getText().length() : node.getAccessibleText().length();
            full.add(node instanceof Text words ? words.getText() : "");
        }
        order = RightToLeft.isIn(line) ? RightToLeft.visualOrder(line, starts) : NO_ORDER;
        nodes.add(ellipsis);
        // Placed and cut here alone: their changes of size are no reason to lay out again.
        nodes.forEach(node -> node.setManaged(false));
        getChildren().setAll(nodes);
        requestLayout();
    }

    /** Whether something had to be left out at the last layout; a tooltip may then show the whole. */
    public boolean isCut() {
        return ellipsis.isVisible();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double base = snappedTopInset() + baseline();
        List<Node> nodes = getChildren();
        double[] widths = new double[full.size()];
        double sum = 0;
        for (int i = 0; i < widths.length; i++) {
            restore(i);
            widths[i] = width(nodes.get(i));
            sum += widths[i];
        }
        boolean cut = sum > width + 0.5;
        if (cut) {
            cutAt(width - width(ellipsis), widths);
        } else {
            nodes.subList(0, widths.length).forEach(node -> node.setVisible(true));
        }
        ellipsis.setVisible(cut);
        double x = left;
        for (int i = 0; i <= widths.length; i++) {
            Node node = nodes.get(order.length == 0 ? i : order[i]);
            if (node.isVisible()) {
                place(node, x, base);
                x += width(node);
            }
        }
    }

    /** Shortens the first part that does not fit and hides those after it. */
    private void cutAt(double room, double[] widths) {
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            Node node = getChildren().get(i);
            node.setVisible(x < room);
            if (x < room && x + widths[i] > room) {
                shorten(node, room - x);
            }
            x += widths[i];
        }
    }

    private void restore(int i) {
        if (getChildren().get(i) instanceof Text words && !words.getText().equals(full.get(i))) {
            words.setText(full.get(i));
        }
    }

    /** The longest beginning that fits, found by halving; no character is split. */
    private static void shorten(Node node, double room) {
        if (!(node instanceof Text words)) {
            node.setVisible(false);
            return;
        }
        String whole = words.getText();
        int fits = 0;
        int over = whole.length();
        while (over - fits > 1) {
            int middle = (fits + over) >>> 1;
            words.setText(whole.substring(0, middle));
            if (words.getLayoutBounds().getWidth() <= room) {
                fits = middle;
            } else {
                over = middle;
            }
        }
        if (fits > 0 && Character.isHighSurrogate(whole.charAt(fits - 1))) {
            fits--;
        }
        words.setText(whole.substring(0, fits).stripTrailing());
        words.setVisible(fits > 0);
    }

    private static double width(Node node) {
        return node instanceof Region region ? region.prefWidth(-1) : node.getLayoutBounds().getWidth();
    }

    private double baseline() {
        return ellipsis.getBaselineOffset();
    }

    private static void place(Node node, double x, double baseline) {
        if (node instanceof Region region) {
            region.resizeRelocate(x, baseline - region.getBaselineOffset(), region.prefWidth(-1),
                    region.prefHeight(-1));
        } else {
            node.setLayoutX(x);
            node.setLayoutY(baseline);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        double sum = snappedLeftInset() + snappedRightInset();
        for (int i = 0; i < full.size(); i++) {
            sum += wholeWidth(i);
        }
        return Math.ceil(sum);
    }

    /** Asked between two layouts: what is cut on screen is cut still afterwards. */
    private double wholeWidth(int i) {
        Node node = getChildren().get(i);
        String shown = node instanceof Text words ? words.getText() : "";
        restore(i);
        double whole = width(node);
        if (node instanceof Text words && !shown.equals(full.get(i))) {
            words.setText(shown);
        }
        return whole;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + ellipsis.getLayoutBounds().getHeight() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        return snappedTopInset() + baseline();
    }
}
