package dev.aside.network.http;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One request to be made, put together step by step. For one thread; can be sent more than once.
public final class Call {
    /// The most that is read of an answer unless a call says otherwise.
    public static final int MOST_JSON = 8 * 1024 * 1024;

    private final String method;
    private final String endpoint;
    private final StringBuilder address;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Body body = Body.NONE;
    private Wanted wanted = Wanted.JSON;
    private String budget;
    private int maxBytes = MOST_JSON;
    private @Nullable Duration timeout;
    private boolean signed = true;
    private boolean conditional;

    private Call(String method, String template, Object... values) {
        this.method = method;
        this.endpoint = template;
        this.budget = method + " " + template;
        this.address = new StringBuilder(filled(template, values));
    }

    /// What an answer has to be to be read.
    enum Wanted {
        JSON, BYTES
    }

    /// Asks for something.
    ///
    /// @param template a path with `{names}`, which is all that the log ever sees of it: `/api/v1/statuses/{id}`
    /// @param values for the names, in their order
    public static Call get(String template, Object... values) {
        return new Call("GET", template, values);
    }

    /// See [#get].
    public static Call post(String template, Object... values) {
        return new Call("POST", template, values);
    }

    /// See [#get].
    public static Call put(String template, Object... values) {
        return new Call("PUT", template, values);
    }

    /// See [#get].
    public static Call delete(String template, Object... values) {
        return new Call("DELETE", template, values);
    }

    private static String filled(String template, Object... values) {
        StringBuilder path = new StringBuilder();
        int at = 0;
        for (Object value : values) {
            int open = template.indexOf('{', at);
            int close = template.indexOf('}', at);
            if (open < 0 || close < open) {
                throw new IllegalArgumentException("more values than names in " + template);
            }
            path.append(template, at, open).append(Addresses.encoded(String.valueOf(value)));
            at = close + 1;
        }
        if (template.indexOf('{', at) >= 0) {
            throw new IllegalArgumentException("fewer values than names in " + template);
        }
        return path.append(template.substring(at)).toString();
    }

    /// Adds to the query; a null value adds nothing. A name may come more than once.
    public Call query(String name, @Nullable Object value) {
        if (value != null) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(Addresses.encoded(name)).append('=')
                    .append(Addresses.encoded(String.valueOf(value)));
        }
        return this;
    }

    /// Goes to this address in place of the path, such as one from a `Link` header. It must be of the same server: the
    /// [Site] refuses others.
    public Call at(URI whole) {
        address.setLength(0);
        address.append(whole);
        return this;
    }

    /// Goes on with a further page of what this call asks for, at an address from a `Link` header. What this call asks
    /// for and the link leaves out is asked for all the same: some servers forget it.
    public Call following(URI link) {
        String own = address.indexOf("?") < 0 ? "" : address.substring(address.indexOf("?") + 1);
        at(link);
        Set<String> named = AnswerCatcher.parameters(link.getRawQuery()).keySet();
        AnswerCatcher.parameters(own).forEach((name, value) -> query(name, named.contains(name) ? null : value));
        return this;
    }

    public Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Call body(Body what) {
        body = what;
        return this;
    }

    /// Takes any kind of bytes but pages for people.
    public Call bytes(int most) {
        wanted = Wanted.BYTES;
        maxBytes = most;
        return this;
    }

    /// Allows more time in all than usual, for uploads.
    public Call within(Duration total) {
        timeout = total;
        return this;
    }

    /// Which calls share the server's limit with this one, where it is not those of the same path.
    public Call budget(String name) {
        budget = name;
        return this;
    }

    /// Carries no credentials.
    public Call unsigned() {
        signed = false;
        return this;
    }

    /// Asks only for what changed since the last answer, where the server marks its answers with an `ETag`. Worth it
    /// for what is asked again and again and rarely changes.
    public Call conditional() {
        conditional = true;
        return this;
    }

    String method() {
        return method;
    }

    String endpoint() {
        return endpoint;
    }

    String address() {
        return address.toString();
    }

    Map<String, String> headers() {
        return headers;
    }

    Body body() {
        return body;
    }

    Wanted wanted() {
        return wanted;
    }

    String budget() {
        return budget;
    }

    int maxBytes() {
        return maxBytes;
    }

    @Nullable
    Duration timeout() {
        return timeout;
    }

    boolean isSigned() {
        return signed;
    }

    boolean isConditional() {
        return conditional && isGet();
    }

    boolean isGet() {
        return method.equals("GET");
    }

    /// What may be said of it in a log.
    @Override
    public String toString() {
        return method + " " + endpoint;
    }
}
