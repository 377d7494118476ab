package dev.aside;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the real launcher with Javas that only tell how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path temp;

    private final Map<String, String> environment = new HashMap<>();
    private Path home = Path.of("");
    private Path launcher = Path.of("");

    /** What the launcher printed, a line each, and how it ended. */
    private record Outcome(int status, List<String> lines) {
        String java() {
            return lines.getFirst();
        }

        List<String> programArguments() {
            return lines.subList(lines.indexOf("dev.aside.Main") + 1, lines.size());
        }
    }

    @BeforeEach
    void layOutAsPackaged() throws IOException {
        home = Files.createDirectories(temp.toRealPath().resolve("where Aside lies"));
        launcher = Files.createDirectories(home.resolve("bin")).resolve("aside");
        Files.copy(Path.of("src/main/launcher/aside"), launcher);
        allowToRun(launcher);
        Files.createDirectories(home.resolve("lib"));
    }

    private static void allowToRun(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path java(String name, String version) throws IOException {
        return javaIn(temp.toRealPath().resolve(name), version);
    }

    private static Path javaIn(Path folder, String version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.writeString(folder.resolve("bin/java"),
                "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\nexit ${FAKE_STATUS:-0}\n");
        allowToRun(java);
        return folder;
    }

    private Outcome run(Path command, Path cwd, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(cwd.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "ASIDE_JAVA", "FAKE_STATUS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), printed.lines().toList());
    }

    private Outcome run(String... arguments) throws Exception {
        return run(launcher, temp, arguments);
    }

    @Test
    void itsOwnRuntimeComesFirst() throws Exception {
        javaIn(home.resolve("runtime"), "25.0.1");
        environment.put("ASIDE_JAVA", java("other", "26").toString());
        assertThat(run().java()).isEqualTo(home.resolve("runtime/bin/java").toString());
    }

    @Test
    void asideJavaComesBeforeJavaHomeAndJavaHomeBeforeThePath() throws Exception {
        Path onPath = java("on the path", "25");
        environment.put("PATH", onPath.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        assertThat(run().java()).isEqualTo(onPath.resolve("bin/java").toString());
        Path javaHome = java("java home", "25.0.2");
        environment.put("JAVA_HOME", javaHome.toString());
        assertThat(run().java()).isEqualTo(javaHome.resolve("bin/java").toString());
        Path asideJava = java("aside java", "27-ea");
        environment.put("ASIDE_JAVA", asideJava.resolve("bin/java").toString());
        assertThat(run().java()).isEqualTo(asideJava.resolve("bin/java").toString());
    }

    @Test
    void anOlderJavaIsPassedOver() throws Exception {
        environment.put("ASIDE_JAVA", java("first", "1.8.0_402").toString());
        environment.put("JAVA_HOME", java("second", "24.0.2").toString());
        Path fit = java("third", "25");
        environment.put("PATH", fit.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        assertThat(run().java()).isEqualTo(fit.resolve("bin/java").toString());
    }

    @Test
    void aJavaWithoutReleaseFileIsAskedForItsVersion() throws Exception {
        Path mute = java("mute", "25");
        Files.delete(mute.resolve("release"));
        Files.writeString(mute.resolve("bin/java"), """
                #!/bin/sh
                [ "$1" = -version ] && { echo 'openjdk version "25.0.3" 2026-04-21' >&2; exit; }
                echo asked
                """);
        environment.put("JAVA_HOME", mute.toString());
        assertThat(run().lines()).containsExactly("asked");
    }

    @Test
    void theWindowStartsQuicklyInASmallHeapAndACommandHasAllCompilers() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25").toString());
        for (Outcome window : List.of(run(), run("--demo"))) {
            assertThat(window.lines()).contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx192m");
        }
        assertThat(run("tour", "--out", "x").lines()).noneMatch(argument -> argument.startsWith("-X"));
        assertThat(run("import", "x.zip").lines()).contains("-XX:TieredStopAtLevel=1", "-Xmx256m");
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25").toString());
        String[] awkward = {"--profile", "two  words", "$HOME", "*", ""};
        assertThat(run(awkward).programArguments()).containsExactly(awkward);
        assertThat(run("tour", "a b").programArguments()).containsExactly("tour", "a b");
    }

    @Test
    void aSymbolicLinkFromAnywhereFindsTheJars() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25").toString());
        Path elsewhere = Files.createDirectories(temp.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("first"), launcher);
        Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("first"));
        assertThat(run(elsewhere.resolve("second"), elsewhere).lines()).contains(home.resolve("lib") + "/*");
        assertThat(run(Path.of("./second"), elsewhere).lines()).contains(home.resolve("lib") + "/*");
    }

    @Test
    void javaFxGoesToTheModulePathOnlyWhereItLiesBeside() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25").toString());
        assertThat(run().lines()).doesNotContain("--module-path");
        Files.createDirectories(home.resolve("lib/javafx"));
        assertThat(run().lines()).containsSequence("--module-path", home.resolve("lib/javafx").toString());
        assertThat(run("tour").lines()).contains("--module-path");
        assertThat(run("import", "x.zip").lines()).doesNotContain("--module-path");
    }

    @Test
    void theProgramsStatusIsTheLaunchers() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25").toString());
        environment.put("FAKE_STATUS", "3");
        assertThat(run().status()).isEqualTo(3);
    }
}
