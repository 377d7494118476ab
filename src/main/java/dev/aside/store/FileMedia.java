package dev.aside.store;

import dev.aside.core.port.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The profile's folder of files. A file is there whole or not at all: it is written beside its place first.
public final class FileMedia implements MediaStore {
    /// The longest film that X takes has half a gigabyte.
    private static final long MOST_BYTES = 600_000_000;
    /// What stays free for the store and for other programs.
    private static final long ROOM = 500_000_000;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int BLOCK = 1 << 16;

    private final Path folder;

    /// @param folder made when it is needed
    public FileMedia(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> keep(InputStream bytes) throws IOException {
        byte[] start = bytes.readNBytes(BLOCK);
        if (start.length < BLOCK) {
            // Small ones, many of which are alike, need no file beside their place before it is known.
            String hash = HexFormat.of().formatHex(sha256().digest(start));
            if (Files.exists(folder.resolve(hash))) {
                return Optional.of(hash);
            }
        }
        Files.createDirectories(folder);
        long most = Math.min(MOST_BYTES, Files.getFileStore(folder).getUsableSpace() - ROOM);
        Path part = Files.createTempFile(folder, "new", ".part");
        try {
            Optional<String> hash = copy(new SequenceInputStream(new ByteArrayInputStream(start), bytes), part, most);
            if (hash.isPresent()) {
                Path file = folder.resolve(hash.get());
                if (Files.notExists(file)) {
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return hash;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Optional<String> copy(InputStream bytes, Path to, long most) throws IOException {
        MessageDigest digest = sha256();
        long left = most;
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                left -= read;
                if (left < 0) {
                    return Optional.empty();
                }
                digest.update(block, 0, read);
                out.write(block, 0, read);
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public OptionalLong size(String hash) throws IOException {
        Path file = folder.resolve(hash);
        boolean there = HASH.matcher(hash).matches() && Files.isRegularFile(file);
        return there ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
    }

    @Override
    public Optional<byte[]> read(String hash, int maxBytes) throws IOException {
        Path file = folder.resolve(hash);
        if (!HASH.matcher(hash).matches() || !Files.isRegularFile(file) || Files.size(file) > maxBytes) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(file));
    }
}
