package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.FollowerFilter;
import dev.aside.core.model.FollowerRow;
import dev.aside.core.model.FollowerSort;
import dev.aside.core.model.Person;
import dev.aside.core.model.PersonNotes;
import dev.aside.core.model.Relation;
import dev.aside.core.port.FollowerStore;
import dev.aside.core.port.StoreException;
import dev.aside.store.Writer.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class SqliteFollowers implements FollowerStore {
    private static final String VISITED = "followers_visited_at";
    /// When the table was last looked at. Before the first look nobody is new.
    private static final String LAST_VISIT = "(SELECT CAST(value AS INTEGER) FROM setting WHERE name = '" + VISITED
            + "')";

    private final Database database;

    SqliteFollowers(Database database) {
        this.database = database;
    }

    @Override
    public long[] order(FollowerFilter filter, FollowerSort sort) throws StoreException {
        StringBuilder select = new StringBuilder("SELECT r.id FROM relation r WHERE r.follows = 1");
        List<@Nullable Object> arguments = new ArrayList<>();
        select.append(switch (filter.chip()) {
            case ALL -> "";
            case NEW_SINCE_LAST_VISIT -> " AND r.since > " + LAST_VISIT;
            case NEVER_CONTACTED -> " AND r.last_contact IS NULL";
            case YOU_FOLLOW_BACK -> " AND r.you_follow = 1";
            case OPTED_OUT -> " AND EXISTS (SELECT 1 FROM person_note n WHERE n.person_id = r.person_id "
                    + "AND n.opted_out_at IS NOT NULL)";
        });
        if (filter.network() != null) {
            select.append(" AND r.account_id IN (SELECT a.id FROM account a JOIN person p ON p.id = a.person_id "
                    + "WHERE p.network = ?)");
            arguments.add(filter.network());
        }
        SearchQuery query = SearchQuery.of(filter.search());
        if (!query.isEmpty()) {
            select.append(" AND ").append(query.condition("r.person_id", "person"));
            arguments.addAll(Arrays.asList(query.arguments()));
        }
        String way = sort.descending() ? " DESC" : "";
        select.append(" ORDER BY r.").append(switch (sort.column()) {
            case NAME -> "sort_name";
            case FOLLOWED -> "since";
            case LAST_CONTACT -> "last_contact";
        }).append(way).append(", r.id").append(way);
        return database.read(sql -> sql.longs(select.toString(), arguments.toArray()));
    }

    @Override
    public List<FollowerRow> rows(long[] ids) throws StoreException {
        return database.read(sql -> {
            List<FollowerRow> rows = new ArrayList<>();
            for (FollowerRow row : sql.list("SELECT r.id, r.account_id, r.followed_at, r.first_seen, r.ended, "
                    + "r.you_follow, r.last_contact, (SELECT text FROM post WHERE author_id = r.person_id "
                    + "AND deleted = 0 ORDER BY at DESC LIMIT 1), coalesce(r.since > " + LAST_VISIT + ", 0), "
                    + Rows.PERSON + " FROM json_each(?) j JOIN relation r ON r.id = j.value "
                    + "JOIN person p ON p.id = r.person_id ORDER BY j.key", SqliteFollowers::withoutNotes,
                    Rows.array(ids))) {
                PersonNotes notes = SqlitePeople.notes(sql, row.person().id());
                rows.add(new FollowerRow(row.id(), row.accountId(), row.person(), row.relation(), row.lastContact(),
                        row.latestPost(), notes, row.isNew()));
            }
            return rows;
        });
    }

    private static FollowerRow withoutNotes(ResultSet row) throws SQLException {
        Relation relation = new Relation(Rows.instant(row, 3), Rows.instant(row, 4), Rows.instant(row, 5),
                row.getBoolean(6));
        Person person = Rows.person(row, 10);
        PersonNotes none = new PersonNotes(person.id(), "", List.of(), null, false);
        return new FollowerRow(row.getLong(1), row.getLong(2), person, relation, Rows.instant(row, 7),
                row.getString(8), none, row.getBoolean(9));
    }

    @Override
    public int count() throws StoreException {
        return database.read(sql -> (int) sql.number("SELECT count(*) FROM relation WHERE follows = 1"));
    }

    @Override
    public int newSinceLastVisit() throws StoreException {
        return database.read(sql -> (int) sql.number("SELECT count(*) FROM relation WHERE follows = 1 AND since > "
                + LAST_VISIT));
    }

    @Override
    public void visited(Instant at) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            SqliteSettings.put(tx.sql(), VISITED, String.valueOf(at.toEpochMilli()));
            tx.changedAny(Kind.FOLLOWS);
        });
    }
}
