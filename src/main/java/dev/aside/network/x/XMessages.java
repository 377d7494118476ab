package dev.aside.network.x;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Found;
import dev.aside.core.model.Person;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.port.DirectMessages;
import dev.aside.core.port.MessageRequests;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Private messages. X keeps no mark of what was read, and knows no attempt again: a lost one is looked for in its
/// conversation. Safe for use by any thread.
final class XMessages implements DirectMessages {
    private static final int LOOKED_AT = 20;
    private static final int WITHOUT_ORDER = 100;
    private static final int MOST_PAGES = 4;
    private static final Duration KEPT = Duration.ofDays(29);

    private final Api api;
    private final Events events;
    private final MessageReading reading;
    private final InstantSource clock;

    XMessages(Api api, InstantSource clock) {
        this.api = api;
        this.events = new Events(api.me());
        this.reading = new MessageReading(api);
        this.clock = clock;
    }

    @Override
    public SyncPage messages(@Nullable Cursor after) throws NetworkException {
        return reading.page(after);
    }

    @Override
    public Sent send(Attempt.OfMessage attempt) throws NetworkException {
        XBroadcasts.check(attempt.text(), XLengthRule.MESSAGES);
        Call call = Call.post("/2/dm_conversations/with/{id}/messages", attempt.recipient().remoteId())
                .body(Body.json(Map.of("text", attempt.text())));
        Api.Brought made = api.ask(call);
        Json data = made.json().at("data");
        String id = data.at("dm_event_id").id().or(() -> data.at("id").id()).orElseThrow(Api::unreadable);
        api.spending().done(Price.MESSAGE);
        return new Sent(id, Snowflakes.time(id).orElse(made.receivedAt()), data.id("dm_conversation_id"));
    }

    @Override
    public Found find(Attempt.OfMessage attempt) throws NetworkException {
        Instant since = attempt.since().minus(Lost.CLOCKS_APART);
        List<Sent> matches = new ArrayList<>();
        @Nullable
        String token = null;
        boolean whole = false;
        for (int i = 0; i < MOST_PAGES && !whole; i++) {
            Api.Brought page = conversation(attempt.recipient().remoteId(), token);
            token = page.json().at("meta").id("next_token");
            // Without another page this is all that there is, which reaches back 30 days.
            whole = token == null && attempt.since().isAfter(clock.instant().minus(KEPT));
            for (Json event : page.rows()) {
                Instant at = page.here(Posts.time(event, event.requireId("id")));
                whole |= at.isBefore(since);
                if (!at.isBefore(since) && isOf(attempt, event)) {
                    matches.add(sent(event));
                }
            }
            if (token == null) {
                break;
            }
        }
        return Lost.found(matches, whole);
    }

    private Api.Brought conversation(String with, @Nullable String token) throws NetworkException {
        int most = api.isDevelopment() ? WITHOUT_ORDER : LOOKED_AT;
        return MessageReading.ask(api, () -> Call.get("/2/dm_conversations/with/{id}/dm_events", with), most, token);
    }

    private boolean isOf(Attempt.OfMessage attempt, Json event) {
        boolean mine = Events.isMessage(event) && api.me().equals(Events.sender(event));
        return mine && events.other(event).filter(attempt.recipient().remoteId()::equals).isPresent()
                && (Texts.isSame(attempt.text(), event.text("text", ""))
                        || Texts.isSame(attempt.text(), Texts.shown(event)));
    }

    private static Sent sent(Json event) throws NetworkException {
        String id = event.requireId("id");
        return new Sent(id, Posts.time(event, id), event.id("dm_conversation_id"));
    }

    @Override
    public List<String> othersReached(Person recipient, String text) {
        return List.of();
    }

    @Override
    public Optional<MessageRequests> requests() {
        return Optional.empty();
    }

    @Override
    public void markRead(String conversation, String upTo) {
        // X has no such mark.
    }
}
