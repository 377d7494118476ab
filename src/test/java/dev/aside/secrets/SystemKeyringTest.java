package dev.aside.secrets;

import com.github.javakeyring.PasswordAccessException;
import dev.aside.core.model.Credentials;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.SecretException.Reason;
import dev.aside.core.port.SecretStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SystemKeyringTest {
    private static final Credentials TOKEN = new Credentials("a-secret-of-ours");

    @TempDir
    Path folder = Path.of("");

    private final FakeBackend backend = new FakeBackend();

    /// A keyring in memory that can break as real ones do.
    private static final class FakeBackend implements SystemKeyring.Backend {
        private final Map<String, String> secrets = new HashMap<>();
        private boolean broken;

        private void check() {
            if (broken) {
                throw new NullPointerException("Cannot invoke \"Object.toString()\" because \"response\" is null");
            }
        }

        @Override
        public String get(String service, String name) throws PasswordAccessException {
            check();
            String secret = secrets.get(service + "/" + name);
            if (secret == null) {
                throw new PasswordAccessException("No stored credentials match");
            }
            return secret;
        }

        @Override
        public void set(String service, String name, String secret) {
            check();
            secrets.put(service + "/" + name, secret);
        }

        @Override
        public void delete(String service, String name) throws PasswordAccessException {
            get(service, name);
            secrets.remove(service + "/" + name);
        }
    }

    private SecretStore keyring() {
        return SystemKeyring.of(backend, "Aside", false).orElseThrow();
    }

    private static void isUnavailable(ThrowingCall call) {
        assertThatExceptionOfType(SecretException.class).isThrownBy(call::run)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE))
                .satisfies(e -> assertThat(e.getCause()).as("a library's words may quote a secret").isNull());
    }

    private interface ThrowingCall {
        void run() throws SecretException;
    }

    @Test
    void whatIsKeptIsThereAndWhatIsNotIsMissing() throws SecretException {
        SecretStore keyring = keyring();
        assertThat(keyring.get("X 1")).isEmpty();
        keyring.put("X 1", TOKEN);
        assertThat(keyring.get("X 1")).contains(TOKEN);
        keyring.remove("X 1");
        keyring.remove("X 1");
        assertThat(keyring.get("X 1")).isEmpty();
    }

    @Test
    void aKeyringThatBreaksLaterSaysSoAndLosesNothing() throws SecretException {
        SecretStore keyring = keyring();
        keyring.put("X 1", TOKEN);
        backend.broken = true;
        isUnavailable(() -> keyring.get("X 1"));
        isUnavailable(() -> keyring.put("X 1", TOKEN));
        isUnavailable(() -> keyring.remove("X 1"));
        backend.broken = false;
        assertThat(keyring.get("X 1")).contains(TOKEN);
    }

    @Test
    void aKeyringThatThrowsWhatItShouldNotIsNone() {
        backend.broken = true;
        assertThat(SystemKeyring.of(backend, "Aside", false)).isEmpty();
        Secrets secrets = new Secrets(folder.resolve("secrets"), () -> SystemKeyring.of(backend, "Aside", false));
        assertThat(secrets.kind()).isEqualTo(SecretStore.Kind.FILE);
        assertThat(secrets.state()).isEqualTo(SecretStore.State.NEW);
    }

    @Test
    void aSecretTooLongForASmallKeyringIsRefusedWhole() throws SecretException {
        SecretStore small = SystemKeyring.of(backend, "Aside", true).orElseThrow();
        small.put("X 1", TOKEN);
        isUnavailable(() -> small.put("X 1", new Credentials("a".repeat(5_000))));
        assertThat(small.get("X 1")).contains(TOKEN);
    }

    private Secrets secrets() {
        return new Secrets(folder.resolve("secrets"), () -> SystemKeyring.of(backend, "Aside", false));
    }

    @Test
    void aKeyringThatFailsAtTheNextStartIsNotTakenForNone() throws SecretException {
        secrets().put("X 1", TOKEN);
        backend.broken = true;

        Secrets later = secrets();
        assertThat(later.kind()).isEqualTo(SecretStore.Kind.KEYRING);
        assertThat(later.state()).isEqualTo(SecretStore.State.UNAVAILABLE);
        isUnavailable(() -> later.get("X 1"));
        isUnavailable(() -> later.put("X 1", TOKEN));
        isUnavailable(() -> later.remove("X 1"));
        isUnavailable(() -> later.unlock(new char[0]));

        backend.broken = false;
        later.unlock(new char[0]);
        assertThat(later.state()).isEqualTo(SecretStore.State.OPEN);
        assertThat(later.get("X 1")).contains(TOKEN);
    }

    @Test
    void aKeyringThatWasFilledBeforeThisWasNotedIsExpectedOnceItWasRead() throws SecretException {
        keyring().put("X 1", TOKEN);
        assertThat(secrets().get("X 1")).contains(TOKEN);
        backend.broken = true;
        assertThat(secrets().state()).isEqualTo(SecretStore.State.UNAVAILABLE);
    }

    @Test
    void aKeyringThatIsGoneCanBeGivenUpForAFile() throws SecretException {
        secrets().put("X 1", TOKEN);
        backend.broken = true;
        Secrets later = secrets();
        later.startOver();
        assertThat(later.kind()).isEqualTo(SecretStore.Kind.FILE);
        assertThat(later.state()).isEqualTo(SecretStore.State.NEW);
        assertThat(later.get("X 1")).isEmpty();
        later.unlock("kettle".toCharArray());
        assertThat(later.state()).isEqualTo(SecretStore.State.OPEN);
        assertThat(secrets().state()).isEqualTo(SecretStore.State.LOCKED);
    }

    @Test
    void aKeyringThatWasGivenUpIsTakenAgainWhenItComesBackBeforeThereIsAFile() throws SecretException {
        secrets().put("X 1", TOKEN);
        backend.broken = true;
        secrets().startOver();
        backend.broken = false;
        assertThat(secrets().get("X 1")).contains(TOKEN);
    }

    @Test
    void aKeyringThatComesLaterIsFoundWhileNothingIsKeptYet() {
        backend.broken = true;
        Secrets secrets = secrets();
        assertThat(secrets.kind()).isEqualTo(SecretStore.Kind.FILE);
        backend.broken = false;
        assertThat(secrets.kind()).isEqualTo(SecretStore.Kind.KEYRING);
        assertThat(secrets.state()).isEqualTo(SecretStore.State.OPEN);
    }

    @Test
    void aProfileThatNoKeyringIsAskedAboutExpectsNone() throws SecretException {
        secrets().put("X 1", TOKEN);
        assertThat(Secrets.inFile(folder.resolve("secrets")).state()).isEqualTo(SecretStore.State.NEW);
    }

    @Test
    void theFileStaysInUseOnceThereIsOne() throws SecretException {
        Path file = folder.resolve("secrets");
        new PassphraseFile(file, new Passphrase(64, 1)).unlock("kettle".toCharArray());
        Secrets secrets = new Secrets(file, () -> Optional.of(keyring()));
        assertThat(secrets.kind()).isEqualTo(SecretStore.Kind.FILE);
        secrets.unlock("kettle".toCharArray());
        secrets.put("X 1", TOKEN);
        assertThat(backend.secrets).doesNotContainValue("a-secret-of-ours");
    }

    @Test
    void credentialsTellNothingOfThemselves() {
        assertThat(TOKEN.toString()).doesNotContain("secret-of");
    }
}
