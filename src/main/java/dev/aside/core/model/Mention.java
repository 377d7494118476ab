package dev.aside.core.model;

/// Somebody else's post that speaks to an own account.
///
/// @param seen whether it was on screen already
/// @param answered whether an own post answers it, or the owner took it private
public record Mention(Post post, Person author, long accountId, boolean seen, boolean answered) {}
