package dev.aside.network.bluesky;

import dev.aside.core.model.Post;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.time.Instant;

/// Reads posts out of `app.bsky.feed.defs#postView`. Pure.
final class Posts {
    static final String COLLECTION = "app.bsky.feed.post";

    private Posts() {}

    static Upsert.PostSeen post(Json view, boolean mentionsYou) throws NetworkException {
        Json record = view.at("record");
        return new Upsert.PostSeen(view.requireId("uri"), view.at("author").requireId("did"), record.text("text", ""),
                at(view), record.at("reply", "parent").text("uri"), counts(view),
                view.at("viewer").flag("pinned", false), mentionsYou, false, null,
                Embeds.attachments(view.at("embed")));
    }

    static Post.Counts counts(Json view) {
        return new Post.Counts(view.count("repostCount"), view.count("replyCount"), view.count("likeCount"),
                view.count("quoteCount"));
    }

    /// When it was written, by its writer's clock; never later than it was seen by the network.
    static Instant at(Json view) {
        Instant indexed = Syntax.dateTime(view.text("indexedAt"));
        Instant created = Syntax.dateTime(view.at("record").text("createdAt"));
        if (created == null || (indexed != null && indexed.isBefore(created))) {
            return indexed == null ? Instant.EPOCH : indexed;
        }
        return created;
    }
}
