package dev.aside.network.bluesky;

import dev.aside.core.model.Deletion;
import dev.aside.core.model.Failure;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what happened in the account's conversations since a revision. Events of kinds that are not known here are
/// passed over. Safe for use by any thread.
final class ChatLog {
    private final Xrpc xrpc;
    private final ChatMembers members;

    ChatLog(Xrpc xrpc, ChatMembers members) {
        this.xrpc = xrpc;
        this.members = members;
    }

    /// The revision of what happened last; empty when nothing ever did.
    String end() throws NetworkException {
        Json answer = xrpc.askChat(Xrpc.query("chat.bsky.convo.getLog"));
        return newest("", answer, answer.requireList("logs"));
    }

    private static String newest(String known, Json answer, List<Json> events) {
        String newest = known;
        String cursor = answer.text("cursor", "");
        newest = cursor.compareTo(newest) > 0 ? cursor : newest;
        for (Json event : events) {
            String revision = event.text("rev", "");
            newest = revision.compareTo(newest) > 0 ? revision : newest;
        }
        return newest;
    }

    /// What happened in one conversation.
    private static final class Happened {
        private final List<Json> messages = new ArrayList<>();
        private @Nullable String readUpTo;
        private boolean left;
    }

    SyncPage read(ChatPlace place) throws NetworkException {
        Json answer = xrpc.askChat(Xrpc.query("chat.bsky.convo.getLog").query("cursor",
                place.log().isEmpty() ? null : place.log()));
        List<Json> events = answer.requireList("logs");
        Map<String, Happened> byConversation = new LinkedHashMap<>();
        List<Deletion> deletions = new ArrayList<>();
        for (Json event : events) {
            if (event.text("rev", "").compareTo(place.log()) > 0) {
                note(event, byConversation, deletions);
            }
        }
        String upTo = newest(place.log(), answer, events);
        Set<String> left = new HashSet<>();
        List<ChatPlace.Behind> found = new ArrayList<>();
        List<Upsert> upserts = upserts(place, byConversation, found, left);
        boolean more = !byConversation.isEmpty() || !upTo.equals(place.log());
        ChatPlace next = place.logged(upTo, found, left);
        return new SyncPage(upserts, deletions, next.cursor(), more || next.isBehind(), false);
    }

    private static void note(Json event, Map<String, Happened> byConversation, List<Deletion> deletions)
            throws NetworkException {
        String kind = Chat.event(event);
        if (kind.isEmpty() || event.id("convoId") == null) {
            return;
        }
        Happened happened = byConversation.computeIfAbsent(event.requireId("convoId"), _ -> new Happened());
        Json message = event.at("message");
        switch (kind) {
            case "logCreateMessage", "logAddReaction", "logRemoveReaction" -> {
                if (Chat.isMessage(message)) {
                    String id = message.requireId("id");
                    happened.messages.removeIf(earlier -> id.equals(earlier.id("id")));
                    happened.messages.add(message);
                } else if (Chat.isDeleted(message)) {
                    deletions.add(new Deletion(Deletion.Kind.MESSAGE, message.requireId("id")));
                }
            }
            case "logDeleteMessage" -> deletions.add(new Deletion(Deletion.Kind.MESSAGE, message.requireId("id")));
            // The second is the older name of the first.
            case "logReadConvo", "logReadMessage" -> happened.readUpTo = message.id("id");
            case "logLeaveConvo" -> happened.left = true;
            case "logBeginConvo", "logAcceptConvo" -> happened.left = false;
            default -> {
            }
        }
    }

    private List<Upsert> upserts(ChatPlace place, Map<String, Happened> byConversation, List<ChatPlace.Behind> found,
            Set<String> left) throws NetworkException {
        List<Json> people = new ArrayList<>();
        List<Upsert> upserts = new ArrayList<>();
        for (Map.Entry<String, Happened> one : byConversation.entrySet()) {
            String id = one.getKey();
            Happened happened = one.getValue();
            Json convo = happened.left ? Json.MISSING : conversationIfAny(id);
            List<Json> others = convo.isMissing() ? List.of() : members.others(convo);
            if (others.isEmpty()) {
                left.add(id);
                continue;
            }
            people.addAll(others);
            List<String> dids = ChatMembers.dids(others);
            for (Json message : happened.messages) {
                upserts.add(Chat.message(message, id, dids));
            }
            upserts.add(conversation(convo, dids, happened.readUpTo));
            if (!place.known().contains(id)) {
                found.add(new ChatPlace.Behind(id, dids, place.log(), null, null, convo.count("unreadCount")));
            }
        }
        List<Upsert> all = new ArrayList<>(people.isEmpty() ? List.of() : Profiles.whole(xrpc, people));
        all.addAll(upserts);
        return all;
    }

    Json conversation(String id) throws NetworkException {
        Json convo = xrpc.askChat(Xrpc.query("chat.bsky.convo.getConvo").query("convoId", id)).at("convo");
        if (!convo.isObject()) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
        }
        return convo;
    }

    private Json conversationIfAny(String id) throws NetworkException {
        try {
            return conversation(id);
        } catch (NetworkException e) {
            if (e.failure().kind() == Failure.Kind.NOT_FOUND) {
                return Json.MISSING;
            }
            throw e;
        }
    }

    /// @param readUpTo as the log said; null when it did not
    static Upsert.ConversationSeen conversation(Json convo, List<String> others, @Nullable String readUpTo)
            throws NetworkException {
        Json last = convo.at("lastMessage");
        boolean allRead = convo.count("unreadCount") == 0 && Chat.isMessage(last);
        return new Upsert.ConversationSeen(convo.requireId("id"), others, isRequest(convo),
                readUpTo == null && allRead ? last.id("id") : readUpTo);
    }

    static boolean isRequest(Json convo) {
        return convo.text("status", "").equals("request");
    }
}
