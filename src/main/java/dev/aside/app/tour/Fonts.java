package dev.aside.app.tour;

import dev.aside.cli.MissingFont;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Finds scripts that no font of this machine has: then all their letters are drawn as the same box. FX thread only.
final class Fonts {
    private static final Map<MissingFont, String> TWO_LETTERS = Map.of(MissingFont.CJK, "\u6c34\u6728",
            MissingFont.ARABIC, "\u0633\u0639");

    private Fonts() {}

    static Set<MissingFont> missing() {
        EnumSet<MissingFont> missing = EnumSet.noneOf(MissingFont.class);
        TWO_LETTERS.forEach((script, letters) -> {
            if (Arrays.equals(drawn(letters.substring(0, 1)), drawn(letters.substring(1)))) {
                missing.add(script);
            }
        });
        return missing;
    }

    private static int[] drawn(String letter) {
        Text text = new Text(letter);
        text.setFont(Font.font("Inter", 32));
        WritableImage picture = text.snapshot(null, null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
