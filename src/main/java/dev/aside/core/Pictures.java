package dev.aside.core;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.port.Connector;
import dev.aside.core.port.MediaStore;
import dev.aside.core.port.NetworkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bytes of pictures by way of a folder of files, each named by the SHA-256 of where the picture comes from. Equal
/// requests at the same time are one. A picture that could not be had is not asked for again for a while. Blocks; safe
/// for use by any thread.
public final class Pictures {
    /// The largest picture that is taken, in bytes.
    public static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final Duration FORGET_FAILURE = Duration.ofMinutes(10);
    private static final Duration FORGET_OFFLINE = Duration.ofSeconds(30);
    private static final int MOST_FAILURES = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private final Path folder;
    private final MediaStore media;
    private final Connectors connectors;
    private final InstantSource clock;
    private final Map<String, FutureTask<byte[]>> running = new ConcurrentHashMap<>();
    private final Map<String, Missing> missing = new ConcurrentHashMap<>();

    /// @param folder made when it is needed; anything in it may be deleted at any time
    /// @param media has the pictures that came with archives or were attached
    public Pictures(Path folder, MediaStore media, Connectors connectors, InstantSource clock) {
        this.folder = folder;
        this.media = media;
        this.connectors = connectors;
        this.clock = clock;
    }

    /// Reads a picture, from its file or else by any account on its network.
    ///
    /// @param source what a person or an attachment carries
    /// @throws NetworkException when it can't be had; SIGNED_OUT when no account is signed in there, CANCELLED when the
    ///         thread is interrupted
    public byte[] read(Network network, String source) throws NetworkException {
        if (MediaStore.isHere(source)) {
            return kept(source.substring(MediaStore.SOURCE.length()));
        }
        String name = name(network, source);
        Missing gone = missing.get(name);
        if (gone != null && clock.instant().isBefore(gone.until)) {
            throw new NetworkException(gone.failure);
        }
        FutureTask<byte[]> mine = new FutureTask<>(() -> load(name, network, source));
        FutureTask<byte[]> task = running.putIfAbsent(name, mine);
        if (task == null) {
            task = mine;
            try {
                mine.run();
            } finally {
                running.remove(name);
            }
        }
        return result(task);
    }

    private byte[] kept(String hash) throws NetworkException {
        try {
            return media.read(hash, MOST_BYTES)
                    .orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.UNREADABLE)));
        } catch (IOException e) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE), e);
        }
    }

    private static byte[] result(FutureTask<byte[]> task) throws NetworkException {
        try {
            return task.get().clone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NetworkException cause) {
                throw cause;
            }
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE), e.getCause());
        }
    }

    private byte[] load(String name, Network network, String source) throws NetworkException {
        Path shelf = folder.resolve(name.substring(0, 2));
        Path file = shelf.resolve(name);
        byte[] kept = readFile(file);
        if (kept != null) {
            return kept;
        }
        Connector connector = connectors.any(network)
                .orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT)));
        try {
            byte[] bytes = connector.pictures().read(source, MOST_BYTES);
            missing.remove(name);
            writeFile(shelf, file, bytes);
            return bytes;
        } catch (NetworkException e) {
            remember(name, e.failure());
            throw e;
        }
    }

    private void remember(String name, Failure failure) {
        Instant now = clock.instant();
        if (missing.size() >= MOST_FAILURES) {
            missing.values().removeIf(gone -> !now.isBefore(gone.until));
        }
        boolean passes = failure.kind() == Failure.Kind.OFFLINE || failure.kind() == Failure.Kind.CANCELLED;
        missing.put(name, new Missing(failure, now.plus(passes ? FORGET_OFFLINE : FORGET_FAILURE)));
    }

    private static byte @Nullable [] readFile(Path file) {
        try {
            return Files.size(file) > MOST_BYTES ? null : Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            LOG.warn("A kept picture cannot be read: {}", e.toString());
            return null;
        }
    }

    /// A picture that cannot be kept is shown all the same.
    private static void writeFile(Path shelf, Path file, byte[] bytes) {
        try {
            Files.createDirectories(shelf);
            Path part = Files.createTempFile(shelf, "new", ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.warn("A picture cannot be kept: {}", e.toString());
        }
    }

    private static String name(Network network, String source) {
        try {
            byte[] text = (network + " " + source).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private record Missing(Failure failure, Instant until) {}
}
