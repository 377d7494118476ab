package dev.aside.network.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A file of events, one JSON object a line. An event is on the disk when [#append] returns. A last line that a crash
/// cut off is dropped when the file is opened: nobody was told that it had been taken. Anything else that is no event
/// is damage, and the file is left as it is. Not safe for use by several threads or processes.
final class Journal implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// What every line begins with.
    private static final String BEGINNING = "{\"event\":\"";

    private final FileChannel channel;
    private final List<Event> past;

    private Journal(FileChannel channel, List<Event> past) {
        this.channel = channel;
        this.past = past;
    }

    /// Opens the journal, or begins one.
    ///
    /// @throws IOException when the file can't be read or written, or holds something else than a journal
    static Journal open(Path file) throws IOException {
        List<Event> past = new ArrayList<>();
        long whole = Files.exists(file) ? read(Files.readAllBytes(file), past) : 0;
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole).position(whole);
        return new Journal(channel, past);
    }

    private static long read(byte[] bytes, List<Event> past) throws IOException {
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String line = new String(bytes, from, i - from, StandardCharsets.UTF_8);
                past.add(event(line, past.size() + 1));
                from = i + 1;
            }
        }
        checkRest(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8), past.size() + 1);
        return from;
    }

    /// What follows the last whole line can only be the beginning of one, as far as it was written; a loss of power may
    /// leave zeros for the rest.
    private static void checkRest(String rest, int number) throws IOException {
        String written = rest.replaceAll("\0+$", "");
        if (!written.startsWith(BEGINNING) && !BEGINNING.startsWith(written)) {
            throw noEvent(number, null);
        }
    }

    /// The first one says when the network began; without it there is nothing to build on.
    private static Event event(String line, int number) throws IOException {
        @Nullable
        Event event;
        try {
            event = JSON.readValue(line, Event.class);
        } catch (JacksonException e) {
            throw noEvent(number, e);
        }
        if (event == null || (number == 1 && !(event instanceof Event.Begun))) {
            throw noEvent(number, null);
        }
        return event;
    }

    private static IOException noEvent(int number, @Nullable Throwable cause) {
        return new IOException("line " + number + " of the demo's journal is not the event it should be", cause);
    }

    /// What the file held when it was opened, oldest first.
    List<Event> past() {
        return List.copyOf(past);
    }

    /// Writes an event and waits until the disk has it.
    ///
    /// @throws IOException when the disk did not take it; then the file holds nothing of it
    void append(Event event) throws IOException {
        String line = JSON.writerFor(Event.class).writeValueAsString(event) + '\n';
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        long before = channel.position();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            // Half a line in the middle would make the whole journal unreadable.
            channel.truncate(before);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
