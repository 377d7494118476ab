package dev.aside.archive.x;

import dev.aside.core.model.ArchiveLeft.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// The whole texts of long posts. Nothing in an archive says which post a note belongs to: it is the one that begins
/// with the same words. Bounded; past that, posts keep their beginnings only.
final class Notes {
    private static final int MOST = 20_000;
    private static final int MOST_TEXT = 16 << 20;
    /// Fewer characters in common would prove nothing.
    private static final int SHORTEST = 100;

    private final Map<String, List<Note>> byBeginning = new HashMap<>();
    private int notes;
    private int text;

    private record Note(String text, long at) {}

    private boolean add(String whole, long at) {
        if (notes >= MOST || text + whole.length() > MOST_TEXT) {
            return false;
        }
        notes++;
        text += whole.length();
        byBeginning.computeIfAbsent(whole.substring(0, SHORTEST), _ -> new ArrayList<>(1)).add(new Note(whole, at));
        return true;
    }

    /// The whole text of a post; null when it is whole.
    ///
    /// @param post restored, links as X shortened them
    @Nullable
    String whole(String post, long at) {
        if (notes == 0 || post.length() <= SHORTEST) {
            return null;
        }
        List<Note> candidates = byBeginning.get(post.substring(0, SHORTEST));
        if (candidates == null) {
            return null;
        }
        String beginning = beginning(post);
        Note best = null;
        for (Note note : candidates) {
            boolean longer = note.text.length() > beginning.length() && note.text.startsWith(beginning);
            if (longer && (best == null || Math.abs(note.at - at) < Math.abs(best.at - at))) {
                best = note;
            }
        }
        return best == null ? null : best.text;
    }

    /// Without the dots, and the link to the rest, that a cut text ends with.
    private static String beginning(String post) {
        String cut = post.stripTrailing();
        int link = cut.lastIndexOf("https://t.co/");
        if (link > SHORTEST && cut.indexOf(' ', link) < 0) {
            cut = cut.substring(0, link).stripTrailing();
        }
        return cut.endsWith("…") ? cut.substring(0, cut.length() - 1).stripTrailing() : cut;
    }

    /// Reads notes into this.
    static final class NoteContent extends FlatContent {
        private final Notes notes;
        private @Nullable String whole;
        private @Nullable String created;
        private final List<Texts.Link> links = new ArrayList<>();

        NoteContent(Notes notes) {
            super(Kind.NOTES);
            this.notes = notes;
        }

        @Override
        void clear() {
            whole = null;
            created = null;
            links.clear();
        }

        @Override
        void field(String name, JsonParser json, Unit unit) {
            switch (name) {
                case "createdAt" -> created = Values.string(json);
                case "core" -> core(json, unit);
                default -> json.skipChildren();
            }
        }

        private void core(JsonParser json, Unit unit) {
            if (!Values.isObject(json)) {
                return;
            }
            for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
                switch (name) {
                    case "text" -> whole = Texts.read(json, unit);
                    case "urls" -> Links.read(json, links);
                    default -> json.skipChildren();
                }
            }
        }

        @Override
        void finish(Unit unit) {
            if (whole == null) {
                unit.left(Reason.BAD_RECORD);
            } else if (whole.length() >= SHORTEST) {
                String text = Texts.restored(whole, true);
                long at = created == null ? 0 : Dates.parse(created);
                if (text.length() < SHORTEST || !notes.add(Texts.expanded(text, links), at)) {
                    unit.left(Reason.NOT_NEEDED);
                }
            }
        }
    }
}
