package dev.aside.secrets;

import dev.aside.core.model.Credentials;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.SecretException.Reason;
import dev.aside.core.port.SecretStore.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PassphraseFileTest {
    private static final Passphrase QUICK = new Passphrase(64, 1);
    private static final Credentials TOKEN = new Credentials("{\"token\":\"a-secret-of-ours “é”\"}");

    @TempDir
    Path folder = Path.of("");

    private Path path() {
        return folder.resolve("secrets");
    }

    private PassphraseFile file() {
        return new PassphraseFile(path(), QUICK);
    }

    private static char[] phrase(String text) {
        return text.toCharArray();
    }

    private PassphraseFile filled() throws SecretException {
        PassphraseFile file = file();
        file.unlock(phrase("kettle lané"));
        file.put("BLUESKY did:plc:me", TOKEN);
        return file;
    }

    private static void fails(Reason reason, ThrowingCall call) {
        assertThatExceptionOfType(SecretException.class).isThrownBy(call::run)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private interface ThrowingCall {
        void run() throws SecretException;
    }

    @Test
    void whatIsKeptIsThereAfterARestartWithTheSamePassphrase() throws SecretException {
        assertThat(file().state()).isEqualTo(State.NEW);
        assertThat(file().get("BLUESKY did:plc:me")).as("what was never made holds nothing").isEmpty();
        assertThat(filled().state()).isEqualTo(State.OPEN);
        PassphraseFile again = file();
        assertThat(again.state()).isEqualTo(State.LOCKED);
        fails(Reason.LOCKED, () -> again.get("BLUESKY did:plc:me"));
        again.unlock(phrase("kettle lané"));
        assertThat(again.get("BLUESKY did:plc:me")).contains(TOKEN);
        assertThat(again.get("X 1")).isEmpty();
        again.remove("BLUESKY did:plc:me");
        PassphraseFile emptied = file();
        emptied.unlock(phrase("kettle lané"));
        assertThat(emptied.get("BLUESKY did:plc:me")).isEmpty();
    }

    @Test
    void aWrongPassphraseOpensNothingAndBreaksNothing() throws SecretException, IOException {
        filled();
        byte[] before = Files.readAllBytes(path());
        PassphraseFile again = file();
        fails(Reason.WRONG_PASSPHRASE, () -> again.unlock(phrase("kettle lane")));
        fails(Reason.WRONG_PASSPHRASE, () -> again.unlock(phrase("")));
        assertThat(again.state()).isEqualTo(State.LOCKED);
        assertThat(Files.readAllBytes(path())).isEqualTo(before);
        again.unlock(phrase("kettle lané"));
        assertThat(again.get("BLUESKY did:plc:me")).contains(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 17, 21, 30, -1})
    void aDamagedFileIsSetAsideAndANewOneBegun(int at) throws SecretException, IOException {
        filled();
        byte[] bytes = Files.readAllBytes(path());
        int place = at < 0 ? bytes.length + at : at;
        bytes[place] ^= 0x41;
        Files.write(path(), bytes);
        PassphraseFile again = file();
        assertThatExceptionOfType(SecretException.class).isThrownBy(() -> again.unlock(phrase("kettle lané")));
        if (!Files.exists(path())) {
            again.unlock(phrase("a new one"));
            assertThat(again.get("BLUESKY did:plc:me")).isEmpty();
            assertThat(folder.resolve("secrets.damaged-1")).hasBinaryContent(bytes);
        } else {
            assertThat(place).as("only cost, salt or sign can look like another passphrase").isLessThan(90);
        }
    }

    @Test
    void aForgottenPassphraseLocksNobodyOut() throws SecretException, IOException {
        filled();
        byte[] old = Files.readAllBytes(path());
        PassphraseFile again = file();
        fails(Reason.WRONG_PASSPHRASE, () -> again.unlock(phrase("was it this")));
        again.startOver();
        assertThat(again.state()).isEqualTo(State.NEW);
        assertThat(folder.resolve("secrets.forgotten-1")).hasBinaryContent(old);

        again.unlock(phrase("a new one"));
        again.put("BLUESKY did:plc:me", TOKEN);
        again.startOver();
        assertThat(again.get("BLUESKY did:plc:me")).as("what is open is not given up").contains(TOKEN);
        PassphraseFile third = file();
        third.startOver();
        assertThat(folder.resolve("secrets.forgotten-1")).hasBinaryContent(old);
        assertThat(folder.resolve("secrets.forgotten-2")).exists();
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 39, 45, 70})
    void aBitThatFlippedInSaltOrSignLocksNobodyOut(int place) throws SecretException, IOException {
        filled();
        byte[] bytes = Files.readAllBytes(path());
        bytes[place] ^= 0x01;
        Files.write(path(), bytes);
        PassphraseFile again = file();
        fails(Reason.WRONG_PASSPHRASE, () -> again.unlock(phrase("kettle lané")));
        again.startOver();
        again.unlock(phrase("a new one"));
        assertThat(again.state()).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 39, 60, 100})
    void aFileCutShortIsDamaged(int length) throws SecretException, IOException {
        filled();
        Files.write(path(), java.util.Arrays.copyOf(Files.readAllBytes(path()), length));
        fails(Reason.DAMAGED, () -> file().unlock(phrase("kettle lané")));
        assertThat(file().state()).isEqualTo(State.NEW);
    }

    @Test
    void noSecretIsReadableOnTheDiskAndNobodyElseCanReadTheFile() throws SecretException, IOException {
        filled();
        String bytes = new String(Files.readAllBytes(path()), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("a-secret-of-ours").doesNotContain("did:plc:me").doesNotContain("kettle");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path()))).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).isEqualTo(List.of("secrets"));
        }
    }

    @Test
    void twoFilesOfTheSameContentsDiffer() throws SecretException, IOException {
        filled();
        byte[] first = Files.readAllBytes(path());
        Files.delete(path());
        filled();
        assertThat(Files.readAllBytes(path())).isNotEqualTo(first);
    }

    /// The test vector of RFC 9106, section 5.3, so that the library is the algorithm it says it is.
    @Test
    void theKeyIsMadeByArgon2id() {
        byte[] tag = new byte[32];
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(32).withIterations(3)
                .withParallelism(4).withSalt(HexFormat.of().parseHex("02".repeat(16)))
                .withSecret(HexFormat.of().parseHex("03".repeat(8)))
                .withAdditional(HexFormat.of().parseHex("04".repeat(12))).build());
        argon2.generateBytes(HexFormat.of().parseHex("01".repeat(32)), tag);
        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
        assertThat(QUICK.key(phrase("a"), new byte[16])).hasSize(32).isNotEqualTo(QUICK.key(phrase("b"), new byte[16]));
    }
}
