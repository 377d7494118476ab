package dev.aside.detect;

import java.time.Instant;

/// A stored message with the same fingerprint as the one being judged.
///
/// @param messageId     the caller's number of the message
/// @param personId      the caller's number of the other person: who got it or, among received messages, who sent it
/// @param handle        that person's handle, `""` if not known
/// @param recipientName that person's display name, `""` if not known
/// @param text          the message exactly as stored
/// @param at            when it was sent
/// @param answered      whether a message from the other side followed it
public record EarlierMessage(long messageId, long personId, String handle, String recipientName, String text,
        Instant at, boolean answered) {}
