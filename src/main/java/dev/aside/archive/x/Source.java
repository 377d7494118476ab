package dev.aside.archive.x;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The bytes of a file of an archive as UTF-8, of which the last 64 KiB can be read again.
final class Source extends InputStream {
    /// What a file holds behind its assignment.
    enum Form {
        LIST, OBJECT, NOTHING, UNKNOWN
    }

    private static final int KEPT = 64 << 10;
    private static final int LONGEST_ASSIGNMENT = 4 << 10;

    private InputStream in;
    private final byte[] buffer = new byte[4 * KEPT];
    /// Offset of the buffer's first byte in the text.
    private long start;
    private int position;
    private int limit;
    private boolean repaired;
    private @Nullable IOException failure;

    private Source(InputStream in) {
        this.in = in;
    }

    /// Finds out the encoding by a byte order mark, or by the zeros between ASCII letters; closes the stream when it
    /// fails.
    static Source of(InputStream in) throws IOException {
        try {
            byte[] head = in.readNBytes(4);
            int mark = head.length < 2 ? 0 : ((head[0] & 0xff) << 8) | (head[1] & 0xff);
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
            if (mark == 0xfffe || (head.length == 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0)) {
                return new Source(new Transcoding(all, StandardCharsets.UTF_16LE)).withoutMark();
            }
            if (mark == 0xfeff || (head.length == 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0)) {
                return new Source(new Transcoding(all, StandardCharsets.UTF_16BE)).withoutMark();
            }
            return new Source(all).withoutMark();
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private Source withoutMark() throws IOException {
        if (has(3) && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            position = 3;
        }
        return this;
    }

    /// Passes over `window.YTD.name.part0 = `, and over the bracket that begins a list. An assignment may lack.
    Form begin() throws IOException {
        int end = 0;
        boolean assigned = false;
        while (end < LONGEST_ASSIGNMENT && has(end + 1)) {
            byte c = buffer[position + end];
            if (c == '=') {
                assigned = true;
            } else if (c == '[' || c == '{') {
                boolean list = c == '[';
                position += list ? end + 1 : end;
                return list ? Form.LIST : Form.OBJECT;
            } else if (assigned && c > ' ' && c != ';') {
                return begins(end, "null") ? Form.NOTHING : Form.UNKNOWN;
            }
            end++;
        }
        return assigned ? Form.NOTHING : Form.UNKNOWN;
    }

    /// Whether the text begins as every file of an archive does.
    boolean isAssignment() throws IOException {
        int at = 0;
        while (at < 64 && has(at + 1) && buffer[position + at] <= ' ') {
            at++;
        }
        return begins(at, "window.YTD.") || begins(at, "window.__THAR_CONFIG");
    }

    private boolean begins(int at, String text) throws IOException {
        return has(at + text.length())
                && new String(buffer, position + at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    /// Where the next byte lies in the text.
    long offset() {
        return start + position;
    }

    /// Goes back; false when that is too far back.
    boolean rewind(long offset) {
        if (offset < start || offset > start + limit) {
            return false;
        }
        position = (int) (offset - start);
        return true;
    }

    /// Goes to the next place where an object is wrapped in one of these names: `"name" : {`. That can't stand inside a
    /// string, where quotes are escaped.
    ///
    /// @return the name, with the next byte its opening quote; null when there is no more
    @Nullable
    String find(List<String> names) throws IOException {
        while (has(1)) {
            if (buffer[position] == '"') {
                for (String name : names) {
                    if (isWrapper(name)) {
                        return name;
                    }
                }
            }
            position++;
        }
        return null;
    }

    private boolean isWrapper(String name) throws IOException {
        if (!begins(1, name)) {
            return false;
        }
        String expected = "\":{";
        int matched = 0;
        for (int at = 1 + name.length(); matched < expected.length() && at < 256 && has(at + 1); at++) {
            byte c = buffer[position + at];
            if (c == expected.charAt(matched)) {
                matched++;
            } else if (c > ' ') {
                return false;
            }
        }
        return matched == expected.length();
    }

    /// Whether what was read from an offset on is not UTF-8 and can be read again, with U+FFFD for what is broken.
    boolean canRepair(long from, long until) {
        if (repaired || from < start || until > start + limit) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, (int) (from - start), (int) (until - from));
        CharBuffer chars = CharBuffer.allocate((int) (until - from) + 1);
        return StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, false).isError();
    }

    /// From here on broken bytes are replaced.
    void repair() {
        byte[] rest = java.util.Arrays.copyOfRange(buffer, position, limit);
        in = new Transcoding(new SequenceInputStream(new ByteArrayInputStream(rest), in), StandardCharsets.UTF_8);
        limit = position;
        repaired = true;
    }

    /// Why the bytes ended too early; null when they did not.
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        return has(1) ? buffer[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!has(1)) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(buffer, position, into, from, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            failure = e; // nothing was written, so nothing is lost
        }
    }

    /// Whether so many bytes follow, at most 4 KiB; reads on if it has to.
    private boolean has(int count) throws IOException {
        while (limit - position < count) {
            if (limit > buffer.length - KEPT) {
                int dropped = Math.max(0, position - KEPT);
                System.arraycopy(buffer, dropped, buffer, 0, limit - dropped);
                start += dropped;
                position -= dropped;
                limit -= dropped;
            }
            int read = readOn();
            if (read < 0) {
                return false;
            }
            limit += read;
        }
        return true;
    }

    private int readOn() throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            return in.read(buffer, limit, buffer.length - limit);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /// Turns another encoding into UTF-8, and what is none into U+FFFD.
    private static final class Transcoding extends InputStream {
        private static final int BLOCK = 8 << 10;

        private final java.io.InputStreamReader reader;
        private final java.nio.charset.CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder()
                .onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE).replaceWith(new byte[]{'?'});
        private final CharBuffer chars = CharBuffer.allocate(BLOCK).limit(0);
        private final ByteBuffer bytes = ByteBuffer.allocate(4 * BLOCK).limit(0);
        private boolean ended;

        Transcoding(InputStream in, Charset charset) {
            reader = new java.io.InputStreamReader(in, charset); // replaces what is malformed
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.remaining());
            bytes.get(into, from, count);
            return count;
        }

        private boolean fill() throws IOException {
            while (!bytes.hasRemaining() && !ended) {
                chars.compact();
                ended = reader.read(chars) < 0;
                chars.flip();
                bytes.clear();
                encoder.encode(chars, bytes, ended);
                bytes.flip();
            }
            return bytes.hasRemaining();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
