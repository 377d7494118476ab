package dev.aside.ui.fx.text;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Where the lines and characters of a text area are. The area draws its text with one `Text` inside its skin, found by
/// its style classes, which JavaFX documents; the line height is that node's, set by CSS.
final class WritingGeometry {
    private final TextArea area;
    private final Runnable onChange;
    private final Text measure = new Text();
    private @Nullable Text drawn;
    private @Nullable Region content;

    WritingGeometry(TextArea area, Runnable onChange) {
        this.area = area;
        this.onChange = onChange;
        measure.fontProperty().bind(area.fontProperty());
        area.skinProperty().subscribe(skin -> drawn = null);
    }

    /** The text as the skin draws it: there once the scroll pane inside the skin has its own skin. */
    private @Nullable Text drawn() {
        if (drawn == null && area.lookup(".content") instanceof Region found) {
            content = found;
            for (Node node : found.lookupAll(".text")) {
                // The prompt is a Text too, but not in the group of the paragraphs.
                if (node instanceof Text text && text.getParent() instanceof Group) {
                    drawn = text;
                    text.layoutBoundsProperty().subscribe(onChange);
                    text.lineSpacingProperty().subscribe(onChange);
                }
            }
        }
        return drawn;
    }

    /** The height that shows the whole text at this width, but at least and at most so many lines. */
    double height(double width, int minLines, int maxLines) {
        Text shown = drawn();
        Insets insets = content == null ? Insets.EMPTY : content.getInsets();
        measure.setLineSpacing(shown == null ? 0 : shown.getLineSpacing());
        measure.setWrappingWidth(0);
        measure.setText("x");
        double one = measure.getLayoutBounds().getHeight();
        measure.setText("x\nx");
        double line = measure.getLayoutBounds().getHeight() - one;
        measure.setWrappingWidth(Math.max(1, area.snapSizeX(width - insets.getLeft() - insets.getRight())));
        measure.setText(area.getText());
        double text = Math.clamp(measure.getLayoutBounds().getHeight(), one + (minLines - 1) * line,
                one + (maxLines - 1) * line);
        return Math.ceil(area.snapSpaceY(insets.getTop()) + text + area.snapSpaceY(insets.getBottom()));
    }

    /// The boxes of a range, line by line, in the coordinates of a node in the same scene; none before the text is
    /// drawn.
    List<Bounds> boxes(TextRange range, Node in) {
        Text text = drawn();
        if (text == null || text.getScene() == null || range.end() > text.getText().length()) {
            return List.of();
        }
        Point2D origin = in.sceneToLocal(text.localToScene(0, 0));
        return RangeBoxes.of(text, range).stream().map(box -> RangeBoxes.moved(box, origin)).toList();
    }
}
