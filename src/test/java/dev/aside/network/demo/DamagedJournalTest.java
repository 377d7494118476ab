package dev.aside.network.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DamagedJournalTest {
    @TempDir
    Path profile = Path.of("");

    private DemoNetwork open() throws IOException {
        return DemoNetwork.open(profile, () -> World.NOW);
    }

    private Path file() {
        return profile.resolve("demo-network.jsonl");
    }

    @Test
    void aFileThatIsNoJournalIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(file(), "not a journal\n");
        assertThatExceptionOfType(IOException.class).isThrownBy(this::open);
        assertThat(Files.readString(file())).isEqualTo("not a journal\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a journal, and no end of a line", "{\"events\":1}", "PK\u0003\u0004"})
    void whatIsNoBeginningOfALineIsRefusedAndLeftAlone(String garbage) throws IOException {
        Files.writeString(file(), garbage);
        assertThatExceptionOfType(IOException.class).isThrownBy(this::open);
        assertThat(Files.readString(file())).isEqualTo(garbage);

        Files.delete(file());
        open().close();
        String whole = Files.readString(file()) + garbage;
        Files.writeString(file(), whole);
        assertThatExceptionOfType(IOException.class).isThrownBy(this::open).withMessageContaining("line 2");
        assertThat(Files.readString(file())).isEqualTo(whole);
    }

    @Test
    void zerosThatALostPowerLeftAreDropped() throws IOException {
        open().close();
        String whole = Files.readString(file());
        Files.writeString(file(), whole + "{\"event\":\"re\0\0\0\0");
        open().close();
        Files.writeString(file(), whole + "\0\0\0");
        open().close();
        assertThat(Files.readString(file())).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'event':'begun'}", "{'event':'message-sent','at':'2026-11-24T12:00:00Z'}",
            "{'event':'message-arrived','at':null,'network':'X','person':'p','text':'t','id':'1'}",
            "{'event':'message-edited','at':'2026-11-24T12:00:00Z','network':'X','text':'t'}",
            "{'event':'message-deleted','at':'2026-11-24T12:00:00Z','network':'X'}",
            "{'event':'read','at':'2026-11-24T12:00:00Z','network':null,'conversation':'c','upTo':'1'}",
            "{'event':'post-published','at':'2026-11-24T12:00:00Z','network':'X','key':'k','id':'1'}",
            "{'event':'post-deleted','network':'X','id':'1'}",
            "{'event':'followed','at':'2026-11-24T12:00:00Z','network':'X'}",
            "{'event':'followed','at':'2026-11-24T12:00:00Z','index':-1,'network':'X'}",
            "{'event':'unfollowed','at':'2026-11-24T12:00:00Z','network':'X'}",
            "{'event':'unfollowed','at':'2026-11-24T12:00:00Z','network':'Usenet','person':'p'}"})
    void anEventThatLacksAPartIsRefusedAndLeftAlone(String event) throws IOException {
        open().close();
        String whole = Files.readString(file()) + event.replace('\'', '"') + '\n';
        Files.writeString(file(), whole);
        assertThatExceptionOfType(IOException.class).isThrownBy(this::open).withMessageContaining("line 2");
        assertThat(Files.readString(file())).isEqualTo(whole);
    }
}
