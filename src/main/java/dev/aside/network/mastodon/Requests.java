package dev.aside.network.mastodon;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.MessageRequests;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// First private statuses of strangers. Since 4.3 Mastodon keeps them out of the conversations, unless their reader
/// wants it otherwise, until they are let in; they lie behind notifications that it filtered. Only what is between two
/// is read. Safe for use by any thread.
final class Requests implements MessageRequests {
    private static final int AT_ONCE = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private final Api api;
    private final Profiles profiles;
    private final Known server;
    /// Ids of those who wait, as far as they were read.
    private volatile Set<String> waiting = Set.of();

    Requests(Api api, Profiles profiles, Known server) {
        this.api = api;
        this.profiles = profiles;
        this.server = server;
    }

    /// What a reading brought.
    ///
    /// @param marks of the requests that are read now, by their ids
    /// @param more whether there are others to be read
    record Read(List<Upsert> upserts, Map<String, String> marks, boolean more) {}

    /// Empty where the server keeps no strangers apart.
    Optional<MessageRequests> here() {
        return server.facts().filtersStrangers() ? Optional.of(this) : Optional.empty();
    }

    /// Reads what changed.
    ///
    /// @param known marks of what was read before
    /// @param heard between whom there are conversations already, as [Talk.Listed#people()]: a further word of theirs
    ///        is no request
    Read read(Map<String, String> known, Set<String> heard) throws NetworkException {
        List<Upsert> upserts = new ArrayList<>();
        Map<String, String> marks = new LinkedHashMap<>();
        int read = 0;
        for (Json request : list()) {
            String id = request.requireId("id");
            String mark = request.at("last_status").id("id") + " " + request.text("updated_at", "");
            if (mark.equals(known.get(id))) {
                marks.put(id, mark);
            } else if (read++ < AT_ONCE) {
                upserts.addAll(messages(request.at("account"), heard));
                marks.put(id, mark);
            }
        }
        return new Read(upserts, marks, read > AT_ONCE);
    }

    private List<Json> list() throws NetworkException {
        if (!server.facts().filtersStrangers()) {
            return List.of();
        }
        Answer answer = api.site().exchange(Api.get("/api/v1/notifications/requests").query("limit", 40)
                .conditional());
        if (answer.isMissingRoute() || answer.status() == 403) {
            return List.of();
        }
        if (!answer.isSuccess()) {
            throw new NetworkException(new Refusals().failure(answer));
        }
        List<Json> list = answer.json().requireList();
        waiting = list.stream().flatMap(request -> request.at("account").at("id").id().stream())
                .collect(Collectors.toUnmodifiableSet());
        return list;
    }

    /// Who is answered is let in: the server itself leaves them where they are.
    ///
    /// @param answer the status that was sent to them
    void answered(Json answer) {
        Set<String> people = Statuses.participants(answer);
        people.remove(api.accountId());
        String one = Talk.Listed.people(people);
        if (!waiting.contains(one)) {
            return;
        }
        try {
            accept(one);
        } catch (NetworkException e) {
            LOG.info("Who was answered is still kept apart: {}", e.failure().kind());
        }
    }

    private List<Upsert> messages(Json stranger, Set<String> heard) throws NetworkException {
        String id = stranger.requireId("id");
        Set<String> between = Set.of(id, api.accountId());
        List<Json> notifications = api.site().send(Api.get("/api/v1/notifications").query("types[]", "mention")
                .query("account_id", id).query("include_filtered", true).query("limit", 40)).json().requireList();
        List<Upsert> upserts = new ArrayList<>();
        Talk.@Nullable Listed talk = null;
        for (Json notification : notifications.reversed()) {
            Json status = notification.at("status");
            if (Statuses.isDirect(status) && Statuses.participants(status).equals(between)) {
                talk = new Talk.Listed("", true, Map.of(id, stranger), status);
                upserts.add(talk.message(profiles, status));
            }
        }
        if (talk != null) {
            upserts.addAll(0, talk.people(profiles));
            upserts.add(talk.seen(profiles, !heard.contains(talk.people())));
        }
        return upserts;
    }

    @Override
    public void accept(String conversation) throws NetworkException {
        for (Json request : list()) {
            if (conversation.equals(request.at("account").id("id"))) {
                api.site().send(Api.post("/api/v1/notifications/requests/{id}/accept", request.requireId("id")));
                return;
            }
        }
        throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
    }
}
