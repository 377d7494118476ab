package dev.aside.store;

import dev.aside.core.model.Upsert.PostVersionSeen;
import dev.aside.store.PageWriter.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps one of the versions of an edited post among the broadcasts: the newest.
final class PostVersions {
    private PostVersions() {}

    /// Notes that a post is a later version of another one. Either may come later.
    ///
    /// @return how many posts it took from their broadcasts
    static long seen(Tx tx, Owner owner, PostVersionSeen seen) throws SQLException {
        if (seen.post().equals(seen.first()) || !tx.sql().changes("""
                INSERT INTO post_version (network, post, first) VALUES (?, ?, ?) ON CONFLICT DO NOTHING""",
                owner.network(), seen.post(), seen.first())) {
            return 0;
        }
        long together = versions(tx.sql(), owner, seen.first()).stream().filter(v -> v.broadcast != null).count();
        settle(tx, owner, seen.first());
        return together - shown(tx.sql(), owner, seen.first());
    }

    /// Whether a post is one of several versions.
    static boolean isVersion(Sql sql, Owner owner, String remoteId) throws SQLException {
        return first(sql, owner, remoteId).isPresent();
    }

    /// Whether an own post that just came is to be shown: it is the newest of its versions, or the only one. Older ones
    /// give way to it.
    static boolean isNewest(Tx tx, Owner owner, String remoteId) throws SQLException {
        Optional<String> first = first(tx.sql(), owner, remoteId);
        return first.isEmpty() || settle(tx, owner, first.get()).equals(remoteId);
    }

    private static Optional<String> first(Sql sql, Owner owner, String remoteId) throws SQLException {
        return sql.first("""
                SELECT first FROM post_version WHERE network = ?1 AND post = ?2
                UNION ALL SELECT first FROM post_version WHERE network = ?1 AND first = ?2 LIMIT 1""",
                row -> row.getString(1), owner.network(), remoteId);
    }

    /// Takes all versions but the newest from their broadcasts.
    ///
    /// @return remote id of the newest; empty when none is here
    private static String settle(Tx tx, Owner owner, String first) throws SQLException {
        List<Version> versions = versions(tx.sql(), owner, first);
        String newest = versions.stream().max(Version.BY_TIME).map(Version::remoteId).orElse("");
        for (Version version : versions) {
            if (version.broadcast != null && !version.remoteId.equals(newest)) {
                demote(tx, version.id, version.broadcast);
            }
        }
        return newest;
    }

    /// How many of a post's versions belong to a broadcast; of one without versions, whether it does.
    static long shown(Sql sql, Owner owner, String remoteId) throws SQLException {
        String first = first(sql, owner, remoteId).orElse(remoteId);
        return versions(sql, owner, first).stream().filter(version -> version.broadcast != null).count();
    }

    private static List<Version> versions(Sql sql, Owner owner, String first) throws SQLException {
        return sql.list("""
                SELECT o.id, o.remote_id, o.at, o.broadcast_id FROM post o
                WHERE o.network = ?1 AND o.remote_id = ?2 AND o.author_id = ?3
                UNION ALL SELECT o.id, o.remote_id, o.at, o.broadcast_id FROM post_version v JOIN post o
                    ON o.network = v.network AND o.remote_id = v.post
                WHERE v.network = ?1 AND v.first = ?2 AND o.author_id = ?3""", Version::of, owner.network(), first,
                owner.person());
    }

    private static void demote(Tx tx, long id, long broadcast) throws SQLException {
        Sql sql = tx.sql();
        OutboxPosts.changed(tx, id);
        sql.execute("""
                UPDATE broadcast SET posts = broadcast.posts - 1, reposts = broadcast.reposts - o.reposts,
                    replies = broadcast.replies - o.replies, likes = broadcast.likes - o.likes,
                    quotes = broadcast.quotes - o.quotes
                FROM post o WHERE o.id = ? AND broadcast.id = o.broadcast_id AND o.deleted = 0""", id);
        sql.execute("UPDATE post SET account_id = NULL, broadcast_id = NULL WHERE id = ?", id);
        sql.execute("DELETE FROM broadcast WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM post WHERE broadcast_id = ?1)",
                broadcast);
    }

    private record Version(long id, String remoteId, long at, @Nullable Long broadcast) {
        static Version of(ResultSet row) throws SQLException {
            return new Version(row.getLong(1), row.getString(2), row.getLong(3), Rows.number(row, 4));
        }

        static final Comparator<Version> BY_TIME = Comparator.comparingLong(Version::at)
                .thenComparingInt(version -> version.remoteId.length()).thenComparing(Version::remoteId);
    }
}
