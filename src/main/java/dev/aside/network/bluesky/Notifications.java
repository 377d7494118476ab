package dev.aside.network.bluesky;

import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The account's notifications of some kinds.
///
/// @param reasons such as `follow`
/// @param most on one page
record Notifications(Xrpc xrpc, List<String> reasons, int most) implements Timeline.Source {
    @Override
    public Timeline.Page page(@Nullable String cursor) throws NetworkException {
        Call call = Xrpc.query("app.bsky.notification.listNotifications").query("limit", most).query("cursor", cursor);
        reasons.forEach(reason -> call.query("reasons", reason));
        Json answer = xrpc.ask(call);
        List<Timeline.Entry> entries = new ArrayList<>();
        for (Json one : answer.requireList("notifications")) {
            if (reasons.contains(one.text("reason", ""))) {
                Instant at = Objects.requireNonNullElse(Syntax.dateTime(one.text("indexedAt")), Instant.EPOCH);
                entries.add(new Timeline.Entry(one.requireId("uri"), at, "", one));
            }
        }
        return new Timeline.Page(entries, answer.id("cursor"));
    }
}
