package dev.aside.network;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpecificationTest {
    private static final String JSON = "application/json";

    @Test
    void aRequestOfMastodonIsHeldToItsDescription() {
        Specification mastodon = Specification.of("mastodon/schema.json");
        assertThat(mastodon.problemsOfRequest("GET", "/api/v1/conversations?limit=40", null, "")).isEmpty();
        assertThat(mastodon.problemsOfRequest("GET", "/api/v1/notifications?types[]=follow&types%5B%5D=mention", null,
                "")).isEmpty();
        assertThat(mastodon.problemsOfRequest("GET", "/api/v1/conversations?limit=all&page=2", null, ""))
                .hasSize(2).allMatch(problem -> problem.startsWith("GET /api/v1/conversations: "));
        assertThat(mastodon.problemsOfRequest("PATCH", "/api/v1/conversations", null, "")).hasSize(1);
        assertThat(mastodon.problemsOfRequest("POST", "/api/v1/statuses", JSON,
                "{\"status\":\"One bell.\",\"visibility\":\"direct\"}")).isEmpty();
        assertThat(mastodon.problemsOfRequest("POST", "/api/v1/statuses", JSON,
                "{\"status\":7,\"visibility\":\"secret\"}")).isNotEmpty();
        assertThat(mastodon.problemsOfRequest("POST", "/api/v1/apps", "application/x-www-form-urlencoded",
                "client_name=Aside&redirect_uris=http%3A%2F%2F127.0.0.1%2F&scopes=read")).isEmpty();
    }

    @Test
    void anAnswerOfMastodonIsHeldToItsDescription() {
        Specification mastodon = Specification.of("mastodon/schema.json");
        assertThat(mastodon.problemsOfAnswer("GET", "/api/v1/conversations", 200, "[]")).isEmpty();
        assertThat(mastodon.problemsOfAnswer("GET", "/api/v1/conversations", 200, "{}")).hasSize(1);
        assertThat(mastodon.problemsOfAnswer("GET", "/api/v1/conversations", 200,
                "[{\"id\":\"1\",\"unread\":0,\"accounts\":[]}]")).hasSize(1);
        assertThat(mastodon.problemsOfAnswer("GET", "/api/v1/instance/rules", 200, "[{\"id\":\"1\"}]")).hasSize(2);
    }

    @Test
    void aRequestAndAnAnswerOfXAreHeldToTheirDescription() {
        Specification x = Specification.of("x/openapi.json");
        assertThat(x.problemsOfRequest("POST", "/2/tweets", JSON, "{\"text\":\"One bell.\"}")).isEmpty();
        assertThat(x.problemsOfRequest("POST", "/2/tweets", JSON, "{\"txt\":\"One bell.\"}")).isNotEmpty();
        assertThat(x.problemsOfRequest("GET", "/2/users/me", null, "")).isEmpty();
        assertThat(x.problemsOfAnswer("DELETE", "/2/tweets/1", 200, "{\"data\":{\"deleted\":true}}")).isEmpty();
        assertThat(x.problemsOfAnswer("DELETE", "/2/tweets/1", 200, "{\"data\":{\"deleted\":\"yes\"}}"))
                .isEqualTo(List.of("DELETE /2/tweets/1 200: answer.data.deleted is STRING, not of [boolean]"));
    }
}
