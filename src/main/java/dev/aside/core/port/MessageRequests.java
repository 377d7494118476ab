package dev.aside.core.port;

/// First messages of strangers, which a network keeps apart until they are accepted.
public interface MessageRequests {
    /// From now on it is a conversation like any other.
    ///
    /// @param conversation the network's conversation id
    void accept(String conversation) throws NetworkException;
}
