package dev.aside.core.port;

/// Every role the store plays, so that wiring hands over one thing.
public record Stores(AccountStore accounts, PeopleStore people, FollowerStore followers,
        ConversationStore conversations, SearchStore search, DraftStore drafts, OutboxStore outbox,
        BroadcastStore broadcasts, SettingsStore settings, HistoryStore history, SyncStore sync, ImportStore imports,
        GroupStore groups, SpendingStore spending) {}
