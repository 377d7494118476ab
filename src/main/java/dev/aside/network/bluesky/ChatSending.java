package dev.aside.network.bluesky;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Found;
import dev.aside.core.model.Sent;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends private messages. The network takes no key, so what became of a message whose answer was lost is found by its
/// text and time among what the account wrote since. Safe for use by any thread.
final class ChatSending {
    /// For how long a try is taken for the first; after that the network is asked before it is made again.
    private static final Duration FRESH = Duration.ofSeconds(5);
    /// How far two clocks may differ whose difference is not known.
    private static final Duration CLOCKS = Duration.ofSeconds(6);
    private static final int ON_A_PAGE = 100;
    private static final int MOST_PAGES = 10;
    private static final int MOST_REMEMBERED = 1_000;

    private final Xrpc xrpc;
    private final InstantSource clock;
    private final RichText richText;
    private final Map<String, Sent> made = new LinkedHashMap<>();

    ChatSending(Xrpc xrpc, InstantSource clock) {
        this.xrpc = xrpc;
        this.clock = clock;
        this.richText = new RichText(xrpc);
    }

    Sent send(Attempt.OfMessage attempt) throws NetworkException {
        Optional<Sent> earlier = remembered(attempt.key());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        require(BlueskyLengthRule.MESSAGES.left(attempt.text()) >= 0, Failure.Kind.TOO_LONG);
        require(!attempt.text().isBlank(), Failure.Kind.REFUSED);
        String conversation = conversation(attempt);
        if (clock.instant().isAfter(attempt.since().plus(FRESH))
                && find(attempt, conversation) instanceof Found.Made there) {
            return there.sent();
        }
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("text", attempt.text());
        List<Map<String, Object>> facets = richText.facets(attempt.text());
        if (!facets.isEmpty()) {
            message.put("facets", facets);
        }
        Json view = xrpc.askChat(Xrpc.procedure("chat.bsky.convo.sendMessage",
                Map.of("convoId", conversation, "message", message)));
        return remember(attempt.key(), sent(view, conversation));
    }

    Found find(Attempt.OfMessage attempt) throws NetworkException {
        Optional<Sent> earlier = remembered(attempt.key());
        if (earlier.isPresent()) {
            return new Found.Made(earlier.get());
        }
        String conversation;
        try {
            conversation = conversation(attempt);
        } catch (NetworkException e) {
            if (e.failure().kind() == Failure.Kind.NOT_FOUND) {
                return new Found.Nothing();
            }
            throw e;
        }
        return find(attempt, conversation);
    }

    /// The oldest message that can be this one, of those that no other attempt is known to have made.
    private Found find(Attempt.OfMessage attempt, String conversation) throws NetworkException {
        @Nullable
        Json oldest = null;
        boolean erased = false;
        @Nullable
        String cursor = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            Answer answer = xrpc.exchangeChat(Xrpc.query("chat.bsky.convo.getMessages")
                    .query("convoId", conversation).query("limit", ON_A_PAGE).query("cursor", cursor));
            Json page = Xrpc.read(answer);
            for (Json view : page.requireList("messages")) {
                if (isBefore(attempt, answer, view)) {
                    return found(attempt, oldest, erased, conversation);
                }
                boolean mine = xrpc.did().equals(view.at("sender").text("did"));
                erased |= mine && Chat.isDeleted(view);
                if (mine && Chat.isMessage(view) && isText(attempt, view) && !isOfAnother(view)) {
                    oldest = view;
                }
            }
            cursor = page.id("cursor");
            if (cursor == null) {
                return found(attempt, oldest, erased, conversation);
            }
        }
        return new Found.CannotTell();
    }

    /// Whether a message is older than the attempt's first try.
    private static boolean isBefore(Attempt.OfMessage attempt, Answer answer, Json view) {
        boolean lastKnown = attempt.after() != null && attempt.after().equals(view.id("id"));
        Instant here = answer.here(Chat.at(view));
        return lastKnown || here.isBefore(attempt.since().minus(CLOCKS));
    }

    private static boolean isText(Attempt.OfMessage attempt, Json view) {
        return view.text("text", "").strip().equals(attempt.text().strip());
    }

    private Found found(Attempt.OfMessage attempt, @Nullable Json view, boolean erased, String conversation)
            throws NetworkException {
        if (view != null) {
            return new Found.Made(remember(attempt.key(), sent(view, conversation)));
        }
        return erased ? new Found.CannotTell() : new Found.Nothing();
    }

    private String conversation(Attempt.OfMessage attempt) throws NetworkException {
        String known = attempt.conversation();
        return known != null
                ? known
                : xrpc.askChat(Xrpc.query("chat.bsky.convo.getConvoForMembers").query("members",
                        attempt.recipient().remoteId())).at("convo").requireId("id");
    }

    private static Sent sent(Json view, String conversation) throws NetworkException {
        return new Sent(view.requireId("id"), Chat.at(view), conversation);
    }

    private synchronized Optional<Sent> remembered(String key) {
        return Optional.ofNullable(made.get(key));
    }

    private synchronized boolean isOfAnother(Json view) {
        String id = view.id("id");
        return made.values().stream().anyMatch(sent -> sent.remoteId().equals(id));
    }

    private synchronized Sent remember(String key, Sent sent) {
        made.put(key, sent);
        if (made.size() > MOST_REMEMBERED) {
            made.remove(made.keySet().iterator().next());
        }
        return sent;
    }

    private static void require(boolean fine, Failure.Kind otherwise) throws NetworkException {
        if (!fine) {
            throw new NetworkException(Failure.of(otherwise));
        }
    }
}
