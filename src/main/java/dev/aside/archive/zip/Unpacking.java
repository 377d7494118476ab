package dev.aside.archive.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The bytes of one entry, counted and summed while they come.
final class Unpacking extends InputStream {
    private static final int BLOCK = 1 << 16;

    private final ZipBytes file;
    private final ZipItem item;
    private final @Nullable Inflater inflater;
    private final byte[] packed;
    private final CRC32 sum = new CRC32();
    private long next;
    private long left;
    private long unpacked;
    private boolean ended;

    Unpacking(ZipBytes file, ZipItem item, long data) {
        this.file = file;
        this.item = item;
        next = data;
        left = item.packed();
        boolean deflated = item.method() == ZipItem.DEFLATED;
        inflater = deflated ? new Inflater(true) : null;
        packed = new byte[deflated ? (int) Math.min(BLOCK, Math.max(1, left)) : 0];
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (ended) {
            return -1;
        }
        long allowed = item.size() - unpacked;
        int count = allowed > 0 ? unpack(into, from, (int) Math.min(length, allowed)) : unpack(new byte[1], 0, 1);
        if (count < 0) {
            ended = true;
            check();
            return -1;
        }
        if (allowed <= 0) {
            throw new OversizeException();
        }
        unpacked += count;
        sum.update(into, from, count);
        return count;
    }

    private int unpack(byte[] into, int from, int length) throws IOException {
        return inflater == null ? copy(into, from, length) : inflate(inflater, into, from, length);
    }

    private int copy(byte[] into, int from, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = file.read(next, into, from, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("the file ends in an entry");
        }
        next += count;
        left -= count;
        return count;
    }

    private int inflate(Inflater with, byte[] into, int from, int length) throws IOException {
        try {
            int count = with.inflate(into, from, length);
            while (count == 0) {
                if (with.finished()) {
                    return -1;
                }
                if (with.needsDictionary()) {
                    throw new ZipException("a dictionary is needed");
                }
                int read = copy(packed, 0, packed.length);
                if (read < 0) {
                    throw new EOFException("packed bytes end too early");
                }
                with.setInput(packed, 0, read);
                count = with.inflate(into, from, length);
            }
            return count;
        } catch (DataFormatException e) {
            throw (ZipException) new ZipException("packed bytes are damaged").initCause(e);
        }
    }

    private void check() throws ZipException {
        if (unpacked != item.size() || (int) sum.getValue() != item.crc()) {
            throw new ZipException("size or checksum differ");
        }
    }

    @Override
    public void close() {
        ended = true;
        if (inflater != null) {
            inflater.end();
        }
    }
}
