package dev.aside.network.http;

import dev.aside.core.model.Credentials;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Failure.Kind;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// A visit whose browser can't come back: what is pasted decides.
class CodeVisitTest {
    private static final SignedIn MAYA = new SignedIn(
            new Upsert.PersonSeen("maya", "maya", "@maya", "Maya", "", null, null, null), new Credentials("{}"),
            Set.of());

    private final List<String> asked = new ArrayList<>();
    private final CodeVisit visit = new CodeVisit(
            new CodeVisit.Question("https://wheels.example/authorize", "client 1", "http://127.0.0.1:7/in",
                    "read write"),
            new Proof("state-1", "verifier-1"), null, (code, verifier) -> {
                asked.add(code + " " + verifier);
                if (!code.equals("good")) {
                    throw new NetworkException(new Failure(Kind.SIGNED_OUT, null, null, "Not this one."));
                }
                return MAYA;
            });

    private Failure refusalOf(String pasted) {
        List<Failure> failures = new ArrayList<>();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> visit.paste(pasted))
                .satisfies(e -> failures.add(e.failure()));
        return failures.getFirst();
    }

    @Test
    void theAddressCarriesTheQuestionAndHidesTheVerifier() {
        assertThat(AnswerCatcher.parameters(visit.address().getRawQuery()))
                .containsEntry("response_type", "code").containsEntry("client_id", "client 1")
                .containsEntry("redirect_uri", "http://127.0.0.1:7/in").containsEntry("scope", "read write")
                .containsEntry("state", "state-1").containsEntry("code_challenge_method", "S256");
        assertThat(visit.address().toString()).doesNotContain("verifier-1");
    }

    @Test
    void aCodeAloneIsExchanged() throws NetworkException {
        assertThat(visit.paste(" good\n")).isEqualTo(MAYA);
        assertThat(asked).containsExactly("good verifier-1");
    }

    @Test
    void aWholeAddressCountsOnlyWithTheState() throws NetworkException {
        assertThat(refusalOf("http://127.0.0.1:7/in?code=good").kind()).isEqualTo(Kind.REFUSED);
        assertThat(refusalOf("http://127.0.0.1:7/in?code=good&state=other").kind()).isEqualTo(Kind.REFUSED);
        assertThat(asked).isEmpty();
        assertThat(visit.paste("http://127.0.0.1:7/in?code=good&state=state-1#top")).isEqualTo(MAYA);
    }

    @Test
    void aRefusalThereIsToldInItsOwnWords() {
        assertThat(refusalOf("http://127.0.0.1:7/in?error=access_denied&error_description=Denied.&state=state-1"))
                .isEqualTo(new Failure(Kind.REFUSED, null, null, "Denied."));
    }

    @Test
    void aCodeThatDoesNotWorkMayBePastedAgain() throws NetworkException {
        assertThat(refusalOf("goood")).isEqualTo(new Failure(Kind.REFUSED, null, null, "Not this one."));
        assertThat(visit.paste("good")).isEqualTo(MAYA);
        assertThat(refusalOf("good").kind()).isEqualTo(Kind.CANCELLED);
    }

    @Test
    void nothingPastedIsNoAnswer() {
        assertThat(refusalOf("  ").kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void theEndOfTheVisitEndsTheWait() {
        visit.close();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(() -> visit.await(Duration.ofMinutes(1)))
                .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(Kind.CANCELLED));
    }
}
