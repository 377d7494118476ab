package dev.aside.network.x;

import dev.aside.network.http.AnswerCatcher;
import dev.aside.network.http.FaultyServer.Reply;
import dev.aside.network.http.FaultyServer.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Whom the fake of X lets in. A refresh token works once.
final class FakeTokens {
    static final String CLIENT = "client-of-kettle-lane";
    String scope = XCode.SCOPES;
    String challenge = "";
    final List<String> revoked = new ArrayList<>();
    /// Ends every access token.
    String suffix = "";
    private int number = 1;

    String access() {
        return "secret-token-" + number + suffix;
    }

    String refresh() {
        return "secret-token-refresh-" + number;
    }

    /// The access token in use ends.
    void expire() {
        number++;
    }

    boolean opens(Request request) {
        return ("Bearer " + access()).equals(request.headers().get("authorization"));
    }

    static Reply unauthorized() {
        return Reply.json(401, """
                {"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}""")
                .with("Content-Type", "application/problem+json");
    }

    Reply reply(Request request) {
        Map<String, String> form = AnswerCatcher.parameters(request.body());
        if (!CLIENT.equals(form.get("client_id"))) {
            return refused();
        }
        if (request.path().endsWith("/revoke")) {
            revoked.add(form.getOrDefault("token", ""));
            return Reply.json("{\"revoked\":true}");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> "code-1".equals(form.get("code"))
                    && challenge.equals(hash(form.getOrDefault("code_verifier", ""))) ? given() : refused();
            case "refresh_token" -> isUsable(form.getOrDefault("refresh_token", "")) ? next() : refused();
            default -> refused();
        };
    }

    private boolean isUsable(String refresh) {
        return refresh.equals(refresh()) || refresh.equals("secret-token-refresh-" + (number - 1));
    }

    private Reply next() {
        number++;
        return given();
    }

    private Reply given() {
        return Reply.json("""
                {"token_type":"bearer","expires_in":7200,"access_token":"%s","refresh_token":"%s","scope":"%s"}"""
                .formatted(access(), refresh(), scope));
    }

    private static Reply refused() {
        return Reply.json(400, """
                {"error":"invalid_request","error_description":"Value passed for the token was invalid."}""");
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
