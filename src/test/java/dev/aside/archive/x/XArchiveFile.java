package dev.aside.archive.x;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// One kind of records of an archive that is written, in as many part files as it needs. For one thread.
final class XArchiveFile implements AutoCloseable {
    private static final ObjectWriter PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
            .writer();
    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 11, 20, 12, 0);

    private final ZipOutputStream zip;
    private final String folder;
    private final String name;
    private final long partBytes;
    private final List<Part> parts = new ArrayList<>();
    private Counting bytes;
    private JsonGenerator json;
    private long count;

    /// A part that was written, as the manifest names it.
    record Part(String fileName, String globalName, long count) {}

    /// @param folder where the archive lies in the ZIP: empty, or ending with a slash
    /// @param name of the file without its ending: `direct-messages`
    XArchiveFile(ZipOutputStream zip, String folder, String name, long partBytes) throws IOException {
        this.zip = zip;
        this.folder = folder;
        this.name = name;
        this.partBytes = partBytes;
        bytes = new Counting(zip);
        json = begin();
    }

    /// Where to write the next record: one object, begun and ended by the caller.
    JsonGenerator next() throws IOException {
        if (bytes.written > partBytes) {
            end();
            bytes = new Counting(zip);
            json = begin();
        }
        count++;
        return json;
    }

    /// Ends the file.
    ///
    /// @return its parts
    List<Part> parts() throws IOException {
        close();
        return List.copyOf(parts);
    }

    @Override
    public void close() throws IOException {
        if (count >= 0) {
            end();
            count = -1;
        }
    }

    private JsonGenerator begin() throws IOException {
        zip.putNextEntry(entry(folder + fileName()));
        bytes.write(("window." + globalName() + " = ").getBytes(StandardCharsets.UTF_8));
        JsonGenerator begun = PRETTY.createGenerator(bytes);
        begun.writeStartArray();
        return begun;
    }

    private void end() throws IOException {
        json.writeEndArray();
        json.close();
        zip.closeEntry();
        parts.add(new Part(fileName(), globalName(), count));
        count = 0;
    }

    private String fileName() {
        return "data/" + name + (parts.isEmpty() ? "" : "-part" + parts.size()) + ".js";
    }

    private String globalName() {
        return "YTD." + name.replace('-', '_') + ".part" + parts.size();
    }

    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        return entry;
    }

    /// Writes something that is not one array of records: the manifest.
    static void single(ZipOutputStream zip, String path, String before, Body body) throws IOException {
        zip.putNextEntry(entry(path));
        Counting out = new Counting(zip);
        out.write(before.getBytes(StandardCharsets.UTF_8));
        try (JsonGenerator json = PRETTY.createGenerator(out)) {
            body.write(json);
        }
        zip.closeEntry();
    }

    /// Writes JSON.
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /// Counts, and keeps the ZIP open when what writes to it closes.
    private static final class Counting extends FilterOutputStream {
        private long written;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] block, int from, int length) throws IOException {
            out.write(block, from, length);
            written += length;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            written++;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
