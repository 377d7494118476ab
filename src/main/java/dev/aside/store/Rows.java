package dev.aside.store;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Automatic;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.model.Pronouns;
import dev.aside.core.port.MediaStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the model's values of rows. Each column list goes with the method of the same name.
final class Rows {
    /// Of `person p`.
    static final String PERSON = "p.id, p.network, p.remote_id, p.handle, p.name, p.bio, p.pronouns, p.company, "
            + "p.picture";
    static final int PERSON_COLUMNS = 9;
    /// Of `conversation c`.
    static final String CONVERSATION = "c.id, c.account_id, c.person_id, c.last_line, c.last_attachment, c.last_mine, "
            + "c.last_at, c.unread, c.marked_unread, c.needs_reply, c.archived, c.automatic_sign, c.automatic_count, "
            + "c.request";
    static final int CONVERSATION_COLUMNS = 14;
    /// Of the table `o`, a message or a post.
    static final String DELIVERY = "o.state, o.attempt_key, o.due, o.failure_kind, o.failure_retry_at, "
            + "o.failure_limit_count, o.failure_limit_seconds, o.failure_said";
    static final int DELIVERY_COLUMNS = 8;
    /// Of `post o`, after its delivery.
    static final String POST = DELIVERY + ", o.id, o.network, o.remote_id, o.author_id, o.text, o.at, o.parent, "
            + "o.reposts, o.replies, o.likes, o.quotes, o.pinned, o.gone, o.account_id";
    static final int POST_COLUMNS = DELIVERY_COLUMNS + 14;

    private static final String SOURCE = "CASE WHEN hash IS NULL THEN source ELSE '" + MediaStore.SOURCE
            + "' || hash END";

    private Rows() {}

    static Person person(ResultSet row, int first) throws SQLException {
        String pronouns = row.getString(first + 6);
        return new Person(row.getLong(first), Network.valueOf(row.getString(first + 1)), row.getString(first + 2),
                row.getString(first + 3), row.getString(first + 4), row.getString(first + 5),
                pronouns == null ? null : Pronouns.valueOf(pronouns), row.getString(first + 7),
                row.getString(first + 8));
    }

    static Person person(ResultSet row) throws SQLException {
        return person(row, 1);
    }

    static Conversation conversation(ResultSet row, int first) throws SQLException {
        return new Conversation(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2),
                row.getString(first + 3), row.getBoolean(first + 4), row.getBoolean(first + 5),
                instant(row, first + 6), row.getInt(first + 7), row.getBoolean(first + 8), row.getBoolean(first + 9),
                row.getBoolean(first + 10), automatic(row, first + 11), row.getBoolean(first + 13));
    }

    static @Nullable Automatic automatic(ResultSet row, int first) throws SQLException {
        String sign = row.getString(first);
        return sign == null ? null : new Automatic(Automatic.Sign.valueOf(sign), row.getInt(first + 1));
    }

    static @Nullable Delivery delivery(ResultSet row, int first) throws SQLException {
        String state = row.getString(first);
        if (state == null) {
            return null;
        }
        return new Delivery(Delivery.State.valueOf(state), row.getString(first + 1), instant(row, first + 2),
                failure(row, first + 3));
    }

    private static @Nullable Failure failure(ResultSet row, int first) throws SQLException {
        String kind = row.getString(first);
        if (kind == null) {
            return null;
        }
        Long count = number(row, first + 2);
        Failure.Limit limit = count == null
                ? null
                : new Failure.Limit(count.intValue(), Duration.ofSeconds(row.getLong(first + 3)));
        return new Failure(Failure.Kind.valueOf(kind), instant(row, first + 1), limit, row.getString(first + 4));
    }

    static Post post(ResultSet row, int first, Map<Long, List<Attachment>> attachments) throws SQLException {
        int at = first + DELIVERY_COLUMNS;
        Post.Counts counts = new Post.Counts(row.getInt(at + 7), row.getInt(at + 8), row.getInt(at + 9),
                row.getInt(at + 10));
        return new Post(row.getLong(at), Network.valueOf(row.getString(at + 1)), row.getString(at + 2),
                row.getLong(at + 3), row.getString(at + 4), Instant.ofEpochMilli(row.getLong(at + 5)),
                row.getString(at + 6), counts, row.getBoolean(at + 11), row.getBoolean(at + 12),
                number(row, at + 13), delivery(row, first),
                attachments.getOrDefault(row.getLong(at), List.of()));
    }

    /// The attachments of these messages or posts, by their ids.
    ///
    /// @param owner `message_id` or `post_id`
    static Map<Long, List<Attachment>> attachments(Sql sql, String owner, long[] ids) throws SQLException {
        record Of(long id, Attachment attachment) {}
        List<Of> all = sql.list(
                "SELECT " + owner + ", kind, " + SOURCE + ", description, width, height FROM attachment WHERE "
                        + owner + " IS NOT NULL AND " + owner + " IN (SELECT value FROM json_each(?)) ORDER BY " + owner
                        + ", place",
                row -> new Of(row.getLong(1), new Attachment(Attachment.Kind.valueOf(row.getString(2)),
                        row.getString(3), row.getString(4), row.getInt(5), row.getInt(6))),
                array(ids));
        Map<Long, List<Attachment>> byOwner = new HashMap<>();
        for (Of one : all) {
            byOwner.computeIfAbsent(one.id, id -> new ArrayList<>()).add(one.attachment);
        }
        return byOwner;
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Long ms = number(row, column);
        return ms == null ? null : Instant.ofEpochMilli(ms);
    }

    static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /// For `json_each`: how a statement takes any number of ids.
    static String array(long[] ids) {
        return Arrays.stream(ids).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
