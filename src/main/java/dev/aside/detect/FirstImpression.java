package dev.aside.detect;

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
    /// From how many words that are not everybody's on, and from which share of all words, a text is about something.
    private static final int FEW = 4;
    private static final int MANY = 7;
    private static final double SHARE = 0.25;

    private final Reading reading;
    private final DetectorSettings settings;
    private final List<Reason> reasons = new ArrayList<>();

    FirstImpression(Reading reading, DetectorSettings settings) {
        this.reading = reading;
        this.settings = settings;
        cue(Cue.Kind.AUTORESPONDER, 2);
        if (!reading.isReply()) {
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
        double ordinary = 0;
        for (Cue.Kind kind : List.of(Cue.Kind.OFFER, Cue.Kind.CALL_TO_ACTION, Cue.Kind.SALES_PITCH,
                Cue.Kind.GENERIC_COMPLIMENT, Cue.Kind.WELCOME)) {
            double most = kind == Cue.Kind.SALES_PITCH ? 1.5 : 1;
            ordinary += cue(kind, ordinary < MAX_ORDINARY ? most : 0.25);
        }
        List<Span> links = reading.of(Token.Kind.LINK).stream().map(Token::span).toList();
        if (!links.isEmpty() && reading.draft().isFirstMessage()) {
            reasons.add(new Cue(1, Cue.Kind.LINK_IN_FIRST_MESSAGE, links));
        }
    }

    /// Phrases that people use as well count half, two of them three quarters.
    private double cue(Cue.Kind kind, double most) {
        List<Span> places = reading.places(kind);
        if (places.isEmpty()) {
            return 0;
        }
        double points = most * (reading.hasStrong(kind) ? 1 : places.size() > 1 ? 0.75 : 0.5);
        reasons.add(new Cue(points, kind, places));
        return points;
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
        boolean onlyThanks = onlyThanks();
        List<Token> specific = reading.wordsOutsideCues().stream()
                .filter(word -> onlyThanks ? Reading.matter(word) > 0 : Reading.isSpecific(word)).toList();
        double matter = specific.stream().mapToDouble(Reading::matter).sum();
        double share = matter / Math.max(1, Tokens.contentWords(reading.tokens()));
        double most = matter >= MANY ? -2.5 : matter >= FEW ? -2 : onlyThanks && matter >= FEW - 1 ? -1 : 0;
        if (most < 0 && share >= SHARE && strongKinds() < 2) {
            reasons.add(new Reason.Personal(invites() ? Math.max(most, -1) : most,
                    specific.stream().map(Token::span).toList()));
        }
    }

    /// Thanks for the follow, and at once a link with something to do there: rare words are then what is advertised.
    private boolean invites() {
        return reading.hasStrong(Cue.Kind.THANKS_FOR_FOLLOWING) && !reading.of(Token.Kind.LINK).isEmpty()
                && !(reading.places(Cue.Kind.CALL_TO_ACTION).isEmpty() && reading.places(Cue.Kind.OFFER).isEmpty());
    }

    /// Two kinds of phrases that people hardly use are not outweighed by what is advertised.
    private long strongKinds() {
        return reading.cues().stream().filter(hit -> hit.kind() != null && !hit.weak()).map(Cues.Hit::kind).distinct()
                .count();
    }

    private boolean onlyThanks() {
        return reading.of(Token.Kind.LINK).isEmpty() && reading.cues().stream()
                .allMatch(hit -> hit.kind() == null || hit.kind() == Cue.Kind.THANKS_FOR_FOLLOWING);
    }
}
