package dev.aside.archive.x;

import dev.aside.core.model.Attachment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The pictures and films of one post. A post names the first of its pictures twice.
final class PostMedia {
    private static final int MOST = 20;

    private final Map<String, Item> items = new LinkedHashMap<>();

    /// One of them.
    ///
    /// @param shown its short link in the text
    /// @param meant where that leads; empty when it is not said
    /// @param files what the archive may call it, behind the post's id: a film has several qualities, one is kept
    record Item(@Nullable String shown, String meant, List<String> files) {
        Optional<Attachment> find(MediaFiles media, List<String> folders, String post) {
            for (String file : files) {
                Optional<Attachment> found = media.find(folders, post + "-" + file);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }

    void clear() {
        items.clear();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    Collection<Item> items() {
        return items.values();
    }

    void read(JsonParser json) {
        if (!Values.isList(json)) {
            return;
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                one(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void one(JsonParser json) {
        String shown = null;
        String meant = "";
        String picture = null;
        List<String> files = new ArrayList<>();
        for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
            switch (name) {
                case "url" -> shown = Values.string(json);
                case "expanded_url" -> meant = java.util.Objects.requireNonNullElse(Values.string(json), "");
                case "media_url_https" -> picture = MediaFiles.fileOf(Values.string(json));
                case "video_info" -> variants(json, files);
                default -> json.skipChildren();
            }
        }
        if (picture != null && items.size() < MOST) {
            files.add(picture);
            items.merge(picture, new Item(shown, meant, files), (a, b) -> a.files.size() < b.files.size() ? b : a);
        }
    }

    private static void variants(JsonParser json, List<String> files) {
        if (!Values.isObject(json)) {
            return;
        }
        for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
            if (!name.equals("variants") || !Values.isList(json)) {
                json.skipChildren();
                continue;
            }
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    variant(json, files);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static void variant(JsonParser json, List<String> files) {
        for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
            String file = name.equals("url") ? MediaFiles.fileOf(Values.string(json)) : null;
            if (file != null && files.size() < MOST) {
                files.add(file);
            } else {
                json.skipChildren();
            }
        }
    }
}
