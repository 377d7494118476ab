package dev.aside.detect;

import dev.aside.detect.Fingerprint.Occasion;
import dev.aside.detect.Reason.Cue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Judges a text by what it says and lacks, without history: an additive score.
///
/// A reply is never judged so, unless it is worded like an autoresponder.
final class FirstImpression {
    private static final int MAX_ORDINARY = 2;

    private final Reading reading;
    private final DetectorSettings settings;
    private final List<Reason> reasons = new ArrayList<>();

    FirstImpression(Reading reading, DetectorSettings settings) {
        this.reading = reading;
        this.settings = settings;
        boolean reply = reading.fingerprint().occasion() != Occasion.UNASKED;
        cue(Cue.Kind.AUTORESPONDER, 2);
        if (!reply) {
            cues();
            timing();
        }
        if (!reasons.isEmpty()) {
            personal();
        }
    }

    /// Returns what speaks for and against a template.
    List<Reason> reasons() {
        return reasons;
    }

    /// Returns the sum.
    double points() {
        return reasons.stream().mapToDouble(Reason::points).sum();
    }

    private void cues() {
        cue(Cue.Kind.THANKS_FOR_FOLLOWING, 2);
        int ordinary = 0;
        for (Cue.Kind kind : List.of(Cue.Kind.OFFER, Cue.Kind.CALL_TO_ACTION, Cue.Kind.SALES_PITCH,
                Cue.Kind.GENERIC_COMPLIMENT, Cue.Kind.WELCOME)) {
            if (reading.has(kind)) {
                cue(kind, ordinary++ < MAX_ORDINARY ? 1 : 0.25);
            }
        }
        List<Span> links = reading.of(Token.Kind.LINK).stream().map(Token::span).toList();
        if (!links.isEmpty() && reading.draft().isFirstMessage()) {
            reasons.add(new Cue(1, Cue.Kind.LINK_IN_FIRST_MESSAGE, links));
        }
    }

    private void cue(Cue.Kind kind, double points) {
        List<Span> places = reading.places(kind);
        if (!places.isEmpty()) {
            reasons.add(new Cue(points, kind, places));
        }
    }

    private void timing() {
        Instant followed = reading.draft().followedAt();
        if (followed == null || !reading.draft().isFirstMessage()) {
            return;
        }
        Duration after = Duration.between(followed, reading.draft().at());
        if (!after.isNegative() && after.compareTo(settings.soonAfterFollow()) <= 0) {
            reasons.add(new Reason.FirstMessageSoonAfterFollow(1, after));
        }
    }

    private void personal() {
        List<Span> shared = Profile.sharedWith(reading);
        if (!shared.isEmpty()) {
            reasons.add(new Reason.Personal(-2, shared));
        }
        List<Span> phrases = reading.personalPhrases();
        if (!phrases.isEmpty()) {
            reasons.add(new Reason.Personal(-2, phrases));
        }
        List<Span> specific = reading.wordsOutsideCues().stream().filter(Reading::isSpecific).map(Token::span).toList();
        if (specific.size() >= 4) {
            reasons.add(new Reason.Personal(specific.size() >= 7 ? -3 : -2, specific));
        }
    }
}
