package dev.aside.network;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// As much of JSON Schema as the networks' descriptions use.
///
/// @param root the whole description, for its references
record Shapes(JsonNode root) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// What a reference refers to; what is none, itself.
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        for (String ref = ref(found); !ref.isEmpty(); ref = ref(found)) {
            found = root.at(ref.substring(1));
        }
        return found;
    }

    private static String ref(JsonNode node) {
        return node.path("$ref").asString("");
    }

    /// Where and how a value is not of a shape.
    ///
    /// @param closed whether properties that are not described are problems
    List<String> problems(JsonNode value, JsonNode reference, String at, boolean closed) {
        JsonNode schema = resolved(reference);
        List<String> problems = new ArrayList<>();
        if (value.isNull() && mayBeNull(schema)) {
            return problems;
        }
        for (JsonNode part : schema.path("allOf")) {
            problems.addAll(problems(value, part, at, false));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            JsonNode choices = schema.path(choice);
            if (!choices.isEmpty() && stream(choices).noneMatch(one -> problems(value, one, at, closed).isEmpty())) {
                problems.add(at + " is none of its " + choices.size() + " choices, at best: " + stream(choices)
                        .map(one -> problems(value, one, at, closed)).min(Comparator.comparingInt(List::size)));
            }
        }
        if (!types(schema).isEmpty() && types(schema).stream().noneMatch(type -> isOf(value, type))) {
            problems.add(at + " is " + value.getNodeType() + ", not of " + types(schema));
            return problems;
        }
        problems.addAll(plain(value, schema, at));
        if (value.isObject()) {
            problems.addAll(object(value, schema, at, closed));
        }
        for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
            problems.addAll(problems(value.get(i), schema.path("items"), at + "[" + i + "]", closed));
        }
        return problems;
    }

    private boolean mayBeNull(JsonNode schema) {
        return schema.path("nullable").asBoolean(false) || types(schema).contains("null")
                || stream(schema.path("oneOf")).anyMatch(one -> mayBeNull(resolved(one)));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? stream(type).map(JsonNode::asString).toList()
                : type.isString() ? List.of(type.asString()) : List.of();
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static List<String> plain(JsonNode value, JsonNode schema, String at) {
        List<String> problems = new ArrayList<>();
        if (schema.has("enum") && stream(schema.path("enum")).noneMatch(value::equals)) {
            problems.add(at + " is " + value + ", none of " + schema.path("enum"));
        }
        if (value.isString()) {
            String text = value.stringValue();
            String pattern = schema.path("pattern").asString("");
            if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
                problems.add(at + " does not look like " + pattern);
            }
            if (schema.path("format").asString("").equals("date-time") && !isTime(text)) {
                problems.add(at + " is no time");
            }
            bounds(text.codePointCount(0, text.length()), schema, "minLength", "maxLength", at, problems);
        } else if (value.isNumber()) {
            bounds(value.doubleValue(), schema, "minimum", "maximum", at, problems);
        } else if (value.isArray()) {
            bounds(value.size(), schema, "minItems", "maxItems", at, problems);
        }
        return problems;
    }

    private static void bounds(double size, JsonNode schema, String least, String most, String at, List<String> to) {
        if (size < schema.path(least).asDouble(Double.NEGATIVE_INFINITY)
                || size > schema.path(most).asDouble(Double.POSITIVE_INFINITY)) {
            to.add(at + " is out of bounds with " + size);
        }
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private List<String> object(JsonNode value, JsonNode schema, String at, boolean closed) {
        List<String> problems = new ArrayList<>();
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asString())) {
                problems.add(at + " lacks " + name.asString());
            }
        }
        JsonNode known = schema.path("properties");
        value.properties().forEach(entry -> {
            if (known.has(entry.getKey())) {
                problems.addAll(problems(entry.getValue(), known.path(entry.getKey()), at + "." + entry.getKey(),
                        closed));
            }
        });
        if (closed) {
            problems.addAll(unknown(value.properties().stream().map(Map.Entry::getKey).toList(), schema));
        }
        return problems;
    }

    /// The names that an object of this shape does not have.
    List<String> unknown(List<String> names, JsonNode reference) {
        JsonNode schema = resolved(reference);
        boolean open = !schema.has("properties") || schema.path("additionalProperties").isObject()
                || schema.path("additionalProperties").asBoolean(false);
        return names.stream().filter(name -> !open && !schema.path("properties").has(name))
                .map(name -> "has an unknown property " + name).toList();
    }

    /// Fields of a form as the values they stand for.
    JsonNode typed(Map<String, List<String>> fields, JsonNode reference) {
        JsonNode schema = resolved(reference);
        ObjectNode object = MAPPER.createObjectNode();
        fields.forEach((name, values) -> object.set(name, typed(values, schema.path("properties").path(name))));
        return object;
    }

    /// Texts as the value they stand for.
    JsonNode typed(List<String> values, JsonNode reference) {
        JsonNode schema = resolved(reference);
        List<String> types = types(schema);
        if (types.contains("array")) {
            ArrayNode list = MAPPER.createArrayNode();
            values.forEach(value -> list.add(typed(List.of(value), schema.path("items"))));
            return list;
        }
        String value = values.getLast();
        if (types.contains("integer") && value.matches("-?\\d{1,18}")) {
            return MAPPER.getNodeFactory().numberNode(Long.parseLong(value));
        }
        if (types.contains("boolean") && value.matches("true|false")) {
            return MAPPER.getNodeFactory().booleanNode(Boolean.parseBoolean(value));
        }
        return MAPPER.getNodeFactory().stringNode(value);
    }
}
