package dev.aside.archive.x;

import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Upsert;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gathers units until a page is full. Where it ends depends on the units alone.
final class PageBuilder {
    /// Characters of texts.
    private static final int MOST_TEXT = 2 << 20;
    /// Units, most of which give nothing.
    private static final int MOST_UNITS = 20_000;

    private final String entry;
    private final List<Upsert> upserts = new ArrayList<>(ArchivePage.MOST);
    private final List<Deletion> deletions = new ArrayList<>();
    private final Set<Upsert.PersonNamed> named = new HashSet<>();
    private final LeftOver left;
    private int text;
    private int messages;
    private int units;

    PageBuilder(String entry) {
        this.entry = entry;
        left = new LeftOver(entry);
    }

    boolean isEmpty() {
        return upserts.isEmpty() && deletions.isEmpty() && left.isEmpty();
    }

    boolean takes(Unit unit) {
        return upserts.isEmpty() || (upserts.size() + unit.upserts.size() <= ArchivePage.MOST
                && text + unit.text <= MOST_TEXT);
    }

    boolean isFull() {
        return units >= MOST_UNITS;
    }

    void add(Unit unit) {
        for (Upsert upsert : unit.upserts) {
            if (!(upsert instanceof Upsert.PersonNamed person) || named.add(person)) {
                upserts.add(upsert);
            }
        }
        deletions.addAll(unit.deletions);
        unit.left.forEach((reason, count) -> left.add(entry, reason, count));
        text += unit.text;
        messages += unit.messages;
        units++;
    }

    ArchivePage build(ArchivePlace next, boolean more) {
        return new ArchivePage(entry, upserts, deletions, left.list(), messages, next, more);
    }
}
