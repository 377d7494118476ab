package dev.aside.core.port;

import java.time.Instant;

/// How far mentions were seen, which a network keeps for its own notices of them.
public interface MentionMarks {
    /// Tells the network that all mentions up to a time were seen. What it knows as seen stays so.
    void seen(Instant upTo) throws NetworkException;
}
