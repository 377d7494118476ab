package dev.aside.ui.fx.text;

import dev.aside.ui.fx.Styles;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A text as it came, with pictures for its emoji and, when somebody wants to know of a click, its web addresses as
/// links. Nothing in it is markup. It runs in the direction of its first strong letter and reads to a screen reader as
/// the characters it is.
///
/// Font, line spacing and inset come from a type class (`message`, `post`…) on it; colour is the looked-up colour
/// `-aside-words`, `text-1` unless set on it or above (the classes `text-2`, `text-3` do). FX thread only.
public final class EmojiText extends TextFlow {
    static {
        Styles.add(EmojiText.class);
    }

    private final @Nullable Consumer<URI> onLink;
    private String text = "";

    /** Text without links. */
    public EmojiText() {
        this(null);
    }

    /** Text whose links call this with their address; the host is shown while the pointer is over one. */
    public EmojiText(@Nullable Consumer<URI> onLink) {
        this.onLink = onLink;
        getStyleClass().add("emoji-text");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** A text without links in these style classes, as high as it needs to be: what a wrapping label would be. */
    public static EmojiText of(String text, String... styles) {
        EmojiText made = new EmojiText();
        made.getStyleClass().addAll(styles);
        made.setMinHeight(USE_PREF_SIZE);
        made.setText(text);
        return made;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
        setAccessibleText(text);
        setNodeOrientation(RightToLeft.begins(text) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        List<Node> nodes = new ArrayList<>();
        int from = 0;
        for (Links.Link link : onLink == null ? List.<Links.Link>of() : Links.in(text)) {
            nodes.addAll(nodes(text.substring(from, link.range().start())));
            nodes.add(link(link, link.range().of(text)));
            from = link.range().end();
        }
        nodes.addAll(nodes(text.substring(from)));
        getChildren().setAll(nodes);
    }

    private Node link(Links.Link link, String shown) {
        Text words = new Text(shown);
        words.getStyleClass().addAll("text", "link");
        words.setAccessibleRole(AccessibleRole.HYPERLINK);
        words.setOnMouseClicked(click -> {
            if (onLink != null && click.isStillSincePress()) {
                onLink.accept(link.address());
                click.consume();
            }
        });
        Tooltip.install(words, new Tooltip(link.host()));
        return words;
    }

    /** The children a {@link TextFlow} needs to show this: texts of class `words`, pictures for emoji. */
    public static List<Node> nodes(String text) {
        return nodes(text, Seams::of);
    }

    /** The same for a text that stays on one line; the texts are what was given, no more. */
    static List<Node> lineNodes(String text) {
        return nodes(text, Seams::ofLine);
    }

    private static List<Node> nodes(String text, Function<String, List<String>> seams) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Node> nodes = new ArrayList<>();
        if (!EmojiIndex.mayHold(text)) {
            addWords(text, seams, nodes);
            return nodes;
        }
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int end = EmojiIndex.end(text, at);
            if (end > 0) {
                if (from < at) {
                    addWords(text.substring(from, at), seams, nodes);
                }
                nodes.add(new EmojiPicture(text.substring(at, end)));
                from = end;
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        addWords(text.substring(from), seams, nodes);
        return nodes;
    }

    private static void addWords(String text, Function<String, List<String>> seams, List<Node> nodes) {
        seams.apply(text).forEach(part -> nodes.add(words(part)));
    }

    static Text words(String text) {
        Text words = new Text(text);
        words.getStyleClass().addAll("text", "words");
        return words;
    }
}
