package dev.aside.network.http;

import dev.aside.core.model.Failure;
import dev.aside.core.model.SignedIn;
import dev.aside.core.port.BrowserSignIn;
import dev.aside.core.port.NetworkException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One visit of the browser to a page that answers with a code: OAuth 2.0's authorization code (RFC 6749) with PKCE
/// (RFC 7636). What the code is worth, each network knows by itself. Safe for use by several threads.
public final class CodeVisit implements BrowserSignIn.Visit {
    private final Question question;
    private final Proof proof;
    private final @Nullable AnswerCatcher catcher;
    private final Exchange exchange;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param catcher closed with the visit; null where the browser can't come back
    public CodeVisit(Question question, Proof proof, @Nullable AnswerCatcher catcher, Exchange exchange) {
        this.question = question;
        this.proof = proof;
        this.catcher = catcher;
        this.exchange = exchange;
    }

    @Override
    public URI address() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", question.client());
        query.put("redirect_uri", question.redirect());
        query.put("scope", question.scopes());
        query.put("state", proof.state());
        query.put("code_challenge", proof.challenge());
        query.put("code_challenge_method", "S256");
        StringBuilder address = new StringBuilder(question.page());
        query.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=')
                .append(Addresses.encoded(value)));
        return URI.create(address.toString());
    }

    @Override
    public boolean comesBack() {
        return catcher != null;
    }

    @Override
    public SignedIn await(Duration atMost) throws NetworkException {
        if (catcher != null) {
            return exchanged(catcher.await(atMost));
        }
        try {
            // Without a way back only what is pasted or the end of the visit can end this.
            boolean _ = closed.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new NetworkException(Failure.of(Failure.Kind.CANCELLED));
    }

    @Override
    public SignedIn paste(String text) throws NetworkException {
        String typed = text.strip();
        boolean address = typed.contains("?");
        Map<String, String> answer = address
                ? AnswerCatcher.parameters(typed.substring(typed.indexOf('?') + 1).replaceFirst("#.*", ""))
                : Map.of("code", typed);
        // A whole address was made by somebody, and only the state tells that it answers this visit.
        if (address && !AnswerCatcher.isSame(proof.state(), answer.get("state"))) {
            throw new NetworkException(Failure.of(Failure.Kind.REFUSED));
        }
        return exchanged(answer);
    }

    private SignedIn exchanged(Map<String, String> answer) throws NetworkException {
        String code = answer.get("code");
        if (code == null || code.isBlank()) {
            throw refused(Said.fit(answer.get("error_description")), null);
        }
        if (!answered.compareAndSet(false, true)) {
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED));
        }
        try {
            SignedIn signedIn = exchange.of(code, proof.verifier());
            close();
            return signedIn;
        } catch (NetworkException e) {
            // A code that did not work may have been pasted wrong: another one may be tried.
            answered.set(false);
            throw e.failure().kind() == Failure.Kind.SIGNED_OUT ? refused(e.failure().said(), e) : e;
        }
    }

    private static NetworkException refused(@Nullable String said, @Nullable Throwable cause) {
        return new NetworkException(new Failure(Failure.Kind.REFUSED, null, null, said), cause);
    }

    @Override
    public void close() {
        closed.countDown();
        if (catcher != null) {
            catcher.close();
        }
    }

    /// What the page is asked.
    ///
    /// @param page its address
    /// @param client the id that the network knows this program by
    /// @param redirect where the browser is to come back to, as the network knows it
    /// @param scopes separated by spaces
    public record Question(String page, String client, String redirect, String scopes) {}

    /// Turns a code into an account.
    public interface Exchange {
        /// Asks the network. Blocks.
        ///
        /// @param verifier [Proof#verifier()]
        /// @throws NetworkException SIGNED_OUT when the code is not worth anything
        SignedIn of(String code, String verifier) throws NetworkException;
    }
}
