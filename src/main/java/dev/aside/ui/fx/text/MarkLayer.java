package dev.aside.ui.fx.text;

import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.TextScale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The rectangles behind a marked text: `template-shade` and `slot-box`, one per line of each range. It lies behind the
/// text by its view order but after it among the children, so that it is laid out when the text already is.
final class MarkLayer extends Region {
    static {
        Styles.add(MarkLayer.class);
    }

    /** Height of a shade, before the text scale; the line may be higher. */
    static final double SHADE_HEIGHT = 20;
    private static final double SHADE_RADIUS = 3;
    private static final double SLOT_RADIUS = 5;

    private final Function<TextRange, List<Bounds>> boxesOf;
    private List<TextRange> shade = List.of();
    private List<TextRange> slots = List.of();
    private double slotInset;
    private double slotHeight = SHADE_HEIGHT;

    /** The function gives, for a range, its boxes line by line in this layer's coordinates. */
    MarkLayer(Function<TextRange, List<Bounds>> boxesOf) {
        this.boxesOf = boxesOf;
        getStyleClass().add("mark-layer");
        setManaged(false);
        setMouseTransparent(true);
        setViewOrder(1);
    }

    /** Height of a slot's box before the text scale; that of a shade at first. */
    void setSlotHeight(double height) {
        slotHeight = height;
        requestLayout();
    }

    /** Shows these from the next layout on; slots are drawn wider than their text by `inset` on each side. */
    void show(List<TextRange> newShade, List<TextRange> newSlots, double inset) {
        shade = newShade;
        slots = newSlots;
        slotInset = inset;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<Node> rectangles = new ArrayList<>();
        for (TextRange range : shade) {
            boxesOf.apply(range).forEach(
                    box -> rectangles.add(rectangle(box, 0, SHADE_HEIGHT, SHADE_RADIUS, "template-shade")));
        }
        for (TextRange range : slots) {
            boxesOf.apply(range).forEach(
                    box -> rectangles.add(rectangle(box, slotInset, slotHeight, SLOT_RADIUS, "slot-box")));
        }
        getChildren().setAll(rectangles);
    }

    private static Rectangle rectangle(Bounds text, double inset, double tall, double radius, String styleClass) {
        double height = TextScale.px(tall);
        double top = Math.round(text.getCenterY() - height / 2);
        double left = Math.round(text.getMinX() - inset);
        double right = Math.round(text.getMaxX() + inset);
        Rectangle rectangle = new Rectangle(left, top, right - left, height);
        rectangle.setArcWidth(2 * radius);
        rectangle.setArcHeight(2 * radius);
        rectangle.getStyleClass().add(styleClass);
        return rectangle;
    }
}
