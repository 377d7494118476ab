package dev.aside.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A network's published description of its interface (OpenAPI 3), to which requests and answers are held. It lies
/// beside the project, and is no part of it. Immutable.
public final class Specification {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern PART_NAME = Pattern.compile("Content-Disposition: form-data; name=\"([^\"]*)\"");

    private final JsonNode root;
    private final Shapes shapes;

    private Specification(JsonNode root) {
        this.root = root;
        this.shapes = new Shapes(root);
    }

    /// Reads one of the specifications, or skips the test that asks where there are none.
    ///
    /// @param file below the folder `specs`, which lies where the system property `aside.specs` says, else in the
    ///        folder `shared` beside the project
    public static Specification of(String file) {
        Path path = Path.of(System.getProperty("aside.specs", "../shared/specs")).resolve(file);
        Assumptions.assumeTrue(Files.isReadable(path), () -> "There is no specification at " + path + ".");
        try {
            return new Specification(MAPPER.readTree(Files.readAllBytes(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong with a request; empty when it is as described.
    ///
    /// @param target path and query
    /// @param type Content-Type; null without a body
    public List<String> problemsOfRequest(String method, String target, @Nullable String type, String body) {
        String name = method + " " + pathOf(target);
        Optional<JsonNode> operation = operation(method, target);
        if (operation.isEmpty()) {
            return List.of(name + ": no such call");
        }
        List<String> problems = new ArrayList<>(query(operation.get(), URI.create(target).getRawQuery()));
        JsonNode described = shapes.resolved(operation.get().path("requestBody"));
        if (type != null && !body.isEmpty()) {
            problems.addAll(described.isMissingNode() ? List.of("has a body") : content(described, type, body));
        } else if (described.path("required").asBoolean(false)) {
            problems.add("lacks a body");
        }
        return problems.stream().map(problem -> name + ": " + problem).toList();
    }

    /// What is wrong with an answer; empty when it is as described.
    ///
    /// @param target of the request
    public List<String> problemsOfAnswer(String method, String target, int status, String body) {
        String name = method + " " + pathOf(target) + " " + status;
        Optional<JsonNode> operation = operation(method, target);
        if (operation.isEmpty()) {
            return List.of(name + ": no such call");
        }
        JsonNode responses = operation.get().path("responses");
        JsonNode described = responses.path(Integer.toString(status));
        described = shapes.resolved(described.isMissingNode() ? responses.path("default") : described);
        if (described.isMissingNode()) {
            return List.of(name + ": no such answer");
        }
        JsonNode schema = described.path("content").path("application/json").path("schema");
        if (schema.isMissingNode() || body.isEmpty()) {
            return List.of();
        }
        return shapes.problems(MAPPER.readTree(body), schema, "answer", false).stream()
                .map(problem -> name + ": " + problem).toList();
    }

    private static String pathOf(String target) {
        return target.replaceFirst("\\?.*", "");
    }

    /// Of several that fit, the one with the fewest variables.
    private Optional<JsonNode> operation(String method, String target) {
        String path = pathOf(target);
        return root.path("paths").properties().stream().filter(entry -> fits(entry.getKey(), path))
                .sorted(Comparator.comparingLong(entry -> entry.getKey().chars().filter(c -> c == '{').count()))
                .map(entry -> withShared(entry.getValue(), method)).filter(found -> !found.isMissingNode()).findFirst();
    }

    /// Parameters may be described once for all methods of a path.
    private static JsonNode withShared(JsonNode path, String method) {
        JsonNode operation = path.path(method.toLowerCase(java.util.Locale.ROOT));
        if (operation instanceof ObjectNode object && path.path("parameters").isArray()) {
            ObjectNode whole = object.deepCopy();
            ArrayNode all = MAPPER.createArrayNode();
            path.path("parameters").forEach(all::add);
            object.path("parameters").forEach(all::add);
            whole.set("parameters", all);
            return whole;
        }
        return operation;
    }

    private static boolean fits(String template, String path) {
        String[] pieces = template.split("/", -1);
        String[] given = path.split("/", -1);
        boolean fits = pieces.length == given.length;
        for (int i = 0; fits && i < pieces.length; i++) {
            fits = pieces[i].equals(given[i]) || (pieces[i].contains("{") && !given[i].isEmpty());
        }
        return fits;
    }

    private List<String> query(JsonNode operation, @Nullable String rawQuery) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        Map<String, List<String>> given = fields(rawQuery);
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = shapes.resolved(reference);
            if (parameter.path("in").asString("").equals("query")) {
                String name = bare(parameter.path("name").asString(""));
                known.put(name, parameter);
                if (parameter.path("required").asBoolean(false) && !given.containsKey(name)) {
                    problems.add("lacks the parameter " + name);
                }
            }
        }
        given.forEach((name, values) -> {
            JsonNode parameter = known.get(name);
            if (parameter == null) {
                problems.add("has an unknown parameter " + name);
            } else {
                JsonNode schema = parameter.path("schema");
                List<String> whole = parameter.path("explode").asBoolean(true)
                        ? values
                        : List.of(values.getLast().split(",", -1));
                problems.addAll(shapes.problems(shapes.typed(whole, schema), schema, "parameter " + name, true));
            }
        });
        return problems;
    }

    private List<String> content(JsonNode described, String type, String body) {
        String plain = type.replaceFirst(";.*", "").strip();
        JsonNode contents = described.path("content");
        JsonNode exact = contents.path(plain).path("schema");
        JsonNode schema = exact.isMissingNode() ? contents.path("application/json").path("schema") : exact;
        if (plain.equals("multipart/form-data")) {
            JsonNode parts = contents.path(plain).path("schema").isMissingNode() ? schema : exact;
            return shapes.unknown(PART_NAME.matcher(body).results().map(found -> bare(found.group(1))).toList(), parts);
        }
        if (plain.equals("application/x-www-form-urlencoded")) {
            return shapes.problems(shapes.typed(fields(body), schema), schema, "body", true);
        }
        return plain.equals("application/json")
                ? shapes.problems(MAPPER.readTree(body), schema, "body", true)
                : List.of("has a body of type " + plain);
    }

    private static Map<String, List<String>> fields(@Nullable String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : encoded == null || encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
            String[] halves = pair.split("=", 2);
            String name = bare(URLDecoder.decode(halves[0], StandardCharsets.UTF_8));
            String value = halves.length < 2 ? "" : URLDecoder.decode(halves[1], StandardCharsets.UTF_8);
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    /// Rails marks lists in queries and forms so.
    private static String bare(String name) {
        return name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    }
}
