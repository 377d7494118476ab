package dev.aside.network.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Holds one value against the types of one lexicon.
///
/// @param home whose types are meant where none is named
record LexiconCheck(Lexicons lexicons, String home) {
    private static final Pattern CID = Pattern.compile("[a-zA-Z0-9+=]{8,256}");
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z.-]{0,80}:[^\\s]+");

    private void fault(String place, String what) {
        lexicons.faults().add(home + " " + place + ": " + what);
    }

    void value(JsonNode type, JsonNode value, String place) {
        switch (type.get("type").stringValue()) {
            case "object", "record" -> object(type.has("record") ? type.get("record") : type, value, place);
            case "array" -> array(type, value, place);
            case "string" -> string(type, value, place);
            case "integer" -> integer(type, value, place);
            case "boolean" -> is(value.isBoolean(), place, "no truth");
            case "ref" -> reference(type.get("ref").stringValue(), value, place);
            case "union" -> union(type, value, place);
            case "unknown" -> unknown(value, place);
            case "blob" -> is(value.path("$type").asString("").equals("blob") && value.has("ref"), place, "no blob");
            default -> {
            }
        }
    }

    private void is(boolean fine, String place, String otherwise) {
        if (!fine) {
            fault(place, otherwise);
        }
    }

    private void object(JsonNode type, JsonNode value, String place) {
        if (!value.isObject()) {
            fault(place, "no object");
            return;
        }
        if (type.has("required")) {
            type.get("required").forEach(name -> is(value.has(name.stringValue()), place,
                    "lacks " + name.stringValue()));
        }
        JsonNode properties = type.get("properties");
        if (properties != null) {
            properties.properties().forEach(property -> {
                JsonNode found = value.get(property.getKey());
                if (found != null) {
                    value(property.getValue(), found, place + "." + property.getKey());
                }
            });
        }
    }

    private void array(JsonNode type, JsonNode value, String place) {
        is(value.isArray(), place, "no array");
        within(type, "minLength", "maxLength", value.size(), place);
        value.forEach(item -> value(type.get("items"), item, place + "[]"));
    }

    private void within(JsonNode type, String least, String most, long size, String place) {
        is(!type.has(least) || size >= type.get(least).longValue(), place, "below " + least + ": " + size);
        is(!type.has(most) || size <= type.get(most).longValue(), place, "above " + most + ": " + size);
    }

    private void integer(JsonNode type, JsonNode value, String place) {
        is(value.isIntegralNumber(), place, "no integer");
        within(type, "minimum", "maximum", value.asLong(0), place);
    }

    private void string(JsonNode type, JsonNode value, String place) {
        if (!value.isString()) {
            fault(place, "no string");
            return;
        }
        String text = value.stringValue();
        within(type, "minLength", "maxLength", text.getBytes(StandardCharsets.UTF_8).length, place);
        if (type.has("maxGraphemes")) {
            is(BlueskyLengthRule.MESSAGES.limit() - BlueskyLengthRule.MESSAGES.left(text) <= type.get("maxGraphemes")
                    .longValue(), place, "too many graphemes");
        }
        if (type.has("format")) {
            String format = type.get("format").stringValue();
            is(fits(format, text), place, "no " + format + ": " + text);
        }
    }

    private static boolean fits(String format, String text) {
        return switch (format) {
            case "did" -> Syntax.isDid(text);
            case "handle" -> Syntax.isHandle(text);
            case "at-identifier" -> Syntax.isDid(text) || Syntax.isHandle(text);
            case "at-uri" -> AtUri.of(text).isPresent();
            case "nsid" -> Syntax.isNsid(text);
            case "record-key" -> Syntax.isRecordKey(text);
            case "tid" -> Syntax.isTid(text);
            case "datetime" -> Syntax.dateTime(text) != null;
            case "cid" -> CID.matcher(text).matches();
            case "uri" -> ADDRESS.matcher(text).matches();
            default -> true;
        };
    }

    private void reference(String reference, JsonNode value, String place) {
        @Nullable
        JsonNode target = lexicons.target(reference, home);
        if (target == null) {
            fault(place, "refers to nothing: " + reference);
        } else {
            new LexiconCheck(lexicons, Lexicons.home(reference, home)).value(target, value, place);
        }
    }

    /// Unions are open: a type that is not listed is allowed.
    private void union(JsonNode type, JsonNode value, String place) {
        String named = value.path("$type").asString("");
        is(!named.isEmpty(), place, "names no type");
        type.get("refs").forEach(ref -> {
            String full = ref.stringValue().startsWith("#") ? home + ref.stringValue() : ref.stringValue();
            if (full.equals(named)) {
                reference(full, value, place);
            }
        });
    }

    /// A record says by itself what it is.
    private void unknown(JsonNode value, String place) {
        String named = value.path("$type").asString("");
        if (!named.isEmpty() && lexicons.target(named, home) != null) {
            reference(named, value, place);
        }
    }
}
