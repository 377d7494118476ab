package dev.aside.core.model;

/// The ways to look at the list of conversations.
public enum ConversationTab {
    NEEDS_REPLY, ALL, AUTOMATED, REQUESTS, ARCHIVED
}
