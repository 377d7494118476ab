package dev.aside.network.bluesky;

import dev.aside.core.model.Failure;
import dev.aside.network.http.Answer;
import dev.aside.network.http.FailureReader;
import dev.aside.network.http.Json;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How Bluesky's servers refuse: mostly with status 400, a name under `error` and words under `message`
/// (https://atproto.com/specs/xrpc). Pure.
final class Refusals implements FailureReader {
    /// What an access token is answered with when its two hours are over.
    static final String EXPIRED = "ExpiredToken";
    /// What an app password without access to messages is answered with.
    private static final Pattern LACKS_ACCESS = Pattern.compile("(?i)bad token (method|scope)");
    private static final Pattern TOO_LONG = Pattern.compile("(?i)too (big|long)|must not be longer than");

    @Override
    public Failure failure(Answer refusal) {
        Json said = refusal.refusal();
        String message = said.text("message");
        Failure.Kind kind = refusal.status() / 100 == 4 && refusal.status() != 429
                ? kind(said.text("error", ""), message == null ? "" : message)
                : null;
        if (kind == null && refusal.status() == 401 && said.text("error") == null) {
            // Not the server's own word: somebody stands in between, and the session may be as good as before.
            return Failure.of(Failure.Kind.UNREADABLE);
        }
        return kind == null ? refusal.failure() : refusal.failure(kind, message);
    }

    private static Failure.@Nullable Kind kind(String error, String message) {
        return switch (error) {
            case EXPIRED, "AuthenticationRequired", "AuthMissing" -> Failure.Kind.SIGNED_OUT;
            case "InvalidToken" -> LACKS_ACCESS.matcher(message).find()
                    ? Failure.Kind.REFUSED
                    : Failure.Kind.SIGNED_OUT;
            case "RecordNotFound", "RepoNotFound", "HandleNotFound", "DidNotFound", "RecipientNotFound", "InvalidConvo",
                    "NotFound", "MethodNotImplemented", "XRPCNotSupported" ->
                Failure.Kind.NOT_FOUND;
            case "BlobTooLarge", "PayloadTooLarge" -> Failure.Kind.TOO_LONG;
            case "InvalidRequest" -> TOO_LONG.matcher(message).find() ? Failure.Kind.TOO_LONG : null;
            default -> null;
        };
    }

    /// Whether a call was refused since the session does not open messages.
    static boolean lacksAccess(Answer refusal) {
        Json said = refusal.refusal();
        return said.text("error", "").equals("InvalidToken")
                && LACKS_ACCESS.matcher(said.text("message", "")).find();
    }

    /// Whether a call was refused since its token is too old.
    static boolean isExpired(Answer refusal) {
        return refusal.refusal().text("error", "").equals(EXPIRED);
    }
}
