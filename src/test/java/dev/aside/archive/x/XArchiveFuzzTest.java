package dev.aside.archive.x;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.OpenArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Whatever the bytes, an archive is read to its end or refused; nothing else is thrown, and no page is too long.
///
/// The first byte says what the rest is: a whole ZIP, or the body of one file in a good one.
class XArchiveFuzzTest {
    private static Path file = Path.of("");

    @BeforeAll
    static void makeFile() throws IOException {
        file = Files.createTempFile("fuzz", ".zip");
    }

    @AfterAll
    static void dropFile() throws IOException {
        Files.deleteIfExists(file);
    }

    @FuzzTest
    void anythingIsReadOrRefused(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] body = Arrays.copyOfRange(input, 1, input.length);
        Files.write(file, switch (input[0]) {
            case 'A' -> ArchiveZip.good().put("data/account.js", body).bytes();
            case 'D' -> ArchiveZip.good().put("data/direct-messages.js", body).bytes();
            case 'G' -> ArchiveZip.good().put("data/direct-messages-group.js", body).bytes();
            case 'M' -> ArchiveZip.good().put("data/manifest.js", body).bytes();
            case 'N' -> ArchiveZip.good().put("data/note-tweet.js", body).bytes();
            case 'T' -> ArchiveZip.good().put("data/tweets.js", body).bytes();
            default -> body;
        });
        try (OpenArchive archive = new XArchiveReader().open(file)) {
            read(archive);
        } catch (ArchiveException e) {
            return; // refused
        }
    }

    private static void read(OpenArchive archive) throws ArchiveException {
        ArchivePlace place = ArchivePlace.START;
        boolean more = true;
        while (more) {
            ArchivePage page = archive.read(place);
            if (page.upserts().size() > ArchivePage.MOST || page.next().equals(place)) {
                throw new IllegalStateException("a page that is too long, or leads nowhere: " + place);
            }
            place = page.next();
            more = page.more();
        }
    }
}
