package dev.aside.core.model;

import dev.aside.detect.Fingerprint;
import java.util.Map;

/// A page of an archive with what was worked out of it, ready for the store.
///
/// @param from where the page begins
/// @param fingerprints of its private messages, by remote id
/// @param automatic why received messages count as automatic, by remote id; missing ones do not
/// @param media SHA-256 of the kept copies of its attachments, by [Attachment#source()]
public record PreparedPage(ArchivePlace from, ArchivePage page, Map<String, Fingerprint> fingerprints,
        Map<String, Automatic> automatic, Map<String, String> media) {
    public PreparedPage {
        fingerprints = Map.copyOf(fingerprints);
        automatic = Map.copyOf(automatic);
        media = Map.copyOf(media);
    }
}
