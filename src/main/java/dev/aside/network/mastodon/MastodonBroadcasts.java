package dev.aside.network.mastodon;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Found;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.MentionMarks;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Public statuses: own ones, and those that name the account. Safe for use by any thread.
final class MastodonBroadcasts implements BroadcastFeed {
    private final Api api;
    private final Statuses statuses;
    private final Known server;
    private final Uploads uploads;
    private final Writing writing;
    private final Timeline own;
    private final Timeline named;

    MastodonBroadcasts(Api api, Statuses statuses, Known server, Uploads uploads,
            Writing writing) {
        this.api = api;
        this.statuses = statuses;
        this.server = server;
        this.uploads = uploads;
        this.writing = writing;
        this.own = new Timeline(api, new Own(), statuses);
        this.named = new Timeline(api, new Named(), statuses);
    }

    /// Own public statuses; what was only passed on is somebody else's.
    private final class Own implements Timeline.Source {
        @Override
        public Call newest() {
            return Api.get("/api/v1/accounts/{id}/statuses", api.accountId()).query("limit", 40)
                    .query("exclude_reblogs", true);
        }

        @Override
        public List<Timeline.Entry> entries(Answer answer) throws NetworkException {
            List<Timeline.Entry> entries = new ArrayList<>();
            for (Json status : answer.json().requireList()) {
                boolean counts = !Statuses.isDirect(status) && !status.at("reblog").isObject();
                entries.add(new Timeline.Entry(status.requireId("id"), Statuses.mark(status),
                        counts ? statuses.post(status, false) : List.of()));
            }
            return entries;
        }
    }

    /// What others wrote that names the account, by the notifications of it. Private ones are messages.
    private final class Named implements Timeline.Source {
        @Override
        public Call newest() {
            return Api.get("/api/v1/notifications").query("types[]", "mention").query("limit", 40);
        }

        @Override
        public List<Timeline.Entry> entries(Answer answer) throws NetworkException {
            List<Timeline.Entry> entries = new ArrayList<>();
            for (Json notification : answer.json().requireList()) {
                Json status = notification.at("status");
                if (notification.text("type", "").equals("mention") && status.isObject()) {
                    boolean counts = !Statuses.isDirect(status);
                    List<Upsert> upserts = counts ? statuses.post(status, true) : List.of();
                    entries.add(new Timeline.Entry(status.requireId("id"), Statuses.mark(status), upserts));
                } else {
                    // Old servers tell all there is, whatever is asked for.
                    entries.add(Timeline.Entry.passedOver(notification.requireId("id")));
                }
            }
            return entries;
        }
    }

    @Override
    public SyncPage posts(@Nullable Cursor after) throws NetworkException {
        server.refresh();
        return own.page(after);
    }

    @Override
    public SyncPage mentions(@Nullable Cursor after) throws NetworkException {
        return named.page(after);
    }

    @Override
    public Optional<MentionMarks> marks() {
        return Optional.of(new Markers(api));
    }

    @Override
    public boolean takesKeysOnce() {
        return writing.takesKeysOnce();
    }

    @Override
    public PostRules rules() {
        return server.facts().postRules();
    }

    @Override
    public Sent publish(Attempt.OfPost attempt) throws NetworkException {
        String warning = attempt.warning();
        String counted = warning == null ? attempt.text() : warning + attempt.text();
        if (server.facts().postLength().left(counted) < 0) {
            throw new NetworkException(Failure.of(Failure.Kind.TOO_LONG));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", statuses.profiles().calledHereIn(attempt.text()));
        body.put("visibility", visibility(attempt));
        if (attempt.parent() != null) {
            body.put("in_reply_to_id", local(attempt.parent()));
        }
        if (warning != null && !warning.isBlank()) {
            body.put("spoiler_text", warning);
            body.put("sensitive", true);
        }
        if (!attempt.media().isEmpty()) {
            body.put("media_ids", uploads.upload(attempt.media()));
        }
        return sent(writing.post(attempt, body, fit(attempt)));
    }

    private String local(String postId) throws NetworkException {
        return statuses.localId(postId)
                .orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.NOT_FOUND)));
    }

    /// By custom only the first post of a thread is put into public timelines.
    private static String visibility(Attempt.OfPost attempt) {
        return switch (attempt.visibility()) {
            case PUBLIC -> attempt.part() > 0 ? "unlisted" : "public";
            case UNLISTED -> "unlisted";
            case FOLLOWERS -> "private";
        };
    }

    @Override
    public void delete(String remoteId) throws NetworkException {
        api.delete(local(remoteId));
    }

    @Override
    public Found find(Attempt.OfPost attempt) throws NetworkException {
        Optional<Json> made = writing.find(attempt, fit(attempt));
        return made.isEmpty() ? new Found.Nothing() : new Found.Made(sent(made.get()));
    }

    private Predicate<Json> fit(Attempt.OfPost attempt) throws NetworkException {
        String parent = attempt.parent() == null ? null : local(attempt.parent());
        return status -> !Statuses.isDirect(status) && Objects.equals(status.id("in_reply_to_id"), parent);
    }

    private Sent sent(Json status) throws NetworkException {
        return new Sent(statuses.postId(status.requireId("id")), Statuses.at(status), null);
    }
}
