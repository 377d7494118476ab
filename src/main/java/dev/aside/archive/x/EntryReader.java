package dev.aside.archive.x;

import dev.aside.archive.zip.OversizeException;
import dev.aside.archive.zip.ZipItem;
import dev.aside.archive.zip.ZipReader;
import dev.aside.core.model.ArchiveLeft.Reason;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Reads one file of an archive piece by piece, whatever is wrong with it. For one thread.
final class EntryReader implements AutoCloseable {
    private final Content content;
    private final @Nullable Records records;
    private @Nullable Reason failure;
    private boolean ended;

    EntryReader(ZipReader zip, ZipItem item, Content content, List<String> wrappers) {
        this.content = content;
        Records opened = null;
        try {
            Source source = Source.of(zip.open(item));
            Source.Form form = source.begin();
            if (form == Source.Form.LIST) {
                opened = new Records(source, wrappers);
            } else {
                failure = form == Source.Form.NOTHING ? null : Reason.UNREADABLE_ENTRY;
                source.close();
            }
        } catch (IOException e) {
            failure = reason(e);
        }
        records = opened;
    }

    /// Reads the next piece, which may be nothing.
    ///
    /// @return false at the end; the unit then says what was wrong there
    boolean next(Unit unit) {
        unit.clear();
        if (records == null || ended) {
            if (failure != null) {
                unit.left(failure);
            }
            return false;
        }
        try {
            if (content.read(records, unit)) {
                return true;
            }
            String rest = content.cutOff();
            if (rest != null && records.next(List.of(rest)) != null) {
                return true;
            }
            records.drain();
            ended = true;
        } catch (JacksonException e) {
            recover(records, unit);
        } catch (IOException e) {
            end(unit, reason(e));
        }
        return !ended;
    }

    private void recover(Records from, Unit unit) {
        unit.clear();
        IOException cause = from.failure();
        if (cause != null) {
            end(unit, reason(cause));
            return;
        }
        if (from.repair()) {
            content.startOver();
            return;
        }
        boolean lost = from.isInside();
        try {
            String found = from.recover();
            content.goOn(found, lost);
            if (found != null || lost) {
                unit.left(Reason.BAD_RECORD);
            }
            if (found == null) {
                end(unit, lost && !from.isGivenUp() ? null : Reason.UNREADABLE_ENTRY);
            }
        } catch (IOException e) {
            content.goOn(null, lost);
            end(unit, reason(e));
        }
    }

    private void end(Unit unit, @Nullable Reason reason) {
        ended = true;
        failure = Reason.DAMAGED_ENTRY; // the count is no longer that of the file
        if (reason != null) {
            unit.left(reason);
        }
    }

    private static Reason reason(IOException e) {
        return e instanceof OversizeException ? Reason.TOO_LARGE : Reason.DAMAGED_ENTRY;
    }

    /// Whether the file was read to the end of its list.
    boolean isWhole() {
        return failure == null;
    }

    long records() {
        return content.records();
    }

    long messages() {
        return content.messages();
    }

    @Override
    public void close() {
        if (records != null) {
            records.close();
        }
    }
}
