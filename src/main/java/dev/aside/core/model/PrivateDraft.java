package dev.aside.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An unsent private text from an own account to a person. It exists before a conversation does.
///
/// @param takenBack a text that *Undo* brought back while another one was being written; null for none
public record PrivateDraft(long accountId, long personId, String text, @Nullable String takenBack,
        Instant changedAt) {}
