package dev.aside.network.http;

import dev.aside.core.model.Failure.Kind;
import dev.aside.core.port.NetworkException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonTest {
    private static Json json(String text) throws NetworkException {
        return Json.parse(text);
    }

    @Test
    void idsAreKeptDigitByDigit() throws NetworkException {
        Json json = json("""
                {"a":1946270412345678901,"b":"00123","c":123456789012345678901234567890,"d":1.5,"e":"","f":null}""");
        assertThat(json.id("a")).isEqualTo("1946270412345678901");
        assertThat(json.id("b")).isEqualTo("00123");
        assertThat(json.id("c")).isEqualTo("123456789012345678901234567890");
        assertThat(json.id("d")).isNull();
        assertThat(json.id("e")).isNull();
        assertThat(json.id("f")).isNull();
    }

    @Test
    void whatIsOfAnotherTypeIsMissing() throws NetworkException {
        Json json = json(
                """
                        {"text":7,"list":{"a":1},"object":[1],"flag":"true","count":"12",\
                        "less":-3,"at":"yesterday","more":1e30}""");
        assertThat(json.text("text")).isNull();
        assertThat(json.list("list")).isEmpty();
        assertThat(json.at("object", "a", "b").isMissing()).isTrue();
        assertThat(json.flag("flag", false)).isFalse();
        assertThat(json.count("count")).isEqualTo(12);
        assertThat(json.count("less")).isZero();
        assertThat(json.count("more")).isZero();
        assertThat(json.instant("at")).isNull();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> json.requireList("list"));
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> json.requireId("nothing"));
    }

    @Test
    void timesAreReadWithAnyOffset() throws NetworkException {
        Json json = json("""
                {"z":"2026-11-24T14:00:00.123Z","o":"2026-11-24T15:00:00+01:00"}""");
        assertThat(json.instant("z")).isEqualTo(Instant.parse("2026-11-24T14:00:00.123Z"));
        assertThat(json.instant("o")).isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
    }

    @Test
    void whatWasReadCanBeSentBack() throws NetworkException {
        Json json = json("""
                {"a":[1,"2",null,{"b":true}],"big":1946270412345678901}""");
        assertThat(json(json.write())).isEqualTo(json);
        assertThat(json.list("a")).extracting(Json::isObject).containsExactly(false, false, true);
        assertThat(json.tree()).isInstanceOf(java.util.Map.class);
        assertThat(json.fields()).extracting(java.util.Map.Entry::getKey).isEqualTo(List.of("a", "big"));
        assertThat(json.toString()).doesNotContain("1946270412345678901");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,", "<html>", "{\"a\":\"secret-token", "nul", "{\"a\":01}"})
    void whatIsNotWholeIsUnreadableAndNotQuoted(String text) {
        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> Json.parse(text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Kind.UNREADABLE))
                .satisfies(e -> assertThat(e.getCause()).as("a parser quotes what it read").isNull());
    }

    @Test
    void aThousandBracketsAreNoReasonToFall() {
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> json("[".repeat(100_000)));
    }
}
