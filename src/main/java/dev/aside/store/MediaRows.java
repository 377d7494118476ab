package dev.aside.store;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Media;
import dev.aside.core.port.MediaStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The files that go out with broadcasts or wait with their drafts.
final class MediaRows {
    static final String BROADCAST = "broadcast_id";
    static final String DRAFT = "draft_id";

    private MediaRows() {}

    /// @param owner [#BROADCAST] or [#DRAFT]
    static List<Media> of(Sql sql, String owner, long id) throws SQLException {
        return sql.list("SELECT hash, type, description, width, height FROM outgoing_media WHERE " + owner
                + " = ? ORDER BY place",
                row -> new Media(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5)),
                id);
    }

    /// Keeps these in place of what was there.
    static void replace(Sql sql, String owner, long id, List<Media> media) throws SQLException {
        sql.execute("DELETE FROM outgoing_media WHERE " + owner + " = ?", id);
        int place = 0;
        for (Media one : media) {
            sql.execute("INSERT INTO outgoing_media (" + owner + ", place, hash, type, description, width, height) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?)", id, place++, one.hash(), one.type(), one.description(),
                    one.width(), one.height());
        }
    }

    /// Shows them with the post that carries them, until the network gives its own.
    static void show(Sql sql, long postId, List<Media> media) throws SQLException {
        List<Attachment> attachments = new ArrayList<>();
        Map<String, String> hashes = new HashMap<>();
        for (Media one : media) {
            String source = MediaStore.SOURCE + one.hash();
            attachments.add(new Attachment(Attachment.Kind.of(one.type()), source, one.description(), one.width(),
                    one.height()));
            hashes.put(source, one.hash());
        }
        AttachmentRows.add(sql, AttachmentRows.POST, postId, attachments, hashes);
    }
}
