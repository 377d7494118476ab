package dev.aside.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<LaunchOptions> windows = new ArrayList<>();
    private final List<Path> tours = new ArrayList<>();

    private ExitStatus run(String... args) {
        return new Commands(windows::add).tour((out, only, missing) -> tours.add(out))
                .writingTo(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    @Test
    void withoutArgumentsTheWindowOpensOnTheDefaultProfile() {
        assertThat(run()).isEqualTo(ExitStatus.OK);
        assertThat(windows).containsExactly(LaunchOptions.DEFAULTS);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void optionsReachTheWindow() {
        assertThat(run("--demo", "--profile", "some where")).isEqualTo(ExitStatus.OK);
        assertThat(windows).containsExactly(new LaunchOptions(Optional.of(Path.of("some where")), true));
    }

    @Test
    void aFirstWordPicksACommandAndOpensNoWindow() {
        assertThat(run("tour", "--out", "pictures")).isEqualTo(ExitStatus.OK);
        assertThat(tours).containsExactly(Path.of("pictures"));
        assertThat(windows).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tuor              | “tuor” is not a command of aside; did you mean “tour”?
            publish           | “publish” is not a command of aside; “aside --help” lists them.
            help tuor         | “tuor” is not a command of aside; did you mean “tour”?
            --profil x        | --profil is not an option of aside; did you mean --profile?
            --wide            | --wide is not an option of aside; “aside --help” lists them.
            tour --otu x      | --otu is not an option of aside tour; did you mean --out?
            tour              | aside tour needs --out DIR; “aside tour --help” says more.
            --profile         | aside needs --profile DIR; “aside --help” says more.
            --demo --demo     | --demo was given twice; give it once.
            tour --out x y    | aside tour cannot do anything with “y”; “aside tour --help” shows what it takes.
            """)
    void aWrongCommandLineIsOneSentenceAndStartsNothing(String line, String sentence) {
        assertThat(run(line.split(" "))).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).isEqualTo(sentence + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
        assertThat(windows).isEmpty();
        assertThat(tours).isEmpty();
    }

    @Test
    void theWindowsOptionsBeforeACommandAreNotIgnoredInSilence() {
        assertThat(run("--demo", "tour", "--out", "x")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString().lines()).hasSize(1).first().asString()
                .startsWith("The options before “aside tour” are the window's");
        assertThat(tours).isEmpty();
    }

    @Test
    void helpListsTheCommandsAndTheExitStatuses() {
        assertThat(run("--help")).isEqualTo(ExitStatus.OK);
        assertThat(out.toString()).contains("--profile=DIR", "--demo", "tour", "Exit status: 0");
        assertThat(windows).isEmpty();
    }

    @Test
    void theVersionIsTheBuildsOwn() {
        assertThat(run("--version")).isEqualTo(ExitStatus.OK);
        assertThat(out.toString().strip()).matches("aside \\d+\\.\\d+\\.\\d+\\S*");
    }

    @Test
    void aRefusedStartIsOneSentenceAndItsStatus() {
        Commands commands = new Commands(_ -> {
            throw new RefusedException(new Refusal.ProfileOpen(Path.of("home")));
        });
        assertThat(commands.writingTo(new PrintWriter(out, true), new PrintWriter(err, true)).run())
                .isEqualTo(ExitStatus.PROFILE_OPEN);
        assertThat(err.toString().lines()).containsExactly(
                "The profile home is open in another Aside: close it first, or name another folder with --profile.");
    }

    @Test
    void aCommandThatBreaksFailsInOneSentence() {
        Commands commands = new Commands(windows::add).tour((_, _, _) -> {
            throw new IOException("no more room");
        });
        assertThat(commands.writingTo(new PrintWriter(out, true), new PrintWriter(err, true)).run("tour", "--out", "x"))
                .isEqualTo(ExitStatus.FAILURE);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("no more room");
    }

    @Test
    void exitStatusesKeepTheirCodes() {
        assertThat(ExitStatus.values()).extracting(ExitStatus::code).containsExactly(0, 1, 2, 3, 4);
    }
}
