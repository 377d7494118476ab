package dev.aside.archive.zip;

import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.ArchiveException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;

/// Reads a ZIP file by its central directory, without keeping that in memory. [java.util.zip.ZipFile] refuses a whole
/// file for one encrypted or oddly packed entry, and hides links and doubles. For one thread at a time.
public final class ZipReader implements AutoCloseable {
    static final int DIRECTORY = 0x02014b50;

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int FIXED = 46;
    private static final int BLOCK = 512 << 10;
    private static final long MOST_DIRECTORY = 512L << 20;
    private static final int MOST_ITEMS = 2_000_000;

    private final ZipBytes file;
    private final ZipEnd end;
    private String fingerprint = "";

    /// Takes an entry.
    public interface Visitor {
        /// Takes one more.
        ///
        /// @throws ArchiveException to refuse the whole file
        void item(ZipItem item) throws ArchiveException;
    }

    private ZipReader(ZipBytes file, ZipEnd end) {
        this.file = file;
        this.end = end;
    }

    /// Opens a file and finds its directory.
    ///
    /// @throws ArchiveException NOT_READABLE, EMPTY, NOT_A_ZIP, TRUNCATED or BOMB
    public static ZipReader open(Path path) throws ArchiveException {
        if (!Files.isRegularFile(path)) {
            throw new ArchiveException(Reason.NOT_READABLE, "no such file", null);
        }
        try {
            ZipBytes file = new ZipBytes(path);
            try {
                return new ZipReader(file, directory(file));
            } catch (IOException | ArchiveException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ArchiveException(Reason.NOT_READABLE, "can't be read", e);
        }
    }

    private static ZipEnd directory(ZipBytes file) throws IOException, ArchiveException {
        if (file.size() == 0) {
            throw new ArchiveException(Reason.EMPTY, "no bytes", null);
        }
        ZipEnd end = ZipEnd.find(file);
        if (end.length() > MOST_DIRECTORY) {
            throw new ArchiveException(Reason.BOMB, "a directory of " + end.length() + " bytes", null);
        }
        return end;
    }

    /// Bytes of the whole file.
    public long size() {
        return file.size();
    }

    /// SHA-256 of the central directory, which has each entry's name, size and checksum; once it was [#scan]ned.
    public String fingerprint() {
        return fingerprint;
    }

    /// Hands out each entry in the directory's order.
    ///
    /// @return whether the directory is whole; entries behind a damaged place are not to be had
    /// @throws ArchiveException BOMB for millions of entries, NOT_READABLE when the file can't be read
    public boolean scan(Visitor visitor) throws ArchiveException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Directory directory = new Directory(digest);
            int items = 0;
            boolean more = directory.hasNext();
            while (more) {
                if (++items > MOST_ITEMS) {
                    throw new ArchiveException(Reason.BOMB, "more than " + MOST_ITEMS + " entries", null);
                }
                visitor.item(directory.next());
                more = directory.hasNext();
            }
            fingerprint = HexFormat.of().formatHex(digest.digest());
            return directory.isAtEnd();
        } catch (IOException e) {
            throw new ArchiveException(Reason.NOT_READABLE, "the directory", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /// The entry with a record at this position.
    public ZipItem at(long position) throws IOException {
        ByteBuffer fixed = file.read(position, FIXED);
        if (fixed.getInt(0) != DIRECTORY) {
            throw new ZipException("no entry here");
        }
        return item(file.read(position, length(fixed, 0)), 0, position);
    }

    /// Unpacks an entry. The stream ends with an exception where the entry is damaged, and past the size that the
    /// directory gives.
    ///
    /// @throws IOException also for an entry that can't be unpacked at all: encrypted, packed in another way
    public InputStream open(ZipItem item) throws IOException {
        long header = item.header() + end.shift();
        if (item.isEncrypted() || !item.isReadable() || header < 0) {
            throw new ZipException("can't be unpacked");
        }
        ByteBuffer local = file.read(header, 30);
        if (local.getInt(0) != LOCAL_HEADER) {
            throw new ZipException("no entry where the directory says");
        }
        int names = Short.toUnsignedInt(local.getShort(26)) + Short.toUnsignedInt(local.getShort(28));
        return new Unpacking(file, item, header + 30 + names);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            return; // nothing was written, so nothing is lost
        }
    }

    private static int length(ByteBuffer bytes, int at) {
        return FIXED + Short.toUnsignedInt(bytes.getShort(at + 28)) + Short.toUnsignedInt(bytes.getShort(at + 30))
                + Short.toUnsignedInt(bytes.getShort(at + 32));
    }

    private static ZipItem item(ByteBuffer bytes, int at, long position) {
        int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
        int extraLength = Short.toUnsignedInt(bytes.getShort(at + 30));
        String name = new String(bytes.array(), bytes.arrayOffset() + at + FIXED, nameLength, StandardCharsets.UTF_8);
        long size = Integer.toUnsignedLong(bytes.getInt(at + 24));
        long packed = Integer.toUnsignedLong(bytes.getInt(at + 20));
        long header = Integer.toUnsignedLong(bytes.getInt(at + 42));
        int kind = bytes.getInt(at + 38) >>> 28; // the type bits of a Unix mode; 0 elsewhere
        Wide wide = new Wide(bytes, at + FIXED + nameLength, extraLength);
        size = wide.value(size);
        packed = wide.value(packed);
        header = wide.value(header);
        return new ZipItem(name.replace('\\', '/'), position, header, packed, size, bytes.getInt(at + 16),
                Short.toUnsignedInt(bytes.getShort(at + 10)), Short.toUnsignedInt(bytes.getShort(at + 8)),
                kind != 0 && kind != 8 && kind != 4);
    }

    /// The 64-bit values of an entry, in their fixed order, each only where the 32-bit one is all ones.
    private static final class Wide {
        private final ByteBuffer bytes;
        private int at;
        private int left;

        Wide(ByteBuffer bytes, int from, int length) {
            this.bytes = bytes;
            int next = from;
            while (next + 4 <= from + length) {
                int size = Short.toUnsignedInt(bytes.getShort(next + 2));
                if (bytes.getShort(next) == 1) {
                    at = next + 4;
                    left = Math.min(size, from + length - at);
                    return;
                }
                next += 4 + size;
            }
        }

        long value(long narrow) {
            if (narrow != 0xffffffffL || left < 8) {
                return narrow;
            }
            left -= 8;
            at += 8;
            return bytes.getLong(at - 8) & Long.MAX_VALUE;
        }
    }

    /// The records of the central directory, one after the other through one buffer.
    private final class Directory {
        private final MessageDigest digest;
        private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        private long next = end.directory();
        private final long until = end.directory() + end.length();

        Directory(MessageDigest digest) {
            this.digest = digest;
            bytes.limit(0);
        }

        boolean hasNext() throws IOException {
            return has(FIXED) && bytes.getInt(bytes.position()) == DIRECTORY && has(length(bytes, bytes.position()));
        }

        boolean isAtEnd() {
            return next - bytes.remaining() >= until;
        }

        ZipItem next() {
            int at = bytes.position();
            ZipItem item = item(bytes, at, next - bytes.remaining());
            bytes.position(at + length(bytes, at));
            return item;
        }

        private boolean has(int length) throws IOException {
            while (bytes.remaining() < length && next < until) {
                bytes.compact();
                int read = file.read(next, bytes.array(), bytes.position(),
                        (int) Math.min(bytes.remaining(), until - next));
                if (read < 0) {
                    throw new EOFException();
                }
                digest.update(bytes.array(), bytes.position(), read);
                next += read;
                bytes.position(bytes.position() + read).flip();
            }
            return bytes.remaining() >= length;
        }
    }
}
