package dev.aside.testing;

import dev.aside.core.model.Message;
import dev.aside.core.model.Person;
import dev.aside.core.model.SearchHit;
import dev.aside.core.model.SearchOrder;
import dev.aside.core.port.SearchStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Search by looking at every message.
final class FakeSearchStore implements SearchStore {
    private final Memory memory;

    FakeSearchStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<SearchHit> messages(String text, int limit, SearchOrder order) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        synchronized (memory) {
            return text.isBlank()
                    ? List.of()
                    : memory.messages.values().stream().filter(message -> hasAll(message.text(), words))
                            .sorted(Comparator.comparing(Message::at).reversed()).limit(limit)
                            .map(message -> hit(message, words)).toList();
        }
    }

    private static boolean hasAll(String text, String[] words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return List.of(words).stream().allMatch(lower::contains);
    }

    private SearchHit hit(Message message, String[] words) {
        Memory.Talk talk = Objects.requireNonNull(memory.talks.get(message.conversationId()));
        Person person = Objects.requireNonNull(memory.people.get(talk.personId));
        String lower = message.text().toLowerCase(Locale.ROOT);
        List<SearchHit.Range> ranges = new ArrayList<>();
        for (String word : words) {
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length())) {
                ranges.add(new SearchHit.Range(at, at + word.length()));
            }
        }
        ranges.sort(Comparator.comparingInt(SearchHit.Range::from));
        return new SearchHit(message.id(), message.remoteId(), talk.id, talk.accountId, person, null, message.mine(),
                message.at(), message.text(), ranges);
    }
}
