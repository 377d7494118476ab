package dev.aside.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The palettes hold the same tokens, and text on its grounds keeps WCAG 2's 4.5, shapes that carry meaning 3. */
class PaletteTest {
    private static final Pattern TOKEN = Pattern.compile("-aside-([a-z0-9-]+): ([^;]+);");
    private static final List<String> GROUNDS = List.of("layer-0", "layer-1", "layer-2", "layer-3", "field", "hover",
            "row-selected", "accent-soft");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void everyPaletteHasTheSameTokens(String name) throws IOException {
        assertThat(palette(name).keySet()).isEqualTo(palette("light").keySet()).hasSizeGreaterThan(45);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void textCanBeRead(String name) throws IOException {
        Map<String, String> palette = palette(name);
        for (String ground : GROUNDS) {
            for (String text : List.of("text-1", "text-2", "text-3")) {
                assertReadable(palette, text, ground, 4.5);
            }
        }
        assertReadable(palette, "text-on-accent", "accent", 4.5);
        assertReadable(palette, "text-on-accent", "accent-hover", 4.5);
        assertReadable(palette, "bubble-own-text", "bubble-own", 4.5);
        assertReadable(palette, "bubble-own-meta", "bubble-own", 4.5);
        assertReadable(palette, "bubble-their-text", "bubble-their", 4.5);
        assertReadable(palette, "template-on", "template", 4.5);
        assertReadable(palette, "danger", "danger-soft", 4.5);
        for (String network : List.of("net-mastodon", "net-bluesky", "net-x", "net-demo")) {
            assertReadable(palette, "net-text", network, 4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void shapesThatCarryMeaningCanBeSeen(String name) throws IOException {
        Map<String, String> palette = palette(name);
        for (String ground : List.of("layer-0", "layer-1", "layer-2", "layer-3")) {
            assertReadable(palette, "focus", ground, 3);
        }
        assertReadable(palette, "accent", "row-selected", 3);
        assertReadable(palette, "slot-outline", "template", 3);
        assertReadable(palette, "control", "layer-3", 3);
        assertReadable(palette, "chart-template", "track", 3);
    }

    private static void assertReadable(Map<String, String> palette, String text, String ground, double least) {
        double one = luminance(Color.web(Objects.requireNonNull(palette.get(text), text)));
        double other = luminance(Color.web(Objects.requireNonNull(palette.get(ground), ground)));
        double ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertThat(ratio).as(text + " on " + ground).isGreaterThanOrEqualTo(least);
    }

    /** Relative luminance, WCAG 2.2. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> palette(String name) throws IOException {
        Map<String, String> tokens = new TreeMap<>();
        try (InputStream in = PaletteTest.class.getResourceAsStream("/dev/aside/ui/palette-" + name + ".css")) {
            Matcher found = TOKEN
                    .matcher(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                tokens.put(found.group(1), found.group(2));
            }
        }
        return tokens;
    }
}
