package dev.aside.core;

import dev.aside.core.model.Media;
import dev.aside.core.port.MediaStore;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Takes files in that are to go out with a post: a copy stays with the profile, so that the draft keeps it when the
/// file is moved or changed. Blocks on the disk; safe for use by any thread.
public final class Attaching {
    private static final int HEAD = 16;
    /// What files of a type begin with; in ISO 8859-1, one character for each byte.
    private static final Map<String, String> BEGINNINGS = Map.of("\u0089PNG\r\n\u001a\n", "image/png",
            "\u00ff\u00d8\u00ff",
            "image/jpeg", "GIF87a", "image/gif", "GIF89a", "image/gif");

    private final MediaStore media;

    public Attaching(MediaStore media) {
        this.media = media;
    }

    /// How it went.
    public sealed interface Outcome {
        /// It is kept. Its description is empty.
        record Done(Media media) implements Outcome {}

        /// No network takes files of this kind.
        record UnknownKind() implements Outcome {}

        /// It is larger than may be kept, or the disk has too little room.
        record TooLarge() implements Outcome {}
    }

    /// Takes a file in. What it is shows by its first bytes, not by its name.
    ///
    /// @throws IOException when it can't be read, or the copy can't be written
    public Outcome attach(Path file) throws IOException {
        Optional<String> type = type(file);
        if (type.isEmpty()) {
            return new Outcome.UnknownKind();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Optional<String> hash = media.keep(in);
            if (hash.isEmpty()) {
                return new Outcome.TooLarge();
            }
            int[] size = size(file.toFile());
            return new Outcome.Done(new Media(hash.get(), type.get(), "", size[0], size[1]));
        }
    }

    /// Takes a picture in that was never a file.
    ///
    /// @param png its bytes
    /// @throws IOException when the copy can't be written
    public Outcome attach(byte[] png) throws IOException {
        Optional<String> hash = media.keep(new ByteArrayInputStream(png));
        if (hash.isEmpty()) {
            return new Outcome.TooLarge();
        }
        int[] size = size(new ByteArrayInputStream(png));
        return new Outcome.Done(new Media(hash.get(), "image/png", "", size[0], size[1]));
    }

    /// How large the kept copies are; one that can't be found has a negative size.
    public List<MediaFit.Sized> sized(List<Media> files) throws IOException {
        List<MediaFit.Sized> sized = new ArrayList<>();
        for (Media file : files) {
            sized.add(new MediaFit.Sized(file, media.size(file.hash()).orElse(-1)));
        }
        return List.copyOf(sized);
    }

    private static Optional<String> type(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
                return Optional.of("image/webp");
            }
            if (head.startsWith("ftyp", 4)) {
                return Optional.of(head.startsWith("qt", 8) ? "video/quicktime" : "video/mp4");
            }
            return BEGINNINGS.entrySet().stream().filter(entry -> head.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue).findFirst();
        }
    }

    /// Width and height of a picture; zeros where they can't be told.
    ///
    /// @param file what Java reads pictures from
    private static int[] size(Object file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new int[2];
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new int[]{reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A picture that Java can't read may be one that a network can.
            return new int[2];
        }
    }
}
