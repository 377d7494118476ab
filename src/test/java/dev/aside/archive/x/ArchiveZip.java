package dev.aside.archive.x;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A small archive put together by hand, and then spoilt.
final class ArchiveZip {
    static final String ACCOUNT = """
            window.YTD.account.part0 = [ { "account" : { "accountId" : "42", "username" : "mara", \
            "accountDisplayName" : "Mara" } } ]""";
    static final String TWEETS = """
            window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "1500000000000000001", "full_text" : "good post",
            "created_at" : "Sun Mar 06 00:00:00 +0000 2022" } } ]""";
    static final String TALKS = "window.YTD.direct_messages.part0 = [ " + talk("42-7", message("900", "good message"))
            + " ]";

    private final List<String> names = new ArrayList<>();
    private final List<byte[]> bodies = new ArrayList<>();
    private final List<Spoil> spoils = new ArrayList<>();
    private UnaryOperator<byte[]> whole = UnaryOperator.identity();

    /// Changes a finished ZIP at one entry.
    interface Spoil {
        /// Changes bytes in place.
        ///
        /// @param directory position of the entry's central record
        /// @param data position of its packed bytes
        void at(ByteBuffer zip, int directory, int data);
    }

    /// With an account, a post and a message.
    static ArchiveZip good() {
        return new ArchiveZip().put("data/account.js", ACCOUNT).put("data/tweets.js", TWEETS)
                .put("data/direct-messages.js", TALKS);
    }

    static String talk(String id, String messages) {
        return "{ \"dmConversation\" : { \"conversationId\" : \"" + id + "\", \"messages\" : [ " + messages + " ] } }";
    }

    static String message(String id, String text) {
        return """
                { "messageCreate" : { "recipientId" : "42", "reactions" : [ ], "urls" : [ ], "text" : "%s", \
                "mediaUrls" : [ ], "senderId" : "7", "id" : "%s", "createdAt" : "2022-03-06T10:00:00.000Z" } }"""
                .formatted(text, id);
    }

    static String tweet(String id, String text) {
        return "{ \"tweet\" : { \"id_str\" : \"" + id + "\", \"full_text\" : \"" + text
                + "\", \"created_at\" : \"Sun Mar 06 00:00:00 +0000 2022\" } }";
    }

    static String tweets(String... records) {
        return "window.YTD.tweets.part0 = [ " + String.join(", ", records) + " ]";
    }

    static String talks(String... records) {
        return "window.YTD.direct_messages.part0 = [ " + String.join(", ", records) + " ]";
    }

    ArchiveZip put(String name, String body) {
        return put(name, body.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds an entry, or puts another body into the one of this name.
    ArchiveZip put(String name, byte[] body) {
        int known = names.indexOf(name);
        if (known >= 0) {
            bodies.set(known, body);
            return this;
        }
        return twice(name, body);
    }

    /// Adds an entry even if there is one of this name.
    ArchiveZip twice(String name, byte[] body) {
        names.add(name);
        bodies.add(body);
        return this;
    }

    ArchiveZip without(String name) {
        int known = names.indexOf(name);
        names.remove(known);
        bodies.remove(known);
        return this;
    }

    /// Everything in a folder, or out of `data/`.
    ArchiveZip renamed(UnaryOperator<String> name) {
        names.replaceAll(name);
        return this;
    }

    ArchiveZip spoil(String name, Spoil change) {
        spoils.add((zip, directory, data) -> {
            if (nameAt(zip, directory).equals(name)) {
                change.at(zip, directory, data);
            }
        });
        return this;
    }

    ArchiveZip whole(UnaryOperator<byte[]> change) {
        whole = change;
        return this;
    }

    Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Set<String> written = new HashSet<>();
            for (int i = 0; i < names.size(); i++) {
                boolean doubled = !written.add(names.get(i)); // which the JDK would refuse to write
                zip.putNextEntry(new ZipEntry(doubled ? twin(names.get(i)) : names.get(i)));
                zip.write(bodies.get(i));
                zip.closeEntry();
            }
        }
        byte[] bytes = out.toByteArray();
        spoil(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return whole.apply(bytes);
    }

    private static String twin(String name) {
        return name.substring(0, name.length() - 1) + "\u0001";
    }

    private void spoil(ByteBuffer zip) {
        int at = zip.getInt(zip.capacity() - 6); // no comment
        while (zip.getInt(at) == 0x02014b50) {
            String name = nameAt(zip, at);
            if (name.endsWith("\u0001")) {
                zip.put(at + 46 + zip.getShort(at + 28) - 1, (byte) 's');
            }
            int local = zip.getInt(at + 42);
            int data = local + 30 + zip.getShort(local + 26) + zip.getShort(local + 28);
            for (Spoil spoil : spoils) {
                spoil.at(zip, at, data);
            }
            at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
    }

    private static String nameAt(ByteBuffer zip, int directory) {
        byte[] name = new byte[zip.getShort(directory + 28)];
        zip.get(directory + 46, name);
        return new String(name, StandardCharsets.UTF_8);
    }
}
