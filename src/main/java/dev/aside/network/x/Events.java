package dev.aside.network.x;

import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happens in private conversations, as X gives it. A conversation of two is called by the ids of both, with a
/// hyphen between; a group by a number of 15 digits or more. A server for development may count all conversations
/// alike, and show those of others too: then only who takes part tells. Pure.
///
/// @param me id of the account
record Events(String me) {

    /// The other one of the conversation of two that an event is in; empty for groups, for talks with oneself, and for
    /// what others talk about.
    Optional<String> other(Json event) {
        String conversation = event.at("dm_conversation_id").id().orElse("");
        if (conversation.matches("\\d{1,14}")) {
            List<String> both = participants(event);
            return both.size() == 2 && both.contains(me)
                    ? both.stream().filter(id -> !id.equals(me)).findFirst()
                    : Optional.empty();
        }
        String[] ids = conversation.split("-", -1);
        if (ids.length != 2 || ids[0].equals(ids[1])) {
            return Optional.empty();
        }
        return ids[0].equals(me) ? Optional.of(ids[1]) : Optional.of(ids[0]).filter(_ -> ids[1].equals(me));
    }

    private boolean isGroup(String conversation, Json event) {
        if (conversation.matches("\\d{1,14}")) {
            List<String> all = participants(event);
            return all.size() > 2 && all.contains(me);
        }
        return !conversation.contains("-");
    }

    static boolean isMessage(Json event) {
        return event.text("event_type", "MessageCreate").equals("MessageCreate");
    }

    static @Nullable String sender(Json event) {
        return event.id("sender_id");
    }

    /// What one event tells; nothing for kinds that nobody knows and for what has no sender.
    List<Upsert> upserts(Json event, Json includes) throws NetworkException {
        String conversation = event.at("dm_conversation_id").id().orElseThrow(Api::unreadable);
        Optional<String> other = other(event);
        boolean group = isGroup(conversation, event);
        String sender = sender(event);
        List<Upsert> upserts = new ArrayList<>();
        if (isMessage(event) && sender != null && (group || other.isPresent())) {
            List<String> others = other.map(List::of).orElseGet(() -> others(event, sender));
            if (group) {
                upserts.add(new Upsert.GroupChanged(conversation, Upsert.GroupChanged.Change.MEMBERS, null, List.of(),
                        null, null));
            }
            String id = event.requireId("id");
            upserts.add(new Upsert.MessageSeen(id, conversation, others, sender, Texts.shown(event),
                    Posts.time(event, id), null, null, false, Posts.attachments(event, includes)));
        } else if (group) {
            change(event).ifPresent(change -> upserts.add(new Upsert.GroupChanged(conversation, change, sender,
                    participants(event), null, event.instant("created_at"))));
        }
        return upserts;
    }

    private static Optional<Upsert.GroupChanged.Change> change(Json event) {
        return switch (event.text("event_type", "")) {
            case "ParticipantsJoin" -> Optional.of(Upsert.GroupChanged.Change.JOINED);
            case "ParticipantsLeave" -> Optional.of(Upsert.GroupChanged.Change.LEFT);
            default -> Optional.empty();
        };
    }

    private List<String> others(Json event, String sender) {
        Set<String> others = new LinkedHashSet<>(participants(event));
        others.add(sender);
        others.remove(me);
        return List.copyOf(others);
    }

    private static List<String> participants(Json event) {
        return event.list("participant_ids").stream().flatMap(id -> id.id().stream()).toList();
    }

    /// Everybody whom these speak of, but the account.
    Set<String> people(List<Upsert> upserts) {
        Set<String> people = new LinkedHashSet<>();
        for (Upsert upsert : upserts) {
            if (upsert instanceof Upsert.MessageSeen message) {
                people.addAll(message.others());
                people.add(message.author());
            } else if (upsert instanceof Upsert.GroupChanged change) {
                people.addAll(change.people());
                if (change.by() != null) {
                    people.add(change.by());
                }
            }
        }
        people.remove(me);
        return people;
    }
}
