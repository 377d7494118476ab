package dev.aside.ui.accounts;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.port.NetworkException;
import dev.aside.core.port.PortTakenException;
import dev.aside.core.port.SecretException;
import dev.aside.ui.fx.Texts;

/// Sentences about what stood in the way of a sign-in.
final class SignInWords {
    private SignInWords() {}

    /// What came of asking a network.
    ///
    /// @param server as the owner typed it; empty for the usual one
    static String failure(Exception reason, Network network, String server) {
        return switch (reason) {
            case NetworkException e -> network(e.failure(), network, server);
            case PortTakenException e -> Texts.of("accounts.portTaken", String.valueOf(e.port()));
            case SecretException _ -> secrets(reason);
            default -> Texts.of("accounts.notWritten");
        };
    }

    /// What came of showing a server for development a token.
    static String tokenFailure(Exception reason, Network network) {
        return reason instanceof NetworkException e && e.failure().kind() == Failure.Kind.SIGNED_OUT
                ? Texts.of("accounts.tokenRefused")
                : failure(reason, network, "");
    }

    /// What came of something pasted.
    static String pasted(Exception reason, Network network, String server) {
        boolean wrong = reason instanceof NetworkException e && e.failure().kind() == Failure.Kind.REFUSED;
        return wrong ? Texts.of("accounts.pasteFailed") : failure(reason, network, server);
    }

    private static String network(Failure failure, Network network, String server) {
        String there = server.isEmpty() ? network(network) : server;
        String said = failure.said() == null ? "" : failure.said();
        return switch (failure.kind()) {
            case OFFLINE -> Texts.of("accounts.unreachable", there);
            case NOT_FOUND -> notFound(network, server);
            case SIGNED_OUT -> network == Network.BLUESKY
                    ? Texts.of("accounts.wrongPassword")
                    : Texts.of("accounts.codeRefused", there);
            case REFUSED -> refused(network, there, said);
            case RATE_LIMITED -> Texts.of("accounts.asksToWait", there);
            case CANCELLED -> Texts.of("accounts.nobodyCameBack");
            case SERVER -> Texts.of("accounts.outOfOrder", there);
            case UNREADABLE, TOO_LONG -> network == Network.MASTODON
                    ? Texts.of("accounts.noMastodon", there)
                    : Texts.of("accounts.notUnderstood", there);
        };
    }

    private static String notFound(Network network, String server) {
        return switch (network) {
            case MASTODON -> Texts.of("accounts.noMastodon", server);
            case BLUESKY ->
                server.isEmpty() ? Texts.of("accounts.noSuchHandle") : Texts.of("accounts.noServer", server);
            case X -> Texts.of("accounts.notUnderstood", network(network));
        };
    }

    private static String refused(Network network, String there, String said) {
        if (!said.isEmpty()) {
            return Texts.of("accounts.refusedSaying", there, said);
        }
        return network == Network.MASTODON ? Texts.of("accounts.noAddress") : Texts.of("accounts.refused", there);
    }

    /// Why credentials can't be kept or had.
    static String secrets(Exception reason) {
        if (reason instanceof SecretException e) {
            return switch (e.reason()) {
                case WRONG_PASSPHRASE -> Texts.of("accounts.wrongPassphrase");
                case DAMAGED -> Texts.of("accounts.secretsDamaged");
                case LOCKED -> Texts.of("accounts.secretsLocked");
                case UNAVAILABLE -> Texts.of("accounts.secretsUnavailable");
            };
        }
        return Texts.of("accounts.notWritten");
    }

    static String network(Network network) {
        return switch (network) {
            case MASTODON -> Texts.of("fx.networkMastodon");
            case BLUESKY -> Texts.of("fx.networkBluesky");
            case X -> Texts.of("fx.networkX");
        };
    }
}
