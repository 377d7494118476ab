package dev.aside.archive.x;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// A parser in the list of records of a file, which begins anew behind a place that is no JSON.
final class Records implements AutoCloseable {
    /// A string of more bytes than this is a bad record.
    private static final int LONGEST_STRING = 12_000_000;
    private static final int DEEPEST = 100;
    /// Behind each bad place up to 64 KiB are read twice; a file of nothing else is given up.
    private static final int MOST_RECOVERIES = 10_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_STRING)
                    .maxNestingDepth(DEEPEST).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
    /// Blanks keep the parser from guessing an encoding by what follows.
    private static final String LIST = "[   ";

    private final Source source;
    private final List<String> wrappers;
    private JsonParser json;
    private long base;
    private long begin = -1;
    private long mark;
    private int recoveries;

    /// @param source behind the bracket that begins the list
    /// @param wrappers names by which a record, or a message in it, is found again
    Records(Source source, List<String> wrappers) {
        this.source = source;
        this.wrappers = wrappers;
        mark = source.offset();
        json = parser(LIST);
        json.nextToken();
    }

    JsonParser json() {
        return json;
    }

    /// The parser is at the start of a record or message.
    void begins() {
        begin = base + json.currentTokenLocation().getByteOffset();
    }

    /// The parser is inside a record's wrapper: behind a bad place, search goes on from here.
    void entered() {
        mark = here();
    }

    /// The parser is at the end of a record or message.
    void ends() {
        entered();
        begin = -1;
    }

    /// If the parser failed for bytes that are no UTF-8: starts over at the beginning of the record or message, broken
    /// bytes replaced. Then the parser is before its first token, in a list of its own.
    boolean repair() {
        long until = here();
        if (begin < 0 || !source.canRepair(begin, Math.min(until, source.offset())) || !source.rewind(begin)) {
            return false;
        }
        source.repair();
        restart(LIST);
        return true;
    }

    /// Whether the parser is in a record or message, rather than between two.
    boolean isInside() {
        return begin >= 0;
    }

    /// Goes to the next wrapper behind the last good place. Then the parser is before the start of its object, in a
    /// list of its own.
    ///
    /// @return its name; null when there is none, or too many were searched for
    @Nullable
    String recover() throws IOException {
        if (++recoveries > MOST_RECOVERIES) {
            return null;
        }
        if (!source.rewind(mark)) {
            source.rewind(here());
        }
        return search(wrappers);
    }

    /// Goes to the next one of these wrappers from the parser's place, without a failure.
    @Nullable
    String next(List<String> names) throws IOException {
        source.rewind(here());
        return search(names);
    }

    private long here() {
        return base + json.currentLocation().getByteOffset();
    }

    private @Nullable String search(List<String> names) throws IOException {
        String name = source.find(names);
        if (name != null) {
            restart(LIST + "{");
        }
        return name;
    }

    private void restart(String before) {
        json.close();
        json = parser(before);
        begin = -1;
        mark = source.offset();
        json.nextToken();
    }

    private JsonParser parser(String before) {
        byte[] bytes = before.getBytes(StandardCharsets.US_ASCII);
        base = source.offset() - bytes.length;
        return JSON.createParser(ObjectReadContext.empty(),
                new SequenceInputStream(new ByteArrayInputStream(bytes), source));
    }

    /// Reads what is left behind the list, if it is little: only then the file's checksum is known.
    void drain() throws IOException {
        byte[] block = new byte[8 << 10];
        int blocks = 0;
        while (blocks < 128 && source.read(block, 0, block.length) >= 0) {
            blocks++;
        }
    }

    /// Why the bytes ended too early; null when they did not.
    @Nullable
    IOException failure() {
        return source.failure();
    }

    /// Whether more bad places were met than a file can have.
    boolean isGivenUp() {
        return recoveries > MOST_RECOVERIES;
    }

    @Override
    public void close() {
        json.close();
        source.close();
    }
}
