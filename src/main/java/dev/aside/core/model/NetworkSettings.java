package dev.aside.core.model;

/// What the owner told about the networks beside their accounts, as it was typed. Empty texts stand for the usual.
///
/// @param clientId of the owner's own registration with X
/// @param port of this machine, as it was registered with X
/// @param xApi a server for development in the place of X's
/// @param bluesky where a sign-in to Bluesky begins
/// @param blueskyDirectory the directory of identities that belongs to it
/// @param blueskyChat the identity of the service that keeps its private messages
public record NetworkSettings(String clientId, int port, String xApi, String bluesky, String blueskyDirectory,
        String blueskyChat) {
    /// The networks' own servers, and a port that few others want.
    public static final NetworkSettings DEFAULT = new NetworkSettings("", 8713, "", "", "", "");

    /// The same with what signing in to X needs.
    public NetworkSettings withClient(String id, int itsPort) {
        return new NetworkSettings(id, itsPort, xApi, bluesky, blueskyDirectory, blueskyChat);
    }
}
