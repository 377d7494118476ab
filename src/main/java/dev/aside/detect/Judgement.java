package dev.aside.detect;

import dev.aside.detect.DraftContext.Said;
import dev.aside.detect.Fingerprint.Occasion;
import dev.aside.detect.SentHistory.Sendings;
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

    private final Reading reading;
    private final DetectorSettings settings;
    private final List<Reason> reasons = new ArrayList<>();

    Judgement(Reading reading, DetectorSettings settings) {
        this.reading = reading;
        this.settings = settings;
    }

    Verdict against(SentHistory history) {
        boolean open = placeholders();
        Fingerprint fingerprint = reading.fingerprint();
        boolean accepted = fingerprint.comparable() && history.accepted(fingerprint);
        Sendings sendings = fingerprint.comparable() && !accepted
                ? history.same(fingerprint, reading.draft().personId(), reading.draft().at(), settings.maxMatches())
                : Sendings.NONE;
        boolean repeated = sendings.people() > 0 && !sendings.newest().isEmpty();
        boolean exempt = repeated && isExempt(sendings);
        if (repeated && !exempt) {
            reasons.add(new Reason.SentBefore(SURE, sendings.people(), sendings.newest().getFirst(),
                    sendings.answered()));
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
        return verdict(templated, open, impression.points(), sendings);
    }

    private boolean placeholders() {
        List<Token> open = reading.of(Token.Kind.PLACEHOLDER);
        for (Token token : open) {
            reasons.add(new Reason.Placeholder(SURE + 1, token.span(), token.span().of(reading.draft().text())));
        }
        return !open.isEmpty();
    }

    /// What people get who ask stays personal, and so does a short reply; unless it is an autoresponder or advertises.
    private boolean isExempt(Sendings sendings) {
        Occasion occasion = reading.fingerprint().occasion();
        if (occasion == Occasion.UNASKED || reading.has(Reason.Cue.Kind.AUTORESPONDER)) {
            return false;
        }
        Optional<Said> theirs = Occasions.theirLast(reading.draft(), settings.replyWithin());
        boolean mostlyReplies = 2 * sendings.replies() > sendings.messages();
        boolean asked = occasion == Occasion.ANSWER || 2 * sendings.answers() > sendings.messages();
        if (theirs.isPresent() && mostlyReplies && asked) {
            reasons.add(new Reason.AnswerToThoseWhoAsk(-SURE, theirs.get(), sendings.replies()));
            return true;
        }
        return Tokens.contentWords(reading.tokens()) < settings.shortReplyWords()
                && !Cues.isPromotional(reading.cues()) && reading.of(Token.Kind.LINK).isEmpty();
    }

    private Verdict verdict(boolean templated, boolean open, double points, Sendings sendings) {
        reasons.sort(Comparator.comparingDouble(Reason::points).reversed());
        List<Match> matches = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        List<Span> template = List.of();
        if (templated) {
            List<Alignment> alignments = new ArrayList<>();
            for (EarlierMessage message : sendings.newest()) {
                Alignment alignment = Alignment.of(reading.aligned(), Reading.aligned(message));
                alignments.add(alignment);
                matches.add(new Match(message, 1, alignment.templateInEarlier()));
            }
            if (!alignments.isEmpty()) {
                template = alignments.getFirst().template();
                alignments.getFirst().slots().forEach(slot -> slots.add(merged(slot, alignments)));
            }
            addOpenSlots(slots);
        }
        double score = templated
                ? Math.max(0.5, strength(points, sendings.people() > 0 || open))
                : Math.min(0.49, strength(points, false));
        return new Verdict(templated, open, score, reasons, matches, slots, template, sendings.people());
    }

    private double strength(double points, boolean sure) {
        return sure ? 1 : Math.clamp(points / (2 * settings.flagAt()), 0, 1);
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
