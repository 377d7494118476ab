package dev.aside.core.model;

/// A conversation as its list shows it.
public record ConversationRow(Conversation conversation, Person person) {}
