package dev.aside.ui.personal;

import dev.aside.core.model.Automatic;
import dev.aside.core.model.Conversation;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Message;
import dev.aside.core.model.Network;
import dev.aside.core.port.StoreException;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.person.PersonWords;
import java.time.Duration;

/// The sentences of the pane that depend on more than one fact.
final class Wording {
    private Wording() {}

    /** The line below the name in the list. */
    static String preview(Conversation conversation) {
        String line = conversation.lastLine().strip().replaceAll("\\s+", " ");
        boolean mine = conversation.lastMine();
        if (line.isEmpty() && conversation.lastAttachment()) {
            return Texts.of(mine ? "personal.previewMinePhoto" : "personal.previewPhoto");
        }
        if (conversation.lastAt() == null) {
            return Texts.of("personal.previewNothing");
        }
        if (line.isEmpty()) {
            return Texts.of("personal.previewUnsupported");
        }
        return mine ? Texts.of("personal.previewMine", line) : line;
    }

    /** What a message says; a sentence in place of what can't be shown. */
    static String words(Message message) {
        return message.text().isEmpty() && message.attachments().isEmpty()
                ? Texts.of("personal.previewUnsupported")
                : message.text();
    }

    /** Why something is filed, short enough for a row. */
    static String filed(Automatic automatic) {
        return switch (automatic.sign()) {
            case SAME_TEXT_TO_YOUR_ACCOUNTS -> Texts.of("personal.filedSameAccounts", automatic.count());
            case SAME_TEXT_FROM_OTHERS -> Texts.of("personal.filedSameOthers", automatic.count());
            case RIGHT_AFTER_YOU_FOLLOWED -> Texts.of("personal.filedAfterFollow");
            case SOUNDS_AUTOMATIC -> Texts.of("personal.filedSounds");
        };
    }

    /** The same as a whole sentence above the thread. */
    static String filedStrip(Automatic automatic) {
        return switch (automatic.sign()) {
            case SAME_TEXT_TO_YOUR_ACCOUNTS -> Texts.of("personal.filedStripSameAccounts", automatic.count());
            case SAME_TEXT_FROM_OTHERS -> Texts.of("personal.filedStripSameOthers", automatic.count());
            case RIGHT_AFTER_YOU_FOLLOWED -> Texts.of("personal.filedStripAfterFollow");
            case SOUNDS_AUTOMATIC -> Texts.of("personal.filedStripSounds");
        };
    }

    /** Why a message was not sent. */
    static String notSent(Failure failure, Network network) {
        String name = PersonWords.mark(network).label();
        return switch (failure.kind()) {
            case OFFLINE -> Texts.of("personal.failedOffline");
            case RATE_LIMITED -> failure.limit() == null
                    ? Texts.of("personal.failedLimitUnknown", name)
                    : Texts.of("personal.failedLimit", name, failure.limit().count(), span(failure.limit().window()));
            case SIGNED_OUT -> Texts.of("personal.failedSignedOut", name);
            case TOO_LONG -> Texts.of("personal.failedTooLong", name);
            case NOT_FOUND -> Texts.of("personal.failedNotFound", name);
            case SERVER -> Texts.of("personal.failedServer", name);
            case REFUSED, UNREADABLE, CANCELLED -> failure.said() == null
                    ? Texts.of("personal.failedRefused", name)
                    : Texts.of("personal.failedRefusedSaid", name, failure.said());
        };
    }

    /** "15 minutes", "1 hour", "2 days". */
    static String span(Duration span) {
        if (span.compareTo(Duration.ofMinutes(1)) < 0) {
            return Texts.of("personal.seconds", span.toSeconds());
        }
        if (span.compareTo(Duration.ofHours(1)) < 0) {
            return Texts.of("personal.minutes", span.toMinutes());
        }
        return span.compareTo(Duration.ofDays(1)) < 0
                ? Texts.of("personal.hours", span.toHours())
                : Texts.of("personal.days", span.toDays());
    }

    /** What the detector sees; empty when it sees nothing. */
    static String line(DetectorLine line) {
        return switch (line.kind()) {
            case NONE -> "";
            case SAME -> Texts.of("personal.lineSame", line.people());
            case SAME_BUT_NAME -> Texts.of("personal.lineSameButName", line.people());
            case SAME_BUT_WORDS -> Texts.of("personal.lineSameButWords", line.people());
            case PLACEHOLDER -> Texts.of("personal.linePlaceholder", line.placeholder());
            case SOUNDS_LIKE_ONE -> Texts.of("personal.lineSounds");
            case ANSWER_TO_THOSE_WHO_ASK -> Texts.of("personal.lineAnswer");
        };
    }

    /** What went wrong with the store. */
    static String failed(Exception problem) {
        if (problem instanceof StoreException store) {
            return switch (store.reason()) {
                case FULL -> Texts.of("personal.storeFull");
                case READ_ONLY -> Texts.of("personal.storeReadOnly");
                default -> Texts.of("personal.storeFailed");
            };
        }
        return Texts.of("personal.storeFailed");
    }

    static String name(RowAction action) {
        return Texts.of(switch (action) {
            case ARCHIVE -> "personal.actionArchive";
            case UNARCHIVE -> "personal.actionUnarchive";
            case MARK_READ -> "personal.actionMarkRead";
            case MARK_UNREAD -> "personal.actionMarkUnread";
            case NEEDS_NO_REPLY -> "personal.actionNeedsNoReply";
            case NOT_AUTOMATIC -> "personal.actionNotAutomatic";
            case ACCEPT -> "personal.actionAccept";
        });
    }
}
