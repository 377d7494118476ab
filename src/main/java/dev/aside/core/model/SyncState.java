package dev.aside.core.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How reading an account's feeds goes. It begins anew with each start of the program.
///
/// @param feeds what was read so far or failed; feeds that were not tried yet are missing
public record SyncState(Map<Feed, FeedState> feeds) {
    /// Nothing was tried yet.
    public static final SyncState NONE = new SyncState(Map.of());
    /// What the owner must know first: what they alone can mend, then what hides the rest.
    private static final List<Failure.Kind> WORST_FIRST = List.of(Failure.Kind.SIGNED_OUT, Failure.Kind.OFFLINE,
            Failure.Kind.RATE_LIMITED);

    public SyncState {
        feeds = Map.copyOf(feeds);
    }

    public FeedState of(Feed feed) {
        return feeds.getOrDefault(feed, FeedState.NONE);
    }

    public SyncState with(Feed feed, FeedState state) {
        Map<Feed, FeedState> changed = new EnumMap<>(Feed.class);
        changed.putAll(feeds);
        changed.put(feed, state);
        return new SyncState(changed);
    }

    /// The failure to show for the account as a whole; empty when all goes well.
    public Optional<Failure> failure() {
        return Arrays.stream(Feed.values()).flatMap(feed -> Optional.ofNullable(of(feed).failure()).stream())
                .min(Comparator.comparingInt(SyncState::rank));
    }

    private static int rank(Failure failure) {
        int rank = WORST_FIRST.indexOf(failure.kind());
        return rank < 0 ? WORST_FIRST.size() : rank;
    }

    /// Whether the network could not be reached when it was last tried.
    public boolean isOffline() {
        return failure().filter(failure -> failure.kind() == Failure.Kind.OFFLINE).isPresent();
    }

    /// Whether any feed is being read now.
    public boolean isReading() {
        return feeds.values().stream().anyMatch(FeedState::reading);
    }

    /// One feed.
    ///
    /// @param reading whether it is being read now
    /// @param read how many followers, posts, mentions or messages the current or last reading brought
    /// @param lastSuccess when it was last read to its end; null when it was not since the program started
    /// @param failure why the last reading stopped; null when it did not fail
    public record FeedState(boolean reading, int read, @Nullable Instant lastSuccess, @Nullable Failure failure) {
        public static final FeedState NONE = new FeedState(false, 0, null, null);
    }
}
