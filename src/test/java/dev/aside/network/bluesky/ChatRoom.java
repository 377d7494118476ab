package dev.aside.network.bluesky;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A conversation that [ChatStandIn] keeps. For one thread.
final class ChatRoom {
    static final String DEFS = "chat.bsky.convo.defs#";

    final String id;
    final List<String> members;
    final boolean group;
    final List<Message> messages = new ArrayList<>();
    final Map<String, String> status = new HashMap<>();
    final Map<String, Integer> read = new HashMap<>();
    String rev;

    ChatRoom(String id, List<String> members, boolean group) {
        this.id = id;
        this.members = List.copyOf(members);
        this.group = group;
        this.rev = id;
    }

    Map<String, Object> groupKind() {
        return Map.of("$type", DEFS + "groupConvo", "createdAt", "2026-01-01T00:00:00.000Z", "lockStatus", "unlocked",
                "lockStatusModerationOverride", false, "memberCount", members.size(), "memberLimit", 50, "name",
                "The shop");
    }

    /// What somebody wrote.
    ///
    /// @param content as it was sent
    /// @param erasedFor who does not want to see it any more
    record Message(String id, String rev, String sender, Map<String, Object> content, Instant at,
            Set<String> erasedFor) {
        Map<String, Object> view(String viewer) {
            boolean erased = erasedFor.contains(viewer);
            Map<String, Object> view = new TreeMap<>(erased ? Map.of() : content);
            view.remove("replyTo");
            view.put("$type", DEFS + (erased ? "deletedMessageView" : "messageView"));
            view.put("id", id);
            view.put("rev", rev);
            view.put("sender", Map.of("did", sender));
            view.put("sentAt", at.toString());
            return view;
        }
    }
}
