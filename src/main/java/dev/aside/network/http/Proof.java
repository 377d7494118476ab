package dev.aside.network.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// What binds a sign-in in the browser to the program that began it: a random state, and a secret whose hash goes ahead
/// (PKCE, RFC 7636, method S256).
///
/// @param state comes back with the answer
/// @param verifier is shown when the code is exchanged, and never before
public record Proof(String state, String verifier) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Proof make() {
        return new Proof(random(), random());
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// What is sent ahead as `code_challenge`.
    public String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Tells nothing.
    @Override
    public String toString() {
        return "Proof";
    }
}
