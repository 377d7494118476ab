package dev.aside.network.demo;

import dev.aside.core.model.Attachment;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Post;
import dev.aside.core.model.Pronouns;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything that happened on the demo network up to [#NOW], immutable, before it is moved to the time of a profile.
///
/// @param local what no network knows but the workshop's owner keeps
record World(List<OwnAccount> accounts, List<Someone> followers, List<Exchange> exchanges, List<OwnPost> posts,
        List<Reply> mentions, LocalState local) {
    /// The moment the written texts speak from: a Thursday in November, quarter past two.
    static final Instant NOW = at("2026-11-26 14:16");

    /// A wall-clock time of the workshop, such as `2026-11-26 14:16`.
    static Instant at(String written) {
        return LocalDateTime.parse(written, DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT))
                .atZone(ZoneId.of("Europe/London")).toInstant();
    }

    /// One of the workshop's own accounts.
    record OwnAccount(Network network, Someone self, NetworkRule rule) {}

    /// A person, club or shop.
    ///
    /// @param remoteId what identifies them for ever on their network
    /// @param callName how the workshop's form letters address them
    /// @param picture name of a picture among the resources; null for none
    /// @param followedAt when they followed; null for strangers
    /// @param silent whether they never answer a message
    /// @param posts in no order
    record Someone(Network network, String remoteId, String handle, String name, String callName, String language,
            @Nullable Pronouns pronouns, String bio, @Nullable String picture, @Nullable Instant followedAt,
            boolean youFollow, boolean silent, List<Utterance> posts) {
        Someone {
            posts = List.copyOf(posts);
        }
    }

    /// A public text of somebody.
    record Utterance(Instant at, String text) {}

    /// Everything the workshop and somebody said to each other, oldest first.
    ///
    /// @param unread whether the last message was not read yet
    record Exchange(Someone with, Kind kind, boolean unread, List<Line> lines) {
        Exchange {
            lines = List.copyOf(lines);
        }

        /// What it is in the eyes of the owner.
        enum Kind {
            ORDINARY, AUTOMATIC, REQUEST, ARCHIVED
        }

        Line last() {
            return lines.getLast();
        }
    }

    /// One private message.
    record Line(Instant at, boolean mine, boolean automatic, String text, List<Attachment> attachments) {
        Line {
            attachments = List.copyOf(attachments);
        }
    }

    /// A post of the workshop, the same text on one or more networks.
    record OwnPost(String key, Instant at, String text, boolean pinned, Map<Network, Post.Counts> on) {
        OwnPost {
            on = Map.copyOf(on);
        }
    }

    /// Something said to the workshop in public.
    ///
    /// @param answers key of the own post it answers; null for none
    record Reply(Someone by, Instant at, String text, @Nullable String answers, boolean answered) {}
}
