package dev.aside.network.http;

import dev.aside.core.model.Failure.Kind;
import java.time.Duration;

/// A way to misbehave, and what has to be made of it unless a network knows better.
public enum Fault {
    CONNECTION_REFUSED(Kind.OFFLINE), //
    RESET_IN_THE_MIDDLE_OF_A_BODY(Kind.SERVER), //
    SLOW_BODY(Kind.SERVER), //
    CONNECTION_CLOSED_WITHOUT_AN_ANSWER(Kind.SERVER), //
    TRUNCATED_JSON(Kind.UNREADABLE), //
    WRONG_CONTENT_TYPE(Kind.UNREADABLE), //
    HTML_INSTEAD_OF_JSON(Kind.UNREADABLE), //
    STATUS_401(Kind.SIGNED_OUT), //
    STATUS_403(Kind.REFUSED), //
    STATUS_404(Kind.NOT_FOUND), //
    STATUS_409(Kind.REFUSED), //
    STATUS_410(Kind.NOT_FOUND), //
    STATUS_422(Kind.REFUSED), //
    STATUS_500(Kind.SERVER), //
    STATUS_503(Kind.SERVER), //
    LIMIT_WITH_RETRY_AFTER_SECONDS(Kind.RATE_LIMITED), //
    LIMIT_WITH_RETRY_AFTER_DATE(Kind.RATE_LIMITED), //
    LIMIT_WITH_X_RATE_LIMIT_RESET(Kind.RATE_LIMITED), //
    LIMIT_WITH_X_RATELIMIT_RESET_ISO(Kind.RATE_LIMITED), //
    LIMIT_WITH_RATELIMIT_RESET_EPOCH(Kind.RATE_LIMITED), //
    LIMIT_WITH_RATELIMIT_RESET_DELTA(Kind.RATE_LIMITED), //
    LIMIT_BY_A_CLOCK_TWO_HOURS_AHEAD(Kind.RATE_LIMITED), //
    LIMIT_BY_A_CLOCK_TWO_HOURS_BEHIND(Kind.RATE_LIMITED), //
    REDIRECT_TO_ANOTHER_HOST(Kind.UNREADABLE), //
    A_GIGABYTE(Kind.UNREADABLE), //
    A_GIGABYTE_ANNOUNCED(Kind.UNREADABLE), //
    CERTIFICATE_THAT_DOES_NOT_FIT(Kind.OFFLINE), //
    ERRORS_IN_A_200(Kind.UNREADABLE);

    private final Kind kind;

    Fault(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether it is a limit whose end, five minutes from now, is told.
    public boolean isLimit() {
        return kind == Kind.RATE_LIMITED;
    }

    /// How much the server's clock is ahead of this machine's.
    Duration clockOff() {
        return switch (this) {
            case LIMIT_BY_A_CLOCK_TWO_HOURS_AHEAD -> Duration.ofHours(2);
            case LIMIT_BY_A_CLOCK_TWO_HOURS_BEHIND -> Duration.ofHours(-2);
            default -> Duration.ZERO;
        };
    }

    /// The status it answers with; 200 for what goes wrong otherwise.
    int status() {
        if (isLimit()) {
            return 429;
        }
        return name().startsWith("STATUS_") ? Integer.parseInt(name().substring(7)) : 200;
    }
}
