package dev.aside.archive.x;

import dev.aside.core.model.ArchiveLeft.Reason;
import dev.aside.core.model.Upsert;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Conversations. One record can be longer than memory, so each message is a piece of its own.
final class TalkContent implements Content {
    private final boolean groups;
    private final Scope scope;
    private final MessageContent message;
    private Conversation conversation;
    private boolean inside;
    private boolean alone;
    private boolean seen;
    private long records;
    private long messages;

    TalkContent(Kind kind, Scope scope) {
        groups = kind == Kind.GROUPS;
        this.scope = scope;
        message = new MessageContent(scope, groups);
        conversation = new Conversation(scope, groups);
    }

    @Override
    public boolean read(Records records, Unit unit) {
        return inside ? inside(records, unit) : outside(records, unit);
    }

    private boolean outside(Records records, Unit unit) {
        if (alone) {
            return false; // the parser's list was that of the messages
        }
        JsonParser json = records.json();
        JsonToken token = json.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return false;
        }
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            unit.left(Reason.BAD_RECORD);
            this.records++;
            records.ends();
            return true;
        }
        records.begins();
        conversation = new Conversation(scope, groups);
        message.begin();
        seen = false;
        messages = 0;
        for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
            if (name.equals(Kind.CONVERSATION) && json.currentToken() == JsonToken.START_OBJECT) {
                records.entered();
                if (head(json)) {
                    inside = true;
                    records.ends();
                    return true;
                }
            } else {
                json.skipChildren();
            }
        }
        end(records, unit);
        return true;
    }

    /// Reads a conversation up to its list of messages; false when it ends without one.
    private boolean head(JsonParser json) {
        for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
            if (name.equals("conversationId")) {
                conversation.named(Values.id(json));
            } else if (name.equals("messages") && json.currentToken() == JsonToken.START_ARRAY) {
                return true;
            } else {
                json.skipChildren();
            }
        }
        return false;
    }

    private boolean inside(Records records, Unit unit) {
        JsonParser json = records.json();
        JsonToken token = json.nextToken();
        if (token == JsonToken.END_ARRAY) {
            tail(records, unit);
            return true;
        }
        if (token == JsonToken.START_OBJECT) {
            records.begins();
            wrapped(records, unit);
        } else {
            json.skipChildren();
            unit.left(Reason.BAD_RECORD);
        }
        messages++;
        records.ends();
        return true;
    }

    private void wrapped(Records records, Unit unit) {
        JsonParser json = records.json();
        message.clear();
        String wrapper = null;
        for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            wrapper = name;
            records.entered();
            for (String inner = Values.nextName(json); inner != null; inner = Values.nextName(json)) {
                message.field(inner, json, unit);
            }
        }
        if (wrapper == null) {
            unit.left(Reason.BAD_RECORD);
            return;
        }
        int before = unit.upserts.size();
        message.finish(wrapper, conversation, unit);
        seen |= unit.upserts.size() > before;
    }

    /// Reads what follows a conversation's messages.
    private void tail(Records records, Unit unit) {
        JsonParser json = records.json();
        if (!alone) {
            for (int open = 2; open > 0;) { // the conversation and its wrapper
                JsonToken token = json.nextToken();
                if (token == JsonToken.END_OBJECT) {
                    open--;
                } else {
                    json.skipChildren();
                }
            }
        }
        end(records, unit);
    }

    private void end(Records records, Unit unit) {
        if (!seen) {
            conversation.empty(unit);
        }
        inside = false;
        this.records++;
        messages = 0;
        records.ends();
    }

    @Override
    public void goOn(@Nullable String wrapper, boolean lost) {
        boolean conversationFollows = wrapper == null || wrapper.equals(Kind.CONVERSATION);
        if (conversationFollows) {
            records += lost || inside ? 1 : 0;
            messages = 0;
            inside = false;
            alone = false;
            return;
        }
        if (inside) {
            messages += lost ? 1 : 0;
        } else { // the bad place was the conversation's head
            conversation = new Conversation(scope, groups);
            message.begin();
            inside = true;
            seen = true;
        }
        alone = true;
    }

    @Override
    public void startOver() {
        alone = inside;
    }

    @Override
    public long records() {
        return records;
    }

    @Override
    public long messages() {
        return messages;
    }

    @Override
    public @Nullable String cutOff() {
        if (!alone) {
            return null;
        }
        alone = false;
        return Kind.CONVERSATION;
    }

    /// Who speaks in the conversation that is being read.
    static final class Conversation {
        private final Scope scope;
        private final boolean group;
        private boolean announced;
        private @Nullable String id;
        private @Nullable String other;
        private List<String> others = List.of();

        Conversation(Scope scope, boolean group) {
            this.scope = scope;
            this.group = group;
        }

        void named(@Nullable String name) {
            id = name;
            if (name == null) {
                return;
            }
            if (group) {
                others = scope.members(name).orElse(List.of());
                return;
            }
            int dash = name.indexOf('-');
            if (dash > 0) {
                String one = name.substring(0, dash);
                String two = name.substring(dash + 1);
                other = one.equals(scope.owner) ? two : two.equals(scope.owner) ? one : null;
                other = Values.isPerson(other) ? other : null;
                others = other == null || other.equals(scope.owner) ? List.of() : List.of(other);
            }
        }

        /// Says, before a group's first message, that it is one.
        ///
        /// @return false when nothing says which conversation this is
        boolean announce(@Nullable String sender, @Nullable String recipient, Unit unit) {
            if (group) {
                if (id != null && !announced) {
                    announced = true;
                    unit.add(new Upsert.GroupChanged(id, Upsert.GroupChanged.Change.MEMBERS, null, List.of(), null,
                            null));
                }
                return id != null;
            }
            if (other == null) {
                other = sender != null && !sender.equals(scope.owner) ? sender : recipient;
                others = other == null || other.equals(scope.owner) ? List.of() : List.of(other);
            }
            if (id == null && other != null) {
                id = other.length() < scope.owner.length()
                        || (other.length() == scope.owner.length() && other.compareTo(scope.owner) < 0)
                                ? other + "-" + scope.owner
                                : scope.owner + "-" + other;
            }
            return other != null;
        }

        String id() {
            return id == null ? "" : id;
        }

        List<String> others() {
            return others;
        }

        /// It ended without a message.
        void empty(Unit unit) {
            if (!announce(null, null, unit) || id == null) {
                unit.left(Reason.BAD_RECORD);
            } else if (!group && !others.isEmpty()) {
                unit.add(new Upsert.ConversationSeen(id, others, false, null));
            }
        }
    }
}
