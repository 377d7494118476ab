package dev.aside.network.x;

import dev.aside.core.model.Failure;
import dev.aside.network.http.Answer;
import dev.aside.network.http.FailureReader;
import dev.aside.network.http.Json;
import dev.aside.network.http.Said;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How X's problems are read. Their types are addresses that moved once, so only the last piece counts.
final class Refusals implements FailureReader {
    @Override
    public Failure failure(Answer refusal) {
        Failure usual = refusal.failure();
        boolean vague = usual.kind() == Failure.Kind.REFUSED;
        return vague && problem(refusal.refusal()).equals("resource-not-found")
                ? refusal.failure(Failure.Kind.NOT_FOUND, usual.said())
                : usual;
    }

    /// What a success means that brings nothing but errors.
    static Failure inSuccess(Json answer) {
        return new Failure(switch (problem(answer)) {
            case "resource-not-found" -> Failure.Kind.NOT_FOUND;
            case "internal-error", "field-hydration-failure", "service-unavailable" -> Failure.Kind.SERVER;
            case "usage-capped", "rate-limit-exceeded" -> Failure.Kind.RATE_LIMITED;
            default -> Failure.Kind.REFUSED;
        }, null, null, words(first(answer)));
    }

    private static Json first(Json answer) {
        return answer.list("errors").stream().findFirst().orElse(Json.MISSING);
    }

    private static @Nullable String words(Json error) {
        return Stream.of("detail", "message", "title").flatMap(name -> error.at(name).text().stream())
                .filter(words -> !words.isBlank()).findFirst().map(Said::fit).orElse(null);
    }

    private static String problem(Json answer) {
        return lastPiece(first(answer).text("type", answer.text("type", "")));
    }

    /// The kind of one problem.
    static String lastPiece(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
