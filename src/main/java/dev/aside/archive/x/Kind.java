package dev.aside.archive.x;

import java.util.List;
import java.util.Optional;

/// The files of an archive that are read, in the order in which they are read: people before what they wrote, posts
/// before messages since posts name people, groups before pairs since there are few.
enum Kind {
    ACCOUNT, PROFILE, FOLLOWER, FOLLOWING, BLOCK, MUTE, NOTES, POSTS, DELETED_POSTS, GROUPS, PAIRS;

    /// What a conversation is wrapped in.
    static final String CONVERSATION = "dmConversation";

    private static final List<String> TALK = List.of(CONVERSATION, "messageCreate", "joinConversation",
            "participantsJoin", "participantsLeave", "conversationNameUpdate");

    /// Names of what a record, or a message in it, is wrapped in: by them reading begins again behind a bad place.
    List<String> wrappers() {
        return switch (this) {
            case ACCOUNT -> List.of("account");
            case PROFILE -> List.of("profile");
            case FOLLOWER -> List.of("follower");
            case FOLLOWING -> List.of("following");
            case BLOCK -> List.of("blocking");
            case MUTE -> List.of("muting");
            case NOTES -> List.of("noteTweet");
            case POSTS, DELETED_POSTS -> List.of("tweet");
            case GROUPS, PAIRS -> TALK;
        };
    }

    boolean isTalk() {
        return this == GROUPS || this == PAIRS;
    }

    /// By the name of a file without part and ending; the name of 2019 differs for some.
    static Optional<Kind> named(String name) {
        return Optional.ofNullable(switch (name) {
            case "account" -> ACCOUNT;
            case "profile" -> PROFILE;
            case "follower" -> FOLLOWER;
            case "following" -> FOLLOWING;
            case "block" -> BLOCK;
            case "mute" -> MUTE;
            case "note-tweet" -> NOTES;
            case "tweets", "tweet" -> POSTS;
            case "deleted-tweets", "deleted-tweet" -> DELETED_POSTS;
            case "direct-messages-group", "direct-message-group" -> GROUPS;
            case "direct-messages", "direct-message" -> PAIRS;
            default -> null;
        });
    }
}
