package dev.aside.archive.x;

import dev.aside.archive.zip.ZipReader;
import dev.aside.core.model.Upsert;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes what reads each kind of file. Long posts are gathered before the first posts are read, and who is in which
/// group before the first group: messages come newest first, and who joined is said last.
final class Contents {
    private static final int MOST_MEMBERS = 200_000;

    private final ZipReader zip;
    private final List<DataFile> files;
    private final Scope scope;
    private boolean knowsNotes;
    private boolean knowsMembers;

    Contents(ZipReader zip, List<DataFile> files, Scope scope) {
        this.zip = zip;
        this.files = files;
        this.scope = scope;
    }

    MediaFiles media() {
        return scope.media;
    }

    Content of(Kind kind) {
        return switch (kind) {
            case ACCOUNT, PROFILE -> new AccountContent().of(kind);
            case FOLLOWER, FOLLOWING, BLOCK, MUTE -> new PersonContent(kind);
            case NOTES -> new Notes.NoteContent(new Notes());
            case POSTS, DELETED_POSTS -> {
                gatherNotes();
                yield new PostContent(kind, scope);
            }
            case GROUPS -> {
                gatherMembers();
                yield new TalkContent(kind, scope);
            }
            case PAIRS -> new TalkContent(kind, scope);
        };
    }

    private void gatherNotes() {
        if (knowsNotes) {
            return;
        }
        knowsNotes = true;
        Unit unit = new Unit();
        for (DataFile file : files) {
            if (file.kind() == Kind.NOTES) {
                try (EntryReader reader = new EntryReader(zip, file.item(), new Notes.NoteContent(scope.notes),
                        Kind.NOTES.wrappers())) {
                    boolean more = true;
                    while (more) {
                        more = reader.next(unit);
                    }
                }
            }
        }
    }

    private void gatherMembers() {
        if (knowsMembers) {
            return;
        }
        knowsMembers = true;
        Map<String, Set<String>> members = new HashMap<>();
        int count = 0;
        Unit unit = new Unit();
        for (DataFile file : files) {
            if (file.kind() == Kind.GROUPS) {
                try (EntryReader reader = new EntryReader(zip, file.item(), new TalkContent(Kind.GROUPS, scope),
                        Kind.GROUPS.wrappers())) {
                    while (count < MOST_MEMBERS && reader.next(unit)) {
                        count += gather(unit, members);
                    }
                }
            }
        }
        Map<String, List<String>> known = new HashMap<>();
        members.forEach((group, people) -> known.put(group, List.copyOf(people)));
        scope.members(known);
    }

    private int gather(Unit unit, Map<String, Set<String>> members) {
        int count = 0;
        for (Upsert upsert : unit.upserts) {
            String group = "";
            List<String> people = List.of();
            if (upsert instanceof Upsert.MessageSeen message) {
                group = message.conversation();
                people = List.of(message.author());
            } else if (upsert instanceof Upsert.GroupChanged event) {
                group = event.conversation();
                people = event.people();
            }
            for (String person : people) {
                boolean other = !person.equals(scope.owner);
                count += other && members.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(person) ? 1 : 0;
            }
        }
        return count;
    }
}
