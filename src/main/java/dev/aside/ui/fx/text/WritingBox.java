package dev.aside.ui.fx.text;

import dev.aside.ui.fx.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Where messages and broadcasts are written: plain text that grows line by line up to [#setMaxLines] and then scrolls.
/// It draws no border: the box around it belongs to who places it (see [#writingProperty]).
///
/// It is a `TextArea` with a layer of marks behind it, not the incubating `RichTextArea`: that one's highlights know no
/// height, radius or outline, it tells nobody where its characters are, and styles put on its text would be steps in
/// its undo history.
///
/// Enter sends and Shift+Enter breaks the line; [#sendOnEnterProperty] swaps them; Ctrl+Enter always sends. F3 goes to
/// the next slot. Tab leaves the box. FX thread only.
public final class WritingBox extends Region {
    static {
        Styles.add(WritingBox.class);
    }

    /** The two sizes of type text is written in. */
    public enum Type {
        MESSAGE, WRITE
    }

    /** Room that the caret needs left of the first character, taken from outside so that the text keeps its place. */
    private static final double CARET = 1;
    private static final double SLOT_INSET = 2;

    private final TextArea area = new TextArea();
    private final Label name = new Label();
    private final WritingGeometry geometry = new WritingGeometry(area, this::relaid);
    private final Marks marks = new Marks();
    private final MarkLayer layer = new MarkLayer(this::boxes);
    private final Rectangle clip = new Rectangle();
    private final BooleanProperty sendOnEnter = new SimpleBooleanProperty(this, "sendOnEnter", true);
    private final ObjectProperty<@Nullable Runnable> onSend = new SimpleObjectProperty<>(this, "onSend");
    private int minLines = 1;
    private int maxLines = 8;

    public WritingBox(Type type) {
        getStyleClass().addAll("writing-box", "type-" + type.name().toLowerCase(Locale.ROOT));
        area.setWrapText(true);
        area.setTextFormatter(new TextFormatter<>(CleanText.FILTER));
        name.setLabelFor(area);
        name.setVisible(false);
        name.setManaged(false);
        layer.setClip(clip);
        getChildren().addAll(area, layer, name);
        new SendKeys(this, area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.textProperty().subscribe(this::edited);
        area.scrollTopProperty().subscribe(layer::requestLayout);
        area.fontProperty().subscribe(this::requestLayout);
    }

    /** The text. Setting it forgets the steps of undo; {@link #insert} does not. */
    public StringProperty textProperty() {
        return area.textProperty();
    }

    public String getText() {
        return area.getText();
    }

    public void setText(String text) {
        area.setText(CleanText.of(text));
    }

    /** Puts text in place of the selection, or at the caret; undo takes it back. */
    public void insert(String text) {
        area.replaceSelection(text);
    }

    /** Replaces a range; undo takes it back. */
    public void replace(TextRange range, String text) {
        area.replaceText(range.start(), range.end(), text);
    }

    public void undo() {
        area.undo();
    }

    public void redo() {
        area.redo();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return area.undoableProperty();
    }

    /** Selects from one offset to another, with the caret at the second, and scrolls there. */
    public void select(int from, int to) {
        area.selectRange(from, to);
    }

    public TextRange selection() {
        return new TextRange(area.getSelection().getStart(), area.getSelection().getEnd());
    }

    public ReadOnlyIntegerProperty caretProperty() {
        return area.caretPositionProperty();
    }

    public StringProperty promptTextProperty() {
        return area.promptTextProperty();
    }

    /** What a screen reader calls the box: "Message to Maya". The text itself it reads from the box. */
    public StringProperty nameProperty() {
        return name.textProperty();
    }

    /** True while the box takes keys: who draws the border shows it then. */
    public ReadOnlyBooleanProperty writingProperty() {
        return area.focusedProperty();
    }

    public BooleanProperty editableProperty() {
        return area.editableProperty();
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    /** True (at first): Enter sends, Shift+Enter breaks the line. False: the other way round. */
    public BooleanProperty sendOnEnterProperty() {
        return sendOnEnter;
    }

    public boolean isSendOnEnter() {
        return sendOnEnter.get();
    }

    /** Run when a key asks to send. The box changes nothing by itself. */
    public ObjectProperty<@Nullable Runnable> onSendProperty() {
        return onSend;
    }

    public void setOnSend(Runnable action) {
        onSend.set(action);
    }

    void send() {
        Runnable action = onSend.get();
        if (action != null) {
            action.run();
        }
    }

    /** Lines shown when there is little or no text; 1 at first. */
    public void setMinLines(int lines) {
        minLines = lines;
        requestLayout();
    }

    /** Lines after which the box scrolls instead of growing; 8 at first. */
    public void setMaxLines(int lines) {
        maxLines = lines;
        requestLayout();
    }

    /// Shades what is the same every time and outlines what was filled in. Both follow the text while it is edited:
    /// what is written into a shade is no longer shaded, a slot grows with what is written into it. Throws
    /// [IllegalArgumentException] for a range past the end.
    public void mark(List<TextRange> shade, List<TextRange> slots) {
        int length = area.getLength();
        if (shade.stream().anyMatch(range -> range.end() > length)
                || slots.stream().anyMatch(range -> range.end() > length)) {
            throw new IllegalArgumentException("A mark past the end of the text, " + length);
        }
        marks.set(shade, slots);
        showMarks();
    }

    public void clearMarks() {
        mark(List.of(), List.of());
    }

    /** What is shaded now. */
    public List<TextRange> shade() {
        return marks.shade();
    }

    /** The slots as they are now. */
    public List<TextRange> slots() {
        return marks.slots();
    }

    /** Selects the next slot after the selection, after the last the first; false when there is none. */
    public boolean nextSlot() {
        return marks.next(area.getSelection().getEnd()).map(slot -> {
            area.selectRange(slot.start(), slot.end());
            return true;
        }).orElse(false);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F3 && nextSlot()) {
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            // A tab character has no place in a message, and every control is to be reached by Tab.
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private void edited(@Nullable String before, @Nullable String now) {
        String old = before == null ? "" : before;
        String text = now == null ? "" : now;
        if (!marks.isEmpty()) {
            // The selection still is the old one here; it tells which of two equal letters was typed.
            int start = Math.min(Edits.samePrefix(old, text), area.getSelection().getStart());
            int tail = Edits.sameSuffix(old, text, start);
            marks.replaced(start, old.length() - tail, text.length() - tail - start);
        }
        showMarks();
        requestLayout();
    }

    private void showMarks() {
        layer.show(marks.shade(), marks.slots(), SLOT_INSET);
    }

    private List<Bounds> boxes(TextRange range) {
        return geometry.boxes(range, layer);
    }

    private void relaid() {
        layer.requestLayout();
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? getWidth() : width;
        Insets insets = getInsets();
        return insets.getTop() + insets.getBottom()
                + geometry.height(inner - insets.getLeft() - insets.getRight() + 2 * CARET, minLines, maxLines);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 80;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        area.resizeRelocate(insets.getLeft() - CARET, insets.getTop(), width + 2 * CARET, height);
        layer.resizeRelocate(insets.getLeft(), insets.getTop(), width, height);
        clip.setX(-2 * SLOT_INSET);
        clip.setY(-SLOT_INSET);
        clip.setWidth(width + 4 * SLOT_INSET);
        clip.setHeight(height + 2 * SLOT_INSET);
        layer.requestLayout();
    }
}
