package dev.aside.network.mastodon;

import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What was seen of one of the server's conversations: a thread of private statuses between the same people.
///
/// @param last id and mark of its last status
/// @param at when that was made, in milliseconds since 1970
/// @param root id of the thread's first status
/// @param oldest when the oldest of the messages was made; what is older was reported before
/// @param messages the newest ones by their ids, with their marks
record Talk(String last, boolean unread, long at, String root, long oldest, Map<String, String> messages) {
    static final int MOST_MESSAGES = 30;

    Talk {
        messages = new LinkedHashMap<>(messages);
    }

    Talk read(boolean isUnread) {
        return new Talk(last, isUnread, at, root, oldest, messages);
    }

    /// A conversation as it is listed.
    ///
    /// @param status its last
    record Listed(String id, boolean unread, Map<String, Json> others, Json status) {
        /// Null for what is no conversation with anybody, or has lost its statuses. Servers name the account itself
        /// where nobody else is in it.
        static @Nullable Listed of(Json conversation, String ownId) throws NetworkException {
            Map<String, Json> others = new LinkedHashMap<>();
            for (Json other : conversation.list("accounts")) {
                others.put(other.requireId("id"), other);
            }
            others.remove(ownId);
            Json status = conversation.at("last_status");
            return others.isEmpty() || !status.isObject()
                    ? null
                    : new Listed(conversation.requireId("id"), conversation.flag("unread", false), others, status);
        }

        /// Whose it is.
        List<Upsert> people(Profiles profiles) throws NetworkException {
            List<Upsert> people = new ArrayList<>();
            for (Json other : others.values()) {
                people.add(profiles.person(other));
            }
            return people;
        }

        private List<String> remoteIds(Profiles profiles) throws NetworkException {
            List<String> ids = new ArrayList<>();
            for (Json other : others.values()) {
                ids.add(profiles.remoteId(other));
            }
            return ids;
        }

        /// Its state.
        Upsert seen(Profiles profiles, boolean request) throws NetworkException {
            return new Upsert.ConversationSeen(people(), remoteIds(profiles), request,
                    unread ? null : status.requireId("id"));
        }

        /// One of its statuses as a message.
        Upsert message(Profiles profiles, Json one) throws NetworkException {
            Set<String> names = new LinkedHashSet<>();
            one.list("mentions").forEach(mention -> names.add(mention.text("username", "").toLowerCase(Locale.ROOT)));
            return new Upsert.MessageSeen(one.requireId("id"), people(), remoteIds(profiles),
                    profiles.remoteId(one.at("account")), HtmlText.withoutAddress(Statuses.text(one), names),
                    Statuses.at(one), one.id("in_reply_to_id"), null, one.instant("edited_at") != null,
                    Statuses.attachments(one));
        }

        String last() throws NetworkException {
            return status.requireId("id") + " " + Talk.mark(status);
        }

        /// What all conversations with the same people have in common: their ids.
        String people() {
            return people(others.keySet());
        }

        static String people(Set<String> ids) {
            return String.join(" ", new TreeSet<>(ids));
        }
    }

    /// Counts of replies and the like change nothing of a message.
    static String mark(Json status) {
        var edited = status.instant("edited_at");
        return edited == null ? "" : Long.toString(edited.toEpochMilli(), 36);
    }
}
