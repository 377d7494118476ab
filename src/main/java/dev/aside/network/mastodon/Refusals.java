package dev.aside.network.mastodon;

import dev.aside.core.model.Failure;
import dev.aside.network.http.Answer;
import dev.aside.network.http.FailureReader;
import java.util.Locale;
import java.util.regex.Pattern;

/// What refusals of a server mean. Its statuses say nearly all; a text that is too long is one of many kinds of 422.
final class Refusals implements FailureReader {
    private static final Pattern TOO_LONG = Pattern.compile("character limit|too long|limit is \\d+|exceeds? .*limit");

    @Override
    public Failure failure(Answer refusal) {
        Failure failure = refusal.failure();
        boolean invalid = refusal.status() == 422 || refusal.status() == 400 || refusal.status() == 413;
        String words = refusal.refusal().text("error", "").toLowerCase(Locale.ROOT);
        return invalid && TOO_LONG.matcher(words).find()
                ? refusal.failure(Failure.Kind.TOO_LONG, failure.said())
                : failure;
    }
}
