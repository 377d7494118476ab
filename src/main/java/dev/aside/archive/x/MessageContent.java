package dev.aside.archive.x;

import dev.aside.core.model.ArchiveLeft.Reason;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.Upsert;
import dev.aside.core.model.Upsert.GroupChanged.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One message of a conversation, or one event of a group.
final class MessageContent {
    private static final List<String> PAIR_FOLDERS = List.of("direct_messages_media", "direct_message_media");
    private static final List<String> GROUP_FOLDERS = List.of("direct_messages_group_media",
            "direct_message_group_media", "direct_messages_media", "direct_message_media");
    private static final String OWN_MEDIA = "/messages/media/";
    private static final int MOST_PEOPLE = 5_000;
    private static final int MOST_FILES = 100;

    private final Scope scope;
    private final boolean group;
    private @Nullable String id;
    private @Nullable String sender;
    private @Nullable String recipient;
    private @Nullable String text;
    private @Nullable String created;
    private @Nullable String by;
    private @Nullable String name;
    private final List<String> people = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<Texts.Link> links = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();
    /// For a message without a date: when the one before it in the list was written.
    private long latest;

    private record Reaction(@Nullable String by, @Nullable String key, @Nullable String at) {}

    MessageContent(Scope scope, boolean group) {
        this.scope = scope;
        this.group = group;
        latest = scope.noDate;
    }

    /// Another conversation follows.
    void begin() {
        latest = scope.noDate;
    }

    void clear() {
        id = null;
        sender = null;
        recipient = null;
        text = null;
        created = null;
        by = null;
        name = null;
        people.clear();
        files.clear();
        links.clear();
        reactions.clear();
    }

    void field(String field, JsonParser json, Unit unit) {
        switch (field) {
            case "id" -> id = Values.id(json);
            case "senderId" -> sender = Values.person(json);
            case "recipientId" -> recipient = Values.person(json);
            case "text" -> text = Texts.read(json, unit);
            case "createdAt" -> created = Values.string(json);
            case "mediaUrls" -> files(json);
            case "urls" -> Links.read(json, links);
            case "reactions" -> reactions(json, unit);
            case "initiatingUserId" -> by = Values.person(json);
            case "name" -> name = Texts.line(json, 200);
            case "userIds", "participantsSnapshot" -> people(json);
            default -> json.skipChildren();
        }
    }

    private void files(JsonParser json) {
        if (!Values.isList(json)) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String file = MediaFiles.fileOf(Values.string(json));
            if (file != null && files.size() < MOST_FILES) {
                files.add(file);
            }
        }
    }

    private void people(JsonParser json) {
        if (!Values.isList(json)) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String person = Values.person(json);
            if (person != null && people.size() < MOST_PEOPLE) {
                people.add(person);
            }
        }
    }

    private void reactions(JsonParser json, Unit unit) {
        if (!Values.isList(json)) {
            return;
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                json.skipChildren();
            } else if (reactions.size() < MOST_PEOPLE) {
                reactions.add(reaction(json));
            } else {
                json.skipChildren();
                unit.left(Reason.BAD_RECORD);
            }
        }
    }

    private static Reaction reaction(JsonParser json) {
        String from = null;
        String key = null;
        String at = null;
        for (String field = Values.nextName(json); field != null; field = Values.nextName(json)) {
            switch (field) {
                case "senderId" -> from = Values.person(json);
                case "reactionKey" -> key = Texts.line(json, 100);
                case "createdAt" -> at = Values.string(json);
                default -> json.skipChildren();
            }
        }
        return new Reaction(from, key, at);
    }

    /// Makes of the fields what they give.
    ///
    /// @param wrapper what they were wrapped in
    void finish(String wrapper, TalkContent.Conversation conversation, Unit unit) {
        switch (wrapper) {
            case "messageCreate" -> message(conversation, unit);
            case "joinConversation" -> event(Change.MEMBERS, conversation, unit);
            case "participantsJoin" -> event(Change.JOINED, conversation, unit);
            case "participantsLeave" -> event(Change.LEFT, conversation, unit);
            case "conversationNameUpdate" -> event(Change.NAMED, conversation, unit);
            default -> unit.left(Reason.NOT_NEEDED);
        }
    }

    private void event(Change change, TalkContent.Conversation conversation, Unit unit) {
        if (!group) {
            unit.left(Reason.NOT_NEEDED);
            return;
        }
        boolean says = change == Change.NAMED ? name != null : !people.isEmpty();
        if (!says || !conversation.announce(null, null, unit)) {
            unit.left(Reason.BAD_RECORD);
            return;
        }
        Instant at = scope.dates.orNull(created);
        if (at == null) {
            unit.left(Reason.NO_DATE);
        }
        unit.add(new Upsert.GroupChanged(conversation.id(), change, by, change == Change.NAMED ? List.of() : people,
                change == Change.NAMED ? name : null, at));
    }

    private void message(TalkContent.Conversation conversation, Unit unit) {
        if (id == null || sender == null || !conversation.announce(sender, recipient, unit)) {
            unit.left(Reason.BAD_RECORD);
            return;
        }
        Instant at = scope.dates.at(created, id, unit, latest);
        latest = at.toEpochMilli();
        List<Attachment> attached = List.of();
        if (!files.isEmpty()) {
            attached = new ArrayList<>();
            for (String file : files) {
                Optional<Attachment> found = scope.media.find(group ? GROUP_FOLDERS : PAIR_FOLDERS, id + "-" + file);
                found.ifPresent(attached::add);
                if (found.isEmpty()) {
                    unit.left(Reason.MISSING_MEDIA);
                }
            }
        }
        String written = text == null ? "" : Texts.expanded(Texts.restored(text, false), own(attached.size()));
        unit.add(new Upsert.MessageSeen(id, conversation.id(), conversation.others(), sender, written, at, null, null,
                false, attached));
        unit.messages++;
        for (Reaction reaction : reactions) {
            if (reaction.by == null || reaction.key == null || reaction.key.isEmpty()) {
                unit.left(Reason.BAD_RECORD);
            } else {
                unit.add(new Upsert.ReactionSeen(id, reaction.by, reaction.key, scope.dates.orNull(reaction.at)));
            }
        }
    }

    /// The link to the message's own picture is not part of what was written, once the picture is shown.
    private List<Texts.Link> own(int pictures) {
        if (pictures > 0) {
            links.replaceAll(link -> link.meant().contains(OWN_MEDIA) ? new Texts.Link(link.shown(), "") : link);
        }
        return links;
    }
}
