package dev.aside.network.mastodon;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Found;
import dev.aside.core.model.Person;
import dev.aside.core.model.Sent;
import dev.aside.core.model.SyncPage;
import dev.aside.core.port.DirectMessages;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Private statuses as messages. A conversation's remote id is made of the ids of the people in it, since the server
/// begins another conversation with every status that answers none. Safe for use by any thread.
final class MastodonDirectMessages implements DirectMessages {
    private static final Pattern NAME = Pattern.compile("(?<![=/\\p{L}\\p{N}_@.-])@([a-zA-Z0-9_](?:[a-zA-Z0-9_.-]*"
            + "[a-zA-Z0-9_])?)(@[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}](?::\\d+)?)?");

    private final Api api;
    private final Profiles profiles;
    private final String ownName;
    private final Known server;
    private final Writing writing;
    private final Requests requests;
    private final Conversations conversations;
    private final Set<String> reachable = ConcurrentHashMap.newKeySet();

    /// @param ownName the account's name at its server
    MastodonDirectMessages(Api api, Profiles profiles, Known server, String ownName, Writing writing) {
        this.api = api;
        this.profiles = profiles;
        this.server = server;
        this.ownName = ownName;
        this.writing = writing;
        this.requests = new Requests(api, profiles, server);
        this.conversations = new Conversations(api, profiles, requests);
    }

    @Override
    public SyncPage messages(@Nullable Cursor after) throws NetworkException {
        return conversations.page(after);
    }

    @Override
    public Sent send(Attempt.OfMessage attempt) throws NetworkException {
        String address = address(attempt.recipient());
        if (server.facts().messageLength(address).left(attempt.text()) < 0) {
            throw new NetworkException(Failure.of(Failure.Kind.TOO_LONG));
        }
        if (!reachable.contains(address)) {
            require(address);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", addressed(attempt.text(), address));
        body.put("visibility", "direct");
        if (attempt.after() != null && api.status(attempt.after()).isPresent()) {
            body.put("in_reply_to_id", attempt.after());
        }
        Json made = writing.post(attempt, body, fit(attempt));
        if (made.list("mentions").isEmpty()) {
            // The server did not take the name for one: it reached nobody.
            api.delete(made.requireId("id"));
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
        }
        requests.answered(made);
        return sent(made);
    }

    private Sent sent(Json status) throws NetworkException {
        Set<String> people = Statuses.participants(status);
        people.remove(api.accountId());
        return new Sent(status.requireId("id"), Statuses.at(status),
                people.isEmpty() ? null : Talk.Listed.people(people));
    }

    private String address(Person person) throws NetworkException {
        String address = profiles.calledHere(person);
        if (address.isBlank() || address.contains("/")) {
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
        }
        return address;
    }

    /// A private status that names nobody whom the server knows is taken, and reaches nobody: so it is asked first.
    private void require(String address) throws NetworkException {
        Answer local = api.site().exchange(Api.get("/api/v1/accounts/lookup").query("acct", address));
        boolean known = local.isSuccess() && local.json().at("id").id().isPresent();
        if (!local.isSuccess() && !local.isMissingRoute() && local.status() != 410) {
            throw new NetworkException(new Refusals().failure(local));
        }
        if (!known) {
            Json found = api.site().send(Api.get("/api/v2/search").query("q", "@" + address)
                    .query("type", "accounts").query("resolve", true).query("limit", 5)).json();
            for (Json account : found.list("accounts")) {
                known |= profiles.calledHere(profiles.address(account)).equalsIgnoreCase(address);
            }
        }
        if (!known) {
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
        }
        reachable.add(address);
    }

    private String addressed(String text, String address) {
        String name = "@" + address;
        String known = profiles.calledHereIn(text);
        boolean there = known.regionMatches(true, 0, name, 0, name.length())
                && (known.length() == name.length() || Character.isWhitespace(known.charAt(name.length())));
        return there ? known : name + " " + known;
    }

    @Override
    public Found find(Attempt.OfMessage attempt) throws NetworkException {
        Optional<Json> made = writing.find(attempt, fit(attempt));
        if (made.isPresent()) {
            return new Found.Made(sent(made.get()));
        }
        return server.facts().showsOwnMessages() ? new Found.Nothing() : new Found.CannotTell();
    }

    @Override
    public boolean takesKeysOnce() {
        return writing.takesKeysOnce();
    }

    private Predicate<Json> fit(Attempt.OfMessage attempt) throws NetworkException {
        String name = address(attempt.recipient()).replaceFirst("@.*", "");
        return status -> Statuses.isDirect(status) && status.list("mentions").stream()
                .anyMatch(mention -> mention.text("username", "").equalsIgnoreCase(name));
    }

    @Override
    public List<String> othersReached(Person recipient, String text) {
        String handle = recipient.handle() == null ? recipient.remoteId() : recipient.handle();
        String theirs = handle.startsWith("@") ? handle : "@" + handle;
        String own = "@" + ownName + "@" + profiles.domain();
        List<String> others = new ArrayList<>();
        for (Matcher name = NAME.matcher(text); name.find();) {
            String whole = name.group(2) == null ? name.group() + "@" + profiles.domain() : name.group();
            boolean known = whole.equalsIgnoreCase(theirs) || whole.equalsIgnoreCase(own);
            if (!known && others.stream().noneMatch(name.group()::equalsIgnoreCase)) {
                others.add(name.group());
            }
        }
        return List.copyOf(others);
    }

    @Override
    public Optional<MessageRequests> requests() {
        return requests.here();
    }

    /// Marks all the server's conversations with these people.
    @Override
    public void markRead(String conversation, String upTo) throws NetworkException {
        List<Json> newest = api.site().send(Api.get("/api/v1/conversations").query("limit", 40).conditional()).json()
                .requireList();
        for (Json one : newest) {
            Talk.Listed listed = Talk.Listed.of(one, api.accountId());
            if (listed != null && listed.unread() && listed.people().equals(conversation)) {
                api.site().send(Api.post("/api/v1/conversations/{id}/read", listed.id()));
            }
        }
    }
}
