package dev.aside.ui.broadcasts;

import dev.aside.core.model.Account;
import dev.aside.core.model.Broadcast;
import dev.aside.core.model.BroadcastSort;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Post;
import dev.aside.core.model.Visibility;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.NetworkMark;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The sentences of the pane that depend on more than one fact.
final class Wording {
    private Wording() {}

    static NetworkMark.Kind mark(Network network) {
        return switch (network) {
            case MASTODON -> NetworkMark.Kind.MASTODON;
            case BLUESKY -> NetworkMark.Kind.BLUESKY;
            case X -> NetworkMark.Kind.X;
        };
    }

    static String name(Network network) {
        return mark(network).label();
    }

    static String handle(Account account) {
        Person person = account.person();
        return person.handle() == null ? person.displayName() : person.handle();
    }

    static String name(Visibility visibility) {
        return Texts.of(switch (visibility) {
            case PUBLIC -> "broadcasts.public";
            case UNLISTED -> "broadcasts.unlisted";
            case FOLLOWERS -> "broadcasts.followersOnly";
        });
    }

    static String name(BroadcastSort sort) {
        return Texts.of(switch (sort) {
            case NEWEST -> "broadcasts.newest";
            case MOST_REPOSTED -> "broadcasts.mostReposted";
            case MOST_REPLIES -> "broadcasts.mostReplies";
            case MOST_LIKED -> "broadcasts.mostLiked";
        });
    }

    /** What stands on an account's chip: what is left, or how many posts it becomes. */
    static String note(Share share) {
        if (share.isTooLong()) {
            return Texts.of("broadcasts.tooLong");
        }
        return share.splits()
                ? Texts.of("broadcasts.posts", share.parts().size())
                : Texts.of("broadcasts.leftBare", share.left());
    }

    /** How long something can still be taken back. */
    static String held(int seconds) {
        return seconds > 0 ? Texts.of("broadcasts.publishingIn", seconds) : Texts.of("broadcasts.publishing");
    }

    static String say(Notice notice) {
        return switch (notice) {
            case NONE -> "";
            case DRAFT_NOT_KEPT -> Texts.of("broadcasts.draftNotKept");
            case NOT_TAKEN -> Texts.of("broadcasts.notTaken");
            case TOO_LATE -> Texts.of("broadcasts.tooLate");
        };
    }

    /** What a post says; a sentence in place of what has no words, or can't be shown. */
    static String words(Post post) {
        if (!post.text().isBlank()) {
            return post.text();
        }
        return Texts.of(post.attachments().isEmpty() ? "broadcasts.unsupported" : "broadcasts.filesAlone");
    }

    /** The same of a broadcast. */
    static String words(Broadcast broadcast) {
        boolean bare = broadcast.posts().stream().allMatch(post -> post.attachments().isEmpty());
        return !broadcast.text().isBlank()
                ? broadcast.text()
                : Texts.of(bare ? "broadcasts.unsupported" : "broadcasts.filesAlone");
    }

    /** Why a post is still there. */
    static String say(Removal kept) {
        String network = name(kept.network());
        Failure failure = kept.failure();
        if (failure == null) {
            return Texts.of("broadcasts.deletedThere", network);
        }
        return switch (failure.kind()) {
            case OFFLINE -> Texts.of("broadcasts.keptOffline", network);
            case SIGNED_OUT -> Texts.of("broadcasts.keptSignedOut", network);
            case RATE_LIMITED -> Texts.of("broadcasts.keptLimit", network);
            default -> failure.said() == null
                    ? Texts.of("broadcasts.keptRefused", network)
                    : Texts.of("broadcasts.keptRefusedSaid", network, failure.said());
        };
    }

    /** How far a broadcast got, but for what is held, which counts its seconds. */
    static String say(Progress progress, Ages ages) {
        String network = progress.network() == null ? "" : name(progress.network());
        return switch (progress.stage()) {
            case DONE, HELD -> "";
            case ATTEMPTING -> Texts.of("broadcasts.publishing");
            case UNKNOWN -> Texts.of("broadcasts.unknown", network);
            case BEHIND_NAMELESS -> Texts.of("broadcasts.restWaits", network);
            case FAILED -> notPublished(progress.failure(), network);
            case WAITING -> waiting(progress, ages);
        };
    }

    private static String waiting(Progress progress, Ages ages) {
        Failure failure = progress.failure();
        if (failure == null) {
            return Texts.of("broadcasts.waitingTurn");
        }
        return failure.kind() == Failure.Kind.RATE_LIMITED && progress.due() != null
                ? Texts.of("broadcasts.waitingUntil", ages.time(progress.due()))
                : Texts.of("broadcasts.waiting");
    }

    private static String notPublished(@Nullable Failure failure, String network) {
        if (failure == null) {
            return Texts.of("broadcasts.failedServer", network);
        }
        return switch (failure.kind()) {
            case OFFLINE -> Texts.of("broadcasts.failedOffline", network);
            case RATE_LIMITED -> failure.limit() == null
                    ? Texts.of("broadcasts.failedLimitUnknown", network)
                    : Texts.of("broadcasts.failedLimit", network, failure.limit().count(),
                            span(failure.limit().window()));
            case SIGNED_OUT -> Texts.of("broadcasts.failedSignedOut", network);
            case TOO_LONG -> Texts.of("broadcasts.failedTooLong", network);
            case NOT_FOUND -> Texts.of("broadcasts.failedNotFound", network);
            case SERVER -> Texts.of("broadcasts.failedServer", network);
            case REFUSED, UNREADABLE, CANCELLED -> failure.said() == null
                    ? Texts.of("broadcasts.failedRefused", network)
                    : Texts.of("broadcasts.failedRefusedSaid", network, failure.said());
        };
    }

    private static String span(Duration span) {
        if (span.compareTo(Duration.ofHours(1)) < 0) {
            return Texts.of("broadcasts.minutes", Math.max(1, span.toMinutes()));
        }
        return span.compareTo(Duration.ofDays(1)) < 0
                ? Texts.of("broadcasts.hours", span.toHours())
                : Texts.of("broadcasts.days", span.toDays());
    }
}
