package dev.aside.network.http;

import dev.aside.core.model.Failure;

/// How a network's refusals are read: all in one place.
public interface FailureReader {
    /// By the status alone.
    FailureReader BY_STATUS = Answer::failure;

    /// What a refusal means.
    ///
    /// @param refusal any answer that is neither a success nor *not changed*; [Answer#failure()] is a good default
    Failure failure(Answer refusal);
}
