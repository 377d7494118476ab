package dev.aside.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A profile held by one process. The operating system drops the file lock when the process ends, however it ends, so a
 * stale one cannot exist. The lock file holds the path of a socket (readable by its owner alone) by which a second
 * start asks the first to raise its window. Thread-safe.
 */
public final class ProfileLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileLock.class);

    /** Far behind the file's contents: on Windows a locked byte cannot be read by others. */
    private static final long LOCKED_BYTE = 1L << 40;

    /** The system's limit for a socket's path is 104 bytes on macOS and 108 on Linux, its end included. */
    private static final int LONGEST_SOCKET_PATH = 100;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final byte RAISE = 'r';
    private static final byte RAISED = 'k';

    private final FileChannel file;
    private final FileLock lock;
    private final Path socket;
    private final @Nullable Path temporary;
    private final ServerSocketChannel server;
    private @Nullable Runnable raise;
    private boolean raiseWanted;

    private ProfileLock(FileChannel file, FileLock lock, Path socket, @Nullable Path temporary,
            ServerSocketChannel server) {
        this.file = file;
        this.lock = lock;
        this.socket = socket;
        this.temporary = temporary;
        this.server = server;
    }

    /** Takes the lock of a prepared profile; empty when another process (or this one) already holds it. */
    public static Optional<ProfileLock> take(AppPaths paths) throws IOException {
        FileChannel file = FileChannel.open(paths.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            @Nullable
            FileLock lock = tryLock(file);
            if (lock == null) {
                return Optional.empty();
            }
            ProfileLock held = listen(file, lock, paths);
            taken = true;
            return Optional.of(held);
        } finally {
            if (!taken) {
                file.close();
            }
        }
    }

    /**
     * Asks the holder of the profile's lock to raise its window.
     *
     * @return whether it answered in time; a command that holds the lock, or a window that hangs, does not
     */
    public static boolean raiseHolder(AppPaths paths, Duration patience) {
        try {
            Path socket = Path.of(Files.readString(paths.lock()).strip());
            try (Selector selector = Selector.open();
                    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                channel.write(ByteBuffer.wrap(new byte[]{RAISE}));
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
                ByteBuffer answer = ByteBuffer.allocate(1);
                return selector.select(patience.toMillis()) > 0 && channel.read(answer) == 1 && answer.get(0) == RAISED;
            }
        } catch (IOException | RuntimeException problem) {
            LOG.info("the holder of the profile could not be asked", problem);
            return false;
        }
    }

    /**
     * Says what raises the window; a wish that came earlier is carried out at once.
     *
     * @param action called on the thread that listens
     */
    public void onRaise(Runnable action) {
        boolean now;
        synchronized (this) {
            raise = action;
            now = raiseWanted;
            raiseWanted = false;
        }
        if (now) {
            action.run();
        }
    }

    /** Gives the profile back; a second call does nothing. */
    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
            if (lock.isValid()) {
                lock.release();
            }
            file.close();
        } catch (IOException problem) {
            LOG.warn("the profile's lock was not given back cleanly", problem);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static ProfileLock listen(FileChannel file, FileLock lock, AppPaths paths) throws IOException {
        Path socket = socketFor(paths);
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        if (Files.getFileStore(socket.getParent()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(socket, OWNER_ONLY);
        }
        file.truncate(0).write(ByteBuffer.wrap(socket.toString().getBytes(StandardCharsets.UTF_8)), 0);
        ProfileLock held = new ProfileLock(file, lock, socket,
                paths.profile().equals(socket.getParent()) ? null : socket.getParent(), server);
        Thread.ofPlatform().daemon().name("profile-lock").start(held::answer);
        return held;
    }

    /** In the profile, or for a long path in a new folder of its owner alone, which temporary folders are. */
    private static Path socketFor(AppPaths paths) throws IOException {
        Path within = paths.profile().resolve("window.sock");
        boolean fits = within.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH;
        return fits ? within : Files.createTempDirectory("aside").resolve("window.sock");
    }

    private void answer() {
        while (server.isOpen()) {
            try (SocketChannel asker = server.accept()) {
                ByteBuffer wish = ByteBuffer.allocate(1);
                if (asker.read(wish) == 1 && wish.get(0) == RAISE) {
                    raise();
                    asker.write(ByteBuffer.wrap(new byte[]{RAISED}));
                }
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException problem) {
                LOG.warn("a wish to raise the window was lost", problem);
            }
        }
    }

    private void raise() {
        @Nullable
        Runnable action;
        synchronized (this) {
            action = raise;
            raiseWanted = action == null;
        }
        if (action != null) {
            action.run();
        }
    }
}
