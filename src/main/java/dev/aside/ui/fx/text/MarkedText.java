package dev.aside.ui.fx.text;

import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A message with its template part shaded and what was filled in boxed, in a box of its own: the two texts compared in
/// the warning. A slot that breaks over lines is closed on each. A screen reader hears the marks as words. FX thread
/// only.
public final class MarkedText extends Region {
    static {
        Styles.add(MarkedText.class);
        Styles.add(MarkLayer.class);
    }

    /** From a slot's letters to the outside of its box: 5 of room, 1.5 of line. */
    private static final double SLOT_INSET = 6.5;
    private static final double SLOT_HEIGHT = 22;
    /// The room for that within the line: two no-break spaces of Inter, so that no line breaks between a slot and its
    /// comma.
    private static final String ROOM = "\u00A0\u00A0";
    /** Shorter shades are read without saying that they are the same every time. */
    private static final int WORTH_SAYING = 12;

    private record Piece(TextRange range, boolean isSlot, boolean isShade) {}

    private final TextFlow flow = new TextFlow();
    private final MarkLayer layer = new MarkLayer(this::boxes);
    private String shown = "";

    public MarkedText() {
        getStyleClass().add("marked-text");
        flow.getStyleClass().add("compare");
        setAccessibleRole(AccessibleRole.TEXT);
        layer.setSlotHeight(SLOT_HEIGHT);
        getChildren().addAll(flow, layer);
    }

    /// Shows the text with these marks; ranges do not overlap. `messages` is in how many messages the shaded part was
    /// the same: it is said to a screen reader. Throws [StringIndexOutOfBoundsException] for a range past the end.
    public void show(String text, List<TextRange> shade, List<TextRange> slots, int messages) {
        StringBuilder drawn = new StringBuilder();
        List<Node> nodes = new ArrayList<>();
        List<TextRange> shadeDrawn = new ArrayList<>();
        List<TextRange> slotsDrawn = new ArrayList<>();
        List<Piece> pieces = pieces(text, shade, slots);
        for (Piece piece : pieces) {
            if (piece.isSlot()) {
                add(ROOM, "words", drawn, nodes);
            }
            int start = drawn.length();
            add(piece.range().of(text), piece.isSlot() ? "slot" : piece.isShade() ? "template-on" : "words", drawn,
                    nodes);
            if (piece.isShade()) {
                shadeDrawn.add(new TextRange(start, drawn.length()));
            } else if (piece.isSlot()) {
                slotsDrawn.add(new TextRange(start, drawn.length()));
                add(ROOM, "words", drawn, nodes);
            }
        }
        shown = drawn.toString();
        flow.getChildren().setAll(nodes);
        layer.show(shadeDrawn, slotsDrawn, SLOT_INSET);
        setAccessibleText(spoken(text, pieces, messages));
        requestLayout();
    }

    private static void add(String words, String styleClass, StringBuilder drawn, List<Node> nodes) {
        for (String part : Seams.of(words)) {
            Text node = new Text(part);
            node.getStyleClass().addAll("text", styleClass);
            nodes.add(node);
            drawn.append(part);
        }
    }

    private static List<Piece> pieces(String text, List<TextRange> shade, List<TextRange> slots) {
        List<Piece> marked = Stream.concat(shade.stream().map(range -> new Piece(range, false, true)),
                slots.stream().map(range -> new Piece(range, true, false)))
                .filter(piece -> !piece.range().isEmpty())
                .sorted(Comparator.comparingInt(piece -> piece.range().start())).toList();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Piece piece : marked) {
            if (from < piece.range().start()) {
                pieces.add(new Piece(new TextRange(from, piece.range().start()), false, false));
            }
            pieces.add(piece);
            from = piece.range().end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(new TextRange(from, text.length()), false, false));
        }
        return pieces;
    }

    /** The text with its marks in words: "Hi, filled in: Maya, the same in 14 messages: our winter service". */
    private static String spoken(String text, List<Piece> pieces, int messages) {
        return pieces.stream().map(piece -> {
            String words = piece.range().of(text).replaceAll("^[\\s,]+|[\\s,]+$", "");
            if (words.isEmpty()) {
                return words;
            }
            if (piece.isSlot()) {
                return Texts.of("text.filledIn", words);
            }
            return piece.isShade() && words.length() >= WORTH_SAYING
                    ? Texts.of("text.sameEveryTime", messages, words)
                    : words;
        }).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }

    private List<Bounds> boxes(TextRange range) {
        Point2D origin = layer.parentToLocal(flow.localToParent(0, 0));
        return RangeBoxes.of(flow, shown, range).stream().map(box -> RangeBoxes.moved(box, origin)).toList();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double sides = insets.getLeft() + insets.getRight();
        return insets.getTop() + flow.prefHeight(width < 0 ? -1 : width - sides) + insets.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + flow.prefWidth(-1) + insets.getRight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        flow.resizeRelocate(insets.getLeft(), insets.getTop(), width, flow.prefHeight(width));
        layer.resizeRelocate(insets.getLeft(), insets.getTop(), width, flow.getHeight());
        layer.requestLayout();
    }
}
