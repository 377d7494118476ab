package dev.aside.detect;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays a draft beside an earlier message: equal tokens are the template, also where sentences changed places; what
/// differs is a slot.
///
/// Tokens are compared by Myers' diff (java-diff-utils); what it leaves over is paired by equal keys, in order.
final class Alignment {
    private final Aligned draft;
    private final Aligned earlier;
    private final int[] partner;
    private final boolean[] taken;
    private final List<Slot> slots = new ArrayList<>();

    /// A text and its tokens, emoji among them.
    record Aligned(String text, List<Token> tokens) {
        Aligned {
            tokens = withEmoji(text, tokens);
        }

        private static List<Token> withEmoji(String text, List<Token> tokens) {
            List<Token> all = new ArrayList<>(tokens);
            all.addAll(EmojiRuns.in(text));
            all.sort(Comparator.comparingInt(token -> token.span().from()));
            return all;
        }

        String textOf(int index) {
            return tokens.get(index).span().of(text);
        }

        int end(int index) {
            return index < 0 ? 0 : tokens.get(index).span().to();
        }
    }

    private Alignment(Aligned draft, Aligned earlier) {
        this.draft = draft;
        this.earlier = earlier;
        partner = new int[draft.tokens().size()];
        taken = new boolean[earlier.tokens().size()];
        Arrays.fill(partner, -1);
    }

    /// Aligns two texts.
    static Alignment of(Aligned draft, Aligned earlier) {
        Alignment alignment = new Alignment(draft, earlier);
        alignment.pairInOrder();
        alignment.pairMoved();
        alignment.findSlots();
        alignment.slots.sort(Comparator.comparingInt((Slot slot) -> slot.span().from())
                .thenComparingInt(slot -> slot.span().to()));
        return alignment;
    }

    /// Returns the slots in the order of the draft, each with the one value of the earlier message.
    List<Slot> slots() {
        return slots;
    }

    /// Returns the parts of the draft that are the template.
    List<Span> template() {
        return outside(slots.stream().map(Slot::span).toList(), draft.text());
    }

    /// Returns the parts of the earlier message that are the template.
    List<Span> templateInEarlier() {
        List<Span> filled = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.earlier() != null) {
                filled.add(slot.earlier());
            }
        }
        filled.sort(Comparator.comparingInt(Span::from));
        return outside(filled, earlier.text());
    }

    private static List<Span> outside(List<Span> filled, String text) {
        List<Span> rest = new ArrayList<>();
        int from = 0;
        for (Span slot : filled) {
            if (!slot.isEmpty()) {
                addUnlessBlank(rest, from, slot.from(), text);
                from = Math.max(from, slot.to());
            }
        }
        addUnlessBlank(rest, from, text.length(), text);
        return rest;
    }

    private static void addUnlessBlank(List<Span> spans, int from, int to, String text) {
        if (from < to && !text.substring(from, to).isBlank()) {
            spans.add(new Span(from, to));
        }
    }

    private void pairInOrder() {
        List<String> ours = draft.tokens().stream().map(Token::key).toList();
        List<String> theirs = earlier.tokens().stream().map(Token::key).toList();
        for (AbstractDelta<String> delta : DiffUtils.diff(ours, theirs, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                for (int k = 0; k < delta.getSource().size(); k++) {
                    pair(delta.getSource().getPosition() + k, delta.getTarget().getPosition() + k);
                }
            }
        }
    }

    private void pairMoved() {
        Map<String, List<Integer>> free = new HashMap<>();
        for (int j = taken.length - 1; j >= 0; j--) {
            if (!taken[j]) {
                free.computeIfAbsent(earlier.tokens().get(j).key(), key -> new ArrayList<>()).add(j);
            }
        }
        for (int i = 0; i < partner.length; i++) {
            List<Integer> same = partner[i] < 0 ? free.get(draft.tokens().get(i).key()) : null;
            if (same != null && !same.isEmpty()) {
                pair(i, same.removeLast());
            }
        }
    }

    private void pair(int i, int j) {
        partner[i] = j;
        taken[j] = true;
    }

    private void findSlots() {
        for (int i = 0; i < partner.length; i++) {
            Token token = draft.tokens().get(i);
            if (partner[i] >= 0) {
                String value = earlier.textOf(partner[i]);
                if (!token.isWord() && !draft.textOf(i).equals(value)) {
                    slots.add(new Slot(kind(token), token.span(), earlier.tokens().get(partner[i]).span(),
                            List.of(value)));
                }
            } else {
                i = unpaired(i);
            }
        }
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                j = leftOver(j);
            }
        }
    }

    /// A run of tokens that only the draft has, and what the earlier message has in its place. Returns its last index.
    private int unpaired(int first) {
        int last = first;
        while (last + 1 < partner.length && partner[last + 1] < 0) {
            last++;
        }
        int before = first == 0 ? -1 : partner[first - 1];
        int end = before + 1;
        while (end < taken.length && !taken[end]) {
            taken[end++] = true;
        }
        Span theirs = end > before + 1
                ? new Span(earlier.tokens().get(before + 1).span().from(), earlier.end(end - 1))
                : new Span(earlier.end(before), earlier.end(before));
        Slot.Kind kind = first == last ? kind(draft.tokens().get(first)) : Slot.Kind.TEXT;
        slots.add(new Slot(kind, new Span(draft.tokens().get(first).span().from(), draft.end(last)), theirs,
                theirs.isEmpty() ? List.of() : List.of(theirs.of(earlier.text()))));
        return last;
    }

    private int leftOver(int first) {
        int last = first;
        while (last + 1 < taken.length && !taken[last + 1]) {
            last++;
        }
        int place = 0;
        for (int i = 0; i < partner.length; i++) {
            place = first > 0 && partner[i] == first - 1 ? draft.end(i) : place;
        }
        Span theirs = new Span(earlier.tokens().get(first).span().from(), earlier.end(last));
        slots.add(new Slot(first == last ? kind(earlier.tokens().get(first)) : Slot.Kind.TEXT, new Span(place, place),
                theirs, List.of(theirs.of(earlier.text()))));
        return last;
    }

    private static Slot.Kind kind(Token token) {
        return switch (token.kind()) {
            case NAME -> Slot.Kind.NAME;
            case HANDLE -> Slot.Kind.HANDLE;
            case COMPANY -> Slot.Kind.COMPANY;
            case LINK -> Slot.Kind.LINK;
            case EMAIL -> Slot.Kind.EMAIL;
            case NUMBER -> Slot.Kind.NUMBER;
            case PLACEHOLDER -> Slot.Kind.PLACEHOLDER;
            case EMOJI -> Slot.Kind.EMOJI;
            case WORD -> Slot.Kind.TEXT;
        };
    }
}
