package dev.aside.ui.fx.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which ranges of a text are marked, kept right while the text is edited. A shade means "the same every time", so what
/// somebody writes into it is cut out of it; a slot means "filled in", so it grows with what is written into it. FX
/// thread only.
final class Marks {
    private List<TextRange> shade = List.of();
    private List<TextRange> slots = List.of();
    /** The slot being written in: it also takes what is typed at its very end, and may be empty for a moment. */
    private @Nullable TextRange open;

    void set(List<TextRange> newShade, List<TextRange> newSlots) {
        shade = List.copyOf(newShade);
        slots = List.copyOf(newSlots);
        open = null;
    }

    List<TextRange> shade() {
        return shade;
    }

    List<TextRange> slots() {
        return slots;
    }

    boolean isEmpty() {
        return shade.isEmpty() && slots.isEmpty();
    }

    /// The first slot that begins at or after the offset, else the first of all; it is then the one being written in.
    Optional<TextRange> next(int offset) {
        Optional<TextRange> next = slots.stream().filter(slot -> slot.start() >= offset).findFirst()
                .or(() -> slots.stream().findFirst());
        open = next.orElse(open);
        return next;
    }

    /** The text from `start` to `end` was replaced by `length` characters. */
    void replaced(int start, int end, int length) {
        int growth = length - (end - start);
        List<TextRange> shadeNow = new ArrayList<>();
        for (TextRange range : shade) {
            keep(range.start(), Math.min(range.end(), start), 0, shadeNow);
            keep(Math.max(range.start(), end), range.end(), growth, shadeNow);
        }
        List<TextRange> slotsNow = new ArrayList<>();
        TextRange openNow = null;
        for (TextRange slot : slots) {
            boolean isOpen = slot.equals(open);
            TextRange moved = moved(slot, start, end, growth, isOpen);
            boolean inside = start >= slot.start() && end <= slot.end() && (start < slot.end() || isOpen);
            if (inside) {
                openNow = moved;
            }
            if (!moved.isEmpty() || inside) {
                slotsNow.add(moved);
            }
        }
        shade = List.copyOf(shadeNow);
        slots = List.copyOf(slotsNow);
        open = openNow;
    }

    private static void keep(int start, int end, int shift, List<TextRange> into) {
        if (start < end) {
            into.add(new TextRange(start + shift, end + shift));
        }
    }

    private static TextRange moved(TextRange slot, int start, int end, int growth, boolean isOpen) {
        if (start >= slot.end() && !(isOpen && start == slot.end())) {
            return slot;
        }
        if (start >= slot.start() && end <= slot.end()) {
            return start == slot.start() && end == start && !isOpen
                    ? new TextRange(slot.start() + growth, slot.end() + growth)
                    : new TextRange(slot.start(), slot.end() + growth);
        }
        if (end <= slot.start()) {
            return new TextRange(slot.start() + growth, slot.end() + growth);
        }
        // Cut into from one side or swallowed: what is left of it.
        int first = slot.start() < start ? slot.start() : Math.min(end, slot.end()) + growth;
        int last = slot.end() > end ? slot.end() + growth : Math.max(first, Math.min(slot.end(), start));
        return new TextRange(Math.max(0, first), Math.max(first, last));
    }
}
