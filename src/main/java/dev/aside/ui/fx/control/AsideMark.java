package dev.aside.ui.fx.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// The two bubbles of the icon without its ground: a large open one, a small closed one in its gap. Colours come from CSS, by
/// the style classes `mark-large` (a stroke) and `mark-small` (a fill). Decoration to a screen reader.
public final class AsideMark extends Region {
    /// The bubbles' box on the icon's grid of 512.
    private static final double LEFT = 84;
    private static final double SIDE = 336;

    private final SVGPath large = new SVGPath();
    private final SVGPath small = new SVGPath();

    /// The mark at a size.
    ///
    /// @param side width and height of both bubbles together, in pixels; does not follow the text scale
    public AsideMark(double side) {
        getStyleClass().add("aside-mark");
        large.setContent("M354 230A124 124 0 1 0 106 230V324Q106 354 136 354H230A124 124 0 0 0 354 230Z");
        large.getStyleClass().add("mark-large");
        large.setFill(null);
        large.setStrokeWidth(44);
        large.setStrokeLineJoin(StrokeLineJoin.ROUND);
        large.setClip(Shape.subtract(new Rectangle(0, 0, 512, 512), new Circle(344, 344, 104)));
        small.setContent("M420 346A74 74 0 1 0 346 420H408Q420 420 420 408Z");
        small.getStyleClass().add("mark-small");
        double factor = side / SIDE;
        for (SVGPath bubble : new SVGPath[]{large, small}) {
            bubble.setManaged(false);
            bubble.setLayoutX(-LEFT * factor);
            bubble.setLayoutY(-LEFT * factor);
            bubble.getTransforms().add(new Scale(factor, factor));
        }
        getChildren().addAll(large, small);
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        setMouseTransparent(true);
    }
}
