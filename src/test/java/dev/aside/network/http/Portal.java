package dev.aside.network.http;

import dev.aside.network.http.FaultyServer.Reply;
import java.util.Map;

/// What stands between a program and the network in hotels and trains, and answers for every server.
public final class Portal {
    private Portal() {}

    /// A page that asks for a name and a room, under this status; 302 leads to it.
    public static Reply page(int status) {
        Map<String, String> html = Map.of("Content-Type", "text/html");
        return status == 302
                ? new Reply(status, Map.of("Location", "http://portal.example/login"), "")
                : new Reply(status, html, "<html><body>Please log in</body></html>");
    }
}
