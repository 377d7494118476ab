package dev.aside.ui.personal;

import dev.aside.core.model.Group;
import dev.aside.core.model.GroupEvent;
import dev.aside.core.model.Person;
import dev.aside.ui.fx.Texts;
import java.util.List;
import java.util.stream.Collectors;

/// How groups are called, and the sentences about what happened to them.
final class GroupWords {
    /** So many names stand in one line; the rest is counted. */
    private static final int NAMED = 4;

    private GroupWords() {}

    /** The title; without one, the names of who is in it. */
    static String title(Group group) {
        String title = group.title();
        return title != null && !title.isBlank() ? title.strip() : names(group.members());
    }

    /** "Maya, Jon and 3 more"; who is alone is said to be. */
    static String names(List<Person> people) {
        if (people.isEmpty()) {
            return Texts.of("personal.groupAlone");
        }
        String named = people.stream().limit(NAMED).map(Person::shortName).collect(Collectors.joining(", "));
        return Texts.of("personal.groupNames", named, Math.max(0, people.size() - NAMED));
    }

    /** The line below the name in the list. */
    static String preview(Group group) {
        String line = group.lastLine().strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            line = Texts.of("personal.previewPhoto");
        }
        if (group.lastMine()) {
            return Texts.of("personal.previewMine", line);
        }
        return group.lastAuthor() == null
                ? line
                : Texts.of("personal.previewTheirs", group.lastAuthor().shortName(), line);
    }

    /// What happened, in a sentence.
    ///
    /// @param own the account's own person, who is called "you"
    static String happened(GroupEvent event, Person own) {
        boolean listFirst = event.by() == null || event.people().equals(List.of(event.by()));
        StringBuilder list = new StringBuilder();
        for (Person person : event.people().stream().limit(NAMED).toList()) {
            list.append(list.isEmpty() ? "" : ", ").append(called(person, own, list.isEmpty() && listFirst));
        }
        String people = list.toString();
        int more = Math.max(0, event.people().size() - NAMED);
        String by = event.by() == null ? "" : called(event.by(), own, true);
        return switch (event.change()) {
            case MEMBERS -> Texts.of("personal.groupMembers", people, more);
            case JOINED -> listFirst
                    ? Texts.of("personal.groupJoined", people, more)
                    : Texts.of("personal.groupAdded", by, people, more);
            case LEFT -> listFirst
                    ? Texts.of("personal.groupLeft", people, more)
                    : Texts.of("personal.groupRemoved", by, people, more);
            case NAMED -> by.isEmpty()
                    ? Texts.of("personal.groupNamed", event.name())
                    : Texts.of("personal.groupNamedBy", by, event.name());
        };
    }

    private static String called(Person person, Person own, boolean begins) {
        if (person.id() == own.id()) {
            return Texts.of(begins ? "personal.groupYouFirst" : "personal.groupYou");
        }
        return person.displayName();
    }
}
