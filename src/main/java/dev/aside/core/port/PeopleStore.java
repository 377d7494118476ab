package dev.aside.core.port;

import dev.aside.core.model.Person;
import dev.aside.core.model.PersonNotes;
import dev.aside.core.model.Post;
import dev.aside.core.model.Relation;
import dev.aside.core.model.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// People and what the owner keeps about them.
public interface PeopleStore {
    Optional<Person> person(long personId) throws StoreException;

    Optional<Person> person(dev.aside.core.model.Network network, String remoteId) throws StoreException;

    /// People whose name or handle has a word that begins with the text, best known first; for *New message*. Without a
    /// text those whom one talked with last, and then who followed last.
    List<Person> named(String text, int limit) throws StoreException;

    PersonNotes notes(long personId) throws StoreException;

    void saveNote(long personId, String note) throws StoreException;

    void addTag(long personId, String tag) throws StoreException;

    void removeTag(long personId, String tag) throws StoreException;

    /// Every tag in use, most used first.
    List<String> tags() throws StoreException;

    void setOptedOut(long personId, @Nullable Instant since) throws StoreException;

    void setDontWarn(long personId, boolean dontWarn) throws StoreException;

    /// People for whom the owner wants no warnings.
    List<Person> notWarned() throws StoreException;

    Relation relation(long accountId, long personId) throws StoreException;

    Together together(long accountId, long personId) throws StoreException;

    /// Their newest posts first.
    List<Post> latestPosts(long personId, int limit) throws StoreException;
}
