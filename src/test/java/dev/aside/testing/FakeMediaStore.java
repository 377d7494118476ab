package dev.aside.testing;

import dev.aside.core.port.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// Files in memory.
public final class FakeMediaStore implements MediaStore {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public Optional<String> keep(InputStream bytes) throws IOException {
        byte[] all = bytes.readAllBytes();
        try {
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
            files.put(hash, all);
            return Optional.of(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public OptionalLong size(String hash) {
        byte[] file = files.get(hash);
        return file == null ? OptionalLong.empty() : OptionalLong.of(file.length);
    }

    /// Somebody deleted all copies.
    public void clear() {
        files.clear();
    }

    @Override
    public Optional<byte[]> read(String hash, int maxBytes) {
        return Optional.ofNullable(files.get(hash)).filter(file -> file.length <= maxBytes).map(byte[]::clone);
    }
}
