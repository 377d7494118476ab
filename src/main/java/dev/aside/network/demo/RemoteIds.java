package dev.aside.network.demo;

import dev.aside.core.model.Network;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;

/// Ids in the manner of the three networks. The same input gives the same id on every machine.
///
/// Formats: Mastodon's and X's snowflakes (milliseconds, then a sequence), Bluesky's TID (microseconds and a clock id
/// in sortable base 32) and `did:plc`, as their specifications describe them.
final class RemoteIds {
    private static final String SORTABLE = "234567abcdefghijklmnopqrstuvwxyz";
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz234567";
    private static final long X_EPOCH = 1_288_834_974_657L;

    private RemoteIds() {}

    /// What identifies a person for ever.
    ///
    /// @param handle without a leading `@`
    static String person(Network network, String handle) {
        return switch (network) {
            case MASTODON -> {
                int at = handle.indexOf('@');
                yield "https://" + handle.substring(at + 1) + "/users/" + handle.substring(0, at);
            }
            case BLUESKY -> "did:plc:" + letters(hash(handle), 24);
            case X -> Long.toString(1_000_000_000L + Math.floorMod(number(handle), 1_790_000_000_000_000_000L));
        };
    }

    /// The id by which the account's server knows a person: a number of its own on Mastodon.
    static String atServer(Network network, String remoteId) {
        return network == Network.MASTODON
                ? Long.toString(109_000_000_000_000_000L + Math.floorMod(number(remoteId), 7_000_000_000_000_000L))
                : remoteId;
    }

    /// A handle as the network writes it.
    static String shown(Network network, String handle) {
        return network == Network.BLUESKY ? handle : "@" + handle;
    }

    /// A conversation between an own account and somebody.
    static String conversation(Network network, String self, String other) {
        return switch (network) {
            case MASTODON -> Long.toString(1_000_000L + Math.floorMod(number(self + ' ' + other), 900_000_000L));
            case BLUESKY -> letters(hash(self + ' ' + other), 13);
            case X -> self.compareTo(other) < 0 ? self + '-' + other : other + '-' + self;
        };
    }

    /// A private message.
    static String message(Network network, Instant at, int sequence) {
        return switch (network) {
            case MASTODON -> Long.toString((at.toEpochMilli() << 16) | (sequence & 0xffff));
            case BLUESKY -> tid(at, sequence);
            case X -> Long.toString(((at.toEpochMilli() - X_EPOCH) << 22) | (sequence & 0x3fffff));
        };
    }

    /// A public post.
    ///
    /// @param author remote id of its author
    static String post(Network network, String author, Instant at, int sequence) {
        String id = message(network, at, sequence);
        return switch (network) {
            case MASTODON -> author + "/statuses/" + id;
            case BLUESKY -> "at://" + author + "/app.bsky.feed.post/" + id;
            case X -> id;
        };
    }

    private static String tid(Instant at, int sequence) {
        long value = ((at.toEpochMilli() * 1000) << 10) | (sequence & 0x3ff);
        value += (long) (sequence >> 10) << 10;
        StringBuilder text = new StringBuilder();
        for (int shift = 60; shift >= 0; shift -= 5) {
            text.append(SORTABLE.charAt((int) (value >>> shift) & 31));
        }
        return text.toString();
    }

    /// A number drawn from a text by SHA-256, the same on every machine.
    static long number(String text) {
        byte[] hash = hash(text);
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << 8) | (hash[i] & 0xff);
        }
        return value;
    }

    private static String letters(byte[] hash, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(PLAIN.charAt(hash[i] & 31));
        }
        return text.toString();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(
                    text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
