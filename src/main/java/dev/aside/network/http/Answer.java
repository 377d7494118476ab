package dev.aside.network.http;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a server answered, whole. Immutable.
public final class Answer {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
    private static final List<String> WORDS = List.of("error_description", "detail", "message", "title", "error");

    private final int status;
    private final Headers headers;
    private final byte[] bytes;
    private final URI from;
    private final @Nullable Duration window;

    /// @param from where it came from in the end
    /// @param window of the server's limits where it does not say; null when not known
    Answer(int status, Headers headers, byte[] bytes, URI from, @Nullable Duration window) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
        this.from = from;
        this.window = window;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /// Whether the server has no such route, rather than no such thing: for abilities that not all servers have.
    public boolean isMissingRoute() {
        return status == 501 || status == 404 || status == 405;
    }

    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /// The contents as they came.
    public byte[] bytes() {
        return bytes.clone();
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    Headers headers() {
        return headers;
    }

    /// The same contents under the headers of a newer answer, but for what describes the contents.
    Answer again(Headers newer) {
        return new Answer(status, headers.receivedWith(newer), bytes, from, window);
    }

    /// When it arrived, by this machine's clock.
    public Instant receivedAt() {
        return headers.receivedAt();
    }

    /// A time of the server's clock in this machine's time: the difference between them is taken out when it is more
    /// than some seconds. For times to wait for, not for what the store keeps.
    public Instant here(Instant there) {
        return there.minus(headers.ahead());
    }

    /// The contents.
    ///
    /// @throws NetworkException UNREADABLE when they are not JSON, not whole, or nothing
    public Json json() throws NetworkException {
        if (!looksLikeJson(headers.type())) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
        }
        return Json.parse(bytes);
    }

    /// The contents of a refusal, or nothing where they can't be read.
    public Json refusal() {
        try {
            return json();
        } catch (NetworkException e) {
            return Json.MISSING;
        }
    }

    static boolean looksLikeJson(String type) {
        return type.isEmpty() || type.equals("application/json") || type.endsWith("+json");
    }

    static boolean isForPeople(String type) {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    /// The address of a `Link` header's entry such as `next`.
    public Optional<URI> link(String relation) {
        Pattern rel = Pattern.compile("(?i);\\s*rel=\"?([^\";]*\\s)?" + Pattern.quote(relation) + "(\\s[^\";]*)?\"?");
        return headers.all("link").stream().flatMap(line -> entries(LINK.matcher(line), rel)).findFirst();
    }

    private Stream<URI> entries(Matcher entry, Pattern rel) {
        Stream.Builder<URI> found = Stream.builder();
        while (entry.find()) {
            if (rel.matcher(entry.group(2)).find()) {
                resolved(entry.group(1)).ifPresent(found::add);
            }
        }
        return found.build();
    }

    private Optional<URI> resolved(String link) {
        try {
            return Optional.of(from.resolve(escaped(link)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Some servers write a parameter's brackets as they are.
    private static String escaped(String link) {
        int query = link.indexOf('?');
        return query < 0
                ? link
                : link.substring(0, query) + link.substring(query).replace("[", "%5B").replace("]", "%5D")
                        .replace("|", "%7C").replace(" ", "%20");
    }

    /// What a refusal means by its status alone, with the server's words where they are fit to show.
    public Failure failure() {
        return failure(kind(status), words());
    }

    /// A failure of this kind with the answer's times and limits.
    ///
    /// @param said in the server's words; null for none
    public Failure failure(Failure.Kind kind, @Nullable String said) {
        boolean waits = kind == Failure.Kind.RATE_LIMITED || kind == Failure.Kind.SERVER;
        Instant retryAt = waits ? headers.retryAt().filter(_ -> isAsked(kind)).orElse(null) : null;
        Failure.Limit limit = kind == Failure.Kind.RATE_LIMITED ? RateBudget.limit(headers, window) : null;
        return new Failure(kind, retryAt, limit, Said.fit(said));
    }

    /// A broken server's limits say nothing of when it will work again; only its `Retry-After` does.
    private boolean isAsked(Failure.Kind kind) {
        return kind == Failure.Kind.RATE_LIMITED || headers.first("retry-after").isPresent();
    }

    private @Nullable String words() {
        Json refusal = refusal();
        Json first = refusal.list("errors").stream().findFirst().orElse(Json.MISSING);
        return Stream.of(first, refusal).flatMap(json -> WORDS.stream().flatMap(name -> json.at(name).text().stream()))
                .filter(words -> !words.isBlank()).findFirst().orElse(null);
    }

    private static Failure.Kind kind(int status) {
        return switch (status) {
            case 401 -> Failure.Kind.SIGNED_OUT;
            case 404, 410 -> Failure.Kind.NOT_FOUND;
            case 429 -> Failure.Kind.RATE_LIMITED;
            // A proxy or a captive portal stands before the network: nothing reached it.
            case 407, 511 -> Failure.Kind.OFFLINE;
            case 408, 425 -> Failure.Kind.SERVER;
            default -> status / 100 == 4
                    ? Failure.Kind.REFUSED
                    : status / 100 == 5 ? Failure.Kind.SERVER : Failure.Kind.UNREADABLE;
        };
    }

    /// Says nothing of the contents.
    @Override
    public String toString() {
        return "Answer " + status + ", " + bytes.length + " bytes";
    }
}
