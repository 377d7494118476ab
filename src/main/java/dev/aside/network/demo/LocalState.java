package dev.aside.network.demo;

import dev.aside.core.model.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    public record Begun(Instant changedAt, List<Network> networks, String text) {
        public Begun {
            networks = List.copyOf(networks);
        }
    }

    LocalState moved(Duration shift) {
        return new LocalState(followersSeen.plus(shift), mentionsSeen.plus(shift),
                people.stream().map(kept -> new Kept(kept.whom, kept.note, kept.tags,
                        kept.optedOutAt == null ? null : kept.optedOutAt.plus(shift))).toList(),
                archived,
                drafts.stream().map(draft -> new Begun(draft.changedAt.plus(shift), draft.networks, draft.text))
                        .toList());
    }
}
