package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Mention;
import dev.aside.core.model.Post;
import dev.aside.core.port.BroadcastStore;
import dev.aside.core.port.StoreException;
import dev.aside.store.Writer.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class SqliteBroadcasts implements BroadcastStore {
    /// Whether a mention was dealt with: marked so, or an own post answers it that did not fail.
    private static final String ANSWERED = "(n.answered = 1 OR EXISTS (SELECT 1 FROM post a "
            + "WHERE a.parent = o.remote_id AND a.network = o.network AND a.account_id IS NOT NULL "
            + "AND a.state IS NOT 'FAILED'))";

    private final Database database;

    SqliteBroadcasts(Database database) {
        this.database = database;
    }

    @Override
    public long[] order(BroadcastSort sort) throws StoreException {
        String by = switch (sort) {
            case NEWEST -> "at DESC";
            case MOST_REPOSTED -> "reposts DESC, at DESC";
            case MOST_REPLIES -> "replies DESC, at DESC";
            case MOST_LIKED -> "likes DESC, at DESC";
        };
        return database.read(sql -> sql.longs("SELECT id FROM broadcast WHERE posts > 0 ORDER BY " + by
                + ", id DESC"));
    }

    @Override
    public List<Broadcast> broadcasts(long[] ids) throws StoreException {
        return database.read(sql -> {
            Map<Long, List<Post>> posts = posts(sql, ids);
            return sql.list("SELECT b.id, b.text, b.at FROM json_each(?) j JOIN broadcast b ON b.id = j.value "
                    + "ORDER BY j.key",
                    row -> new Broadcast(row.getLong(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)),
                            posts.getOrDefault(row.getLong(1), List.of())),
                    Rows.array(ids));
        });
    }

    private static Map<Long, List<Post>> posts(Sql sql, long[] broadcasts) throws SQLException {
        record Of(long broadcast, Post post) {}
        String of = " FROM json_each(?) j CROSS JOIN post o ON o.broadcast_id = j.value AND o.deleted = 0 ";
        long[] ids = sql.longs("SELECT o.id" + of, Rows.array(broadcasts));
        Map<Long, List<Attachment>> attachments = Rows.attachments(sql, "post_id", ids);
        Map<Long, List<Post>> byBroadcast = new HashMap<>();
        for (Of one : sql.list("SELECT " + Rows.POST + ", o.broadcast_id" + of + "ORDER BY o.account_id, o.part, o.id",
                row -> new Of(row.getLong(1 + Rows.POST_COLUMNS), Rows.post(row, 1, attachments)),
                Rows.array(broadcasts))) {
            byBroadcast.computeIfAbsent(one.broadcast, id -> new ArrayList<>()).add(one.post);
        }
        return byBroadcast;
    }

    @Override
    public long[] mentionOrder() throws StoreException {
        return database.read(sql -> sql.longs("SELECT n.post_id FROM mention n WHERE NOT EXISTS (SELECT 1 "
                + "FROM mention other WHERE other.post_id = n.post_id AND other.account_id < n.account_id) "
                + "ORDER BY n.at DESC, n.post_id DESC"));
    }

    @Override
    public List<Mention> mentions(long[] postIds) throws StoreException {
        return database.read(sql -> {
            Map<Long, List<Attachment>> attachments = Rows.attachments(sql, "post_id", postIds);
            return sql.list("SELECT " + Rows.POST + ", " + Rows.PERSON + ", n.account_id, n.seen, " + ANSWERED
                    + " FROM json_each(?) j JOIN post o ON o.id = j.value JOIN person p ON p.id = o.author_id "
                    + "JOIN mention n ON n.post_id = o.id AND n.account_id = "
                    + "(SELECT min(account_id) FROM mention WHERE post_id = o.id) ORDER BY j.key",
                    row -> mention(row, attachments), Rows.array(postIds));
        });
    }

    private static Mention mention(ResultSet row, Map<Long, List<Attachment>> attachments) throws SQLException {
        int at = 1 + Rows.POST_COLUMNS + Rows.PERSON_COLUMNS;
        return new Mention(Rows.post(row, 1, attachments), Rows.person(row, 1 + Rows.POST_COLUMNS), row.getLong(at),
                row.getBoolean(at + 1), row.getBoolean(at + 2));
    }

    @Override
    public int unansweredMentions() throws StoreException {
        return database.read(sql -> (int) sql.number("SELECT count(DISTINCT n.post_id) FROM mention n "
                + "JOIN post o ON o.id = n.post_id WHERE n.answered = 0 AND NOT " + ANSWERED));
    }

    @Override
    public void mentionsSeen(Instant upTo) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            long[] unseen = tx.sql().longs("SELECT post_id FROM mention WHERE seen = 0 AND at <= ?", upTo);
            tx.sql().execute("UPDATE mention SET seen = 1 WHERE seen = 0 AND at <= ?", upTo);
            tx.changed(Kind.MENTIONS, unseen);
        });
    }

    @Override
    public void mentionAnswered(long postId) throws StoreException {
        database.run(Priority.PERSON, tx -> {
            if (tx.sql().changes("UPDATE mention SET answered = 1 WHERE post_id = ? AND answered = 0", postId)) {
                tx.changed(Kind.MENTIONS, postId);
            }
        });
    }

    @Override
    public Optional<Post> post(long postId) throws StoreException {
        return database.read(sql -> {
            Map<Long, List<Attachment>> attachments = Rows.attachments(sql, "post_id", new long[]{postId});
            return sql.first("SELECT " + Rows.POST + " FROM post o WHERE o.id = ? AND o.deleted = 0",
                    row -> Rows.post(row, 1, attachments), postId);
        });
    }
}
