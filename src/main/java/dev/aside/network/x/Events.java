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
/// hyphen between; any other is a group. Pure.
///
/// @param me id of the account
record Events(String me) {

    /// The other one of a conversation of two; empty for groups and for talks with oneself.
    Optional<String> other(String conversation) {
        String[] ids = conversation.split("-", -1);
        if (ids.length != 2 || ids[0].equals(ids[1])) {
            return Optional.empty();
        }
        return ids[0].equals(me) ? Optional.of(ids[1]) : Optional.of(ids[0]).filter(_ -> ids[1].equals(me));
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
        Optional<String> other = other(conversation);
        boolean group = !conversation.contains("-");
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
