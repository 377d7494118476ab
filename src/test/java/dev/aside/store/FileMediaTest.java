package dev.aside.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileMediaTest {
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path temp = Path.of("");

    private Path folder() {
        return temp.resolve("media");
    }

    private FileMedia media() {
        return new FileMedia(folder());
    }

    private static byte[] bytes(int size, int start) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (start + i * 31);
        }
        return bytes;
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 300_000})
    void whatIsKeptIsReadByItsHash(int size) throws IOException {
        String hash = media().keep(new ByteArrayInputStream(bytes(size, 5))).orElseThrow();

        assertThat(media().read(hash, size)).hasValue(bytes(size, 5));
        assertThat(media().size(hash)).hasValue(size);
        assertThat(files()).containsExactly(hash);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300_000})
    void theSameBytesAreKeptOnce(int size) throws IOException {
        String first = media().keep(new ByteArrayInputStream(bytes(size, 1))).orElseThrow();
        String again = media().keep(new ByteArrayInputStream(bytes(size, 1))).orElseThrow();
        String other = media().keep(new ByteArrayInputStream(bytes(size, 2))).orElseThrow();

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(files()).containsExactlyInAnyOrder(first, other);
    }

    @Test
    void theNameIsTheHashOfTheBytes() throws IOException {
        assertThat(media().keep(InputStream.nullInputStream())).hasValue(OF_NOTHING);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300_000})
    void aStreamThatBreaksLeavesNothing(int size) {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(size, 1)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                throw new IOException("broken");
            }
        });

        assertThatThrownBy(() -> media().keep(broken)).isInstanceOf(IOException.class).hasMessage("broken");
        assertThat(folder()).satisfiesAnyOf(folder -> assertThat(folder).doesNotExist(),
                folder -> assertThat(folder).isEmptyDirectory());
    }

    @Test
    void aLargerFileThanAskedForIsNotRead() throws IOException {
        String hash = media().keep(new ByteArrayInputStream(bytes(100, 1))).orElseThrow();

        assertThat(media().read(hash, 99)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/passwd", "", "abc"})
    void onlyHashesLeadToFiles(String name) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(temp.resolve("secret"), "outside");

        assertThat(media().read(name, 1_000)).isEmpty();
        assertThat(media().size(name)).isEmpty();
    }
}
