package dev.aside.cli;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NearestWordTest {
    @ParameterizedTest
    @CsvSource({"tour,tour,0", "tuor,tour,1", "tor,tour,1", "tours,tour,1", "'',tour,4", "demo,tour,4"})
    void countsTheEditsBetweenTwoWords(String a, String b, int edits) {
        assertThat(NearestWord.distance(a, b)).isEqualTo(edits);
        assertThat(NearestWord.distance(b, a)).isEqualTo(edits);
    }

    @Test
    void theNearestWins() {
        assertThat(NearestWord.to("hepl", Stream.of("tour", "help", "heap"))).contains("help");
    }

    @Test
    void nothingIsSuggestedForAWordUnlikeAll() {
        assertThat(NearestWord.to("publish", Stream.of("tour", "help"))).isEmpty();
        assertThat(NearestWord.to("-x", Stream.of("-h", "-V"))).isEmpty();
    }
}
