package dev.aside.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A network's receipt.
///
/// @param at the server's time
/// @param conversation the network's conversation id, for messages; null for posts
public record Sent(String remoteId, Instant at, @Nullable String conversation) {}
