package dev.aside.core.model;

/// Something on its way out: a private message or one post of a broadcast.
///
/// @param id local id of the message or post
/// @param attempt what the network is asked, complete but for what only an earlier part's delivery tells
public record OutboxItem(Kind kind, long id, long accountId, Delivery delivery, Attempt attempt) {
    /// Which table the id is of.
    public enum Kind {
        MESSAGE, POST
    }
}
