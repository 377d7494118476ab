package dev.aside.detect;

import dev.aside.detect.DraftContext.Said;
import dev.aside.detect.Fingerprint.Occasion;
import dev.aside.detect.Verdict.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// One verdict in the making.
///
/// The order of questions: is a placeholder open; was the text accepted; did it go to others, and not as an answer to
/// those who ask; does it read like an automatic message although there is no history.
final class Judgement {
    private static final double SURE = 4;
    private static final double CLOSE = 0.75;

    private final Reading reading;
    private final DetectorSettings settings;
    private final List<Reason> reasons = new ArrayList<>();

    Judgement(Reading reading, DetectorSettings settings) {
        this.reading = reading;
        this.settings = settings;
    }

    Verdict against(SentHistory history) {
        boolean open = placeholders();
        boolean accepted = isAccepted(history);
        Repeats repeats = accepted ? Repeats.NONE : Repeats.of(reading, history, settings);
        boolean repeated = !repeats.isEmpty();
        boolean exempt = repeated && isExempt(repeats);
        if (repeated && !exempt) {
            reasons.add(new Reason.SentBefore(SURE * repeats.similarity(), repeats.people(),
                    repeats.newest().getFirst().message(), repeats.answered()));
        }
        if (accepted) {
            reasons.add(new Reason.Accepted(0));
        }
        FirstImpression impression = new FirstImpression(reading, settings);
        List<Reason> said = impression.reasons();
        boolean reads = impression.points() >= settings.flagAt();
        boolean templated = open || (!accepted && !exempt && (repeated || reads));
        if (templated) {
            said.stream().filter(reason -> !repeated || reason.points() > 0).forEach(reasons::add);
            reasons.addAll(Evidence.besides(reading, repeated));
        } else {
            said.stream().filter(reason -> reason.points() <= 0).forEach(reasons::add);
        }
        return verdict(templated, open, impression.points(), exempt ? Repeats.NONE : repeats);
    }

    /// Whether the owner wants no warning about this text, or about one that hardly differs.
    private boolean isAccepted(SentHistory history) {
        if (!reading.fingerprint().comparable()) {
            return false;
        }
        if (history.accepted(reading.fingerprint())) {
            return true;
        }
        List<String> accepted = history.acceptedTexts();
        if (accepted.isEmpty()) {
            return false;
        }
        Similarity.Text draft = Similarity.Text.of(reading.tokens(), new boolean[reading.tokens().size()]);
        return accepted.stream().map(text -> Similarity.of(draft, Similarity.Text.of(text)))
                .anyMatch(alike -> Math.min(alike.draftCovered(), alike.earlierCovered()) >= CLOSE);
    }

    private boolean placeholders() {
        List<Token> open = reading.of(Token.Kind.PLACEHOLDER);
        for (Token token : open) {
            reasons.add(new Reason.Placeholder(SURE + 1, token.span(), token.span().of(reading.draft().text())));
        }
        return !open.isEmpty();
    }

    /// What people get who ask stays personal, and so does a short reply; unless it is an autoresponder or advertises.
    private boolean isExempt(Repeats repeats) {
        Occasion occasion = reading.fingerprint().occasion();
        if (occasion == Occasion.UNASKED || reading.hasStrong(Reason.Cue.Kind.AUTORESPONDER)) {
            return false;
        }
        boolean advertises = Cues.isPromotional(reading.cues()) || !reading.of(Token.Kind.LINK).isEmpty();
        Optional<Said> theirs = Occasions.theirLast(reading.draft(), settings.replyWithin());
        boolean mostlyReplies = 2 * repeats.replies() > repeats.messages();
        boolean asked = occasion == Occasion.ANSWER || 2 * repeats.answers() > repeats.messages();
        if (theirs.isPresent() && mostlyReplies && (asked || !advertises)) {
            reasons.add(new Reason.AnswerToThoseWhoAsk(-SURE, theirs.get(), repeats.replies()));
            return true;
        }
        return Tokens.contentWords(reading.tokens()) < settings.shortReplyWords() && !advertises;
    }

    private Verdict verdict(boolean templated, boolean open, double points, Repeats repeats) {
        reasons.sort(Comparator.comparingDouble(Reason::points).reversed());
        List<Match> matches = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        List<Span> template = List.of();
        if (templated) {
            List<Alignment> alignments = new ArrayList<>();
            for (Repeats.Found found : repeats.newest()) {
                Alignment alignment = Alignment.of(reading.aligned(), Reading.aligned(found.message()));
                alignments.add(alignment);
                matches.add(new Match(found.message(), found.similarity(), alignment.templateInEarlier()));
            }
            if (!alignments.isEmpty()) {
                template = alignments.getFirst().template();
                alignments.getFirst().slots().forEach(slot -> slots.add(merged(slot, alignments)));
            }
            addOpenSlots(slots);
        }
        double score = templated
                ? Math.clamp(Math.max(open ? 1 : repeats.similarity(), strength(points)), 0.5, 1)
                : Math.min(0.49, strength(points));
        return new Verdict(templated, open, score, reasons, matches, slots, template, repeats.people());
    }

    private double strength(double points) {
        return Math.clamp(points / (2 * settings.flagAt()), 0, 1);
    }

    private static Slot merged(Slot slot, List<Alignment> alignments) {
        LinkedHashSet<String> values = new LinkedHashSet<>(slot.values());
        for (Alignment alignment : alignments) {
            alignment.slots().stream().filter(other -> other.span().equals(slot.span()))
                    .forEach(other -> values.addAll(other.values()));
        }
        return new Slot(slot.kind(), slot.span(), slot.earlier(), List.copyOf(values));
    }

    /// An open placeholder is a slot also where there is no earlier message to lay beside.
    private void addOpenSlots(List<Slot> slots) {
        for (Token token : reading.of(Token.Kind.PLACEHOLDER)) {
            if (slots.stream().noneMatch(slot -> slot.span().overlaps(token.span()))) {
                slots.add(new Slot(Slot.Kind.PLACEHOLDER, token.span(), null, List.of()));
            }
        }
        slots.sort(Comparator.comparingInt(slot -> slot.span().from()));
    }
}
