package dev.aside.network.http;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// A piece of JSON from a server, read with patience: what is not there, or is of another type than asked for, is
/// missing, and what nobody asks for is ignored. Immutable.
public final class Json {
    /// What is not there.
    public static final Json MISSING = new Json(MissingNode.getInstance());

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode node;

    private Json(JsonNode node) {
        this.node = node;
    }

    /// Reads a JSON text in UTF-8.
    ///
    /// @throws NetworkException UNREADABLE when it is not JSON, or not whole
    public static Json parse(byte[] bytes) throws NetworkException {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node != null && !node.isMissingNode()) {
                return new Json(node);
            }
        } catch (JacksonException e) {
            // Its message would quote the text.
            e.clearLocation();
        }
        throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
    }

    /// See [#parse(byte[])].
    public static Json parse(String text) throws NetworkException {
        return parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// A JSON text to be, of maps, lists, texts, numbers, truths and nulls.
    public static Json from(Object tree) {
        return new Json(MAPPER.valueToTree(tree));
    }

    private static Json of(@Nullable JsonNode node) {
        return node == null || node.isNull() ? MISSING : new Json(node);
    }

    /// What lies under the names, one inside the other; [#MISSING] when a step is not there.
    public Json at(String... names) {
        Json found = this;
        for (String name : names) {
            found = of(found.node.isObject() ? found.node.get(name) : null);
        }
        return found;
    }

    /// Whether there is nothing; JSON's `null` is nothing too.
    public boolean isMissing() {
        return node.isMissingNode() || node.isNull();
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isList() {
        return node.isArray();
    }

    /// The text itself, when this is one.
    public Optional<String> text() {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /// A text by name; null when there is none.
    public @Nullable String text(String name) {
        return at(name).text().orElse(null);
    }

    /// A text by name, else something else.
    public String text(String name, String otherwise) {
        return at(name).text().orElse(otherwise);
    }

    /// An id: a text, or a whole number kept digit by digit however large it is. Empty texts are no ids.
    public Optional<String> id() {
        if (node.isIntegralNumber()) {
            return Optional.of(node.bigIntegerValue().toString());
        }
        return text().filter(text -> !text.isBlank());
    }

    /// An id by name; null when there is none.
    public @Nullable String id(String name) {
        return at(name).id().orElse(null);
    }

    /// An id that must be there.
    ///
    /// @throws NetworkException UNREADABLE when it is not
    public String requireId(String name) throws NetworkException {
        return at(name).id().orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.UNREADABLE)));
    }

    /// A token that must be there and be one.
    ///
    /// @throws NetworkException UNREADABLE when it is not
    public String requireToken(String name) throws NetworkException {
        return at(name).id().filter(Authorization::isToken)
                .orElseThrow(() -> new NetworkException(Failure.of(Failure.Kind.UNREADABLE)));
    }

    /// A whole number by name, also from a text of digits; what does not fit is cut to the nearest.
    public long number(String name, long otherwise) {
        JsonNode found = at(name).node;
        if (found.isIntegralNumber()) {
            return found.canConvertToLong()
                    ? found.longValue()
                    : found.bigIntegerValue().signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return found.isString() && found.stringValue().matches("-?\\d{1,18}")
                ? Long.parseLong(found.stringValue())
                : otherwise;
    }

    /// A count by name: 0 when missing or below.
    public int count(String name) {
        return Math.clamp(number(name, 0), 0, Integer.MAX_VALUE);
    }

    /// A truth by name.
    public boolean flag(String name, boolean otherwise) {
        JsonNode found = at(name).node;
        return found.isBoolean() ? found.booleanValue() : otherwise;
    }

    /// An ISO time by name, with or without an offset's minutes; null when there is none.
    public @Nullable Instant instant(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The entries of a list; empty when this is none. Nulls are left out.
    public List<Json> list() {
        List<Json> list = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(entry -> {
                if (!entry.isNull()) {
                    list.add(new Json(entry));
                }
            });
        }
        return list;
    }

    /// The entries of a list by name.
    public List<Json> list(String name) {
        return at(name).list();
    }

    /// The entries of a list that must be there, by name; without a name, this itself must be one.
    ///
    /// @throws NetworkException UNREADABLE when there is no list, such as in an answer of another kind
    public List<Json> requireList(String... names) throws NetworkException {
        Json found = at(names);
        if (!found.isList()) {
            throw new NetworkException(Failure.of(Failure.Kind.UNREADABLE));
        }
        return found.list();
    }

    /// The names in an object and what lies under them.
    public List<Map.Entry<String, Json>> fields() {
        List<Map.Entry<String, Json>> fields = new ArrayList<>();
        node.properties().forEach(entry -> fields.add(Map.entry(entry.getKey(), of(entry.getValue()))));
        return fields;
    }

    /// The JSON text, for cursors and for what is only passed on. Never for a log.
    public String write() {
        return MAPPER.writeValueAsString(node);
    }

    /// The same as maps, lists, texts, numbers and truths, to be sent back in a [Body#json].
    public Object tree() {
        return MAPPER.convertValue(node, Object.class);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Json json && json.node.equals(node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    /// Says nothing of the contents.
    @Override
    public String toString() {
        return "Json " + node.getNodeType();
    }
}
