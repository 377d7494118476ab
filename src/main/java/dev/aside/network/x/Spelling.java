package dev.aside.network.x;

import dev.aside.network.http.Call;

/// How posts' fields are asked for: version 2.167 of the interface renamed them, and which of the two names a server
/// takes shows only when it is asked.
enum Spelling {
    POST("post.fields", "created_at,public_metrics,entities,attachments,note_post",
            "author_id,referenced_posts,attachments.media_keys", "attachments,created_at,dm_conversation_id,"
                    + "entities,event_type,id,text"), //
    TWEET("tweet.fields", "created_at,public_metrics,entities,attachments,note_tweet,author_id,referenced_tweets",
            "author_id,attachments.media_keys", "attachments,created_at,dm_conversation_id,entities,event_type,id,"
                    + "text,sender_id,participant_ids");

    private static final String EVENT_EXPANSIONS = "sender_id,participant_ids,attachments.media_keys";
    private static final String MEDIA = "media_key,type,url,preview_image_url,alt_text,width,height";
    /// What is read of people.
    static final String PEOPLE = "id,name,username,description,entities,profile_image_url,connection_status";

    private final String name;
    private final String fields;
    private final String expansions;
    private final String eventFields;

    Spelling(String name, String fields, String expansions, String eventFields) {
        this.name = name;
        this.fields = fields;
        this.expansions = expansions;
        this.eventFields = eventFields;
    }

    Spelling other() {
        return this == POST ? TWEET : POST;
    }

    /// Asks for posts with their authors.
    Call posts(Call call) {
        return call.query(name, fields).query("expansions", expansions).query("user.fields", PEOPLE)
                .query("media.fields", MEDIA);
    }

    /// Asks for private messages with the people in them.
    Call events(Call call) {
        return call.query("dm_event.fields", eventFields).query("expansions", EVENT_EXPANSIONS)
                .query("user.fields", PEOPLE).query("media.fields", MEDIA);
    }
}
