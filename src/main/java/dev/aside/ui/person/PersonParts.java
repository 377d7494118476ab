package dev.aside.ui.person;

import dev.aside.core.model.Post;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Styles;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.fx.text.EmojiText;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;

/// Small pieces of a column about a person, and the style of all of them. FX thread only.
public final class PersonParts {
    static {
        Styles.add(PersonParts.class);
    }

    private PersonParts() {}

    /** A short fact behind its icon: since when they follow, whether you do. */
    public static HBox tie(Icon icon, String text) {
        EmojiText words = EmojiText.of(text, "small", "text-2");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(icon.at(16), words);
        line.getStyleClass().add("person-tie");
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /** Fills a list with posts, each as one paragraph that ends with its age. */
    public static void showPosts(Pane list, List<Post> posts, Ages ages) {
        list.getChildren().clear();
        for (Post post : posts) {
            EmojiText text = new EmojiText();
            text.getStyleClass().add("post");
            text.setText(post.text().strip().replaceAll("\\s+", " "));
            Text age = new Text(" " + ages.age(post.at()));
            age.getStyleClass().add("post-age");
            text.getChildren().add(age);
            list.getChildren().add(text);
        }
    }
}
