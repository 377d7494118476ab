package dev.aside.network.bluesky;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The network's own description of its calls, to hold questions and answers against. Knows as much of the lexicon
/// language (https://atproto.com/specs/lexicon) as the calls here need. For one thread.
final class Lexicons {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final Map<String, Optional<JsonNode>> documents = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /// @param folder with the lexicons by their names
    Lexicons(Path folder) {
        this.folder = folder;
    }

    /// What did not fit so far.
    List<String> faults() {
        return faults;
    }

    private Optional<JsonNode> document(String nsid) {
        return documents.computeIfAbsent(nsid, name -> {
            Path file = folder.resolve(name.replace('.', '/') + ".json");
            try {
                return Files.exists(file) ? Optional.of(MAPPER.readTree(Files.readAllBytes(file))) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private @Nullable JsonNode definition(String nsid, String name) {
        return document(nsid).map(found -> found.get("defs").get(name)).orElse(null);
    }

    /// Holds a question and its answer against the description.
    ///
    /// @param parameters of the query, as they came
    void check(String method, String nsid, Map<String, List<String>> parameters, String body, int status,
            String answer) {
        JsonNode main = definition(nsid, "main");
        if (main == null) {
            faults.add(nsid + " is not described");
            return;
        }
        String kind = main.get("type").stringValue();
        if (!kind.equals(method.equals("GET") ? "query" : "procedure")) {
            faults.add(nsid + " is a " + kind);
        }
        parameters(nsid, main.get("parameters"), parameters);
        JsonNode input = main.get("input");
        if (input != null && input.has("schema")) {
            new LexiconCheck(this, nsid).value(input.get("schema"), MAPPER.readTree(body), "input");
        }
        if (status == 200 && main.has("output")) {
            new LexiconCheck(this, nsid).value(main.get("output").get("schema"), MAPPER.readTree(answer), "output");
        }
    }

    private void parameters(String nsid, @Nullable JsonNode schema, Map<String, List<String>> given) {
        JsonNode known = schema == null ? MAPPER.createObjectNode() : schema.get("properties");
        Set<String> names = given.keySet();
        names.stream().filter(name -> !known.has(name)).forEach(name -> faults.add(nsid + " has no " + name));
        if (schema != null && schema.has("required")) {
            schema.get("required").forEach(name -> {
                if (!names.contains(name.stringValue())) {
                    faults.add(nsid + " lacks " + name.stringValue());
                }
            });
        }
        LexiconCheck check = new LexiconCheck(this, nsid);
        given.forEach((name, texts) -> {
            JsonNode type = known.get(name);
            if (type != null) {
                check.value(type, parameter(type, texts), name);
            }
        });
    }

    private static JsonNode parameter(JsonNode type, List<String> texts) {
        return switch (type.get("type").stringValue()) {
            case "array" -> MAPPER.valueToTree(texts);
            case "integer" -> MAPPER.valueToTree(Long.parseLong(texts.getFirst()));
            case "boolean" -> MAPPER.valueToTree(Boolean.parseBoolean(texts.getFirst()));
            default -> MAPPER.valueToTree(texts.getFirst());
        };
    }

    /// What a reference leads to; null when it leads nowhere.
    @Nullable
    JsonNode target(String reference, String from) {
        int hash = reference.indexOf('#');
        String nsid = hash < 0 ? reference : hash == 0 ? from : reference.substring(0, hash);
        return definition(nsid, hash < 0 ? "main" : reference.substring(hash + 1));
    }

    static String home(String reference, String from) {
        int hash = reference.indexOf('#');
        return hash < 0 ? reference : hash == 0 ? from : reference.substring(0, hash);
    }
}
