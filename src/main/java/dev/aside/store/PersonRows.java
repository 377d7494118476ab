package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Pronouns;
import dev.aside.core.model.Upsert.PersonNamed;
import dev.aside.core.model.Upsert.PersonSeen;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes people. Somebody who is only named by an id is a row without a handle until a profile comes.
final class PersonRows {
    private static final int MANY = 50;

    private PersonRows() {}

    static Optional<Person> find(Sql sql, long id) throws SQLException {
        return sql.first("SELECT " + Rows.PERSON + " FROM person p WHERE p.id = ?", Rows::person, id);
    }

    static Optional<Person> find(Sql sql, Network network, String remoteId) throws SQLException {
        return sql.first("SELECT " + Rows.PERSON + " FROM person p WHERE p.network = ? AND p.remote_id = ?",
                Rows::person, network, remoteId);
    }

    /// The id of this person, who is made if unknown.
    static long named(Tx tx, Network network, String remoteId) throws SQLException {
        Optional<Long> known = tx.sql().id("SELECT id FROM person WHERE network = ? AND remote_id = ?", network,
                remoteId);
        if (known.isPresent()) {
            return known.get();
        }
        long id = tx.sql().insert(
                "INSERT INTO person (network, remote_id, sort_name, search_text) VALUES (?, ?, ?, ?)",
                network, remoteId, Folding.sortName(remoteId), remoteId);
        tx.searchTextChanged(id, null);
        tx.changed(Kind.PEOPLE, id);
        return id;
    }

    /// Notes what somebody is called by others: it fills what is missing of handle and name, and stands beside what is
    /// there.
    ///
    /// @return the person's id
    static long called(Tx tx, Network network, PersonNamed seen, Instant now) throws SQLException {
        Optional<Person> known = find(tx.sql(), network, seen.remoteId());
        if (known.isEmpty()) {
            return insert(tx, new Person(0, network, seen.remoteId(), seen.handle(), seen.name(), "", null, null,
                    null));
        }
        Person old = known.get();
        String handle = old.handle() != null ? old.handle() : seen.handle();
        String name = old.name() != null ? old.name() : seen.name();
        if (!Objects.equals(handle, old.handle()) || !Objects.equals(name, old.name())) {
            update(tx, new Person(old.id(), network, old.remoteId(), handle, name, old.bio(), old.pronouns(),
                    old.company(), old.picture()));
        } else if (differs(handle, seen.handle()) || differs(name, seen.name())) {
            tx.sql().execute(
                    """
                                  INSERT INTO person_name (person_id, handle, name, until) SELECT ?1, ?2, ?3, ?4
                                  WHERE NOT EXISTS
                            (SELECT 1 FROM person_name WHERE person_id = ?1 AND handle IS ?2 AND name IS ?3)""",
                    old.id(), seen.handle(), seen.name(), now);
        }
        return old.id();
    }

    private static boolean differs(@Nullable String known, @Nullable String seen) {
        return seen != null && !seen.equals(known);
    }

    /// Brings the search index up to date. Where many people got other names at once, as from an archive, the old ones
    /// are marked as gone, and go when the index is merged next; else they are wiped at once, which takes a millisecond
    /// each.
    ///
    /// @param before what the index has of each person; empty for nothing
    static void index(Sql sql, Map<Long, Optional<String>> before) throws SQLException {
        boolean many = before.values().stream().filter(Optional::isPresent).limit(MANY).count() == MANY;
        if (many) {
            wipe(sql, false);
        }
        indexEach(sql, before);
        if (many) {
            wipe(sql, true);
        }
    }

    private static void wipe(Sql sql, boolean at) throws SQLException {
        sql.execute("INSERT INTO person_trigram (person_trigram, rank) VALUES ('secure-delete', ?)", at);
        sql.execute("INSERT INTO person_short (person_short, rank) VALUES ('secure-delete', ?)", at);
    }

    private static void indexEach(Sql sql, Map<Long, Optional<String>> before) throws SQLException {
        for (Map.Entry<Long, Optional<String>> one : before.entrySet()) {
            long id = one.getKey();
            Optional<String> now = sql.first("SELECT search_text FROM person WHERE id = ?", row -> row.getString(1),
                    id);
            if (now.equals(one.getValue())) {
                continue;
            }
            if (one.getValue().isPresent()) {
                String text = one.getValue().get();
                sql.execute("INSERT INTO person_trigram (person_trigram, rowid, search_text) VALUES ('delete', ?, ?)",
                        id, text);
                sql.execute("INSERT INTO person_short (person_short, rowid, tokens) VALUES ('delete', ?, ?)", id,
                        ShortTokens.of(text));
            }
            if (now.isPresent()) {
                sql.execute("INSERT INTO person_trigram (rowid, search_text) VALUES (?, ?)", id, now.get());
                sql.execute("INSERT INTO person_short (rowid, tokens) VALUES (?, ?)", id, ShortTokens.of(now.get()));
            }
        }
    }

    /// Writes a profile; what it leaves open of handle and name stays as it was.
    ///
    /// @return the person's id
    static long seen(Tx tx, Network network, PersonSeen profile, Instant now) throws SQLException {
        Optional<Person> known = find(tx.sql(), network, profile.remoteId());
        String handle = profile.handle() != null ? profile.handle() : known.map(Person::handle).orElse(null);
        String name = profile.name() != null ? profile.name() : known.map(Person::name).orElse(null);
        Person person = new Person(known.map(Person::id).orElse(0L), network, profile.remoteId(), handle, name,
                profile.bio(), profile.pronouns(), profile.company(), profile.picture());
        if (known.isEmpty()) {
            return insert(tx, person);
        }
        if (!known.get().equals(person)) {
            remember(tx.sql(), known.get(), person, now);
            update(tx, person);
        }
        return person.id();
    }

    private static long insert(Tx tx, Person person) throws SQLException {
        long id = tx.sql().insert("""
                INSERT INTO person (network, remote_id, handle, name, bio, pronouns, company, picture, sort_name,
                    search_text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", person.network(), person.remoteId(),
                person.handle(), person.name(), person.bio(), name(person.pronouns()), person.company(),
                person.picture(), Folding.sortName(person.displayName()), searchText(person, ""));
        tx.searchTextChanged(id, null);
        tx.changed(Kind.PEOPLE, id);
        return id;
    }

    private static void update(Tx tx, Person person) throws SQLException {
        tx.sql().execute("""
                UPDATE person SET handle = ?, name = ?, bio = ?, pronouns = ?, company = ?, picture = ?, sort_name = ?
                WHERE id = ?""", person.handle(), person.name(), person.bio(), name(person.pronouns()),
                person.company(), person.picture(), Folding.sortName(person.displayName()), person.id());
        refreshSearch(tx, person.id());
        tx.changed(Kind.PEOPLE, person.id());
    }

    private static @Nullable String name(@Nullable Pronouns pronouns) {
        return pronouns == null ? null : pronouns.name();
    }

    private static void remember(Sql sql, Person old, Person now, Instant until) throws SQLException {
        boolean renamed = old.name() != null && !old.name().equals(now.name());
        boolean moved = old.handle() != null && !old.handle().equals(now.handle());
        if (renamed || moved) {
            sql.execute("INSERT INTO person_name (person_id, handle, name, until) VALUES (?, ?, ?, ?)", old.id(),
                    old.handle(), old.name(), until);
        }
    }

    /// Brings what a search among people looks at up to date: name, handle, note and tags.
    static void refreshSearch(Tx tx, long personId) throws SQLException {
        record Old(Person person, String text, String kept) {}
        Optional<Old> found = tx.sql().first("SELECT " + Rows.PERSON + """
                , p.search_text, coalesce((SELECT note FROM person_note WHERE person_id = p.id), '') || char(10)
                    || coalesce((SELECT group_concat(tag, char(10)) FROM person_tag WHERE person_id = p.id), '')
                FROM person p WHERE p.id = ?""",
                row -> new Old(Rows.person(row), row.getString(Rows.PERSON_COLUMNS + 1),
                        row.getString(Rows.PERSON_COLUMNS + 2)),
                personId);
        if (found.isPresent()) {
            Old old = found.get();
            String text = searchText(old.person, old.kept);
            if (!text.equals(old.text)) {
                tx.sql().execute("UPDATE person SET search_text = ? WHERE id = ?", text, personId);
                tx.searchTextChanged(personId, old.text);
            }
        }
    }

    private static String searchText(Person person, String kept) {
        String name = person.name() == null ? "" : person.name();
        String handle = person.handle() == null ? "" : person.handle();
        String who = name.isEmpty() && handle.isEmpty() ? person.remoteId() : name + '\n' + handle;
        return (who + '\n' + kept).strip();
    }

    /// Notes under which id the account's server knows them.
    static void knownAs(Sql sql, long accountId, long personId, String idAtServer) throws SQLException {
        sql.execute("""
                INSERT INTO person_id_at (account_id, person_id, remote_id) VALUES (?, ?, ?)
                ON CONFLICT (account_id, person_id) DO UPDATE SET remote_id = excluded.remote_id
                WHERE remote_id <> excluded.remote_id""", accountId, personId, idAtServer);
    }
}
