package dev.aside.core;

import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ArchiveLeft.Reason;
import dev.aside.core.model.ArchivePage;
import dev.aside.core.model.ArchivePlace;
import dev.aside.core.model.Attachment;
import dev.aside.core.model.PreparedPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.MediaStore;
import dev.aside.core.port.OpenArchive;
import dev.aside.core.port.StoreException;
import dev.aside.detect.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes pages of an archive ready for the store: fingerprints of their messages, and copies of their files. Which
/// received messages are automatic is not judged: only X's archives hold received messages, and X's rules want consent
/// before strangers' messages are judged. For one thread.
final class ArchivePreparation {
    private static final Logger LOG = LoggerFactory.getLogger(ArchivePreparation.class);

    private final OpenArchive archive;
    private final MediaStore kept;
    private final ArchiveFingerprints fingerprints;

    ArchivePreparation(OpenArchive archive, MediaStore kept, ArchiveFingerprints fingerprints) {
        this.archive = archive;
        this.kept = kept;
        this.fingerprints = fingerprints;
    }

    /// @param next the page after it, whose messages may be what its own came after; null for none
    PreparedPage prepare(ArchivePlace from, ArchivePage page, @Nullable ArchivePage next) throws StoreException {
        Map<String, Fingerprint> ofMessages = fingerprints.of(page, next);
        Map<String, String> media = new HashMap<>();
        List<ArchiveLeft> left = new ArrayList<>(page.left());
        for (Upsert upsert : page.upserts()) {
            for (Attachment attachment : attachments(upsert)) {
                keep(attachment.source(), media, left);
            }
        }
        return new PreparedPage(from, new ArchivePage(page.entry(), page.upserts(), page.deletions(), left,
                page.messages(), page.next(), page.more()), ofMessages, Map.of(), media);
    }

    private static List<Attachment> attachments(Upsert upsert) {
        return switch (upsert) {
            case Upsert.MessageSeen message -> message.attachments();
            case Upsert.PostSeen post -> post.attachments();
            default -> List.of();
        };
    }

    /// That a file is not there is told by whoever reads the archive.
    private void keep(String source, Map<String, String> media, List<ArchiveLeft> left) {
        if (media.containsKey(source)) {
            return;
        }
        try {
            Optional<InputStream> stream = archive.media(source);
            if (stream.isEmpty()) {
                return;
            }
            try (InputStream bytes = stream.get()) {
                Optional<String> hash = kept.keep(bytes);
                if (hash.isPresent()) {
                    media.put(source, hash.get());
                } else {
                    left.add(new ArchiveLeft(source, Reason.TOO_LARGE, 1));
                }
            }
        } catch (IOException e) {
            LOG.warn("A file of an archive cannot be kept: {}", e.toString());
            left.add(new ArchiveLeft(source, Reason.DAMAGED_ENTRY, 1));
        }
    }
}
