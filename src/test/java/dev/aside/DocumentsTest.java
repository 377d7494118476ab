package dev.aside;

import dev.aside.cli.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents promise is there. */
class DocumentsTest {
    private static final Pattern COMMAND = Pattern.compile("```sh\\n(.+)\\n```");
    private static final Pattern PATH = Pattern
            .compile("`((?:src|assets|installer|config|\\.ci)(?:/[\\w.-]+)*|[A-Z]+\\.md|pom\\.xml)`");

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

    @Test
    void theExitStatusesAreDocumented() throws IOException {
        for (ExitStatus status : ExitStatus.values()) {
            assertThat(text("CONTRIBUTING.md")).contains("| " + status.code() + " |");
        }
    }
}
