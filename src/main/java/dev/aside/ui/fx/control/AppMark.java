package dev.aside.ui.fx.control;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// The two bubbles of Aside's icon without its ground: one large and open, one small and closed in its gap. Draws into
/// the square its
/// size allows; the colours are those of the style classes `app-mark-line` and `app-mark-spot`.
public final class AppMark extends Region {
    /** The large bubble on the icon's 512 grid: a line of 44, cut by a circle of radius 104 around 344, 344. */
    public static final String LARGE = "M354 230A124 124 0 1 0 106 230V324Q106 354 136 354H230A124 124 0 0 0 354 230Z";
    /** The small bubble on the same grid, filled. */
    public static final String SMALL = "M420 346A74 74 0 1 0 346 420H408Q420 420 420 408Z";

    private static final double LEFT = 84;
    private static final double SIDE = 336;

    private final Scale scale = new Scale(1, 1);
    private final Shape large;
    private final SVGPath small = path(SMALL);

    public AppMark() {
        getStyleClass().add("app-mark");
        setMouseTransparent(true);
        SVGPath line = path(LARGE);
        line.setFill(null);
        line.setStroke(Color.BLACK);
        line.setStrokeWidth(44);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        large = Shape.subtract(line, new Circle(344, 344, 104));
        large.getStyleClass().add("app-mark-line");
        small.getStyleClass().add("app-mark-spot");
        for (Shape part : new Shape[]{large, small}) {
            part.setManaged(false);
            part.getTransforms().add(scale);
        }
        getChildren().addAll(large, small);
    }

    private static SVGPath path(String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        return path;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth(), getHeight()) / SIDE;
        scale.setX(factor);
        scale.setY(factor);
        for (Shape part : new Shape[]{large, small}) {
            part.setLayoutX(-LEFT * factor);
            part.setLayoutY(-LEFT * factor);
        }
    }
}
