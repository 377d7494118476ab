package dev.aside.network.http;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.Connector;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import java.net.URI;
import java.time.Instant;

/// The contract of faults, kept by the smallest connector there can be.
class SmallConnectorFaultsTest extends FaultContract {
    @Override
    protected Connector connector(Web way, URI base) {
        return new SmallConnector(way, base, new Authorization() {
            @Override
            public String header() {
                return "Bearer secret-token-1";
            }

            @Override
            public boolean renewed(String used, Answer refusal) {
                return false;
            }
        });
    }

    @Override
    protected Reply healthy(Request request) {
        if (request.method().equals("POST")) {
            return Reply.json(201, "{\"data\":{\"id\":\"1946270412345678901\"}}");
        }
        String cursor = request.query("cursor");
        return cursor == null
                ? page(902, ",\"next\":\"later\"")
                : page(cursor.equals("later") ? 903 : 904, cursor.equals("later") ? ",\"next\":\"last\"" : "");
    }

    private static Reply page(int post, String next) {
        return Reply.json("""
                {"data":[{"id":"1946270412345678%d","author":"9007199254740993","text":"One"}],
                "meta":{"count":1%s}}""".formatted(post, next));
    }

    @Override
    protected void grow() {
        // It has three pages of everything.
    }

    @Override
    protected Attempt.OfPost post() {
        return new Attempt.OfPost("key", "One bell, found.", null, Visibility.PUBLIC, Instant.EPOCH);
    }
}
