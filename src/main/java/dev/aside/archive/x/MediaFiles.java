package dev.aside.archive.x;

import dev.aside.archive.zip.ZipItem;
import dev.aside.archive.zip.ZipReader;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Attachment.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pictures and films of an archive, found by folder and file name. Keeps sixteen bytes of each, no names.
final class MediaFiles {
    private static final long LARGEST = 2L << 30;

    private final ZipReader zip;
    private long[] keys = new long[1 << 10];
    private long[] positions = new long[1 << 10];
    private int size;

    MediaFiles(ZipReader zip) {
        this.zip = zip;
    }

    /// Notes a file; of two with one name the first stays.
    ///
    /// @param name its folder and file name: `tweets_media/1-a.jpg`
    void add(String name, ZipItem item) {
        if (size * 2 >= keys.length) {
            grow();
        }
        put(key(name), item.position());
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPositions = positions;
        keys = new long[oldKeys.length * 2];
        positions = new long[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldPositions[i]);
            }
        }
    }

    private void put(long key, long position) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            positions[slot] = position;
            size++;
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /// FNV-1a, 64 bits; never 0. What it finds is compared by name before it is opened.
    private static long key(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }

    /// The file of this name in the first of these folders that has it.
    Optional<Attachment> find(List<String> folders, String file) {
        for (String folder : folders) {
            String name = folder + "/" + file;
            if (keys[slot(key(name))] != 0) {
                return Optional.of(new Attachment(kind(file), name, "", 0, 0));
            }
        }
        return Optional.empty();
    }

    /// Opens a file by the name it was found under.
    Optional<InputStream> open(String name) throws IOException {
        int slot = slot(key(name));
        if (keys[slot] == 0) {
            return Optional.empty();
        }
        ZipItem item = zip.at(positions[slot]);
        boolean fine = name.equals(nameOf(item)) && !item.isUnsafe() && !item.isEncrypted() && item.isReadable()
                && !item.isBomb() && item.size() <= LARGEST;
        return fine ? Optional.of(zip.open(item)) : Optional.empty();
    }

    /// The name that an entry goes by here; null for one that is no picture or film of a post or message.
    static @Nullable String nameOf(ZipItem item) {
        String path = item.name();
        int file = path.lastIndexOf('/');
        if (file < 0 || !path.startsWith("_media", file - "_media".length())) {
            return null;
        }
        int folder = path.lastIndexOf('/', file - 1);
        String name = path.substring(folder + 1);
        return name.startsWith("tweet") || name.startsWith("direct_message") || name.startsWith("deleted_tweet")
                ? name
                : null;
    }

    /// What a web address calls its file; null when it has no name.
    static @Nullable String fileOf(@Nullable String address) {
        if (address == null) {
            return null;
        }
        int end = address.indexOf('?');
        String path = end < 0 ? address : address.substring(0, end);
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.isEmpty() || file.length() > 200 ? null : file;
    }

    private static Kind kind(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "jpg", "jpeg", "png", "gif", "webp" -> Kind.PICTURE;
            case "mp4", "mov", "webm", "m4v" -> Kind.VIDEO;
            case "mp3", "m4a", "ogg", "aac", "wav" -> Kind.SOUND;
            default -> Kind.FILE;
        };
    }
}
