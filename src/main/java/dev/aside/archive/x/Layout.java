package dev.aside.archive.x;

import dev.aside.archive.zip.ZipItem;
import dev.aside.archive.zip.ZipReader;
import dev.aside.core.model.ArchiveLeft.Reason;
import dev.aside.core.port.ArchiveException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which entries of a ZIP file are an archive's, and in which order they are read.
final class Layout {
    private static final int MOST_FILES = 10_000;
    private static final long ANY_SIZE = 8L << 30;
    private static final long ANY_OVERLAP = 1L << 30;
    private static final long RATIO = 250;

    private final List<Found> found = new ArrayList<>();
    private final LeftOver left;
    private int encrypted;
    /// Files to read, in order; the account's first.
    final List<DataFile> files = new ArrayList<>();
    final MediaFiles media;
    private @Nullable ZipItem manifest;

    private record Found(Names.FileName data, ZipItem item) {}

    private Layout(ZipReader zip, LeftOver left) {
        this.left = left;
        media = new MediaFiles(zip);
    }

    /// Looks through a ZIP file.
    ///
    /// @param left takes what is not read
    /// @throws ArchiveException FOREIGN, ENCRYPTED, BOMB, NOT_READABLE
    static Layout of(ZipReader zip, LeftOver left) throws ArchiveException {
        Layout layout = new Layout(zip, left);
        if (!zip.scan(layout::add)) {
            left.add(Reason.DAMAGED_ENTRY, 1);
        }
        layout.sort();
        layout.checkSizes(zip.size());
        return layout;
    }

    Optional<ZipItem> manifest() {
        return Optional.ofNullable(manifest);
    }

    private void add(ZipItem item) throws ArchiveException {
        if (item.isUnsafe()) {
            left.add(item.name(), Reason.UNSAFE_NAME, 1);
            return;
        }
        if (item.isFolder()) {
            return;
        }
        Optional<Names.FileName> data = Names.file(item.name());
        if (data.isPresent() && (data.get().isManifest() || Kind.named(data.get().type()).isPresent())) {
            candidate(new Found(data.get(), item));
            return;
        }
        String media = MediaFiles.nameOf(item);
        if (media == null) {
            boolean known = Names.isFurniture(item) || (data.isPresent() && data.get().isNotNeeded());
            left.add(Names.together(item), known ? Reason.NOT_NEEDED : Reason.UNKNOWN_ENTRY, 1);
        } else if (item.isBomb()) {
            left.add(item.name(), Reason.TOO_LARGE, 1);
        } else {
            this.media.add(media, item);
        }
    }

    private void candidate(Found candidate) throws ArchiveException {
        if (found.size() >= MOST_FILES) {
            throw new ArchiveException(ArchiveException.Reason.BOMB, "more than " + MOST_FILES + " data files", null);
        }
        ZipItem item = candidate.item;
        if (item.isEncrypted()) {
            encrypted++;
            left.add(item.name(), Reason.ENCRYPTED_ENTRY, 1);
        } else if (!item.isReadable()) {
            left.add(item.name(), Reason.UNREADABLE_ENTRY, 1);
        } else if (item.isBomb()) {
            left.add(item.name(), Reason.TOO_LARGE, 1);
        } else {
            found.add(candidate);
        }
    }

    /// Takes the folder with most of an archive's files.
    private void sort() throws ArchiveException {
        if (found.isEmpty()) {
            throw new ArchiveException(
                    encrypted > 0 ? ArchiveException.Reason.ENCRYPTED : ArchiveException.Reason.FOREIGN,
                    "no file of an archive", null);
        }
        Map<String, Integer> roots = new HashMap<>();
        found.forEach(one -> roots.merge(one.data.root(), 1, Integer::sum));
        String root = roots.keySet().stream().min(Comparator.<String>comparingInt(name -> -roots.getOrDefault(name, 0))
                .thenComparingInt(String::length).thenComparing(Comparator.naturalOrder())).orElseThrow();
        for (Found one : found) {
            Names.FileName data = one.data;
            if (!data.root().equals(root)) {
                left.add(one.item.name(), Reason.UNKNOWN_ENTRY, 1);
            } else if (data.isManifest()) {
                manifest = manifest == null ? one.item : manifest;
            } else {
                files.add(new DataFile(Kind.named(data.type()).orElseThrow(), data.part(), data.base(), one.item));
            }
        }
        files.sort(Comparator.comparing(DataFile::kind).thenComparingInt(DataFile::part)
                .thenComparing(file -> file.item().name()).thenComparingLong(file -> file.item().position()));
    }

    private void checkSizes(long zip) throws ArchiveException {
        long size = 0;
        long packed = 0;
        for (DataFile file : files) {
            size = Math.min(Long.MAX_VALUE / 2, size + file.item().size());
            packed = Math.min(Long.MAX_VALUE / 2, packed + file.item().packed());
        }
        boolean huge = size > ANY_SIZE && size / RATIO > zip;
        boolean overlapping = size > ANY_OVERLAP && packed > zip;
        if (huge || overlapping) {
            throw new ArchiveException(ArchiveException.Reason.BOMB, "unpacks to " + size + " bytes", null);
        }
    }
}
