package dev.aside.app;

import dev.aside.cli.Commands;
import dev.aside.cli.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// `aside detect`, from its files to its lines.
class DetectTest {
    private static final String SENT = """
            {"id":%d,"direction":"out","from":"@me","to":"@%2$s","name":"%2$s","text":"Hi %2$s 🎉, our winter \
            service is \
            open again: https://kettle.example/%2$s","at":"2026-01-0%1$dT10:00:00Z","followedAt":null,"repliedTo":null}
            """;
    private static final String ASKED = """
            {"id":"%s","draft":"🎉 Hi Maya, our winter service is open again: kettle.example/m","recipient":\
            {"handle":"@maya","name":"Maya Okafor","company":"","bio":""},"context":[],"at":"%s","followedAt":null}
            """;

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path history = Path.of("");
    private Path drafts = Path.of("");

    @BeforeEach
    void write() throws IOException {
        history = write("history.jsonl", SENT.formatted(1, "jon"), SENT.formatted(2, "sam"));
        drafts = write("drafts.jsonl", ASKED.formatted("a", "2026-02-01T10:00:00Z"),
                ASKED.formatted("b", "2026-01-01T12:00:00Z"), ASKED.formatted("c", "2025-12-31T10:00:00Z"));
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("", lines));
    }

    private ExitStatus detect(String... more) {
        String[] all = Stream.concat(Stream.of("detect", "--history", history.toString()), Stream.of(more))
                .toArray(String[]::new);
        return new Commands(options -> {}).detect(DetectFile::open)
                .writingTo(new PrintWriter(out), new PrintWriter(err)).run(all);
    }

    private List<JsonNode> answers() {
        return out.toString().lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void answersEachDraftWithMatchesOlderThanItAndSpansInCodePoints() {
        assertThat(detect("--drafts", drafts.toString())).isEqualTo(ExitStatus.OK);

        JsonNode first = answers().getFirst();
        assertThat(first.path("id").asString()).isEqualTo("a");
        assertThat(first.path("templated").asBoolean()).isTrue();
        assertThat(first.path("ms").asDouble()).isPositive();
        assertThat(first.path("matches").values()).extracting(match -> match.path("to").asString())
                .containsExactly("@sam", "@jon");
        assertThat(first.path("slots").values()).anySatisfy(slot -> {
            assertThat(slot.path("kind").asString()).isEqualTo("name");
            assertThat(slot.path("from").asInt()).as("the party popper is one code point").isEqualTo(5);
            assertThat(slot.path("values").values()).extracting(JsonNode::asString).containsExactly("sam", "jon");
        });
        assertThat(answers().get(1).path("matches").values()).hasSize(1);
        assertThat(answers().get(2).path("matches").values()).isEmpty();
    }

    @Test
    void namesMalformedLinesSkipsThemAndSaysSoByItsStatus() throws IOException {
        history = write("history.jsonl", SENT.formatted(1, "jon"), "{\"id\":\n", SENT.formatted(2, "sam"));
        drafts = write("drafts.jsonl", "[]\n", ASKED.formatted("a", "yesterday"),
                ASKED.formatted("b", "2026-02-01T10:00:00Z"));

        assertThat(detect("--drafts", drafts.toString())).isEqualTo(ExitStatus.LINES_SKIPPED);

        assertThat(err.toString().lines()).hasSize(3).anyMatch(line -> line.startsWith("Line 2 of " + history))
                .anyMatch(line -> line.startsWith("Line 1 of " + drafts))
                .anyMatch(line -> line.startsWith("Line 2 of " + drafts) && line.contains("“at”"));
        assertThat(answers()).singleElement()
                .satisfies(answer -> assertThat(answer.path("matches").values()).hasSize(2));
    }

    @Test
    void judgesReceivedMessages() throws IOException {
        Path inbound = write("inbound.jsonl",
                """
                        {"id":"i","direction":"in","from":"@bot","name":"Bot","text":"Thanks for following! \
                        Claim your free guide: \
                        x.example/g","at":"2026-02-01T10:00:00Z","youFollowedAt":"2026-02-01T09:59:30Z","context":[]}
                        """);

        assertThat(detect("--inbound", inbound.toString())).isEqualTo(ExitStatus.OK);

        assertThat(answers().getFirst().path("templated").asBoolean()).isTrue();
        assertThat(answers().getFirst().path("reasons").values()).extracting(reason -> reason.path("kind").asString())
                .contains("thanks-for-following", "soon-after-follow");
    }

    @Test
    void keepsTheIndexWhereAskedAndReadsTheSameHistoryOnce() throws IOException {
        Path store = folder.resolve("index.db");
        assertThat(detect("--drafts", drafts.toString(), "--store", store.toString())).isEqualTo(ExitStatus.OK);
        assertThat(detect("--drafts", drafts.toString(), "--store", store.toString())).isEqualTo(ExitStatus.OK);
        assertThat(answers()).hasSize(6);

        history = write("other.jsonl", SENT.formatted(1, "ida"));
        assertThat(detect("--drafts", drafts.toString(), "--store", store.toString())).isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString()).contains("another history");
    }

    @Test
    void wantsOneKindOfMessages() {
        assertThat(detect()).isEqualTo(ExitStatus.USAGE);
        assertThat(detect("--drafts", "a", "--inbound", "b")).isEqualTo(ExitStatus.USAGE);
        assertThat(detect("--drafts", folder.resolve("missing").toString())).isEqualTo(ExitStatus.FAILURE);
    }
}
