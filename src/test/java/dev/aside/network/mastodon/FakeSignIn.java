package dev.aside.network.mastodon;

import dev.aside.network.http.AnswerCatcher;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import dev.aside.network.mastodon.FakeMastodon.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a fake server answers to those who are not signed in yet.
final class FakeSignIn {
    static final String CODE = "code-of-lea";

    /// What a code is worth.
    String token = FakeMastodon.TOKEN;
    private final Town town;
    private final Shown shown;
    private Map<String, String> app = Map.of();
    private Map<String, String> visit = Map.of();

    FakeSignIn(Town town, Shown shown) {
        this.town = town;
        this.shown = shown;
    }

    /// Null for what needs a token.
    @Nullable
    Reply answer(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /api/v2/instance" -> town.closed && !request.headers().containsKey("authorization")
                    ? FakeMastodon.refused(401, "This method requires an authenticated user")
                    : FakeMastodon.json(shown.instance());
            case "POST /api/v1/apps" -> register(request);
            case "GET /oauth/authorize" -> authorize(request);
            case "POST /oauth/token" -> token(request);
            case "POST /oauth/revoke" -> FakeMastodon.json(Map.of());
            default -> null;
        };
    }

    private Reply register(Request request) {
        app = Routes.form(request);
        String redirect = String.valueOf(app.get("redirect_uris"));
        return FakeMastodon.json(Map.of("id", "1", "name", String.valueOf(app.get("client_name")), "client_id",
                "client-1", "client_secret", "secret-token-of-the-app", "redirect_uri", redirect, "redirect_uris",
                List.of(redirect), "scopes", List.of(String.valueOf(app.get("scopes")).split(" ")), "vapid_key", ""));
    }

    /// The owner agrees at once.
    private Reply authorize(Request request) {
        visit = request.query();
        String redirect = String.valueOf(visit.get("redirect_uri"));
        if (!redirect.equals(app.get("redirect_uris"))
                || !String.valueOf(visit.get("scope")).equals(app.get("scopes"))) {
            return FakeMastodon.refused(400, "invalid redirect or scope");
        }
        return new Reply(302, Map.of("Location", redirect + "?code=" + CODE + "&state=" + visit.get("state")), "");
    }

    private Reply token(Request request) {
        Map<String, String> form = Routes.form(request);
        boolean fits = CODE.equals(form.get("code")) && "client-1".equals(form.get("client_id"))
                && String.valueOf(visit.get("redirect_uri")).equals(form.get("redirect_uri"))
                && (town.kind == Kind.GOTOSOCIAL || challenge(form).equals(visit.get("code_challenge")));
        return fits
                ? FakeMastodon.json(Map.of("access_token", token, "token_type", "Bearer", "scope",
                        String.valueOf(app.get("scopes")), "created_at", 1795000000))
                : Reply.json(401, "{\"error\":\"invalid_grant\"}");
    }

    private static String challenge(Map<String, String> form) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(form.get("code_verifier")).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the browser brings back from an address of the server's page.
    static Map<String, String> parameters(URI address) {
        return AnswerCatcher.parameters(address.getRawQuery());
    }
}
