package dev.aside.archive.x;

import dev.aside.archive.zip.ZipReader;
import dev.aside.core.model.ArchiveLeft.Reason;
import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.model.Network;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.OpenArchive;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An archive of X. Place 0 is the archive as a whole, what of it is not read; its files follow in the order of [Kind].
final class XArchive implements OpenArchive {
    /// Bytes of a message in an archive, its text, dates and ids: about what X's own have.
    private static final long MESSAGE = 400;

    private final ZipReader zip;
    private final String name;
    private final LeftOver left;
    private final Upsert.PersonSeen owner;
    private final @Nullable Instant made;
    private final List<DataFile> files;
    private final Map<String, Long> expected;
    private final Contents contents;
    private final Unit unit = new Unit();
    private @Nullable EntryReader reader;
    private int entry = -1;
    /// Where the unit begins that is read but in no page yet; null when there is none.
    private @Nullable ArchivePlace waiting;
    private boolean waitingIsLast;

    private XArchive(ZipReader zip, String name, LeftOver left, Opening opening) {
        this.zip = zip;
        this.name = LeftOver.label(name);
        this.left = left;
        owner = opening.owner();
        made = opening.made();
        files = opening.files();
        expected = opening.expected();
        contents = opening.contents();
    }

    static XArchive open(ZipReader zip, String name) throws ArchiveException {
        LeftOver left = new LeftOver(name);
        return new XArchive(zip, name, left, Opening.of(zip, left));
    }

    @Override
    public Network network() {
        return Network.X;
    }

    @Override
    public Upsert.PersonSeen owner() {
        return owner;
    }

    @Override
    public Optional<Instant> made() {
        return Optional.ofNullable(made);
    }

    @Override
    public String fingerprint() {
        return zip.fingerprint();
    }

    @Override
    public long expectedMessages() {
        long bytes = 0;
        for (DataFile file : files) {
            bytes += file.kind().isTalk() ? file.item().size() : 0;
        }
        return bytes / MESSAGE;
    }

    @Override
    public ArchivePage read(ArchivePlace from) {
        if (from.entry() <= 0) {
            return new ArchivePage(name, List.of(), List.of(), left.list(), 0, new ArchivePlace(1, 0, 0),
                    !files.isEmpty());
        }
        ArchivePlace place = from;
        while (place.entry() <= files.size()) {
            PageBuilder page = new PageBuilder(LeftOver.label(files.get(place.entry() - 1).item().name()));
            place = fill(page, place);
            if (!page.isEmpty() || place.entry() > files.size()) {
                return page.build(place, place.entry() <= files.size());
            }
        }
        return new PageBuilder(name).build(place, false);
    }

    /// Reads what goes into a page, and says where the next begins.
    private ArchivePlace fill(PageBuilder page, ArchivePlace from) {
        EntryReader open = at(from);
        while (true) {
            ArchivePlace begin = waiting;
            boolean last = waitingIsLast;
            if (begin == null) {
                begin = new ArchivePlace(entry, open.records(), open.messages());
                last = !open.next(unit);
                if (last) {
                    checkCount(open);
                }
            }
            if (!page.takes(unit)) {
                waiting = begin;
                waitingIsLast = last;
                return begin;
            }
            waiting = null;
            page.add(unit);
            if (last) {
                close(open);
                return new ArchivePlace(from.entry() + 1, 0, 0);
            }
            if (page.isFull()) {
                return new ArchivePlace(entry, open.records(), open.messages());
            }
        }
    }

    private void checkCount(EntryReader ended) {
        Long count = expected.get(files.get(entry - 1).base());
        if (count != null && ended.isWhole() && count != ended.records()) {
            unit.left.merge(Reason.WRONG_COUNT, Math.abs(count - ended.records()), Long::sum);
        }
    }

    /// The reader at a place: the one that is there already, else one that reads up to it.
    private EntryReader at(ArchivePlace place) {
        EntryReader open = reader;
        if (open != null && entry == place.entry()) {
            boolean here = waiting == null
                    ? open.records() == place.record() && open.messages() == place.part()
                    : waiting.equals(place);
            if (here) {
                return open;
            }
        }
        if (open != null) {
            close(open);
        }
        DataFile file = files.get(place.entry() - 1);
        EntryReader opened = new EntryReader(zip, file.item(), contents.of(file.kind()), file.kind().wrappers());
        reader = opened;
        entry = place.entry();
        boolean more = true;
        while (more && (opened.records() < place.record()
                || (opened.records() == place.record() && opened.messages() < place.part()))) {
            more = opened.next(unit);
        }
        return opened;
    }

    private void close(EntryReader open) {
        open.close();
        reader = null;
        entry = -1;
        waiting = null;
    }

    @Override
    public Optional<InputStream> media(String source) throws IOException {
        return contents.media().open(source);
    }

    @Override
    public void close() {
        if (reader != null) {
            close(reader);
        }
        zip.close();
    }
}
