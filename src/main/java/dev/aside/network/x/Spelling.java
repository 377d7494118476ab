package dev.aside.network.x;

import dev.aside.network.http.Call;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How posts and messages are asked for: version 2.167 of the interface renamed their fields, and which of the names a
/// server takes shows only when it is asked. Some let nothing come along.
enum Spelling {
    POST("post.fields", "created_at,public_metrics,entities,attachments,note_post",
            "author_id,referenced_posts,attachments.media_keys", "attachments,created_at,dm_conversation_id,"
                    + "entities,event_type,id,text"), //
    TWEET("tweet.fields", "created_at,public_metrics,entities,attachments,note_tweet,author_id,referenced_tweets",
            "author_id,attachments.media_keys", "attachments,created_at,dm_conversation_id,entities,event_type,id,"
                    + "text,sender_id,participant_ids"), //
    ALONE(TWEET.name, TWEET.fields, null, TWEET.eventFields);

    private static final String EVENT_EXPANSIONS = "sender_id,participant_ids,attachments.media_keys";
    private static final String MEDIA = "media_key,type,url,preview_image_url,alt_text,width,height";
    /// What is read of people.
    static final String PEOPLE = "id,name,username,description,entities,profile_image_url,connection_status";

    private final String name;
    private final String fields;
    private final @Nullable String expansions;
    private final String eventFields;

    Spelling(String name, String fields, @Nullable String expansions, String eventFields) {
        this.name = name;
        this.fields = fields;
        this.expansions = expansions;
        this.eventFields = eventFields;
    }

    List<Spelling> others() {
        return Stream.of(values()).filter(one -> one != this).toList();
    }

    /// Asks for posts with their authors.
    Call posts(Call call) {
        return along(call.query(name, fields), expansions);
    }

    /// Asks for private messages with the people in them.
    Call events(Call call) {
        return along(call.query("dm_event.fields", eventFields), expansions == null ? null : EVENT_EXPANSIONS);
    }

    private static Call along(Call call, @Nullable String expansions) {
        return expansions == null
                ? call
                : call.query("expansions", expansions).query("user.fields", PEOPLE).query("media.fields", MEDIA);
    }
}
