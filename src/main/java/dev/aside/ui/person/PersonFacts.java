package dev.aside.ui.person;

import dev.aside.core.model.Person;
import dev.aside.core.model.PersonNotes;
import dev.aside.core.model.Post;
import dev.aside.core.model.Relation;
import dev.aside.core.model.Together;
import java.util.List;

/// Everything the column about a person shows, read at one time.
///
/// @param accountId the own account that all of it is about
/// @param things what could be mentioned to them, the best first
/// @param allTags every tag in use, most used first
public record PersonFacts(long accountId, Person person, PersonNotes notes, Relation relation, List<Post> posts,
        Together together, List<Quote> things, List<String> allTags) {
    public PersonFacts {
        posts = List.copyOf(posts);
        things = List.copyOf(things);
        allTags = List.copyOf(allTags);
    }
}
