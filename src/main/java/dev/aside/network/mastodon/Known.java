package dev.aside.network.mastodon;

import dev.aside.core.model.Failure;
import dev.aside.core.port.CredentialsKeeper;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Answer;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import dev.aside.network.http.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of an account's server, asked again once a day. Safe for use by any thread.
final class Known {
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final Site site;
    private final InstantSource clock;
    private final CredentialsKeeper keeper;
    private Keys keys;
    private @Nullable Instant asked;

    Known(Site site, Keys keys, CredentialsKeeper keeper, InstantSource clock) {
        this.site = site;
        this.keys = keys;
        this.keeper = keeper;
        this.clock = clock;
    }

    synchronized ServerFacts facts() {
        return keys.facts();
    }

    /// Asks again if it is time. What fails leaves what is known as it is.
    void refresh() {
        if (!isTime()) {
            return;
        }
        try {
            ServerFacts newer = ask(site);
            synchronized (this) {
                if (!newer.equals(keys.facts())) {
                    keys = keys.with(newer);
                    keeper.keep(keys.credentials());
                }
            }
        } catch (NetworkException e) {
            // The calls that follow meet the same trouble and report it; this one can wait a day.
            if (e.failure().kind() == Failure.Kind.CANCELLED) {
                forget();
            }
        }
    }

    private synchronized boolean isTime() {
        Instant now = clock.instant();
        if (asked != null && !asked.isAfter(now) && asked.plus(GOOD_FOR).isAfter(now)) {
            return false;
        }
        asked = now;
        return true;
    }

    private synchronized void forget() {
        asked = null;
    }

    /// What a server says of itself.
    ///
    /// @throws NetworkException NOT_FOUND when it says nothing of the kind: it is another kind of server; SIGNED_OUT or
    ///         REFUSED when it says it to its own people alone
    static ServerFacts ask(Site site) throws NetworkException {
        Answer second = site.exchange(Call.get("/api/v2/instance"));
        Answer answer = second.isMissingRoute() ? site.exchange(Call.get("/api/v1/instance")) : second;
        Json instance = success(answer).json();
        if (instance.text("version") == null) {
            throw new NetworkException(Failure.of(Failure.Kind.NOT_FOUND));
        }
        return ServerFacts.of(instance, rules(site, instance), site.base().getRawAuthority());
    }

    private static Answer success(Answer answer) throws NetworkException {
        if (!answer.isSuccess()) {
            throw new NetworkException(new Refusals().failure(answer));
        }
        return answer;
    }

    private static List<Json> rules(Site site, Json instance) throws NetworkException {
        if (instance.at("rules").isList()) {
            return instance.list("rules");
        }
        Answer answer = site.exchange(Call.get("/api/v1/instance/rules"));
        return answer.isMissingRoute() ? List.of() : success(answer).json().list();
    }
}
