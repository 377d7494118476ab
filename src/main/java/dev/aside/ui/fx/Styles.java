package dev.aside.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// What every window wears: AtlantaFX beneath, the palette of the theme, Aside's own rules, and the CSS file each pane
/// keeps
/// beside its class. Changing theme or scale styles all open windows again; popups take the sheets of their owner.
///
/// One look per process, as JavaFX has one user agent stylesheet per process. FX thread only.
public final class Styles {
    private static final List<String> BASE = List.of("aside.css", "sizes.css", "controls.css", "marks.css",
            "places.css");
    private static final Set<Scene> SCENES = java.util.Collections.newSetFromMap(new WeakHashMap<>());
    private static final Set<String> PANES = new LinkedHashSet<>();
    private static Theme theme = Theme.SYSTEM;
    private static boolean calm;
    private static boolean following;
    private static List<String> sheets = List.of();

    private Styles() {}

    /** Dresses a scene, now and at every change to come. The scene is held weakly. */
    public static void install(Scene scene) {
        Fonts.load();
        follow();
        SCENES.add(scene);
        if (sheets.isEmpty()) {
            rebuild();
        } else {
            dress(scene);
        }
    }

    /// Adds the stylesheet beside a class (`ThreadView.css` beside `ThreadView`) to all windows, once. [Fxml] does this
    /// by itself for
    /// a pane; a cell or control without FXML calls it in a static initialiser.
    public static void add(Class<?> owner) {
        String path = "/" + owner.getName().replace('.', '/') + ".css";
        if (PANES.add(path) && !sheets.isEmpty()) {
            List<String> longer = new ArrayList<>(sheets);
            longer.add(load(path));
            sheets = List.copyOf(longer);
            SCENES.forEach(Styles::dress);
        }
    }

    /** True when a stylesheet lies beside the class. */
    static boolean hasSheet(Class<?> owner) {
        return owner.getResource(owner.getSimpleName() + ".css") != null;
    }

    public static Theme theme() {
        return theme;
    }

    /** The theme that is drawn: what {@link Theme#SYSTEM} comes to today, else the theme itself. */
    public static Theme drawn() {
        return theme == Theme.SYSTEM ? systemTheme() : theme;
    }

    public static void setTheme(Theme wanted) {
        theme = wanted;
        rebuild();
    }

    /** Sets the text scale, kept within 0.8 and 2, and styles every window again. */
    public static void setTextScale(double factor) {
        if (factor != TextScale.factor()) {
            TextScale.set(factor);
            rebuild();
        }
    }

    /** Asks for less motion whatever the system says; with false, the system decides. */
    public static void setReducedMotion(boolean reduced) {
        calm = reduced;
        readMotion();
    }

    private static void rebuild() {
        Theme drawn = drawn();
        Application.setUserAgentStylesheet(
                drawn == Theme.LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        List<String> fresh = new ArrayList<>();
        fresh.add(load("/dev/aside/ui/palette-" + switch (drawn) {
            case DARK -> "dark";
            case CONTRAST -> "contrast";
            default -> "light";
        } + ".css"));
        BASE.forEach(name -> fresh.add(load("/dev/aside/ui/" + name)));
        if (!Motion.reduced()) {
            fresh.add(load("/dev/aside/ui/motion.css"));
        }
        PANES.forEach(path -> fresh.add(load(path)));
        sheets = List.copyOf(fresh);
        SCENES.forEach(Styles::dress);
    }

    private static void dress(Scene scene) {
        scene.getPreferences().setColorScheme(drawn() == Theme.LIGHT ? ColorScheme.LIGHT : ColorScheme.DARK);
        scene.getStylesheets().setAll(sheets);
    }

    /** The stylesheet as an address that holds it whole, its scaling lengths in pixels. */
    private static String load(String path) {
        try (InputStream in = Styles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No stylesheet at " + path);
            }
            String css = TextScale.inPixels(new String(in.readAllBytes(), StandardCharsets.UTF_8), TextScale.factor());
            return "data:text/css;charset=UTF-8;base64,"
                    + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void follow() {
        if (following) {
            return;
        }
        following = true;
        Platform.Preferences system = Platform.getPreferences();
        system.colorSchemeProperty().subscribe(Styles::systemChanged);
        system.addListener((javafx.beans.InvalidationListener) changed -> systemChanged());
        system.reducedMotionProperty().subscribe(Styles::readMotion);
    }

    private static void systemChanged() {
        if (theme == Theme.SYSTEM && !sheets.isEmpty()) {
            rebuild();
        }
    }

    private static void readMotion() {
        boolean reduce = calm || Platform.getPreferences().isReducedMotion();
        if (reduce != Motion.reduced()) {
            Motion.reduce(reduce);
            rebuild();
        }
    }

    private static Theme systemTheme() {
        Platform.Preferences system = Platform.getPreferences();
        if (wantsContrast(system.getValue("Windows.SPI.HighContrast", Boolean.class).orElse(null),
                system.getValue("GTK.theme_name", String.class).orElse(null))) {
            return Theme.CONTRAST;
        }
        return system.getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    /** How two desktops say high contrast: Windows by a switch, GTK by the name of its theme. */
    static boolean wantsContrast(@Nullable Boolean windows, @Nullable String gtkTheme) {
        return Boolean.TRUE.equals(windows) || (gtkTheme != null && gtkTheme.startsWith("HighContrast"));
    }
}
