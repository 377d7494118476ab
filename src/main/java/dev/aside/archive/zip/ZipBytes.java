package dev.aside.archive.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/// The bytes of a file, by position. Not a channel: an interrupt of a thread that reads would close it for good.
final class ZipBytes implements AutoCloseable {
    private final RandomAccessFile file;
    private final long size;

    ZipBytes(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        size = file.length();
    }

    long size() {
        return size;
    }

    /// All of them, little-endian.
    ///
    /// @throws EOFException when the file ends before
    ByteBuffer read(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        synchronized (file) {
            file.seek(position);
            file.readFully(bytes);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// As many as there are, up to a number; -1 at the end of the file.
    int read(long position, byte[] into, int from, int most) throws IOException {
        synchronized (file) {
            file.seek(position);
            return file.read(into, from, most);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
