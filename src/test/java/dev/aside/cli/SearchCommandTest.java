package dev.aside.cli;

import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SearchCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.250Z");
    private static final Person MAYA = new Person(1, Network.X, "77", "maya", "Maya", "", null, null, null);
    private static final Person NUMBER = new Person(2, Network.X, "78", null, null, "", null, null, null);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> asked = new ArrayList<>();
    private List<SearchHit> hits = List.of();

    private static SearchHit hit(@Nullable String id, Person person, @Nullable String group, boolean mine,
            String text) {
        return new SearchHit(5, id, 1, 1, person, group, mine, NOON, text, List.of());
    }

    private ExitStatus run(String... args) {
        return new Commands(_ -> {}).search((profile, text, limit, order) -> {
            asked.add(profile.profile() + " " + profile.demo() + " " + text + " " + limit + " " + order);
            return hits;
        }).writingTo(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    @Test
    void theWordsAndOptionsReachTheSearch() {
        assertThat(run("search", "red", "wheel")).isEqualTo(ExitStatus.OK);
        assertThat(run("search", "--best", "--limit", "3", "--profile", "p", "--", "-x-")).isEqualTo(ExitStatus.OK);
        assertThat(asked).containsExactly(Optional.empty() + " false red wheel 50 " + SearchOrder.NEWEST,
                Optional.of(Path.of("p")) + " false -x- 3 " + SearchOrder.BEST);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("No message"));
    }

    @Test
    void hitsAreLinesWithoutAnythingATerminalObeys() {
        hits = List.of(hit("1", MAYA, null, false, "one\ntwo \u001b[31mred\u009b2J \u202Egnp"),
                hit(null, NUMBER, null, true, "{braces} and 'quotes'"), hit("3", MAYA, "Riders", false, "静か 👍🏽"));

        run("search", "x");

        assertThat(out.toString().lines()).containsExactly(
                "2026-11-24T12:00:00Z  maya: one two \uFFFD[31mred\uFFFD2J \uFFFDgnp",
                "2026-11-24T12:00:00Z  you to 78: {braces} and 'quotes'", "2026-11-24T12:00:00Z  Riders: 静か 👍🏽");
    }

    @Test
    void jsonIsOneArrayWithTheTextAsItIs() {
        String text = "a \"b\" \u001b[31m \u009b \u202E\n\u0000 静か 👍🏽 9007199254740993";
        hits = List.of(hit("9007199254740993", MAYA, null, false, text), hit(null, NUMBER, null, true, "x"));

        run("search", "x", "--json");

        JsonNode array = JsonMapper.shared().readTree(out.toString());
        assertThat(array).hasSize(2);
        assertThat(array.get(0).propertyNames()).containsExactly("id", "with", "at", "direction", "text");
        assertThat(array.get(0).get("id").asString()).isEqualTo("9007199254740993");
        assertThat(array.get(0).get("with").asString()).isEqualTo("maya");
        assertThat(array.get(0).get("at").asString()).isEqualTo("2026-11-24T12:00:00.250Z");
        assertThat(array.get(0).get("direction").asString()).isEqualTo("in");
        assertThat(array.get(0).get("text").asString()).isEqualTo(text);
        assertThat(array.get(1).get("id").isNull()).isTrue();
        assertThat(array.get(1).get("with").asString()).isEqualTo("78");
        assertThat(array.get(1).get("direction").asString()).isEqualTo("out");
        assertThat(out.toString().strip()).doesNotContainPattern("\\p{Cntrl}|[\\x{80}-\\x{9f}\\x{202e}]");
    }

    @Test
    void nothingFoundIsAnEmptyArray() {
        assertThat(run("search", "x", "--json")).isEqualTo(ExitStatus.OK);
        assertThat(out.toString().strip()).isEqualTo("[]");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "99999999999"})
    void aLimitIsANumberFromOneOn(String limit) {
        assertThat(run("search", "x", "--limit", limit)).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString().strip())
                .isEqualTo("--limit takes a whole number from 1 on, not “" + limit + "”.");
        assertThat(asked).isEmpty();
    }
}
