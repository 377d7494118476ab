package dev.aside.network.http;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a call carries. Immutable; can be sent again.
public final class Body {
    /// Nothing at all.
    public static final Body NONE = new Body(null, List.of(BodyPublishers::noBody));

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable String type;
    private final List<Piece> pieces;

    private Body(@Nullable String type, List<Piece> pieces) {
        this.type = type;
        this.pieces = pieces;
    }

    /// A JSON text.
    ///
    /// @param tree of maps, lists, strings, numbers, booleans and nulls
    public static Body json(Object tree) {
        return bytes("application/json", MAPPER.writeValueAsBytes(tree));
    }

    /// Fields of a form, in their order; a list's entry repeats the name.
    public static Body form(Map<String, ?> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> {
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            values.forEach(one -> text.append(text.isEmpty() ? "" : "&").append(Addresses.encoded(name)).append('=')
                    .append(Addresses.encoded(String.valueOf(one))));
        });
        return bytes("application/x-www-form-urlencoded", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Bytes as they are.
    public static Body bytes(String type, byte[] bytes) {
        byte[] own = bytes.clone();
        return new Body(type, List.of(() -> BodyPublishers.ofByteArray(own)));
    }

    /// A file as it is; read while it is sent.
    public static Body file(String type, Path file) {
        return new Body(type, List.of(() -> BodyPublishers.ofFile(file)));
    }

    /// Several parts, such as an upload with its description.
    public static Body multipart(List<Part> parts) {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String boundary = "part-" + HexFormat.of().formatHex(random);
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            pieces.add(() -> BodyPublishers.ofString("--" + boundary + "\r\n" + part.head() + "\r\n"));
            pieces.addAll(part.content().pieces);
            pieces.add(() -> BodyPublishers.ofString("\r\n"));
        }
        pieces.add(() -> BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return new Body("multipart/form-data; boundary=" + boundary, List.copyOf(pieces));
    }

    /// Content-Type; null without a body.
    @Nullable
    String type() {
        return type;
    }

    BodyPublisher publisher() throws FileNotFoundException {
        List<BodyPublisher> publishers = new ArrayList<>();
        for (Piece piece : pieces) {
            publishers.add(piece.publisher());
        }
        return publishers.size() == 1
                ? publishers.getFirst()
                : BodyPublishers.concat(publishers.toArray(BodyPublisher[]::new));
    }

    /// One part of a multipart body.
    ///
    /// @param fileName null for a plain field
    public record Part(String name, @Nullable String fileName, Body content) {
        public static Part field(String name, String value) {
            return new Part(name, null, bytes("text/plain; charset=utf-8", value.getBytes(StandardCharsets.UTF_8)));
        }

        private String head() {
            String file = fileName == null ? "" : "; filename=\"" + quoted(fileName) + "\"";
            String type = fileName == null ? "" : "Content-Type: " + content.type + "\r\n";
            return "Content-Disposition: form-data; name=\"" + quoted(name) + "\"" + file + "\r\n" + type;
        }

        /// As browsers do, so that no name can end the header.
        private static String quoted(String text) {
            return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        }
    }

    /// Makes a publisher for each time the body is sent.
    private interface Piece {
        BodyPublisher publisher() throws FileNotFoundException;
    }
}
