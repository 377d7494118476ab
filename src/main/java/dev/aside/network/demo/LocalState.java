package dev.aside.network.demo;

import dev.aside.core.Attaching;
import dev.aside.core.model.Account;
import dev.aside.core.model.BroadcastDraft;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.Media;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Visibility;
import dev.aside.core.port.MediaStore;
import dev.aside.core.port.PeopleStore;
import dev.aside.core.port.StoreException;
import dev.aside.core.port.Stores;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the workshop's owner keeps on their own machine and no network knows; to be put into the store once, after the
/// first reading of the demo network. Immutable.
///
/// @param followersSeen when the followers were looked at last
/// @param mentionsSeen when the mentions were looked at last
/// @param archived whose conversations are put away
/// @param drafts broadcasts that were begun, last changed first
public record LocalState(Instant followersSeen, Instant mentionsSeen, List<Kept> people, List<Whom> archived,
        List<Begun> drafts) {
    public LocalState {
        people = List.copyOf(people);
        archived = List.copyOf(archived);
        drafts = List.copyOf(drafts);
    }

    /// A person by what identifies them.
    public record Whom(Network network, String remoteId) {}

    /// What is kept about a person.
    ///
    /// @param note possibly empty
    /// @param optedOutAt when they asked for no more messages; null if they did not
    public record Kept(Whom whom, String note, List<String> tags, @Nullable Instant optedOutAt) {
        public Kept {
            tags = List.copyOf(tags);
        }
    }

    /// A public text that waits.
    ///
    /// @param networks of the accounts it is for
    /// @param picture null for none
    public record Begun(Instant changedAt, List<Network> networks, String text, @Nullable Picture picture) {
        public Begun {
            networks = List.copyOf(networks);
        }
    }

    /// A picture that is part of the program.
    public record Picture(String name, String description) {}

    /// Puts it into the store, once the demo accounts and the people they know are in there; for use at a first start.
    ///
    /// @param media keeps the pictures of drafts
    /// @throws StoreException when it can't be written; what was written before stays
    /// @throws IOException when a picture can't be kept
    public void putInto(Stores stores, MediaStore media) throws StoreException, IOException {
        Map<Network, Long> accounts = stores.accounts().accounts().stream().filter(Account::demo)
                .collect(Collectors.toMap(Account::network, Account::id));
        for (Kept kept : people) {
            Optional<Person> person = stores.people().person(kept.whom.network, kept.whom.remoteId);
            if (person.isPresent()) {
                keep(kept, person.get().id(), stores.people());
            }
        }
        for (Whom whom : archived) {
            Optional<Person> person = stores.people().person(whom.network, whom.remoteId);
            Long account = accounts.get(whom.network);
            if (person.isPresent() && account != null) {
                Optional<Conversation> conversation = stores.conversations().between(account, person.get().id());
                if (conversation.isPresent()) {
                    stores.conversations().setArchived(conversation.get().id(), true);
                }
            }
        }
        for (Begun draft : drafts.reversed()) {
            List<Long> targets = draft.networks.stream().map(accounts::get).filter(Objects::nonNull).toList();
            stores.drafts().keep(new BroadcastDraft(0, draft.text, targets, Visibility.PUBLIC, null, draft.changedAt,
                    null, attached(draft.picture, media)));
        }
        stores.followers().visited(followersSeen);
        stores.broadcasts().mentionsSeen(mentionsSeen);
    }

    private static List<Media> attached(@Nullable Picture picture, MediaStore media) throws IOException {
        if (picture == null) {
            return List.of();
        }
        byte[] png = Pictures.bytes(picture.name);
        return png != null && new Attaching(media).attach(png) instanceof Attaching.Outcome.Done done
                ? List.of(done.media().describedAs(picture.description))
                : List.of();
    }

    private static void keep(Kept kept, long personId, PeopleStore people) throws StoreException {
        if (!kept.note.isEmpty()) {
            people.saveNote(personId, kept.note);
        }
        for (String tag : kept.tags) {
            people.addTag(personId, tag);
        }
        if (kept.optedOutAt != null) {
            people.setOptedOut(personId, kept.optedOutAt);
        }
    }

    LocalState moved(Duration shift) {
        return new LocalState(followersSeen.plus(shift), mentionsSeen.plus(shift),
                people.stream().map(kept -> new Kept(kept.whom, kept.note, kept.tags,
                        kept.optedOutAt == null ? null : kept.optedOutAt.plus(shift))).toList(),
                archived,
                drafts.stream().map(draft -> new Begun(draft.changedAt.plus(shift), draft.networks, draft.text,
                        draft.picture)).toList());
    }
}
