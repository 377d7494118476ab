package dev.aside.network.mastodon;

import dev.aside.core.model.Credentials;
import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Authorization;
import java.net.URI;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a sign-in leaves: the token, what can take it back, and what is known of the server.
///
/// @param accountId the account's id at its server
/// @param name the account's name there, without `@` and server
record Keys(URI base, String clientId, String clientSecret, String token, String accountId, String name,
        ServerFacts facts) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /// @throws NetworkException SIGNED_OUT when they are of another kind
    static Keys of(Credentials credentials) throws NetworkException {
        try {
            Keys keys = MAPPER.readValue(credentials.secret(), Keys.class);
            if (keys != null && keys.isWhole()) {
                return keys;
            }
        } catch (JacksonException e) {
            // Its message would quote them.
            e.clearLocation();
        }
        throw new NetworkException(Failure.of(Failure.Kind.SIGNED_OUT));
    }

    @SuppressWarnings("ConstantValue")
    private boolean isWhole() {
        return base != null && token != null && Authorization.isToken(token) && accountId != null && facts != null
                && facts.limits() != null
                && facts.files() != null;
    }

    Credentials credentials() {
        return new Credentials(MAPPER.writeValueAsString(this));
    }

    Keys with(ServerFacts newer) {
        return new Keys(base, clientId, clientSecret, token, accountId, name, newer);
    }

    /// Tells nothing.
    @Override
    public String toString() {
        return "Keys";
    }
}
