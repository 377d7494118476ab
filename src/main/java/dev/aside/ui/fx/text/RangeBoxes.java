package dev.aside.ui.fx.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The boxes of a range of text, one per line. The spaces a line breaks at, and one before a slot, are left out of
/// them, so that a box ends where its letters end.
final class RangeBoxes {
    /** Closer than this, two edges are one. */
    private static final double SLIGHT = 0.25;

    private final String text;
    private final Function<TextRange, PathElement[]> outline;
    private final ToIntFunction<Point2D> characterAt;

    private RangeBoxes(String text, Function<TextRange, PathElement[]> outline, ToIntFunction<Point2D> characterAt) {
        this.text = text;
        this.outline = outline;
        this.characterAt = characterAt;
    }

    /** The boxes in the coordinates of the text node. */
    static List<Bounds> of(Text node, TextRange range) {
        return new RangeBoxes(node.getText(), part -> node.getRangeShape(part.start(), part.end(), false),
                point -> node.hitTest(point).getCharIndex()).trimmed(range);
    }

    /// The boxes in the coordinates of the flow; its text is to be given, with one character for each node that is no
    /// text.
    static List<Bounds> of(TextFlow node, String text, TextRange range) {
        return new RangeBoxes(text, part -> node.getRangeShape(part.start(), part.end(), false),
                point -> node.getHitInfo(point).getCharIndex()).trimmed(range);
    }

    static Bounds moved(Bounds box, Point2D by) {
        return new BoundingBox(box.getMinX() + by.getX(), box.getMinY() + by.getY(), box.getWidth(), box.getHeight());
    }

    private List<Bounds> trimmed(TextRange range) {
        List<Bounds> boxes = new ArrayList<>();
        for (Bounds box : figures(range)) {
            Bounds trimmed = trimmed(trimmed(box, range, true), range, false);
            if (trimmed.getWidth() > SLIGHT) {
                boxes.add(trimmed);
            }
        }
        return boxes;
    }

    private Bounds trimmed(Bounds box, TextRange range, boolean right) {
        Bounds rest = box;
        for (int spaces = 0; spaces < range.length() && rest.getWidth() > SLIGHT; spaces++) {
            double edge = right ? rest.getMaxX() - SLIGHT : rest.getMinX() + SLIGHT;
            int at = characterAt.applyAsInt(new Point2D(edge, rest.getCenterY()));
            if (at < range.start() || at >= range.end() || !Character.isWhitespace(text.charAt(at))) {
                return rest;
            }
            double before = rest.getWidth();
            for (Bounds space : figures(new TextRange(at, at + 1))) {
                rest = cut(rest, space, right);
            }
            if (rest.getWidth() >= before) {
                return rest;
            }
        }
        return rest;
    }

    private static Bounds cut(Bounds box, Bounds space, boolean right) {
        boolean touches = Math.abs(space.getCenterY() - box.getCenterY()) < space.getHeight() / 2
                && (right
                        ? Math.abs(space.getMaxX() - box.getMaxX())
                        : Math.abs(space.getMinX() - box.getMinX())) < SLIGHT;
        return touches
                ? new BoundingBox(right ? box.getMinX() : space.getMaxX(), box.getMinY(),
                        Math.max(0, box.getWidth() - space.getWidth()), box.getHeight())
                : box;
    }

    /** One box for each closed figure of the outline. */
    private List<Bounds> figures(TextRange range) {
        List<Bounds> boxes = new ArrayList<>();
        double[] box = null;
        for (PathElement element : outline.apply(range)) {
            if (element instanceof MoveTo to) {
                add(box, boxes);
                box = new double[]{to.getX(), to.getY(), to.getX(), to.getY()};
            } else if (element instanceof LineTo to && box != null) {
                box[0] = Math.min(box[0], to.getX());
                box[1] = Math.min(box[1], to.getY());
                box[2] = Math.max(box[2], to.getX());
                box[3] = Math.max(box[3], to.getY());
            }
        }
        add(box, boxes);
        return boxes;
    }

    private static void add(double @Nullable [] box, List<Bounds> boxes) {
        if (box != null) {
            boxes.add(new BoundingBox(box[0], box[1], box[2] - box[0], box[3] - box[1]));
        }
    }
}
