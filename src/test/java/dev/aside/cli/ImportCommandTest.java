package dev.aside.cli;

import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ArchiveLeft.Reason;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.ImportReport.Counts;
import dev.aside.core.port.ArchiveException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImportCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Counts HOLDS = new Counts(20_000, 340, 50_000, 1_200, 12, 200_000, 5);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> asked = new ArrayList<>();

    private ExitStatus run(ImportReport report, String... args) {
        return new Commands(options -> {}).importing((profile, file, listener) -> {
            asked.add(profile.profile().map(Path::toString).orElse("default") + " " + file);
            return report;
        }).writingTo(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    private static ImportReport report(Counts taken, long merged, @Nullable Instant finished, ArchiveLeft... left) {
        return new ImportReport(1, "archive\u001b[2J.zip", 1, NOON, finished, HOLDS, taken, merged, List.of(left));
    }

    @Test
    void asJsonItIsOneObjectOfWhatTheStoreHolds() {
        ImportReport report = report(HOLDS, 0, NOON, new ArchiveLeft("data/\u001b[31mlike.js", Reason.NOT_NEEDED, 7));

        assertThat(run(report, "import", "a.zip", "--json", "--profile", "here")).isEqualTo(ExitStatus.OK);

        assertThat(out.toString().strip()).isEqualTo("{\"followers\":20000,\"following\":340,\"broadcasts\":50000,"
                + "\"conversations\":1200,\"groupConversations\":12,\"messages\":200000,\"reactions\":5,"
                + "\"left\":[{\"entry\":\"data/\\u001B[31mlike.js\",\"reason\":\"NOT_NEEDED\",\"count\":7}]}");
        assertThat(asked).containsExactly("here a.zip");
    }

    @Test
    void asTextItSaysWhatIsNewWhatWasHereAndWhatWasLeft() {
        ImportReport report = report(new Counts(1, 0, 0, 0, 0, 2, 0), 3, NOON,
                new ArchiveLeft("data/tweets.js", Reason.BAD_RECORD, 1));

        assertThat(run(report, "import", "a.zip")).isEqualTo(ExitStatus.OK);

        assertThat(out.toString().lines()).hasSize(6).first().asString().contains("was taken in to its end");
        assertThat(out.toString()).contains("New: 1 follower,", "2 messages", "Here before: 3 records.",
                "20,000 followers", "  data/tweets.js: 1 record without what makes one.").doesNotContain("\u001b");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void itNeverSaysDoneWhenItTookNothing() {
        assertThat(run(report(Counts.NONE, 0, NOON), "import", "a.zip")).isEqualTo(ExitStatus.FAILURE);

        assertThat(out.toString()).startsWith("Nothing was taken").doesNotContain("to its end");
    }

    @Test
    void whatWasHereBeforeIsSaidToBe() {
        assertThat(run(report(Counts.NONE, 9, NOON), "import", "a.zip")).isEqualTo(ExitStatus.OK);

        assertThat(out.toString()).contains("everything in it was here before");
    }

    @Test
    void anImportThatWasBrokenOffSaysHowToGoOn() {
        run(report(HOLDS, 0, null), "import", "a.zip");

        assertThat(out.toString()).contains("was not read to its end; the same command goes on from there");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonForLeavingSomethingHasItsWords(Reason reason) {
        run(report(HOLDS, 0, NOON, new ArchiveLeft("entry", reason, 2)), "import", "a.zip");

        assertThat(out.toString()).contains("  entry: ").doesNotContain("{", reason.name());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonToRefuseAnArchiveIsASentence(ArchiveException.Reason reason) {
        Refusal refusal = new Refusal.ArchiveUnfit(Path.of("some", "file.zip"), reason);

        assertThat(Wording.of(refusal)).endsWith(".").contains("file.zip").doesNotContain("{");
    }

    @Test
    void withoutAFileItSaysSo() {
        assertThat(run(report(HOLDS, 0, NOON), "import")).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString()).contains("needs FILE");
        assertThat(asked).isEmpty();
    }
}
