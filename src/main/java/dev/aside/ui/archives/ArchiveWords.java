package dev.aside.ui.archives;

import dev.aside.core.model.ArchiveLeft;
import dev.aside.core.model.ImportReport;
import dev.aside.core.model.ImportReport.Counts;
import dev.aside.core.port.ArchiveException;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Texts;

/// The sentences about archives.
final class ArchiveWords {
    private ArchiveWords() {}

    static String progress(Reading.Running running) {
        return switch (running.pace()) {
            case PAUSED -> Texts.of("archives.paused", running.file(), running.done(), about(running));
            case ENDING -> Texts.of("archives.ending", running.file());
            case GOING -> running.done() == 0 && running.expected() == 0
                    ? Texts.of("archives.opening", running.file())
                    : running.done() == 0
                            ? Texts.of("archives.beginning", about(running), running.file())
                            : Texts.of("archives.reading", running.done(), about(running));
        };
    }

    /// A guess is said in round numbers, and never less than what came already.
    private static long about(Reading.Running running) {
        long expected = Math.max(running.expected(), running.done());
        long step = expected < 1_000 ? 1 : expected < 100_000 ? 100 : 1_000;
        return Math.ceilDiv(expected, step) * step;
    }

    /// Why an archive was not read, or no further.
    static String refused(Reading.Refused refused) {
        if (refused.reason() instanceof ArchiveException archive) {
            return Texts.of(switch (archive.reason()) {
                case NOT_READABLE -> "archives.notReadable";
                case EMPTY -> "archives.empty";
                case NOT_A_ZIP -> "archives.notAZip";
                case TRUNCATED -> "archives.truncated";
                case ENCRYPTED -> "archives.encrypted";
                case BOMB -> "archives.bomb";
                case FOREIGN -> "archives.foreign";
                case NO_OWNER -> "archives.noOwner";
            }, refused.file(), refused.done());
        }
        if (refused.reason() instanceof StoreException store) {
            return Texts.of(switch (store.reason()) {
                case FULL -> "archives.storeFull";
                case READ_ONLY -> "archives.storeReadOnly";
                case LOCKED -> "archives.storeLocked";
                case DAMAGED -> "archives.storeDamaged";
                case NEWER -> "archives.storeNewer";
                case OLDER, CLOSED, CANCELLED, BUG -> "archives.storeFailed";
            }, refused.file(), refused.done());
        }
        return Texts.of("archives.storeFailed", refused.file(), refused.done());
    }

    /// What became of an archive, as a heading. It is only "taken" where something was.
    static String heading(ImportReport report) {
        if (report.finished() == null) {
            return Texts.of("archives.inPart", report.file());
        }
        if (!report.taken().isNothing()) {
            return Texts.of("archives.taken", report.file());
        }
        return Texts.of(report.merged() > 0 ? "archives.nothingNew" : "archives.nothingTaken", report.file());
    }

    /// The same in one line.
    static String summary(ImportReport report) {
        return summary(report, "");
    }

    /// The same where the name of the file stands above it.
    static String summaryBelow(ImportReport report) {
        return summary(report, "_HERE");
    }

    private static String summary(ImportReport report, String place) {
        Counts taken = report.taken();
        String outcome = taken.isNothing()
                ? (report.merged() > 0 ? "KNOWN" : "NOTHING") + place
                : report.finished() == null ? "PART" : "WHOLE";
        return Texts.of("archives.summary", outcome, taken.messages(), taken.broadcasts(), taken.followers(),
                report.file());
    }

    static String why(ArchiveLeft.Reason reason) {
        return Texts.of(switch (reason) {
            case NOT_NEEDED -> "archives.leftNotNeeded";
            case UNKNOWN_ENTRY -> "archives.leftUnknown";
            case DAMAGED_ENTRY -> "archives.leftDamaged";
            case UNREADABLE_ENTRY -> "archives.leftUnreadable";
            case ENCRYPTED_ENTRY -> "archives.leftEncrypted";
            case UNSAFE_NAME -> "archives.leftUnsafe";
            case TOO_LARGE -> "archives.leftTooLarge";
            case MISSING_PART -> "archives.leftMissingPart";
            case WRONG_COUNT -> "archives.leftWrongCount";
            case BAD_RECORD -> "archives.leftBadRecord";
            case SAME_ID_OTHER_TEXT -> "archives.leftSameId";
            case NO_DATE -> "archives.leftNoDate";
            case TEXT_CUT -> "archives.leftTextCut";
            case MISSING_MEDIA -> "archives.leftMissingMedia";
        });
    }

    /// What was of no use here is told last: whoever reads the report looks for what went wrong.
    static int weight(ArchiveLeft left) {
        return switch (left.reason()) {
            case NOT_NEEDED -> 2;
            case UNKNOWN_ENTRY -> 1;
            default -> 0;
        };
    }
}
