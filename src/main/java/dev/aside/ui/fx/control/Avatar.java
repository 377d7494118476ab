package dev.aside.ui.fx.control;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// A round picture of somebody, or their initials on one of five tints that stays the same for the same person; of
/// whom no more than a number is known, the shape of somebody. Sizes that have a style: 30, 32, 36, 40, 44, 56.
/// Decoration to a screen reader: the name stands beside it.
public final class Avatar extends Region {
    private static final int TINTS = 5;
    /// Head and shoulders on a 24 grid, as its round edge cuts them.
    private static final String SOMEBODY = "M12 13A4.4 4.4 0 1 0 12 4.2 4.4 4.4 0 0 0 12 13Z"
            + "M12 24A12 12 0 0 0 19.9 21.03 8 8 0 0 0 4.1 21.03 12 12 0 0 0 12 24Z";
    private static final double GRID = 24;

    private final Label initials = new Label();
    private final ImageView picture = new ImageView();
    private final Circle clip = new Circle();
    private final SVGPath somebody = new SVGPath();
    private final Scale scale = new Scale(1, 1);
    private @Nullable Image image;

    public Avatar(int size) {
        getStyleClass().addAll("avatar", "avatar-" + size);
        initials.getStyleClass().add("avatar-initials");
        initials.setPadding(Insets.EMPTY);
        initials.setManaged(false);
        picture.setManaged(false);
        picture.setClip(clip);
        setMouseTransparent(true);
        somebody.setContent(SOMEBODY);
        somebody.getStyleClass().add("avatar-somebody");
        somebody.setManaged(false);
        somebody.getTransforms().add(scale);
        getChildren().addAll(initials, somebody, picture);
    }

    /// Shows somebody.
    ///
    /// @param personId what the tint is chosen by
    /// @param name what the initials are taken from; the handle where there is no name
    /// @param image their picture, any size (cut square around its middle), or null while there is none
    public void show(String personId, String name, @Nullable Image image) {
        getStyleClass().removeIf(style -> style.startsWith("avatar-tint-"));
        getStyleClass().add("avatar-tint-" + tint(personId));
        boolean drawn = image != null && !image.isError() && image.getWidth() > 0;
        boolean unnamed = isNumber(name);
        initials.setText(initials(name));
        initials.setVisible(!drawn && !unnamed);
        somebody.setVisible(!drawn && unnamed);
        picture.setVisible(drawn);
        picture.setImage(null);
        this.image = drawn ? image : null;
        requestLayout();
    }

    /** Whether this is no name but what a network calls somebody by. */
    private static boolean isNumber(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Which of the five tints: from 1 to 5, stable over runs. */
    static int tint(String personId) {
        return Math.floorMod(personId.hashCode() * 31 + personId.length(), TINTS) + 1;
    }

    /// The first letters of the first and last word, or the only word; one character where the script has no
    /// capitals to abbreviate with.
    static String initials(String name) {
        String[] words = name.strip().replaceFirst("^@", "").split("[\\s\\p{Z}]+", -1);
        String first = firstCharacter(words[0]);
        if (first.isEmpty() || !Character.isLetter(first.codePointAt(0))
                || Character.isIdeographic(first.codePointAt(0))) {
            return first;
        }
        String last = "";
        for (int i = words.length - 1; i > 0 && last.isEmpty(); i--) {
            last = Character.isLetter(words[i].codePointAt(0)) ? firstCharacter(words[i]) : "";
        }
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String firstCharacter(String word) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        characters.first();
        int end = characters.next();
        return end == BreakIterator.DONE ? "" : word.substring(0, end);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        if (image != null && side > 0) {
            double density = getScene() == null || getScene().getWindow() == null
                    ? 1
                    : getScene().getWindow().getRenderScaleX();
            picture.setImage(Thumbnails.of(image, (int) Math.ceil(side * density)));
            picture.setFitWidth(side);
            picture.setFitHeight(side);
            clip.setCenterX(side / 2);
            clip.setCenterY(side / 2);
            clip.setRadius(side / 2);
        }
        scale.setX(side / GRID);
        scale.setY(side / GRID);
        initials.autosize();
        initials.relocate(snapPositionX((side - initials.getWidth()) / 2),
                snapPositionY((side - initials.getHeight()) / 2));
    }
}
