package dev.aside.network.http;

import dev.aside.core.port.NetworkException;

/// What lets the calls of one account in. Called by any thread.
public interface Authorization {
    /// Whether a token can be sent at all: of visible ASCII alone (RFC 6750 allows still less). What is none is never
    /// kept, since a header that can't carry it would be quoted in errors.
    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /// Value of the header `Authorization` for the next call; may ask the server for a new token first.
    ///
    /// @throws NetworkException when there is none
    String header() throws NetworkException;

    /// A call was refused. Decides whether that was because its token is too old, and gets a new one if so: once, when
    /// several calls find out at the same time.
    ///
    /// @param used the header's value that the refused call carried; when [#header()] has another by now, it is new
    /// @return whether the call is worth repeating with what [#header()] gives now; it is repeated once
    /// @throws NetworkException when it is too old and no new one can be had
    boolean renewed(String used, Answer refusal) throws NetworkException;
}
