package dev.aside.store;

import dev.aside.core.Changes.Kind;
import dev.aside.core.model.Post;
import dev.aside.core.model.PreparedPage;
import dev.aside.core.model.Upsert.PostSeen;
import dev.aside.core.model.Upsert.PostVersionSeen;
import dev.aside.store.PageWriter.Owner;
import java.sql.SQLException;
import java.util.Optional;

/// Writes an archive's posts. Most are own ones that nothing here refers to yet; those take three statements.
final class ArchivedPosts {
    private final Tx tx;
    private final Sql sql;
    private final Owner owner;
    private final PreparedPage page;
    private final Taken taken;
    private final boolean alone;
    private boolean edited;
    private long nextPost;
    private long nextBroadcast;

    ArchivedPosts(Tx tx, Owner owner, PreparedPage page, Taken taken) throws SQLException {
        this.tx = tx;
        this.sql = tx.sql();
        this.owner = owner;
        this.page = page;
        this.taken = taken;
        // Another account may have said the same at the same time, and a mention may be answered.
        this.alone = !sql.exists("SELECT 1 FROM account WHERE id <> ?", owner.account())
                && !sql.exists("SELECT 1 FROM mention");
        this.edited = sql.exists("SELECT 1 FROM post_version");
        learnIds();
    }

    private void learnIds() throws SQLException {
        nextPost = sql.nextId("post");
        nextBroadcast = sql.nextId("broadcast");
    }

    void version(PostVersionSeen seen) throws SQLException {
        taken.broadcasts -= PostVersions.seen(tx, owner, seen);
        edited = true;
    }

    void seen(PostSeen post, long author) throws SQLException {
        record There(long id, boolean same) {}
        Optional<There> there = sql.first("SELECT id, deleted = 1 OR attempt_key IS NOT NULL OR text = ? FROM post "
                + "WHERE network = ? AND remote_id = ?", row -> new There(row.getLong(1), row.getBoolean(2)),
                post.text(), owner.network(), post.remoteId());
        boolean own = author == owner.person();
        if (there.isPresent() && !there.get().same) {
            taken.merged++;
            taken.otherText();
        } else if (there.isPresent()) {
            taken.merged++;
            merge(there.get().id, post);
        } else if (own && alone && !(edited && PostVersions.isVersion(sql, owner, post.remoteId()))) {
            insert(post);
            taken.broadcasts++;
        } else {
            long before = PostVersions.shown(sql, owner, post.remoteId());
            PostRows.seen(tx, owner, author, post);
            merge(nextPost, post);
            taken.broadcasts += PostVersions.shown(sql, owner, post.remoteId()) - before;
            learnIds();
        }
    }

    private void insert(PostSeen post) throws SQLException {
        Post.Counts counts = post.counts();
        sql.execute("INSERT INTO broadcast (id, text, at, posts, reposts, replies, likes, quotes) "
                + "VALUES (?, ?, ?, 1, ?, ?, ?, ?)", nextBroadcast, post.text(), post.at(), counts.reposts(),
                counts.replies(), counts.likes(), counts.quotes());
        sql.execute("""
                INSERT INTO post (id, network, remote_id, author_id, account_id, broadcast_id, text, at, parent,
                    reposts, replies, likes, quotes, pinned)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", nextPost, owner.network(), post.remoteId(),
                owner.person(), owner.account(), nextBroadcast, post.text(), post.at(), post.parent(),
                counts.reposts(), counts.replies(), counts.likes(), counts.quotes(), post.pinned());
        if (!post.attachments().isEmpty()) {
            AttachmentRows.add(sql, AttachmentRows.POST, nextPost, post.attachments(), page.media());
        }
        nextPost++;
        nextBroadcast++;
        tx.changedAny(Kind.BROADCASTS);
    }

    /// Numbers only grow by an archive: which of the two is newer is not told.
    private void merge(long id, PostSeen post) throws SQLException {
        Post.Counts counts = post.counts();
        if (sql.changes("""
                UPDATE post SET reposts = max(reposts, ?1), likes = max(likes, ?2)
                WHERE id = ?3 AND deleted = 0 AND (reposts < ?1 OR likes < ?2)""", counts.reposts(), counts.likes(),
                id)) {
            tx.changedAny(Kind.BROADCASTS);
        }
        AttachmentRows.complete(sql, AttachmentRows.POST, id, post.attachments(), page.media());
    }
}
