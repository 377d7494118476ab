package dev.aside.network.http;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One account's way to one server. Calls block, best on a virtual thread; an interrupt ends them with CANCELLED.
/// Credentials go to this server alone. What the log hears of a call is its method, server, path template, status and
/// time. Safe for use by any thread.
public final class Site {
    private static final int MOST_REDIRECTS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final Web web;
    private final URI base;
    private final Manners manners;
    private final RateBudget budget = new RateBudget();
    private final KnownAnswers known = new KnownAnswers();

    /// How a server is dealt with.
    ///
    /// @param authorization null for calls without credentials
    /// @param failures how refusals are read
    /// @param window how long its limits' windows are where it does not say; null when that is not known
    public record Manners(@Nullable Authorization authorization, FailureReader failures, @Nullable Duration window) {
        public static final Manners STRANGER = new Manners(null, FailureReader.BY_STATUS, null);
    }

    /// @param base as [Addresses#base] gives it
    /// @throws IllegalArgumentException for an address that may not be talked to
    public Site(Web web, URI base, Manners manners) {
        if (!Addresses.isAllowed(base)) {
            throw new IllegalArgumentException("neither HTTPS nor this machine");
        }
        this.web = web;
        this.base = base;
        this.manners = manners;
    }

    public URI base() {
        return base;
    }

    /// Makes a call and gives its answer, which is a success.
    ///
    /// @throws NetworkException for everything else: OFFLINE when nothing left this machine, RATE_LIMITED also when the
    ///         server said before that nothing is left, SERVER when the answer got lost, UNREADABLE when it is not what
    ///         was asked for, CANCELLED, and what [Manners#failures()] makes of refusals
    public Answer send(Call call) throws NetworkException {
        Answer answer = exchange(call);
        if (!answer.isSuccess()) {
            throw new NetworkException(manners.failures().failure(answer));
        }
        return answer;
    }

    /// Makes a call and gives its answer, also when it is a refusal: for what a server may not know how to do.
    ///
    /// @throws NetworkException see [#send]
    public Answer exchange(Call call) throws NetworkException {
        Authorization authorization = call.isSigned() ? manners.authorization() : null;
        if (authorization == null) {
            return once(call, null);
        }
        String used = authorization.header();
        Answer answer = once(call, used);
        boolean refused = answer.status() == 400 || answer.status() == 401 || answer.status() == 403;
        return refused && authorization.renewed(used, answer) ? once(call, authorization.header()) : answer;
    }

    private Answer once(Call call, @Nullable String credentials) throws NetworkException {
        if (Thread.currentThread().isInterrupted()) {
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED));
        }
        budget.check(call.budget(), web.clock().instant());
        URI address = address(call);
        long began = System.nanoTime();
        try {
            Answer answer = followed(call, address, credentials);
            LOG.debug("{} {} {}: {} in {} ms", call.method(), base.getHost(), call.endpoint(), answer.status(),
                    milliseconds(began));
            return answer;
        } catch (NetworkException e) {
            LOG.info("{} {} {}: {} after {} ms", call.method(), base.getHost(), call.endpoint(), e.failure().kind(),
                    milliseconds(began));
            throw e;
        }
    }

    private static long milliseconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private URI address(Call call) throws NetworkException {
        try {
            URI address = base.resolve(call.address());
            if (Addresses.isSameOrigin(base, address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE), e);
        }
        throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
    }

    /// Only what is read is followed, and what carries credentials only within this server.
    private Answer followed(Call call, URI address, @Nullable String credentials) throws NetworkException {
        long deadline = web.deadline(call.timeout());
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            boolean ours = Addresses.isSameOrigin(base, at);
            Web.Raw raw = web.exchange(request(call, at, ours ? credentials : null), call.maxBytes(), deadline);
            URI next = call.isGet() ? target(raw, at) : null;
            if (next == null) {
                return answer(call, raw, at);
            }
            boolean stays = Addresses.isSameOrigin(base, next);
            boolean downgraded = at.getScheme().equals("https") && !next.getScheme().equals("https");
            boolean intoThisMachine = Addresses.isLoopback(next) && !Addresses.isLoopback(base);
            if (!Addresses.isAllowed(next) || downgraded || intoThisMachine || (!stays && credentials != null)) {
                break;
            }
            at = next;
        }
        throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
    }

    private HttpRequest.Builder request(Call call, URI at, @Nullable String credentials) throws NetworkException {
        boolean ours = Addresses.isSameOrigin(base, at);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", call.wanted() == Call.Wanted.JSON ? "application/json" : "*/*");
        if (ours) {
            headers.putAll(call.headers());
        }
        if (credentials != null) {
            headers.put("Authorization", credentials);
        }
        if (ours && call.isConditional()) {
            known.tag(at).ifPresent(tag -> headers.put("If-None-Match", tag));
        }
        HttpRequest.Builder request = Web.request(at, headers);
        Web.body(request, call.method(), call.body());
        return request;
    }

    private static @Nullable URI target(Web.Raw raw, URI at) throws NetworkException {
        String location = raw.headers().first("location").orElse(null);
        if (raw.status() / 100 != 3 || raw.status() == 304 || location == null) {
            return null;
        }
        try {
            URI next = at.resolve(location);
            return next.getScheme() == null ? null : next;
        } catch (IllegalArgumentException e) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE), e);
        }
    }

    private Answer answer(Call call, Web.Raw raw, URI from) throws NetworkException {
        Answer answer = new Answer(raw.status(), raw.headers(), raw.bytes(), from, manners.window());
        if (Addresses.isSameOrigin(base, from)) {
            budget.learn(call.budget(), raw.status(), raw.headers(), manners.window());
        }
        if (raw.status() == 304 && call.isConditional()) {
            return Objects.requireNonNullElse(known.unchanged(from, answer), answer);
        }
        String type = raw.headers().type();
        boolean fits = call.wanted() == Call.Wanted.JSON
                ? answer.isEmpty() || Answer.looksLikeJson(type)
                : !Answer.isForPeople(type);
        if (answer.isSuccess() && !fits) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
        }
        if (answer.isSuccess() && call.isConditional()) {
            known.keep(from, answer);
        }
        return answer;
    }

    /// Opens a stream of messages on this server or, as its own description of itself says, on another one.
    ///
    /// @param address with the scheme `wss`, or `ws` on this machine
    /// @param headers what the handshake carries beside the program's name; credentials are up to the caller
    /// @throws NetworkException when no stream came about, by the kinds of [#send]
    public LiveSocket listen(URI address, Map<String, String> headers) throws NetworkException {
        if (!Addresses.isAllowed(address) || (Addresses.isLoopback(address) && !Addresses.isLoopback(base))) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
        }
        return LiveSocket.open(web, address, headers);
    }
}
