package dev.aside.archive.x;

import dev.aside.core.model.ArchiveLeft.Reason;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Deletion;
import dev.aside.core.model.Post;
import dev.aside.core.model.Upsert;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The account's posts. A repost is one too: the archive has it as a text that begins with `RT @`.
final class PostContent extends FlatContent {
    private static final List<String> FOLDERS = List.of("tweets_media", "tweet_media", "deleted_tweets_media",
            "deleted_tweet_media");
    private static final int MOST_MENTIONS = 200;

    private final Scope scope;
    private final boolean deleted;
    private @Nullable String id;
    private @Nullable String text;
    private @Nullable String created;
    private @Nullable String parent;
    private @Nullable String answered;
    private @Nullable String answeredHandle;
    private @Nullable String first;
    private int reposts;
    private int likes;
    private final List<Upsert.PersonNamed> mentions = new ArrayList<>();
    private final PostMedia media = new PostMedia();
    private final List<Texts.Link> links = new ArrayList<>();

    PostContent(Kind kind, Scope scope) {
        super(kind);
        this.scope = scope;
        deleted = kind == Kind.DELETED_POSTS;
    }

    @Override
    void clear() {
        id = null;
        text = null;
        created = null;
        parent = null;
        answered = null;
        answeredHandle = null;
        first = null;
        reposts = 0;
        likes = 0;
        mentions.clear();
        media.clear();
        links.clear();
    }

    @Override
    void field(String name, JsonParser json, Unit unit) {
        switch (name) {
            case "id_str" -> id = or(Values.id(json), id);
            case "id" -> id = or(id, Values.id(json));
            case "full_text" -> text = or(Texts.read(json, unit), text);
            case "text" -> text = or(text, Texts.read(json, unit));
            case "created_at" -> created = Values.string(json);
            case "favorite_count" -> likes = Values.count(json);
            case "retweet_count" -> reposts = Values.count(json);
            case "in_reply_to_status_id_str" -> parent = or(Values.id(json), parent);
            case "in_reply_to_status_id" -> parent = or(parent, Values.id(json));
            case "in_reply_to_user_id_str" -> answered = or(Values.person(json), answered);
            case "in_reply_to_user_id" -> answered = or(answered, Values.person(json));
            case "in_reply_to_screen_name" -> answeredHandle = Values.handle(Values.string(json));
            case "entities", "extended_entities" -> entities(json);
            case "edit_info" -> edits(json);
            default -> json.skipChildren();
        }
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private void entities(JsonParser json) {
        if (!Values.isObject(json)) {
            return;
        }
        for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
            switch (name) {
                case "user_mentions" -> mentions(json);
                case "urls" -> Links.read(json, links);
                case "media" -> media.read(json);
                default -> json.skipChildren();
            }
        }
    }

    private void mentions(JsonParser json) {
        if (!Values.isList(json)) {
            return;
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                mention(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void mention(JsonParser json) {
        String person = null;
        String handle = null;
        String called = null;
        for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
            switch (name) {
                case "id_str" -> person = or(Values.person(json), person);
                case "id" -> person = or(person, Values.person(json));
                case "screen_name" -> handle = Values.handle(Values.string(json));
                case "name" -> called = Texts.line(json, 200);
                default -> json.skipChildren();
            }
        }
        boolean says = handle != null || (called != null && !called.isEmpty());
        if (person != null && says && !person.equals(scope.owner) && mentions.size() < MOST_MENTIONS) {
            mentions.add(new Upsert.PersonNamed(person, handle, called == null || called.isEmpty() ? null : called));
        }
    }

    /// Of a later version, which is the first one.
    private void edits(JsonParser json) {
        if (!Values.isObject(json)) {
            return;
        }
        for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
            switch (name) {
                case "edit", "initial", "editControlInitial" -> edits(json);
                case "initialTweetId" -> first = Values.id(json);
                case "editTweetIds" -> {
                    if (Values.isList(json)) {
                        firstOf(json);
                    }
                }
                default -> json.skipChildren();
            }
        }
    }

    private void firstOf(JsonParser json) {
        String earliest = null;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            earliest = or(earliest, Values.id(json));
        }
        first = or(first, earliest);
    }

    @Override
    void finish(Unit unit) {
        if (id == null || (text == null && media.isEmpty())) {
            unit.left(Reason.BAD_RECORD);
            return;
        }
        mentions.forEach(unit::add);
        if (answered != null && answeredHandle != null && !answered.equals(scope.owner)) {
            unit.add(new Upsert.PersonNamed(answered, answeredHandle, null));
        }
        long at = scope.dates.at(created, id, unit, scope.noDate).toEpochMilli();
        String written = Texts.restored(text == null ? "" : text, true);
        boolean repost = written.startsWith("RT @");
        String whole = repost ? null : scope.notes.whole(written, at);
        List<Attachment> attached = new ArrayList<>();
        for (PostMedia.Item item : media.items()) {
            Optional<Attachment> found = item.find(scope.media, FOLDERS, id);
            found.ifPresent(attached::add);
            if (found.isEmpty() && !repost) { // what others posted is not in the archive
                unit.left(Reason.MISSING_MEDIA);
            }
            Links.add(item.shown(), found.isPresent() ? "" : item.meant(), links);
        }
        unit.add(new Upsert.PostSeen(id, scope.owner, Texts.expanded(whole == null ? written : whole, links),
                java.time.Instant.ofEpochMilli(at), parent, new Post.Counts(reposts, 0, likes, 0), false, false,
                false, null, attached));
        if (first != null && !first.equals(id)) {
            unit.add(new Upsert.PostVersionSeen(id, first));
        }
        if (deleted) {
            unit.deletions.add(new Deletion(Deletion.Kind.POST, id));
        }
    }
}
