package dev.aside;

import dev.aside.cli.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents promise is there. */
class DocumentsTest {
    private static final Pattern COMMAND = Pattern.compile("```sh\\n(.+)\\n```");
    private static final Pattern PATH = Pattern
            .compile("`((?:src|assets|installer|config|\\.ci)(?:/[\\w.-]+)*|[A-Z]+\\.md|pom\\.xml)`");

    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+(?:\\.\\w+)?)`");

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }

    @Test
    void theReadmeHasTwoCommandsAndCiRunsExactlyTheSecond() throws IOException {
        List<String> commands = found(COMMAND, text("README.md"));
        assertThat(commands).hasSize(2).first().isEqualTo("mvn -q compile exec:exec");
        assertThat(text(".ci/run").lines().filter(line -> line.startsWith("mvn "))).containsExactly(commands.getLast());
    }

    @Test
    void everyFileThatADocumentNamesExists() throws IOException {
        for (String document : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            assertThat(found(PATH, text(document))).allSatisfy(path -> assertThat(Files.exists(Path.of(path)))
                    .as("%s names %s", document, path).isTrue());
        }
        assertThat(found(PATH, text("CONTRIBUTING.md"))).isNotEmpty();
    }

    /** A row may do without a test where nothing works. */
    @Test
    void everyTestThatTheTableOfNetworksNamesExists() throws IOException {
        List<String> rows = text("README.md").split("## What works on which network", -1)[1].split("\n## ", -1)[0]
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| |")).toList();
        assertThat(rows).hasSizeGreaterThan(20);
        for (String row : rows) {
            List<String> tests = found(NAMED_TEST, row);
            assertThat(tests.isEmpty()).as(row).isEqualTo(row.endsWith("| no | no | no | |"));
            for (String test : tests) {
                String[] parts = test.split("\\.", -1);
                String source = source(parts[0]);
                assertThat(source).as(test)
                        .contains(parts.length == 1 ? "class " + parts[0] : "void " + parts[1] + "(");
            }
        }
    }

    private static String source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return Files.readString(files.filter(file -> file.endsWith(test + ".java")).findFirst().orElseThrow());
        }
    }

    @Test
    void theExitStatusesAreDocumented() throws IOException {
        for (ExitStatus status : ExitStatus.values()) {
            assertThat(text("CONTRIBUTING.md")).contains("| " + status.code() + " |");
        }
    }
}
