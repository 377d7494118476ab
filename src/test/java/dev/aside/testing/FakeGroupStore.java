package dev.aside.testing;

import dev.aside.core.model.Group;
import dev.aside.core.model.GroupEvent;
import dev.aside.core.model.Message;
import dev.aside.core.port.GroupStore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Groups in memory.
final class FakeGroupStore implements GroupStore {
    private final Memory memory;

    FakeGroupStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public long[] order() {
        synchronized (memory) {
            return memory.groups.values().stream().map(this::filled).filter(group -> group.lastAt() != null)
                    .sorted(Comparator.comparing(Group::lastAt).reversed()).mapToLong(Group::id).toArray();
        }
    }

    @Override
    public List<Group> groups(long[] ids) {
        synchronized (memory) {
            return Arrays.stream(ids).mapToObj(memory.groups::get).filter(Objects::nonNull).map(this::filled).toList();
        }
    }

    private Group filled(Group group) {
        List<Message> messages = memory.messagesOf(group.id()).toList();
        if (messages.isEmpty()) {
            return group;
        }
        Message last = messages.getLast();
        return new Group(group.id(), group.accountId(), group.title(), group.members(), last.text(),
                memory.people.get(last.authorId()), last.mine(), last.at());
    }

    @Override
    public List<GroupEvent> events(long groupId) {
        synchronized (memory) {
            return List.copyOf(memory.groupEvents.getOrDefault(groupId, List.of()));
        }
    }
}
