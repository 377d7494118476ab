package dev.aside.network.mastodon;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Authorization;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One account's calls. A server counts nearly all of an account's calls together. Safe for use by any thread.
///
/// @param accountId the account's id at its server
record Api(Site site, String accountId) {
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String TOGETHER = "account";

    static Api of(Web web, Keys keys) {
        return new Api(new Site(web, keys.base(), new Site.Manners(new Bearer(keys.token()), new Refusals(), WINDOW)),
                keys.accountId());
    }

    static Site stranger(Web web, URI base) {
        return new Site(web, base, new Site.Manners(null, new Refusals(), WINDOW));
    }

    /// A token that never changes.
    private record Bearer(String token) implements Authorization {
        @Override
        public String header() {
            return "Bearer " + token;
        }

        @Override
        public boolean renewed(String used, Answer refusal) {
            return false;
        }

        @Override
        public String toString() {
            return "Bearer";
        }
    }

    static Call get(String template, Object... values) {
        return Call.get(template, values).budget(TOGETHER);
    }

    static Call post(String template, Object... values) {
        return Call.post(template, values).budget(TOGETHER);
    }

    /// The status; empty when it is gone, or no longer for these eyes.
    Optional<Json> status(String id) throws NetworkException {
        Answer answer = site.exchange(get("/api/v1/statuses/{id}", id));
        if (answer.status() == 404 || answer.status() == 410) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw new NetworkException(new Refusals().failure(answer));
        }
        Json status = answer.json();
        status.requireId("id");
        return Optional.of(status);
    }

    /// Deletes an own status. One that is gone already is deleted.
    ///
    /// @throws NetworkException also REFUSED when the server has no way to delete one
    void delete(String id) throws NetworkException {
        Answer answer = site.exchange(Call.delete("/api/v1/statuses/{id}", id));
        if (answer.isSuccess() || answer.status() == 410) {
            return;
        }
        if (!answer.isMissingRoute()) {
            throw new NetworkException(new Refusals().failure(answer));
        }
        if (status(id).isPresent()) {
            throw new NetworkException(Failure.of(Failure.Kind.REFUSED));
        }
    }

    /// Where the next older page is; null at the end. Only path and query are taken, since some servers do not know by
    /// which address they are reached. A page can be empty before the end, where a server hides all that is on it.
    ///
    /// @param asked the page that this is; null for the first
    static @Nullable URI next(Answer answer, List<?> entries, @Nullable URI asked) {
        URI link = answer.link("next").orElse(null);
        if (link == null || link.getRawPath() == null) {
            return null;
        }
        URI next = URI.create(link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()));
        return entries.isEmpty() && next.equals(asked) ? null : next;
    }

    static NetworkException unreadable() {
        return new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
    }
}
