package dev.aside.store;

import dev.aside.core.model.Group;
import dev.aside.core.model.GroupEvent;
import dev.aside.core.model.Person;
import dev.aside.core.model.Upsert.GroupChanged.Change;
import dev.aside.core.port.GroupStore;
import dev.aside.core.port.StoreException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

final class SqliteGroups implements GroupStore {
    private final Database database;

    SqliteGroups(Database database) {
        this.database = database;
    }

    @Override
    public long[] order() throws StoreException {
        return database.read(
                sql -> sql.longs("SELECT id FROM conversation WHERE place = 'GROUP' ORDER BY last_at DESC, id DESC"));
    }

    @Override
    public List<Group> groups(long[] ids) throws StoreException {
        return database.read(sql -> {
            Map<Long, List<Person>> members = members(sql, ids);
            List<Row> rows = sql.list("""
                    SELECT c.id, c.account_id, c.title, c.last_line, c.last_mine, c.last_at,
                        (SELECT author_id FROM message m WHERE m.conversation_id = c.id AND m.deleted = 0
                            ORDER BY m.sort_at DESC, m.sort_seq DESC, m.id DESC LIMIT 1)
                    FROM json_each(?) j JOIN conversation c ON c.id = j.value WHERE c.person_id IS NULL
                    ORDER BY j.key""", row -> new Row(row.getLong(1), row.getLong(2), row.getString(3),
                    row.getString(4), row.getBoolean(5), Rows.instant(row, 6), row.getLong(7)), Rows.array(ids));
            Map<Long, Person> authors = people(sql, rows.stream().mapToLong(Row::author));
            return rows.stream().map(row -> new Group(row.id, row.account, row.title,
                    members.getOrDefault(row.id, List.of()), row.lastLine, authors.get(row.author), row.lastMine,
                    row.lastAt)).toList();
        });
    }

    private static Map<Long, List<Person>> members(Sql sql, long[] ids) throws SQLException {
        record Of(long group, Person person) {}
        Map<Long, List<Person>> members = new HashMap<>();
        for (Of one : sql.list("SELECT cm.conversation_id, " + Rows.PERSON + """
                 FROM conversation_member cm JOIN conversation c ON c.id = cm.conversation_id
                JOIN account a ON a.id = c.account_id JOIN person p ON p.id = cm.person_id
                WHERE cm.conversation_id IN (SELECT value FROM json_each(?)) AND p.id <> a.person_id
                ORDER BY p.name IS NULL, p.handle IS NULL, p.id""",
                row -> new Of(row.getLong(1), Rows.person(row, 2)), Rows.array(ids))) {
            members.computeIfAbsent(one.group, id -> new ArrayList<>()).add(one.person);
        }
        return members;
    }

    private static Map<Long, Person> people(Sql sql, LongStream ids) throws SQLException {
        Map<Long, Person> people = new HashMap<>();
        for (Person person : sql.list("SELECT " + Rows.PERSON
                + " FROM person p WHERE p.id IN (SELECT value FROM json_each(?))", Rows::person,
                Rows.array(ids.filter(id -> id != 0).distinct().toArray()))) {
            people.put(person.id(), person);
        }
        return people;
    }

    @Override
    public List<GroupEvent> events(long groupId) throws StoreException {
        return database.read(sql -> {
            List<Event> events = sql.list("SELECT id, change, by_id, people, name, at FROM group_event "
                    + "WHERE conversation_id = ? ORDER BY at, id",
                    row -> new Event(row.getLong(1),
                            Change.valueOf(row.getString(2)), row.getLong(3), ids(row.getString(4)), row.getString(5),
                            row.getLong(6)),
                    groupId);
            Map<Long, Person> people = people(sql, events.stream()
                    .flatMapToLong(event -> LongStream.concat(LongStream.of(event.by),
                            event.people.stream().mapToLong(id -> id))));
            return events.stream().map(event -> new GroupEvent(event.id, event.change, people.get(event.by),
                    event.people.stream().map(people::get).filter(Objects::nonNull).toList(), event.name,
                    event.at == GroupRows.NO_TIME ? null : Instant.ofEpochMilli(event.at))).toList();
        });
    }

    private static List<Long> ids(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.stream(joined.split(",", -1)).map(Long::valueOf).toList();
    }

    private record Row(long id, long account, @Nullable String title, String lastLine, boolean lastMine,
            @Nullable Instant lastAt, long author) {}

    private record Event(long id, Change change, long by, List<Long> people, String name, long at) {}
}
