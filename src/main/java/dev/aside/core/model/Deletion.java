package dev.aside.core.model;

/// Something that is gone on the network.
public record Deletion(Kind kind, String remoteId) {
    /// What it was. FOLLOW carries the person's remote id.
    public enum Kind {
        MESSAGE, POST, FOLLOW
    }
}
