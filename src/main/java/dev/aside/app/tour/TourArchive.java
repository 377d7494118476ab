package dev.aside.app.tour;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A small archive as X gives it, made up: a workshop's followers, posts, a few conversations and a group.
public final class TourArchive {
    private static final List<String> FILES = List.of("manifest", "account", "follower", "following", "tweets",
            "direct-messages", "direct-messages-group", "like");
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 11, 20, 12, 0);

    private TourArchive() {}

    /// Writes it, over whatever the file was.
    ///
    /// @return the file
    public static Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : FILES) {
                ZipEntry entry = new ZipEntry("data/" + name + ".js");
                entry.setTimeLocal(MADE);
                zip.putNextEntry(entry);
                try (InputStream in = Objects
                        .requireNonNull(TourArchive.class.getResourceAsStream("archive-" + name + ".js"))) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return file;
    }
}
