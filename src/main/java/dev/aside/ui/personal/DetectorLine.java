package dev.aside.ui.personal;

import dev.aside.detect.EarlierMessage;
import dev.aside.detect.Reason;
import dev.aside.detect.Slot;
import dev.aside.detect.Verdict;
import java.util.List;

/// The quiet line under the composer: what the detector sees.
///
/// @param people how many others got the same; 0 where nobody did
/// @param placeholder the blank that was left open; empty where none was
/// @param earlier the newest of the earlier messages, for *Show them*
public record DetectorLine(Kind kind, int people, String placeholder, List<EarlierMessage> earlier) {
    static final DetectorLine NONE = new DetectorLine(Kind.NONE, 0, "", List.of());

    public DetectorLine {
        earlier = List.copyOf(earlier);
    }

    /// What it says. SAME_BUT_NAME and SAME_BUT_WORDS: the same but for what was filled in.
    public enum Kind {
        NONE, SAME, SAME_BUT_NAME, SAME_BUT_WORDS, PLACEHOLDER, SOUNDS_LIKE_ONE, ANSWER_TO_THOSE_WHO_ASK
    }

    static DetectorLine of(Verdict verdict) {
        List<EarlierMessage> earlier = verdict.matches().stream().map(Verdict.Match::message).toList();
        if (verdict.placeholderOpen()) {
            String blank = verdict.reasons(Reason.Placeholder.class).stream().map(Reason.Placeholder::text).findFirst()
                    .orElse("");
            return new DetectorLine(Kind.PLACEHOLDER, verdict.peopleBefore(), blank, earlier);
        }
        if (verdict.templated()) {
            Kind kind = verdict.peopleBefore() == 0 ? Kind.SOUNDS_LIKE_ONE : difference(verdict.slots());
            return new DetectorLine(kind, verdict.peopleBefore(), "", earlier);
        }
        if (!verdict.reasons(Reason.AnswerToThoseWhoAsk.class).isEmpty()) {
            return new DetectorLine(Kind.ANSWER_TO_THOSE_WHO_ASK, verdict.peopleBefore(), "", List.of());
        }
        return NONE;
    }

    private static Kind difference(List<Slot> slots) {
        List<Slot.Kind> kinds = slots.stream().map(Slot::kind).distinct().toList();
        if (kinds.isEmpty()) {
            return Kind.SAME;
        }
        boolean onlyNames = kinds.stream().allMatch(kind -> kind == Slot.Kind.NAME || kind == Slot.Kind.HANDLE);
        return onlyNames ? Kind.SAME_BUT_NAME : Kind.SAME_BUT_WORDS;
    }
}
