package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.PersonNotes;
import dev.aside.core.model.Post;
import dev.aside.core.model.Relation;
import dev.aside.core.model.Together;
import dev.aside.core.port.PeopleStore;
import dev.aside.core.port.StoreException;
import dev.aside.store.Writer.Priority;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class SqlitePeople implements PeopleStore {
    /// How many people with the text somewhere are looked at to find those with a word that begins with it.
    private static final int CANDIDATES = 400;

    /// Whom one talks with, the latest first, then who followed last.
    private static final String NEAR = "SELECT " + Rows.PERSON + """
             FROM person p
            WHERE (p.id IN (SELECT person_id FROM conversation WHERE place = 'ALL' ORDER BY last_at DESC LIMIT ?)
                OR p.id IN (SELECT person_id FROM relation WHERE follows = 1 ORDER BY since DESC LIMIT ?))
            AND NOT EXISTS (SELECT 1 FROM account WHERE person_id = p.id)
            ORDER BY (SELECT max(last_at) FROM conversation WHERE person_id = p.id) DESC NULLS LAST,
                (SELECT max(since) FROM relation WHERE person_id = p.id AND follows = 1) DESC NULLS LAST, p.id
            LIMIT ?""";

    private final Database database;

    SqlitePeople(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Person> person(long personId) throws StoreException {
        return database.read(sql -> PersonRows.find(sql, personId));
    }

    @Override
    public Optional<Person> person(Network network, String remoteId) throws StoreException {
        return database.read(sql -> PersonRows.find(sql, network, remoteId));
    }

    @Override
    public List<Person> named(String text, int limit) throws StoreException {
        SearchQuery query = SearchQuery.of(text);
        if (query.isEmpty()) {
            return database.read(sql -> sql.list(NEAR, Rows::person, limit, limit, limit));
        }
        String select = "SELECT " + Rows.PERSON + " FROM person p WHERE " + query.condition("p.id", "person") + """
                 AND NOT EXISTS (SELECT 1 FROM account WHERE person_id = p.id)
                ORDER BY (SELECT max(last_sent_at) FROM conversation WHERE person_id = p.id) DESC NULLS LAST,
                    (SELECT min(since) FROM relation WHERE person_id = p.id) NULLS LAST, p.id LIMIT ?""";
        Pattern beginning = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(Folding.fold(text.strip())));
        return database.read(sql -> sql.list(select, Rows::person, query.arguments(CANDIDATES))).stream()
                .filter(p -> beginning.matcher(Folding.fold(names(p))).find()).limit(limit).toList();
    }

    private static String names(Person person) {
        return (person.name() == null ? "" : person.name()) + '\n' + (person.handle() == null ? "" : person.handle());
    }

    @Override
    public PersonNotes notes(long personId) throws StoreException {
        return database.read(sql -> notes(sql, personId));
    }

    static PersonNotes notes(Sql sql, long personId) throws SQLException {
        List<String> tags = sql.list("SELECT tag FROM person_tag WHERE person_id = ? ORDER BY id",
                row -> row.getString(1), personId);
        return sql.first("SELECT note, opted_out_at, dont_warn FROM person_note WHERE person_id = ?",
                row -> new PersonNotes(personId, row.getString(1), tags, Rows.instant(row, 2), row.getBoolean(3)),
                personId).orElseGet(() -> new PersonNotes(personId, "", tags, null, false));
    }

    @Override
    public void saveNote(long personId, String note) throws StoreException {
        keep(personId, "note", note);
    }

    @Override
    public void setOptedOut(long personId, @Nullable Instant since) throws StoreException {
        keep(personId, "opted_out_at", since);
    }

    @Override
    public void setDontWarn(long personId, boolean dontWarn) throws StoreException {
        keep(personId, "dont_warn", dontWarn);
    }

    private void keep(long personId, String column, @Nullable Object value) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            tx.sql().execute("INSERT INTO person_note (person_id, " + column + ") VALUES (?, ?) "
                    + "ON CONFLICT (person_id) DO UPDATE SET " + column + " = excluded." + column, personId, value);
            noted(tx, personId);
        });
    }

    @Override
    public void addTag(long personId, String tag) throws StoreException {
        String stripped = tag.strip();
        if (stripped.isEmpty()) {
            return;
        }
        database.run(Priority.PERSON, tx -> {
            tx.sql().execute("INSERT INTO person_tag (person_id, tag) VALUES (?, ?) ON CONFLICT DO NOTHING", personId,
                    stripped);
            noted(tx, personId);
        });
    }

    @Override
    public void removeTag(long personId, String tag) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            tx.sql().execute("DELETE FROM person_tag WHERE person_id = ? AND tag = ?", personId, tag.strip());
            noted(tx, personId);
        });
    }

    private static void noted(Tx tx, long personId) throws SQLException {
        PersonRows.refreshSearch(tx, personId);
        tx.changed(Kind.NOTES, personId);
    }

    @Override
    public List<String> tags() throws StoreException {
        return database.read(sql -> sql.list("SELECT tag FROM person_tag GROUP BY tag ORDER BY count(*) DESC, tag",
                row -> row.getString(1)));
    }

    @Override
    public List<Person> notWarned() throws StoreException {
        return database.read(sql -> sql.list("SELECT " + Rows.PERSON + " FROM person_note n "
                + "JOIN person p ON p.id = n.person_id WHERE n.dont_warn = 1 ORDER BY p.sort_name, p.id",
                Rows::person));
    }

    @Override
    public Relation relation(long accountId, long personId) throws StoreException {
        return database.read(sql -> sql.first("SELECT followed_at, first_seen, ended, you_follow FROM relation "
                + "WHERE account_id = ? AND person_id = ?",
                row -> new Relation(Rows.instant(row, 1), Rows.instant(row, 2), Rows.instant(row, 3),
                        row.getBoolean(4)),
                accountId, personId)).orElse(Relation.NONE);
    }

    @Override
    public Together together(long accountId, long personId) throws StoreException {
        return database.read(sql -> sql.first("SELECT first_at, last_sent_at, messages, mine, answered "
                + "FROM conversation WHERE account_id = ? AND person_id = ?",
                row -> new Together(Rows.instant(row, 1), Rows.instant(row, 2), row.getInt(3), row.getInt(4),
                        row.getInt(5)),
                accountId, personId)).orElse(Together.NEVER);
    }

    @Override
    public List<Post> latestPosts(long personId, int limit) throws StoreException {
        return database.read(sql -> {
            long[] ids = sql.longs("SELECT id FROM post WHERE author_id = ? AND deleted = 0 ORDER BY at DESC LIMIT ?",
                    personId, limit);
            Map<Long, List<Attachment>> attachments = Rows.attachments(sql, "post_id", ids);
            return sql.list("SELECT " + Rows.POST + " FROM json_each(?) j JOIN post o ON o.id = j.value ORDER BY j.key",
                    row -> Rows.post(row, 1, attachments), Rows.array(ids));
        });
    }
}
