package dev.aside.store;

import dev.aside.core.model.Attachment;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the files that came with messages and posts.
final class AttachmentRows {
    /// Columns that say whose an attachment is.
    static final String MESSAGE = "message_id";
    static final String POST = "post_id";

    private AttachmentRows() {}

    /// Keeps these attachments, if they are others than before. Copies stay with what takes the place of theirs.
    ///
    /// @param owner [#MESSAGE] or [#POST]
    /// @return whether they changed
    static boolean replace(Sql sql, String owner, long id, List<Attachment> attachments) throws SQLException {
        List<Attachment> known = sql.list("SELECT kind, source, description, width, height FROM attachment WHERE "
                + owner + " = ? ORDER BY place",
                row -> new Attachment(Attachment.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3),
                        row.getInt(4), row.getInt(5)),
                id);
        if (known.equals(attachments)) {
            return false;
        }
        Map<String, String> copies = sameKinds(known, attachments) ? copies(sql, owner, id, attachments) : Map.of();
        sql.execute("DELETE FROM attachment WHERE " + owner + " = ?", id);
        add(sql, owner, id, attachments, copies);
        return true;
    }

    private static boolean sameKinds(List<Attachment> before, List<Attachment> now) {
        return before.stream().map(Attachment::kind).toList().equals(now.stream().map(Attachment::kind).toList());
    }

    private static Map<String, String> copies(Sql sql, String owner, long id, List<Attachment> now)
            throws SQLException {
        List<String> hashes = sql.list("SELECT coalesce(hash, '') FROM attachment WHERE " + owner
                + " = ? ORDER BY place", row -> row.getString(1), id);
        Map<String, String> copies = new HashMap<>();
        for (int i = 0; i < hashes.size(); i++) {
            if (!hashes.get(i).isEmpty()) {
                copies.put(now.get(i).source(), hashes.get(i));
            }
        }
        return copies;
    }

    /// Writes the attachments of a row that has none yet.
    ///
    /// @param media SHA-256 of the kept copies by source; missing ones were not kept
    static void add(Sql sql, String owner, long id, List<Attachment> attachments, Map<String, String> media)
            throws SQLException {
        int place = 0;
        for (Attachment one : attachments) {
            @Nullable
            String hash = media.get(one.source());
            sql.execute("INSERT INTO attachment (" + owner + ", place, kind, source, hash, description, width, height) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", id, place++, one.kind(), one.source(), hash,
                    one.description(), one.width(), one.height());
        }
    }

    /// Adds what a row that was here before lacks: its attachments, or the copies of them.
    static void complete(Sql sql, String owner, long id, List<Attachment> attachments, Map<String, String> media)
            throws SQLException {
        if (attachments.isEmpty()) {
            return;
        }
        long known = sql.number("SELECT count(*) FROM attachment WHERE " + owner + " = ?", id);
        if (known == 0) {
            add(sql, owner, id, attachments, media);
        } else if (known == attachments.size()) {
            int place = 0;
            for (Attachment one : attachments) {
                @Nullable
                String hash = media.get(one.source());
                if (hash != null) {
                    sql.execute("UPDATE attachment SET hash = ? WHERE " + owner
                            + " = ? AND place = ? AND kind = ? AND hash IS NULL", hash, id, place, one.kind());
                }
                place++;
            }
        }
    }
}
