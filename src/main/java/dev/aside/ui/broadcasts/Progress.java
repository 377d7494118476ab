package dev.aside.ui.broadcasts;

import dev.aside.core.model.Broadcast;
import dev.aside.core.model.Delivery;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.Post;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How far a broadcast got, over all its posts: what a person has to decide comes first, then what can be taken back,
/// then what waits.
///
/// @param network where it stands so; of several, the first
/// @param postIds the posts that stand so
/// @param undoable whether no network has anything of it yet
public record Progress(Stage stage, @Nullable Network network, @Nullable Instant due, @Nullable Failure failure,
        List<Long> postIds, boolean undoable) {
    public Progress {
        postIds = List.copyOf(postIds);
    }

    static Progress of(Broadcast broadcast) {
        boolean undoable = !broadcast.posts().isEmpty() && broadcast.posts().stream()
                .allMatch(Progress::isAhead);
        Map<Post, Stage> stages = stages(broadcast.posts());
        for (Stage stage : Stage.values()) {
            List<Post> posts = broadcast.posts().stream().filter(post -> stages.get(post) == stage).toList();
            if (!posts.isEmpty() && stage != Stage.DONE) {
                return new Progress(stage, posts.getFirst().network(), first(posts, Delivery::due),
                        first(posts, Delivery::failure), posts.stream().map(Post::id).toList(), undoable);
            }
        }
        return new Progress(Stage.DONE, null, null, null, List.of(), false);
    }

    /// @param posts each account's together, in thread order
    private static Map<Post, Stage> stages(List<Post> posts) {
        Map<Post, Stage> stages = new HashMap<>();
        @Nullable
        Post before = null;
        for (Post post : posts) {
            boolean follows = before != null && Objects.equals(before.accountId(), post.accountId());
            boolean nameless = before != null && before.remoteId() == null && is(before, Delivery.State.DELIVERED);
            stages.put(post, follows && nameless && isAhead(post) ? Stage.BEHIND_NAMELESS : stage(post));
            before = post;
        }
        return stages;
    }

    private static Stage stage(Post post) {
        return Arrays.stream(Stage.values()).filter(stage -> stage.state != null && is(post, stage.state)).findFirst()
                .orElse(Stage.DONE);
    }

    private static boolean isAhead(Post post) {
        return is(post, Delivery.State.HELD) || is(post, Delivery.State.QUEUED);
    }

    private static boolean is(Post post, Delivery.State state) {
        return post.delivery() != null && post.delivery().state() == state;
    }

    private static <T> @Nullable T first(List<Post> posts, Function<Delivery, @Nullable T> what) {
        return posts.stream().map(Post::delivery).filter(Objects::nonNull).map(what).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }

    /**
     * In the order in which they matter. Behind a nameless one: part of a thread whose turn comes once the part before,
     * which is said to have arrived, was read back from the network.
     */
    public enum Stage {
        FAILED(Delivery.State.FAILED), UNKNOWN(Delivery.State.UNKNOWN), BEHIND_NAMELESS(null), HELD(
                Delivery.State.HELD), ATTEMPTING(
                        Delivery.State.ATTEMPTING), WAITING(Delivery.State.QUEUED), DONE(null);

        private final Delivery.@Nullable State state;

        Stage(Delivery.@Nullable State state) {
            this.state = state;
        }
    }
}
