package dev.aside.archive.x;

import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.ArchiveException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.aside.archive.x.ArchiveZip.ACCOUNT;
import static dev.aside.archive.x.ArchiveZip.TALKS;
import static dev.aside.archive.x.ArchiveZip.TWEETS;
import static dev.aside.archive.x.ArchiveZip.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Bad ZIP files: the good part is taken and the rest named, or the whole is refused for one reason.
class HostileArchiveTest {
    private static final List<String> GOOD = List.of("good post", "good message");

    @TempDir
    Path folder;

    /// What comes of one.
    ///
    /// @param left with reason and count, sorted
    record Spoilt(String name, ArchiveZip zip, List<String> texts, List<String> left) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// One that is refused.
    record Refused(String name, ArchiveZip zip, Reason reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void theGoodPartIsTakenAndTheRestNamed(Spoilt spoilt) throws Exception {
        Path file = spoilt.zip.write(folder.resolve("archive.zip"));
        Taken taken = Taken.from(file);
        assertThat(taken.texts()).isEqualTo(spoilt.texts);
        assertThat(taken.left()).isEqualTo(spoilt.left);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    static Stream<Spoilt> spoilt() {
        return Stream.concat(names(), Stream.concat(bytes(), encodings()));
    }

    private static Stream<Spoilt> names() {
        ArchiveZip many = good();
        for (int i = 0; i < 66_000; i++) {
            many.twice("data/moments_media/" + i + ".jpg", new byte[0]);
        }
        return Stream.of(
                new Spoilt("zip slip", good().put("../../slip.js", "x").put("data/../../tweets.js", TWEETS), GOOD,
                        List.of("../../slip.js UNSAFE_NAME 1", "data/../../tweets.js UNSAFE_NAME 1")),
                new Spoilt("absolute names", good().put("/etc/passwd", "x").put("C:\\data\\tweets.js", TWEETS), GOOD,
                        List.of("/etc/passwd UNSAFE_NAME 1", "C:/data/tweets.js UNSAFE_NAME 1")),
                new Spoilt("a link", good().put("data/follower.js", "/etc/passwd").spoil("data/follower.js",
                        (zip, at, data) -> zip.putInt(at + 38, 0120777 << 16)), GOOD,
                        List.of("data/follower.js UNSAFE_NAME 1")),
                new Spoilt("a terminal escape in a name", good().put("data/\u001b[2Jx\u0007.js", "x"), GOOD,
                        List.of("data/[2Jx.js UNKNOWN_ENTRY 1")),
                new Spoilt("66,000 entries", many, GOOD, List.of("data/moments_media/ NOT_NEEDED 66000")),
                new Spoilt("an entry twice", good().twice("data/tweets.js",
                        TWEETS.replace("good", "other").getBytes(StandardCharsets.UTF_8)),
                        List.of("good post", "other post", "good message"), List.of()),
                new Spoilt("in a folder", good().renamed(name -> "my archive/" + name), GOOD, List.of()),
                new Spoilt("without data/", good().renamed(name -> name.substring(5)), GOOD, List.of()),
                new Spoilt("with backslashes", good().renamed(name -> name.replace('/', '\\')), GOOD, List.of()),
                new Spoilt("a Mac's shadow files", good().put("__MACOSX/data/._tweets.js", "x"), GOOD,
                        List.of("__MACOSX/data/._tweets.js NOT_NEEDED 1")),
                new Spoilt("another archive beside it", good().put("old/data/tweets.js", TWEETS), GOOD,
                        List.of("old/data/tweets.js UNKNOWN_ENTRY 1")));
    }

    private static Stream<Spoilt> bytes() {
        byte[] blank = new byte[140 << 20];
        Arrays.fill(blank, (byte) ' ');
        String posts = ArchiveZip.tweets(ArchiveZip.tweet("1", "first"), ArchiveZip.tweet("2", "x".repeat(90_000)));
        return Stream.of(
                new Spoilt("a bomb", good().put("data/follower.js", blank), GOOD,
                        List.of("data/follower.js TOO_LARGE 1")),
                new Spoilt("a size that lies", good().put("data/tweets.js", posts).spoil("data/tweets.js",
                        (zip, at, data) -> zip.putInt(at + 24, 80_000)), List.of("first", "good message"),
                        List.of("data/tweets.js TOO_LARGE 1")),
                new Spoilt("one encrypted entry", good().spoil("data/tweets.js",
                        (zip, at, data) -> zip.putShort(at + 8, (short) 1)), List.of("good message"),
                        List.of("data/tweets.js ENCRYPTED_ENTRY 1")),
                new Spoilt("another way of packing", good().spoil("data/tweets.js",
                        (zip, at, data) -> zip.putShort(at + 10, (short) 14)), List.of("good message"),
                        List.of("data/tweets.js UNREADABLE_ENTRY 1")),
                new Spoilt("packed bytes damaged", good().spoil("data/tweets.js",
                        (zip, at, data) -> zip.put(data, (byte) 0xff)), List.of("good message"),
                        List.of("data/tweets.js DAMAGED_ENTRY 1")),
                new Spoilt("a wrong checksum", good().spoil("data/tweets.js",
                        (zip, at, data) -> zip.putInt(at + 16, 1)), GOOD, List.of("data/tweets.js DAMAGED_ENTRY 1")),
                new Spoilt("a local header elsewhere", good().spoil("data/tweets.js",
                        (zip, at, data) -> zip.putInt(at + 42, 5)), List.of("good message"),
                        List.of("data/tweets.js DAMAGED_ENTRY 1")),
                new Spoilt("bytes before the ZIP", good().whole(zip -> {
                    byte[] longer = new byte[zip.length + 100];
                    System.arraycopy(zip, 0, longer, 100, zip.length);
                    return longer;
                }), GOOD, List.of()),
                new Spoilt("an empty file", good().put("data/tweets.js", ""), List.of("good message"),
                        List.of("data/tweets.js UNREADABLE_ENTRY 1")));
    }

    private static Stream<Spoilt> encodings() {
        String odd = ArchiveZip.tweets(ArchiveZip.tweet("1", "naïve 🙂 日本"));
        List<String> texts = List.of("naïve 🙂 日本", "good message");
        byte[] broken = ArchiveZip.tweets(ArchiveZip.tweet("1", "before"), ArchiveZip.tweet("2", "caf\u00e9 late"),
                ArchiveZip.tweet("3", "after")).getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                new Spoilt("UTF-8 with a mark", good().put("data/tweets.js", "\uFEFF" + odd), texts, List.of()),
                new Spoilt("UTF-16 LE", good().put("data/tweets.js", encoded("\uFEFF" + odd,
                        StandardCharsets.UTF_16LE)), texts, List.of()),
                new Spoilt("UTF-16 BE", good().put("data/tweets.js", encoded("\uFEFF" + odd,
                        StandardCharsets.UTF_16BE)), texts, List.of()),
                new Spoilt("UTF-16 without a mark", good().put("data/tweets.js", encoded(odd,
                        StandardCharsets.UTF_16LE)), texts, List.of()),
                new Spoilt("broken UTF-8", good().put("data/tweets.js", broken),
                        List.of("before", "caf\uFFFD late", "after", "good message"), List.of()),
                new Spoilt("broken UTF-8 in a message", good().put("data/direct-messages.js",
                        encoded(ArchiveZip.talks(ArchiveZip.talk("42-7", ArchiveZip.message("1", "one") + ","
                                + ArchiveZip.message("2", "zw\u00f6lf") + "," + ArchiveZip.message("3", "three")),
                                ArchiveZip.talk("42-8", ArchiveZip.message("4", "four"))),
                                StandardCharsets.ISO_8859_1)),
                        List.of("good post", "one", "zw\uFFFDlf", "three", "four"), List.of()),
                new Spoilt("no text at all", good().put("data/tweets.js", new byte[]{0, 1, 2, 3, (byte) 0xff}),
                        List.of("good message"), List.of("data/tweets.js UNREADABLE_ENTRY 1")));
    }

    private static byte[] encoded(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theWholeIsRefusedForOneReason(Refused refused) {
        Path file = refused.zip.write(folder.resolve("archive.zip"));
        assertThatThrownBy(() -> new XArchiveReader().open(file)).isInstanceOfSatisfying(ArchiveException.class,
                e -> assertThat(e.reason()).isEqualTo(refused.reason));
    }

    static Stream<Refused> refused() {
        ArchiveZip encrypted = good();
        for (String name : List.of("data/account.js", "data/tweets.js", "data/direct-messages.js")) {
            encrypted.spoil(name, (zip, at, data) -> zip.putShort(at + 8, (short) 1));
        }
        return Stream.of(
                new Refused("empty", good().whole(zip -> new byte[0]), Reason.EMPTY),
                new Refused("no ZIP", good().whole(zip -> "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                        Reason.NOT_A_ZIP),
                new Refused("one byte", good().whole(zip -> new byte[1]), Reason.NOT_A_ZIP),
                new Refused("cut off in the middle", good().whole(zip -> Arrays.copyOf(zip, zip.length / 2)),
                        Reason.TRUNCATED),
                new Refused("cut off in the directory", good().whole(zip -> Arrays.copyOf(zip, zip.length - 30)),
                        Reason.TRUNCATED),
                new Refused("encrypted", encrypted, Reason.ENCRYPTED),
                new Refused("another ZIP", new ArchiveZip().put("word/document.xml", "<w/>"), Reason.FOREIGN),
                new Refused("an empty ZIP", new ArchiveZip(), Reason.FOREIGN),
                new Refused("a program with such names", new ArchiveZip().put("src/account.js", "export const a = 1;"),
                        Reason.FOREIGN),
                new Refused("nobody's", good().without("data/account.js"), Reason.NO_OWNER),
                new Refused("nobody's, its account damaged", good().put("data/account.js", ACCOUNT.substring(0, 40)),
                        Reason.NO_OWNER));
    }

    @Test
    void aFolderIsNotReadable() {
        assertThatThrownBy(() -> new XArchiveReader().open(folder)).isInstanceOfSatisfying(ArchiveException.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.NOT_READABLE));
    }

    @Test
    void thousandsOfDataFilesAreABomb() {
        ArchiveZip zip = good();
        for (int i = 0; i < 10_100; i++) {
            zip.twice("data/direct-messages-part" + i + ".js", TALKS.getBytes(StandardCharsets.UTF_8));
        }
        Path file = zip.write(folder.resolve("archive.zip"));
        assertThatThrownBy(() -> new XArchiveReader().open(file)).isInstanceOfSatisfying(ArchiveException.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.BOMB));
    }
}
