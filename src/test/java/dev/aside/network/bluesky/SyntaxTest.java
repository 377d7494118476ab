package dev.aside.network.bluesky;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Identifiers and times are read as the protocol's own vectors say.
class SyntaxTest {
    /// What the files are about.
    enum Vector {
        HANDLE, DID, NSID, RECORDKEY, TID, DATETIME, ATURI;

        boolean accepts(String text) {
            return switch (this) {
                case HANDLE -> Syntax.isHandle(text);
                case DID -> Syntax.isDid(text);
                case NSID -> Syntax.isNsid(text);
                case RECORDKEY -> Syntax.isRecordKey(text);
                case TID -> Syntax.isTid(text);
                case DATETIME -> Syntax.dateTime(text) != null;
                case ATURI -> AtUri.of(text).isPresent();
            };
        }

        List<String> lines(String kind) throws IOException {
            String file = name().toLowerCase(Locale.ROOT) + "_" + kind + ".txt";
            return Files.readAllLines(SpecFolder.required().resolve("interop/syntax").resolve(file)).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsValidIsTaken(Vector vector) throws IOException {
        // Addresses of repositories and collections are none of records, which are all that is read here.
        List<String> valid = vector.lines("syntax_valid").stream()
                .filter(line -> vector != Vector.ATURI || line.split("/", -1).length == 5).toList();
        assertThat(valid).isNotEmpty().allMatch(vector::accepts);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotIsRefused(Vector vector) throws IOException {
        assertThat(vector.lines("syntax_invalid")).isNotEmpty().noneMatch(vector::accepts);
    }

    @Test
    void timesThatNoCalendarHasAreRefused() throws IOException {
        assertThat(Vector.DATETIME.lines("parse_invalid")).isNotEmpty().noneMatch(Vector.DATETIME::accepts);
    }

    @Test
    void timesAreReadToTheNanosecond() {
        assertThat(Syntax.dateTime("2026-11-24T12:00:00.1234567899+01:00"))
                .isEqualTo(Instant.parse("2026-11-24T11:00:00.123456789Z"));
        assertThat(Syntax.dateTime("yesterday")).isNull();
        assertThat(Syntax.dateTime(null)).isNull();
    }

    @Test
    void anAddressIsWrittenAsItWasRead() {
        String text = "at://did:plc:kettlelanekettlelanekett/app.bsky.feed.post/3k2yihcrp6f2c";
        assertThat(AtUri.of(text)).hasValueSatisfying(uri -> {
            assertThat(uri.key()).isEqualTo("3k2yihcrp6f2c");
            assertThat(uri).hasToString(text);
        });
    }

    @Test
    void theSameAttemptNamesTheSameRecordAndAnotherDoesNot() {
        Instant since = Instant.parse("2026-11-24T12:00:00Z");
        String key = Tid.of("key-1", since);
        assertThat(Syntax.isTid(key)).isTrue();
        assertThat(Tid.of("key-1", since)).isEqualTo(key);
        assertThat(Tid.of("key-2", since)).isNotEqualTo(key);
        assertThat(Tid.of("key-1", since.plusMillis(1))).isGreaterThan(key);
    }
}
