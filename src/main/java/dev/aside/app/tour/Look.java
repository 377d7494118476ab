package dev.aside.app.tour;

import dev.aside.core.model.Settings.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a window looks while a picture is taken: colours, size in pixels, size of text in percent.
record Look(Appearance appearance, int width, int height, int percent) {
    /// The one that states are shown in that need no other.
    static final Look LIGHT = new Look(Appearance.LIGHT, 1280, 800, 100);

    /// Every pane is shown in all of these: each theme large, small, and with larger text.
    static List<Look> all() {
        List<Look> looks = new ArrayList<>();
        for (Appearance theme : List.of(Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST)) {
            looks.add(new Look(theme, 1280, 800, 100));
            looks.add(new Look(theme, 1000, 700, 100));
            looks.add(new Look(theme, 1280, 800, 150));
        }
        return List.copyOf(looks);
    }

    /// What a picture of this state is called: "personal-dark-1000".
    String name(String state) {
        String theme = appearance.name().toLowerCase(Locale.ROOT);
        String size = width == LIGHT.width ? "" : "-" + width;
        return state + "-" + theme + size + (percent == 100 ? "" : "-" + percent);
    }
}
