package dev.aside.network.mastodon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.aside.core.model.Attempt;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Body;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Handing statuses over, and finding again what was handed over without an answer. Safe for use by any thread.
final class Writing {
    /// Mastodon forgets a key after an hour; other servers never look at it.
    private static final String KEY = "Idempotency-Key";
    private static final Duration CLOCKS = Duration.ofMinutes(5);
    private static final int MOST_PAGES = 5;
    /// What a server may change in a text: spaces, and the servers of those who are named.
    private static final Pattern CHANGEABLE = Pattern.compile("\\s+|(?<=@[\\p{L}\\p{N}_.-]{1,64})@[\\p{L}\\p{N}.:-]+");

    /// A first try begins and is made within this.
    private static final Duration FIRST_TRY = Duration.ofSeconds(5);

    private final Api api;
    private final Known server;
    private final InstantSource clock;
    private final Cache<String, String> keys = Caffeine.newBuilder().maximumSize(1_000).build();

    Writing(Api api, Known server, InstantSource clock) {
        this.api = api;
        this.server = server;
        this.clock = clock;
    }

    /// Hands a status over. Where the server ignores keys, another try first looks whether an earlier one arrived.
    ///
    /// @param fits whether a status of the same text can be what was handed over
    Json post(Attempt attempt, Map<String, ?> body, Predicate<Json> fits) throws NetworkException {
        if (!server.facts().isMastodon() && attempt.since().plus(FIRST_TRY).isBefore(clock.instant())) {
            Optional<Json> made = find(attempt, fits);
            if (made.isPresent()) {
                return made.get();
            }
        }
        Call call = Api.post("/api/v1/statuses").body(Body.json(body));
        if (server.facts().takesKeys()) {
            call.header(KEY, attempt.key());
        }
        Json made = api.site().send(call).json();
        keys.put(made.requireId("id"), attempt.key());
        return made;
    }

    /// Whether the server looks at keys.
    boolean takesKeysOnce() {
        return server.facts().isMastodon();
    }

    /// Not what another attempt is known to have made: people do say the same thing twice.
    private boolean mayBeOf(Attempt attempt, Json status) {
        String key = keys.getIfPresent(status.at("id").id().orElse(""));
        return key == null || key.equals(attempt.key());
    }

    /// Looks through the account's own statuses back to when the attempt began.
    ///
    /// @return the oldest that says the same and fits; empty when it never arrived
    /// @throws NetworkException also UNREADABLE when there are too many to look through
    Optional<Json> find(Attempt attempt, Predicate<Json> fits) throws NetworkException {
        String wanted = comparable(attempt.text());
        @Nullable
        URI from = null;
        @Nullable
        Json found = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Call call = Api.get("/api/v1/accounts/{id}/statuses", api.accountId()).query("limit", 40)
                    .query("exclude_reblogs", true);
            Answer answer = api.site().send(from == null ? call : call.following(from));
            boolean before = false;
            for (Json status : answer.json().requireList()) {
                Instant at = answer.here(Statuses.at(status));
                before = at.isBefore(attempt.since().minus(CLOCKS));
                if (!before && fits.test(status) && mayBeOf(attempt, status) && isSame(wanted, status)) {
                    found = status;
                }
            }
            from = Api.next(answer, answer.json().list(), from);
            if (before || from == null) {
                return Optional.ofNullable(found);
            }
        }
        if (found != null) {
            return Optional.of(found);
        }
        throw Api.unreadable();
    }

    /// Some servers give back what was written, too, and it alone is the same where they take it for markup.
    private static boolean isSame(String wanted, Json status) {
        return isSame(wanted, HtmlText.of(status.text("content", "")), status)
                || isSame(wanted, status.text("text", ""), status);
    }

    /// A private text may have been sent with the address in front.
    private static boolean isSame(String wanted, String text, Json status) {
        String there = comparable(text);
        return there.equals(wanted) || (Statuses.isDirect(status) && there.startsWith("@") && there.endsWith(wanted)
                && isAddress(there.substring(0, there.length() - wanted.length()), status));
    }

    private static boolean isAddress(String start, Json status) {
        return status.list("mentions").stream().map(mention -> "@" + mention.text("username", ""))
                .anyMatch(start::equalsIgnoreCase);
    }

    private static String comparable(String text) {
        return CHANGEABLE.matcher(text).replaceAll("");
    }
}
