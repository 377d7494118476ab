package dev.aside.network.bluesky;

import dev.aside.network.bluesky.Facets.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FacetsTest {
    private static List<String> values(Place.Kind kind, String text) {
        return Facets.in(text).stream().filter(place -> place.kind() == kind).map(Place::value).toList();
    }

    /// What stands at a place, by its bytes.
    private static List<String> cuts(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Facets.in(text).stream().map(place -> new String(bytes, place.start(), place.end() - place.start(),
                StandardCharsets.UTF_8)).toList();
    }

    @Test
    void placesAreCountedInBytes() {
        assertThat(cuts("🚲 für @maya.bsky.social: https://kettlelane.example/täler #räder!"))
                .containsExactly("@maya.bsky.social", "https://kettlelane.example/täler", "#räder");
    }

    @Test
    void linksEndBeforeTheSentenceDoes() {
        assertThat(
                values(Place.Kind.LINK, "See https://a.example/b_(c). Or (https://d.example/e)! “https://f.example”"))
                .containsExactly("https://a.example/b_(c)", "https://d.example/e", "https://f.example");
        assertThat(values(Place.Kind.LINK, "https:// nothttp://x.example xhttps://y.example")).isEmpty();
    }

    @Test
    void namesNeedADotAndNothingBefore() {
        assertThat(values(Place.Kind.NAME, "@maya.test and (@otto.example.org), not a@b.example or @greta"))
                .containsExactly("maya.test", "otto.example.org");
    }

    @Test
    void tagsAreNotNumbersAndLeaveTheirPunctuation() {
        assertThat(values(Place.Kind.TAG, "#winter, #1 #2026 #1st… ＃冬 a#b #")).containsExactly("winter", "1st", "冬");
        assertThat(values(Place.Kind.TAG, "#" + "a".repeat(64) + " #" + "b".repeat(65))).containsExactly(
                "a".repeat(64));
    }

    @Test
    void textWithoutThemHasNone() {
        assertThat(Facets.in("Your left crank is a right crank.")).isEmpty();
    }
}
