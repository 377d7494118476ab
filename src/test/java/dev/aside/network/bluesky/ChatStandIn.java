package dev.aside.network.bluesky;

import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.Json;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Stands in for the service that keeps private messages, whose code is not public: as much of `chat.bsky.convo` as the
/// lexicons say. Safe for use by any thread.
final class ChatStandIn {
    private static final String DEFS = ChatRoom.DEFS;
    private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LOG_ENTRIES = 50;

    private final InstantSource clock;
    private final Map<String, String> handles = new HashMap<>();
    private final Map<String, ChatRoom> convos = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> logs = new HashMap<>();
    private final Set<String> strangers = new HashSet<>();
    private long last;

    ChatStandIn(InstantSource clock) {
        this.clock = clock;
    }

    /// Somebody who has an account.
    synchronized void knows(String did, String handle) {
        handles.put(did, handle);
    }

    /// Their first messages are requests.
    synchronized void isStranger(String did) {
        strangers.add(did);
    }

    /// Somebody writes.
    ///
    /// @return the message's id
    synchronized String says(String from, String to, String text) {
        return say(direct(from, to), from, Map.of("text", text)).id();
    }

    synchronized String group(String from, List<String> others, String text) {
        List<String> members = new ArrayList<>(others);
        members.addFirst(from);
        ChatRoom convo = begin(members, true);
        return say(convo, from, Map.of("text", text)).id();
    }

    synchronized void erases(String viewer, String messageId) {
        for (ChatRoom convo : convos.values()) {
            for (ChatRoom.Message message : convo.messages) {
                if (message.id().equals(messageId)) {
                    message.erasedFor().add(viewer);
                    log(viewer, "logDeleteMessage", convo, Map.of("message", message.view(viewer)));
                }
            }
        }
    }

    /// Something of a kind that nobody knows happens to somebody.
    synchronized void puzzles(String viewer) {
        log(viewer, "logSomethingNew", convos.values().iterator().next(), Map.of("message", Map.of("$type",
                DEFS + "hologramView", "id", "x")));
    }

    /// How many messages anybody wrote.
    synchronized int messages() {
        return convos.values().stream().mapToInt(convo -> convo.messages.size()).sum();
    }

    private String next() {
        long now = clock.instant().toEpochMilli() * 1000;
        last = Math.max(last + 1, now);
        long value = last << 10;
        char[] text = new char[13];
        for (int i = 12; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (value & 31));
            value >>>= 5;
        }
        return new String(text);
    }

    private ChatRoom direct(String one, String other) {
        for (ChatRoom convo : convos.values()) {
            if (!convo.group && convo.members.contains(one) && convo.members.contains(other)) {
                return convo;
            }
        }
        return begin(List.of(one, other), false);
    }

    private ChatRoom begin(List<String> members, boolean group) {
        ChatRoom convo = new ChatRoom(next(), members, group);
        convos.put(convo.id, convo);
        boolean request = strangers.contains(members.getFirst());
        for (String member : members) {
            convo.status.put(member, request && !member.equals(members.getFirst()) ? "request" : "accepted");
            log(member, "logBeginConvo", convo, Map.of());
        }
        return convo;
    }

    private ChatRoom.Message say(ChatRoom convo, String from, Map<String, Object> content) {
        String rev = next();
        ChatRoom.Message message = new ChatRoom.Message(rev, rev, from, content,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                new HashSet<>());
        convo.messages.add(message);
        convo.rev = rev;
        convo.status.put(from, "accepted");
        convo.read.put(from, convo.messages.size());
        for (String member : convo.members) {
            event(member, "logCreateMessage", rev, convo, Map.of("message", message.view(member)));
        }
        return message;
    }

    private void log(String viewer, String kind, ChatRoom convo, Map<String, Object> more) {
        event(viewer, kind, next(), convo, more);
    }

    private void event(String viewer, String kind, String rev, ChatRoom convo, Map<String, Object> more) {
        Map<String, Object> event = new TreeMap<>(more);
        event.put("$type", DEFS + kind);
        event.put("rev", rev);
        event.put("convoId", convo.id);
        logs.computeIfAbsent(viewer, _ -> new ArrayList<>()).add(event);
    }

    private Map<String, Object> profile(String did) {
        return Map.of("did", did, "handle", handles.getOrDefault(did, "handle.invalid"), "displayName", "Member");
    }

    private Map<String, Object> view(ChatRoom convo, String viewer) {
        Map<String, Object> view = new TreeMap<>();
        view.put("id", convo.id);
        view.put("rev", convo.rev);
        view.put("members", convo.members.stream().limit(3).map(this::profile).toList());
        view.put("muted", false);
        view.put("status", convo.status.getOrDefault(viewer, "accepted"));
        int read = convo.read.getOrDefault(viewer, 0);
        view.put("unreadCount", convo.messages.stream().skip(read).filter(m -> !m.sender().equals(viewer)).count());
        if (!convo.messages.isEmpty()) {
            view.put("lastMessage", convo.messages.getLast().view(viewer));
        }
        view.put("kind", convo.group ? convo.groupKind() : Map.of("$type", DEFS + "directConvo"));
        return view;
    }

    /// Answers a call.
    ///
    /// @param viewer whose call it is
    /// @param parameters the first value of each
    synchronized Reply answer(String viewer, String method, Map<String, String> parameters, String body)
            throws NetworkException {
        Json input = body.isEmpty() ? Json.MISSING : Json.parse(body);
        String convoId = Objects.requireNonNullElse(parameters.getOrDefault("convoId", input.text("convoId")), "");
        ChatRoom convo = convos.get(convoId);
        boolean mine = convo != null && convo.members.contains(viewer);
        return switch (method) {
            case "chat.bsky.convo.getLog" -> getLog(viewer, parameters.get("cursor"));
            case "chat.bsky.convo.listConvos" -> listConvos(viewer, parameters);
            case "chat.bsky.convo.getConvoForMembers" -> getConvoForMembers(viewer, parameters);
            case "chat.bsky.convo.getConvo", "chat.bsky.convo.getConvoMembers", "chat.bsky.convo.getMessages",
                    "chat.bsky.convo.sendMessage", "chat.bsky.convo.updateRead", "chat.bsky.convo.acceptConvo" ->
                convo == null || !mine
                        ? refusal(400, "InvalidConvo", "Convo not found")
                        : ofConvo(viewer, method, convo, parameters, input);
            default -> refusal(501, "MethodNotImplemented", "Method Not Implemented");
        };
    }

    private Reply ofConvo(String viewer, String method, ChatRoom convo, Map<String, String> parameters, Json input) {
        return switch (method) {
            case "chat.bsky.convo.getConvo" -> reply(Map.of("convo", view(convo, viewer)));
            case "chat.bsky.convo.getConvoMembers" -> reply(Map.of("members",
                    convo.members.stream().map(this::profile).toList()));
            case "chat.bsky.convo.getMessages" -> getMessages(viewer, convo, parameters);
            case "chat.bsky.convo.sendMessage" -> sendMessage(viewer, convo, input.at("message"));
            case "chat.bsky.convo.updateRead" -> updateRead(viewer, convo, input.text("messageId"));
            default -> acceptConvo(viewer, convo);
        };
    }

    private Reply getLog(String viewer, @Nullable String cursor) {
        List<Map<String, Object>> all = logs.getOrDefault(viewer, List.of());
        String end = all.isEmpty() ? "2222222222222" : String.valueOf(all.getLast().get("rev"));
        if (cursor == null) {
            return reply(Map.of("cursor", end, "logs", List.of()));
        }
        List<Map<String, Object>> newer = all.stream()
                .filter(event -> String.valueOf(event.get("rev")).compareTo(cursor) > 0).limit(LOG_ENTRIES).toList();
        return reply(Map.of("cursor", newer.isEmpty() ? cursor : newer.getLast().get("rev"), "logs", newer));
    }

    private Reply listConvos(String viewer, Map<String, String> parameters) {
        String status = parameters.getOrDefault("status", "");
        String before = parameters.getOrDefault("cursor", "~");
        int limit = Integer.parseInt(parameters.getOrDefault("limit", "50"));
        List<ChatRoom> found = convos.values().stream().filter(convo -> convo.members.contains(viewer))
                .filter(convo -> status.isEmpty() || status.equals(convo.status.get(viewer)))
                .filter(convo -> convo.rev.compareTo(before) < 0)
                .sorted((one, other) -> other.rev.compareTo(one.rev)).limit(limit).toList();
        Map<String, Object> answer = new TreeMap<>();
        answer.put("convos", found.stream().map(convo -> view(convo, viewer)).toList());
        if (found.size() == limit) {
            answer.put("cursor", found.getLast().rev);
        }
        return reply(answer);
    }

    private Reply getConvoForMembers(String viewer, Map<String, String> parameters) {
        String other = parameters.getOrDefault("members", "");
        return handles.containsKey(other)
                ? reply(Map.of("convo", view(direct(viewer, other), viewer)))
                : refusal(400, "RecipientNotFound", "Recipient not found");
    }

    private Reply getMessages(String viewer, ChatRoom convo, Map<String, String> parameters) {
        String before = parameters.getOrDefault("cursor", "~");
        int limit = Integer.parseInt(parameters.getOrDefault("limit", "50"));
        List<ChatRoom.Message> found = convo.messages.reversed().stream()
                .filter(message -> message.rev().compareTo(before) < 0)
                .limit(limit).toList();
        Map<String, Object> answer = new TreeMap<>();
        answer.put("messages", found.stream().map(message -> message.view(viewer)).toList());
        answer.put("relatedProfiles", convo.members.stream().map(this::profile).toList());
        if (found.size() == limit) {
            answer.put("cursor", found.getLast().rev());
        }
        return reply(answer);
    }

    private Reply sendMessage(String viewer, ChatRoom convo, Json message) {
        Map<String, Object> content = new TreeMap<>();
        message.fields().forEach(field -> content.put(field.getKey(), field.getValue().tree()));
        return reply(say(convo, viewer, content).view(viewer));
    }

    private Reply updateRead(String viewer, ChatRoom convo, @Nullable String messageId) {
        int upTo = convo.messages.size();
        for (int i = 0; i < convo.messages.size(); i++) {
            if (convo.messages.get(i).id().equals(messageId)) {
                upTo = i + 1;
            }
        }
        convo.read.put(viewer, upTo);
        log(viewer, "logReadConvo", convo, Map.of("message", convo.messages.get(upTo - 1).view(viewer)));
        return reply(Map.of("convo", view(convo, viewer)));
    }

    private Reply acceptConvo(String viewer, ChatRoom convo) {
        convo.status.put(viewer, "accepted");
        log(viewer, "logAcceptConvo", convo, Map.of());
        return reply(Map.of("rev", next()));
    }

    private static Reply reply(Map<String, ?> answer) {
        return Reply.json(Json.from(answer).write());
    }

    static Reply refusal(int status, String error, String message) {
        return Reply.json(status, Json.from(Map.of("error", error, "message", message)).write());
    }
}
