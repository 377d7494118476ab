package dev.aside.network.x;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Post;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Posts as X gives them. Pure.
final class Posts {
    private Posts() {}

    /// @param includes what came along with the answer
    /// @param author whose it is when the post itself does not say
    static Upsert.PostSeen post(Json post, Json includes, @Nullable String author, boolean mentionsYou)
            throws NetworkException {
        String id = post.requireId("id");
        String writer = post.at("author_id").id().orElse(author);
        if (writer == null) {
            throw Api.unreadable();
        }
        Json counted = post.at("public_metrics");
        Post.Counts counts = new Post.Counts(reposts(counted), counted.count("reply_count"),
                counted.count("like_count"), counted.count("quote_count"));
        return new Upsert.PostSeen(id, writer, Texts.shown(post), time(post, id), parent(post), counts, false,
                mentionsYou, false, null, attachments(post, includes));
    }

    private static int reposts(Json counted) {
        return Math.max(counted.count("retweet_count"), counted.count("repost_count"));
    }

    /// When it was written; by its id where it does not say.
    static Instant time(Json entry, String id) throws NetworkException {
        Instant at = entry.instant("created_at");
        return at == null ? Snowflakes.time(id).orElseThrow(Api::unreadable) : at;
    }

    static @Nullable String parent(Json post) {
        List<Json> references = new ArrayList<>(post.list("referenced_posts"));
        references.addAll(post.list("referenced_tweets"));
        return references.stream().filter(one -> one.text("type", "").equals("replied_to"))
                .flatMap(one -> one.at("id").id().stream()).findFirst().orElse(null);
    }

    /// The files of a post or message.
    static List<Attachment> attachments(Json entry, Json includes) {
        List<String> keys = entry.at("attachments").list("media_keys").stream().flatMap(key -> key.id().stream())
                .toList();
        List<Attachment> attachments = new ArrayList<>();
        for (Json media : includes.list("media")) {
            String source = media.text("url", media.text("preview_image_url", ""));
            if (keys.contains(media.text("media_key", "")) && !source.isEmpty()) {
                Attachment.Kind kind = media.text("type", "").equals("photo")
                        ? Attachment.Kind.PICTURE
                        : Attachment.Kind.VIDEO;
                attachments.add(new Attachment(kind, source, media.text("alt_text", ""), media.count("width"),
                        media.count("height")));
            }
        }
        return attachments;
    }
}
