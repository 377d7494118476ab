package dev.aside.network.http;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Failure.Kind;
import dev.aside.core.port.NetworkException;
import dev.aside.testing.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswerCatcherTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Web browser = new Web("a browser", Timeouts.USUAL, new MutableClock());
    private AnswerCatcher catcher;

    @BeforeEach
    void listen() throws IOException {
        catcher = AnswerCatcher.open("state-1", "<p>Back to Aside</p>");
    }

    @AfterEach
    void hangUp() {
        catcher.close();
        browser.close();
    }

    private Answer visit(String path) throws NetworkException {
        return new Site(browser, Addresses.base(catcher.redirect().toString()).orElseThrow(), Site.Manners.STRANGER)
                .exchange(Call.get("a page").at(URI.create(path)).bytes(10_000));
    }

    private static void fails(Kind kind, Waiting call) {
        assertThatExceptionOfType(NetworkException.class).isThrownBy(call::run)
                .satisfies(e -> assertThat(e.failure()).isEqualTo(Failure.of(kind)));
    }

    private interface Waiting {
        void run() throws NetworkException;
    }

    private void returns(String query) {
        // The page is HTML, which a program takes for no answer; a browser shows it.
        fails(Kind.UNREADABLE, () -> visit("/signed-in?" + query));
    }

    @Test
    void theAnswerIsCaughtOnceAndTheDoorIsClosed() throws NetworkException {
        returns("state=state-1&code=a%2Fb+c&code=second");
        assertThat(catcher.await(SOON)).isEqualTo(Map.of("state", "state-1", "code", "a/b c"));
        fails(Kind.OFFLINE, () -> visit("/signed-in?state=state-1&code=x"));
    }

    @Test
    void anAnswerToAnotherQuestionIsRefused() throws NetworkException {
        assertThat(visit("/signed-in?state=state-2&code=x").status()).isEqualTo(400);
        fails(Kind.REFUSED, () -> catcher.await(SOON));
    }

    @Test
    void anAnswerWithoutAStateIsRefused() throws NetworkException {
        assertThat(visit("/signed-in?code=x").status()).isEqualTo(400);
        fails(Kind.REFUSED, () -> catcher.await(SOON));
    }

    @Test
    void whatElseABrowserAsksForDoesNotCount() throws NetworkException {
        assertThat(visit("/favicon.ico").status()).isEqualTo(404);
        returns("state=state-1&error=access_denied");
        assertThat(catcher.await(SOON)).containsEntry("error", "access_denied");
    }

    @Test
    void nobodyComingIsToldAfterAWhileAndWhenClosed() {
        fails(Kind.CANCELLED, () -> catcher.await(Duration.ofMillis(30)));
        catcher.close();
        fails(Kind.CANCELLED, () -> catcher.await(SOON));
    }

    @Test
    void aProofGoesAheadAsItsHashOnly() {
        Proof proof = Proof.make();
        assertThat(proof.verifier()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(proof.state());
        assertThat(proof.toString()).doesNotContain(proof.verifier()).doesNotContain(proof.state());
        // RFC 7636, appendix B.
        assertThat(new Proof("s", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
