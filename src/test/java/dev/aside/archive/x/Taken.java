package dev.aside.archive.x;

import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.OpenArchive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// All that an archive gave.
record Taken(List<ArchivePage> pages) {

    static Taken from(Path file) throws ArchiveException {
        try (OpenArchive archive = new XArchiveReader().open(file)) {
            return from(archive, ArchivePlace.START);
        }
    }

    static Taken from(OpenArchive archive, ArchivePlace place) throws ArchiveException {
        List<ArchivePage> pages = new ArrayList<>();
        ArchivePlace next = place;
        boolean more = true;
        while (more) {
            ArchivePage page = archive.read(next);
            assertThat(page.upserts()).hasSizeLessThanOrEqualTo(ArchivePage.MOST);
            assertThat(page.next()).isNotEqualTo(next);
            pages.add(page);
            next = page.next();
            more = page.more();
        }
        return new Taken(pages);
    }

    <T extends Upsert> List<T> all(Class<T> kind) {
        return stream(kind).toList();
    }

    <T extends Upsert> long count(Class<T> kind) {
        return stream(kind).count();
    }

    private <T extends Upsert> Stream<T> stream(Class<T> kind) {
        return pages.stream().flatMap(page -> page.upserts().stream()).filter(kind::isInstance).map(kind::cast);
    }

    List<Deletion> deletions() {
        return pages.stream().flatMap(page -> page.deletions().stream()).toList();
    }

    /// Texts of posts and messages, in order.
    List<String> texts() {
        return pages.stream().flatMap(page -> page.upserts().stream()).flatMap(upsert -> switch (upsert) {
            case Upsert.PostSeen post -> Stream.of(post.text());
            case Upsert.MessageSeen message -> Stream.of(message.text());
            default -> Stream.<String>empty();
        }).toList();
    }

    /// `data/like.js NOT_NEEDED 1`, sorted.
    List<String> left() {
        Map<String, Long> counts = new TreeMap<>();
        for (ArchivePage page : pages) {
            for (ArchiveLeft left : page.left()) {
                counts.merge(left.entry() + " " + left.reason(), left.count(), Long::sum);
            }
        }
        return counts.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList();
    }
}
