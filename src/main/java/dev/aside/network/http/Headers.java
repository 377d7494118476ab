package dev.aside.network.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An answer's headers, and what they say of time and limits. Times of the server are told in this machine's time: when
/// the answer's `Date` shows that the server's clock is off, the difference is taken out. Immutable.
///
/// Limits come in three spellings: `x-rate-limit-*` (X, seconds since 1970), `X-RateLimit-*` (Mastodon, an ISO time)
/// and `RateLimit-*` (Bluesky, seconds since 1970; the IETF's draft, seconds from now).
final class Headers {
    private static final List<String> SPELLINGS = List.of("x-rate-limit-", "x-ratelimit-", "ratelimit-");
    private static final Duration MOST_AHEAD = Duration.ofHours(25);
    /// `Date` counts whole seconds and was written a moment ago.
    private static final Duration EXACT_ENOUGH = Duration.ofSeconds(5);
    private static final long LEAST_EPOCH = 1_000_000_000;
    private static final Pattern WINDOW = Pattern.compile("\\bw=(\\d{1,9})");

    private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Instant receivedAt;
    private final Duration ahead;

    /// @param receivedAt by this machine's clock
    Headers(Map<String, List<String>> fields, Instant receivedAt) {
        this.fields.putAll(fields);
        this.receivedAt = receivedAt;
        Duration off = first("date").map(Headers::httpDate).map(date -> Duration.between(receivedAt, date))
                .orElse(Duration.ZERO);
        this.ahead = off.abs().compareTo(EXACT_ENOUGH) > 0 ? off : Duration.ZERO;
    }

    /// These, received when others were.
    Headers receivedWith(Headers newer) {
        return new Headers(fields, newer);
    }

    private Headers(Map<String, List<String>> fields, Headers received) {
        this.fields.putAll(fields);
        this.receivedAt = received.receivedAt;
        this.ahead = received.ahead;
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name)).filter(values -> !values.isEmpty()).map(List::getFirst)
                .map(String::strip);
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /// How much the server's clock is ahead of this machine's; zero when they agree or it did not say.
    Duration ahead() {
        return ahead;
    }

    /// The type of the contents without its parameters, in small letters; empty when not given.
    String type() {
        return first("content-type").map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /// How many calls are left until [#reset()].
    Optional<Long> remaining() {
        return limitField("remaining").flatMap(Headers::number);
    }

    Optional<Long> limit() {
        return limitField("limit").flatMap(Headers::number);
    }

    /// How long the limit's window is, where the server names it (`3000;w=300`).
    Optional<Duration> window() {
        return limitField("policy").map(WINDOW::matcher).filter(Matcher::find)
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))));
    }

    /// When the limit's window ends.
    Optional<Instant> reset() {
        return limitField("reset").map(this::moment).filter(this::isSensible);
    }

    /// When the server wants to be asked again at the earliest: `Retry-After`, else [#reset()].
    Optional<Instant> retryAt() {
        return first("retry-after").map(this::moment).filter(this::isSensible).or(this::reset);
    }

    private Optional<String> limitField(String name) {
        return SPELLINGS.stream().flatMap(spelling -> first(spelling + name).stream()).findFirst();
    }

    /// Nobody waits for a day and an hour, and nothing is over before it was said.
    private boolean isSensible(Instant moment) {
        return moment.isAfter(receivedAt) && moment.isBefore(receivedAt.plus(MOST_AHEAD));
    }

    private @Nullable Instant moment(String text) {
        Optional<Long> number = number(text.replaceFirst("[.;,].*", ""));
        if (number.isPresent()) {
            return number.get() < LEAST_EPOCH
                    ? receivedAt.plusSeconds(number.get())
                    : Instant.ofEpochSecond(number.get()).minus(ahead);
        }
        Instant date = httpDate(text);
        Instant moment = date == null ? isoTime(text) : date;
        return moment == null ? null : moment.minus(ahead);
    }

    private static Optional<Long> number(String text) {
        String digits = text.strip();
        return digits.matches("\\d{1,12}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    private static @Nullable Instant httpDate(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant isoTime(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
