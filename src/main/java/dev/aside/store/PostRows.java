package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Network;
import dev.aside.core.model.Sent;
import dev.aside.core.model.Upsert.PostSeen;
import dev.aside.store.PageWriter.Owner;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// Writes posts that a network reported.
final class PostRows {
    /// Own posts with the same text on several accounts, so near in time, are one broadcast.
    private static final long SAME_BROADCAST = Duration.ofMinutes(15).toMillis();

    private PostRows() {}

    static void seen(Tx tx, Owner owner, long author, PostSeen post) throws SQLException {
        boolean own = author == owner.person();
        Optional<Long> known = tx.sql().id("SELECT id FROM post WHERE network = ? AND remote_id = ?", owner.network(),
                post.remoteId());
        if (known.isEmpty() && own) {
            known = PostEchoes.waiting(tx.sql(), owner, post);
            if (known.isPresent()) {
                OutboxPosts.arrived(tx, known.get(), new Sent(post.remoteId(), post.at(), null));
            }
        }
        long id = known.isPresent() ? known.get() : insert(tx, owner, author, post);
        if (tx.sql().exists("SELECT 1 FROM post WHERE id = ? AND deleted = 1", id)) {
            return;
        }
        update(tx, id, post);
        if (own && PostVersions.isNewest(tx, owner, post.remoteId())) {
            ownedBy(tx, owner, id, post);
        } else if (!own && post.mentionsYou()) {
            mention(tx, owner, id, post);
        }
    }

    private static long insert(Tx tx, Owner owner, long author, PostSeen post) throws SQLException {
        return tx.sql().insert("INSERT INTO post (network, remote_id, author_id, text, at, parent) "
                + "VALUES (?, ?, ?, ?, ?, ?)", owner.network(), post.remoteId(), author, post.text(), post.at(),
                post.parent());
    }

    private static void update(Tx tx, long id, PostSeen post) throws SQLException {
        Sql sql = tx.sql();
        var counts = post.counts();
        boolean changed = sql.changes("""
                UPDATE post SET text = CASE WHEN attempt_key IS NULL THEN ?1 ELSE text END, reposts = ?2, replies = ?3,
                    likes = ?4, quotes = ?5, pinned = ?6, parent = coalesce(parent, ?7)
                WHERE id = ?8 AND ((attempt_key IS NULL AND text <> ?1) OR reposts <> ?2 OR replies <> ?3
                    OR likes <> ?4 OR quotes <> ?5 OR pinned <> ?6 OR parent IS NOT coalesce(parent, ?7))""",
                post.text(), counts.reposts(), counts.replies(), counts.likes(), counts.quotes(), post.pinned(),
                post.parent(), id);
        changed |= !post.attachments().isEmpty()
                && AttachmentRows.replace(sql, AttachmentRows.POST, id, post.attachments());
        if (changed) {
            changed(tx, id);
        }
    }

    private static void changed(Tx tx, long id) throws SQLException {
        OutboxPosts.changed(tx, id);
        if (tx.sql().exists("SELECT 1 FROM mention WHERE post_id = ?", id)) {
            tx.changed(Kind.MENTIONS, id);
        }
    }

    /// Gives an own post its account and its broadcast, if it has none yet.
    private static void ownedBy(Tx tx, Owner owner, long id, PostSeen post) throws SQLException {
        Sql sql = tx.sql();
        if (sql.exists("SELECT 1 FROM post WHERE id = ? AND account_id IS NOT NULL", id)) {
            return;
        }
        Optional<Long> sibling = sql.id("""
                SELECT o.broadcast_id FROM post o WHERE o.account_id IS NOT NULL AND o.at BETWEEN ?1 - ?2 AND ?1 + ?2
                AND o.text = ?3 AND o.account_id <> ?4 AND o.deleted = 0
                AND NOT EXISTS (SELECT 1 FROM post s WHERE s.broadcast_id = o.broadcast_id AND s.account_id = ?4)
                ORDER BY abs(o.at - ?1) LIMIT 1""", post.at(), SAME_BROADCAST, post.text(), owner.account());
        long broadcast = sibling.isPresent()
                ? sibling.get()
                : sql.insert("INSERT INTO broadcast (text, at) VALUES (?, ?)", post.text(), post.at());
        sql.execute("UPDATE post SET account_id = ?, broadcast_id = ? WHERE id = ?", owner.account(), broadcast, id);
        tx.changed(Kind.BROADCASTS, broadcast);
        answersSomebody(tx, owner.network(), post);
    }

    /// A post of theirs that this one answers is an answered mention now.
    private static void answersSomebody(Tx tx, Network network, PostSeen post) throws SQLException {
        if (post.parent() != null) {
            tx.changed(Kind.MENTIONS, tx.sql().longs("SELECT n.post_id FROM post o JOIN mention n ON n.post_id = o.id "
                    + "WHERE o.network = ? AND o.remote_id = ?", network, post.parent()));
        }
    }

    private static void mention(Tx tx, Owner owner, long id, PostSeen post) throws SQLException {
        if (tx.sql().changes("""
                INSERT INTO mention (post_id, account_id, at, answered) VALUES (?, ?, ?, ?)
                ON CONFLICT (post_id, account_id) DO UPDATE SET answered = 1
                WHERE answered = 0 AND excluded.answered = 1""", id, owner.account(), post.at(), post.answered())) {
            tx.changed(Kind.MENTIONS, id);
        }
    }

    /// Marks a post that an archive still has although it was deleted on the network.
    static void gone(Tx tx, Owner owner, String remoteId) throws SQLException {
        Optional<Long> id = tx.sql().id("SELECT id FROM post WHERE network = ? AND remote_id = ? AND deleted = 0 "
                + "AND gone = 0", owner.network(), remoteId);
        if (id.isPresent()) {
            tx.sql().execute("UPDATE post SET gone = 1 WHERE id = ?", id.get());
            changed(tx, id.get());
        }
    }

    /// Makes a post that is gone an empty tombstone.
    static void bury(Tx tx, Owner owner, String remoteId) throws SQLException {
        Optional<Long> id = tx.sql().id("UPDATE post SET deleted = 1, text = '' WHERE network = ? AND remote_id = ? "
                + "AND deleted = 0 RETURNING id", owner.network(), remoteId);
        if (id.isPresent()) {
            changed(tx, id.get());
            tx.sql().execute("DELETE FROM mention WHERE post_id = ?", id.get());
            tx.sql().execute("DELETE FROM attachment WHERE post_id = ?", id.get());
        }
    }
}
