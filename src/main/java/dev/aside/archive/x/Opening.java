package dev.aside.archive.x;

import dev.aside.archive.zip.ZipReader;
import dev.aside.core.model.ArchiveLeft.Reason;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.ArchiveException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of an archive once it is open.
///
/// @param made null when nothing says it
/// @param files to read, in order, without those that say whose it is
/// @param expected how many records each has by the manifest, by its name without folders
record Opening(Upsert.PersonSeen owner, @Nullable Instant made, List<DataFile> files, Map<String, Long> expected,
        Contents contents) {
    /// How much of each file is read to find the newest date, where the manifest has none.
    private static final int SAMPLE = 200;
    private static final int MOST_CHECKED = 20;

    /// Looks who the archive's owner is.
    ///
    /// @param left takes what is not read
    static Opening of(ZipReader zip, LeftOver left) throws ArchiveException {
        Layout layout = Layout.of(zip, left);
        if (isForeign(zip, layout)) {
            throw new ArchiveException(ArchiveException.Reason.FOREIGN, "no assignment in its files", null);
        }
        Manifest manifest = Manifest.read(zip, layout.manifest(), left);
        AccountContent account = new AccountContent();
        for (DataFile file : layout.files) {
            if (file.kind() == Kind.ACCOUNT || file.kind() == Kind.PROFILE) {
                read(zip, file, account, left);
            }
        }
        Upsert.PersonSeen owner = account.owner(manifest);
        if (owner == null) {
            throw new ArchiveException(ArchiveException.Reason.NO_OWNER, "neither account nor manifest", null);
        }
        manifest.reportMissing(layout.files, left);
        List<DataFile> files = layout.files.stream().filter(file -> file.kind().compareTo(Kind.PROFILE) > 0).toList();
        String said = manifest.made();
        Instant made = said == null ? null : new Dates(null).orNull(said);
        Scope scope = new Scope(owner.remoteId(), made, layout.media);
        return new Opening(owner, made == null ? newest(zip, files, scope) : made, files, manifest.expected(),
                new Contents(zip, files, scope));
    }

    private static void read(ZipReader zip, DataFile file, AccountContent account, LeftOver left) {
        Unit unit = new Unit();
        try (EntryReader reader = new EntryReader(zip, file.item(), account.of(file.kind()), file.kind().wrappers())) {
            boolean more = true;
            for (int i = 0; more && i < SAMPLE; i++) {
                more = reader.next(unit);
                unit.left.forEach((reason, count) -> left.add(file.item().name(), reason, count));
            }
        }
    }

    /// Other archives have files of these names too: X's begin with an assignment.
    private static boolean isForeign(ZipReader zip, Layout layout) {
        boolean foreign = layout.manifest().isEmpty();
        for (DataFile file : layout.files.subList(0, Math.min(MOST_CHECKED, layout.files.size()))) {
            try (Source source = Source.of(zip.open(file.item()))) {
                if (source.isAssignment()) {
                    return false;
                }
            } catch (IOException e) {
                foreign = false; // damaged, and so may be anything
            }
        }
        return foreign;
    }

    private static @Nullable Instant newest(ZipReader zip, List<DataFile> files, Scope scope) {
        Instant newest = null;
        Unit unit = new Unit();
        for (DataFile file : files.stream().filter(one -> one.kind() == Kind.POSTS || one.kind().isTalk())
                .limit(MOST_CHECKED).toList()) {
            Content content = file.kind() == Kind.POSTS
                    ? new PostContent(file.kind(), scope)
                    : new TalkContent(file.kind(), scope);
            try (EntryReader reader = new EntryReader(zip, file.item(), content, file.kind().wrappers())) {
                for (int i = 0; i < SAMPLE && reader.next(unit); i++) {
                    newest = newest(unit, newest);
                }
            }
        }
        return newest;
    }

    private static @Nullable Instant newest(Unit unit, @Nullable Instant before) {
        Instant newest = before;
        for (Upsert upsert : unit.left.containsKey(Reason.NO_DATE) ? List.<Upsert>of() : unit.upserts) {
            Instant at = switch (upsert) {
                case Upsert.PostSeen post -> post.at();
                case Upsert.MessageSeen message -> message.at();
                default -> null;
            };
            newest = at != null && (newest == null || at.isAfter(newest)) ? at : newest;
        }
        return newest;
    }
}
