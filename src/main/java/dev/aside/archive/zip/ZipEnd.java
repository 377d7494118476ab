package dev.aside.archive.zip;

import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.ArchiveException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Where the central directory of a ZIP file lies: PKWARE's APPNOTE 6.3.10, sections 4.3.14 to 4.3.16.
///
/// @param directory position of its first byte
/// @param length in bytes
/// @param shift by how much positions in the file are larger than written: bytes that were put before the ZIP
record ZipEnd(long directory, long length, long shift) {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END_64_LENGTH = 56;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long UNKNOWN_INT = 0xffffffffL;

    static ZipEnd find(ZipBytes file) throws IOException, ArchiveException {
        int tail = (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
        long begin = file.size() - tail;
        ByteBuffer bytes = file.read(begin, tail);
        for (int at = tail - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END) {
                ZipEnd end = read(file, begin + at, bytes, at);
                if (end != null) {
                    return end;
                }
            }
        }
        boolean begins = file.size() >= 4 && isAnyHeader(file.read(0, 4).getInt(0));
        throw new ArchiveException(begins ? Reason.TRUNCATED : Reason.NOT_A_ZIP, "no central directory", null);
    }

    private static boolean isAnyHeader(int signature) {
        return signature == LOCAL_HEADER || signature == ZipReader.DIRECTORY || signature == END;
    }

    private static @Nullable ZipEnd read(ZipBytes file, long position, ByteBuffer bytes, int at) throws IOException {
        long length = bytes.getInt(at + 12) & UNKNOWN_INT;
        long offset = bytes.getInt(at + 16) & UNKNOWN_INT;
        long end = position;
        boolean mayBe64 = length == UNKNOWN_INT || offset == UNKNOWN_INT || bytes.getShort(at + 10) == -1;
        if (mayBe64 && position >= LOCATOR_LENGTH) {
            ByteBuffer locator = file.read(position - LOCATOR_LENGTH, LOCATOR_LENGTH);
            if (locator.getInt(0) == LOCATOR_64) {
                end = end64(file, position, locator.getLong(8));
                if (end < 0) {
                    return null;
                }
                ByteBuffer more = file.read(end, END_64_LENGTH);
                length = more.getLong(40);
                offset = more.getLong(48);
            }
        }
        if (length < 0 || offset < 0 || length > end) {
            return null;
        }
        return placed(file, end - length, length, offset);
    }

    private static long end64(ZipBytes file, long position, long written) throws IOException {
        long adjacent = position - LOCATOR_LENGTH - END_64_LENGTH; // where bytes were put before the ZIP
        for (long at : new long[]{written, adjacent}) {
            if (at >= 0 && at <= file.size() - END_64_LENGTH && file.read(at, 4).getInt(0) == END_64) {
                return at;
            }
        }
        return -1;
    }

    /// The directory ends where the end record begins; where that does not fit, it is where the record says.
    private static @Nullable ZipEnd placed(ZipBytes file, long directory, long length, long offset)
            throws IOException {
        if (length == 0 || startsAt(file, directory)) {
            return new ZipEnd(directory, length, directory - offset);
        }
        if (offset + length <= file.size() && startsAt(file, offset)) {
            return new ZipEnd(offset, length, 0);
        }
        return null;
    }

    private static boolean startsAt(ZipBytes file, long position) throws IOException {
        return position <= file.size() - 4 && file.read(position, 4).getInt(0) == ZipReader.DIRECTORY;
    }
}
