package dev.aside.ui.personal;

import dev.aside.core.model.ConversationTab;
import dev.aside.ui.fx.Texts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tabs above the list: the ways to look at conversations of two, and the groups.
enum InboxTab {
    NEEDS_REPLY("personal.tabNeedsReply", ConversationTab.NEEDS_REPLY), //
    ALL("personal.tabAll", ConversationTab.ALL), //
    AUTOMATED("personal.tabAutomated", ConversationTab.AUTOMATED), //
    REQUESTS("personal.tabRequests", ConversationTab.REQUESTS), //
    ARCHIVED("personal.tabArchived", ConversationTab.ARCHIVED), //
    GROUPS("personal.tabGroups", null);

    private final String key;
    private final @Nullable ConversationTab conversations;

    InboxTab(String key, @Nullable ConversationTab conversations) {
        this.key = key;
        this.conversations = conversations;
    }

    String called() {
        return Texts.of(key);
    }

    /** The conversations of two under it; null for the groups. */
    @Nullable
    ConversationTab conversations() {
        return conversations;
    }

    static InboxTab of(ConversationTab tab) {
        return valueOf(tab.name());
    }

    /** Groups only where there are any. */
    static List<InboxTab> shown(boolean groups) {
        return Arrays.stream(values()).filter(tab -> groups || tab != GROUPS).toList();
    }
}
