package dev.aside.secrets;

import dev.aside.core.model.Credentials;
import dev.aside.core.port.SecretException;
import dev.aside.core.port.SecretException.Reason;
import dev.aside.core.port.SecretStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file in the profile, encrypted with a passphrase and readable by its owner alone. It is replaced whole: after a
/// crash it is the old one or the new one.
final class PassphraseFile implements SecretStore {
    private static final int MOST_SET_ASIDE = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(PassphraseFile.class);

    private final Path path;
    private final Passphrase cost;
    private @Nullable Opened opened;

    /// @param cost what a new file's key costs
    PassphraseFile(Path path, Passphrase cost) {
        this.path = path;
        this.cost = cost;
    }

    private record Opened(SealedFile sealed, @SuppressWarnings("ArrayRecordComponent") byte[] key,
            Map<String, String> entries) {}

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public synchronized State state() {
        return opened != null ? State.OPEN : Files.exists(path) ? State.LOCKED : State.NEW;
    }

    @Override
    public synchronized void unlock(char[] passphrase) throws SecretException {
        if (opened != null) {
            return;
        }
        try {
            byte[] file = Files.readAllBytes(path);
            SealedFile sealed = SealedFile.head(file);
            byte[] key = sealed.key(passphrase);
            opened = new Opened(sealed, key, new TreeMap<>(sealed.entries(file, key)));
        } catch (NoSuchFileException e) {
            SealedFile sealed = SealedFile.begin(cost);
            Opened made = new Opened(sealed, sealed.key(passphrase), new TreeMap<>());
            write(made);
            opened = made;
        } catch (SealedFile.WrongPassphraseException e) {
            throw new SecretException(Reason.WRONG_PASSPHRASE, null);
        } catch (SealedFile.DamagedException e) {
            setAside(".damaged-");
            throw new SecretException(Reason.DAMAGED, null);
        } catch (IOException e) {
            throw new SecretException(Reason.UNAVAILABLE, e);
        }
    }

    @Override
    public synchronized void startOver() throws SecretException {
        if (state() == State.LOCKED) {
            setAside(".forgotten-");
        }
    }

    private void setAside(String suffix) throws SecretException {
        try {
            for (int i = 1; i <= MOST_SET_ASIDE; i++) {
                Path aside = path.resolveSibling(path.getFileName() + suffix + i);
                if (!Files.exists(aside)) {
                    Files.move(path, aside);
                    LOG.warn("The file of secrets can't be opened; it was set aside as {}", aside.getFileName());
                    return;
                }
            }
        } catch (IOException e) {
            throw new SecretException(Reason.UNAVAILABLE, e);
        }
        throw new SecretException(Reason.UNAVAILABLE, null);
    }

    private Opened open() throws SecretException {
        Opened open = opened;
        if (open == null) {
            throw new SecretException(Reason.LOCKED, null);
        }
        return open;
    }

    /// A file that nobody made yet holds nothing, and nobody is asked for its passphrase.
    @Override
    public synchronized Optional<Credentials> get(String name) throws SecretException {
        if (state() == State.NEW) {
            return Optional.empty();
        }
        return Optional.ofNullable(open().entries.get(name)).map(Credentials::new);
    }

    @Override
    public synchronized void put(String name, Credentials credentials) throws SecretException {
        Map<String, String> changed = new TreeMap<>(open().entries);
        changed.put(name, credentials.secret());
        replace(changed);
    }

    @Override
    public synchronized void remove(String name) throws SecretException {
        Map<String, String> changed = new TreeMap<>(open().entries);
        if (changed.remove(name) != null) {
            replace(changed);
        }
    }

    private void replace(Map<String, String> entries) throws SecretException {
        Opened open = open();
        Opened changed = new Opened(open.sealed, open.key, entries);
        write(changed);
        opened = changed;
    }

    private void write(Opened contents) throws SecretException {
        byte[] file = contents.sealed.file(contents.entries, contents.key);
        try {
            Path part = Files.createTempFile(path.toAbsolutePath().getParent(), "secrets", ".part", ownerOnly());
            try {
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    ByteBuffer bytes = ByteBuffer.wrap(file);
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    channel.force(true);
                }
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new SecretException(Reason.UNAVAILABLE, e);
        }
    }

    /// Where the system has no such permissions, the profile's folder keeps others out.
    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
