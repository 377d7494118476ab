package dev.aside.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// Inter's five static fonts. Weights are families: `-fx-font-weight` draws Regular whatever it says, so stylesheets
/// name
/// `"Inter Medium"`, `"Inter Semi Bold"` and so on, spelt as JavaFX reports them.
final class Fonts {
    /** The family names that stylesheets may use. */
    static final List<String> FAMILIES = List.of("Inter", "Inter Medium", "Inter Semi Bold", "Inter Display Medium",
            "Inter Display Semi Bold");

    private static final List<String> FILES = List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold",
            "InterDisplay-Medium", "InterDisplay-SemiBold");
    private static boolean loaded;

    private Fonts() {}

    /** Loads the fonts once. They are part of the program: one that cannot be read is a broken build. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/dev/aside/ui/fonts/" + file + ".otf")) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("Bundled font cannot be read: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
