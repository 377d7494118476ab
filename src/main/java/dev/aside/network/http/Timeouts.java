package dev.aside.network.http;

import java.time.Duration;

/// How long a server may take.
///
/// @param connect until a connection stands
/// @param total until the last byte of the answer is here, redirects included; a [Call] may allow more
public record Timeouts(Duration connect, Duration total) {
    public static final Timeouts USUAL = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30));
}
