package dev.aside.network.bluesky;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.http.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Puts a [ChatStandIn] where the account's real server passes calls on to. That server vouches for whose call it is
/// with a token of its own, whose statements are read here; its signature is not.
final class ChatServer implements AutoCloseable {
    private final ChatStandIn chat;
    private final String did;
    private final InstantSource clock;
    private final HttpServer server;
    private final List<String> methods = new CopyOnWriteArrayList<>();

    /// @param did of the service
    ChatServer(ChatStandIn chat, String did, int port, InstantSource clock) throws IOException {
        this.chat = chat;
        this.did = did;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/xrpc/", this::handle);
        server.start();
    }

    /// What was passed on to it so far.
    List<String> methods() {
        return List.copyOf(methods);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String method = exchange.getRequestURI().getPath().replaceFirst("^/xrpc/", "");
            Map<String, String> parameters = new LinkedHashMap<>();
            FakePds.parameters(new Request("GET", exchange.getRequestURI().toString(), Map.of(), ""))
                    .forEach((name, values) -> parameters.put(name, values.getFirst()));
            Reply reply = reply(exchange.getRequestHeaders().getFirst("Authorization"), method, parameters, body);
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Reply reply(String authorization, String method, Map<String, String> parameters, String body) {
        try {
            String[] parts = String.valueOf(authorization).replaceFirst("^Bearer ", "").split("\\.", -1);
            Json says = Json.parse(Base64.getUrlDecoder().decode(parts.length == 3 ? parts[1] : ""));
            boolean fits = says.text("aud", "").equals(did) && says.text("lxm", "").equals(method)
                    && Syntax.isDid(says.text("iss", ""))
                    && says.number("exp", 0) > clock.instant().getEpochSecond();
            if (!fits) {
                return ChatStandIn.refusal(401, "BadJwt", "The token is for something else");
            }
            methods.add(method);
            return chat.answer(says.text("iss", ""), method, parameters, body);
        } catch (NetworkException e) {
            return ChatStandIn.refusal(401, "BadJwt", "There is no token");
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
