package dev.aside.network.bluesky;

import dev.aside.core.model.Attachment;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what came with a post or message. Kinds that are not known here are left out. Pure.
final class Embeds {
    private Embeds() {}

    /// @param embed a view out of `app.bsky.embed.*`, or nothing
    static List<Attachment> attachments(Json embed) {
        Stream<@Nullable Attachment> found = switch (embed.text("$type", "")) {
            case "app.bsky.embed.images#view" -> embed.list("images").stream().map(Embeds::picture);
            case "app.bsky.embed.gallery#view" -> embed.list("items").stream().map(Embeds::picture);
            case "app.bsky.embed.video#view" -> Stream.of(video(embed));
            case "app.bsky.embed.recordWithMedia#view" -> attachments(embed.at("media")).stream().map(one -> one);
            default -> Stream.empty();
        };
        List<Attachment> attachments = new ArrayList<>();
        found.forEach(one -> {
            if (one != null) {
                attachments.add(one);
            }
        });
        return attachments;
    }

    private static @Nullable Attachment picture(Json view) {
        String source = view.text("fullsize");
        return source == null ? null : attachment(Attachment.Kind.PICTURE, source, view);
    }

    /// What can be shown of a video is its picture.
    private static @Nullable Attachment video(Json view) {
        String source = view.text("thumbnail");
        return source == null ? null : attachment(Attachment.Kind.VIDEO, source, view);
    }

    private static Attachment attachment(Attachment.Kind kind, String source, Json view) {
        Json ratio = view.at("aspectRatio");
        return new Attachment(kind, source, view.text("alt", ""), ratio.count("width"), ratio.count("height"));
    }
}
