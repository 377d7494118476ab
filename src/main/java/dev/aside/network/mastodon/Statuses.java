package dev.aside.network.mastodon;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Post;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads statuses as one server hands them out. A post's remote id names the server too, since servers number what they
/// have each for itself, and several own accounts share one list of posts.
///
/// @param host of the server's address, with its port where it has one
record Statuses(String host, Profiles profiles) {
    /// Private between those who are named in it.
    static boolean isDirect(Json status) {
        return status.text("visibility", "").equals("direct");
    }

    String postId(String id) {
        return host + "/" + id;
    }

    /// The server's own id of a post; empty when it is of another server.
    Optional<String> localId(String postId) {
        String start = host + "/";
        return postId.startsWith(start) ? Optional.of(postId.substring(start.length())) : Optional.empty();
    }

    /// What changes when anything of it does.
    static String mark(Json status) {
        Post.Counts counts = counts(status);
        Instant edited = status.instant("edited_at");
        return counts.reposts() + "." + counts.replies() + "." + counts.likes() + "." + counts.quotes()
                + (status.flag("pinned", false) ? "p" : "") + (edited == null ? "" : "." + edited.toEpochMilli());
    }

    static Post.Counts counts(Json status) {
        return new Post.Counts(status.count("reblogs_count"), status.count("replies_count"),
                status.count("favourites_count"), status.count("quotes_count"));
    }

    /// Author and post.
    List<Upsert> post(Json status, boolean mentionsYou) throws NetworkException {
        Upsert.PersonSeen author = profiles.person(status.at("account"));
        String parent = status.id("in_reply_to_id");
        return List.of(author, new Upsert.PostSeen(postId(status.requireId("id")), author.remoteId(), text(status),
                at(status), parent == null ? null : postId(parent), counts(status), status.flag("pinned", false),
                mentionsYou, false, null, attachments(status)));
    }

    /// @throws NetworkException UNREADABLE when it says no time
    static Instant at(Json status) throws NetworkException {
        Instant at = status.instant("created_at");
        if (at == null) {
            throw Api.unreadable();
        }
        return at;
    }

    /// Its text, after the warning it hides behind.
    static String text(Json status) {
        String warning = status.text("spoiler_text", "").strip();
        String text = HtmlText.of(status.text("content", ""));
        return warning.isEmpty() ? text : text.isEmpty() ? warning : warning + "\n\n" + text;
    }

    /// The server's ids of all who take part in a private status: its author and whom it names. Snac knows no ids of
    /// those, and says 0.
    static Set<String> participants(Json status) {
        Set<String> ids = new TreeSet<>();
        status.at("account").at("id").id().ifPresent(ids::add);
        status.list("mentions").forEach(mention -> mention.at("id").id().ifPresent(ids::add));
        ids.remove("0");
        return ids;
    }

    static List<Attachment> attachments(Json status) {
        List<Attachment> attachments = new ArrayList<>();
        for (Json file : status.list("media_attachments")) {
            String source = source(file);
            if (source != null) {
                Json size = file.at("meta", "original");
                attachments.add(new Attachment(kind(file.text("type", "")), source, file.text("description", ""),
                        size.count("width"), size.count("height")));
            }
        }
        return attachments;
    }

    private static @Nullable String source(Json file) {
        String source = file.text("url", file.text("remote_url", ""));
        try {
            return URI.create(source).getHost() == null ? null : source;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Attachment.Kind kind(String type) {
        return switch (type) {
            case "image" -> Attachment.Kind.PICTURE;
            case "video", "gifv" -> Attachment.Kind.VIDEO;
            case "audio" -> Attachment.Kind.SOUND;
            default -> Attachment.Kind.FILE;
        };
    }
}
