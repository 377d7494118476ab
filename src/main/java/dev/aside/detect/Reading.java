package dev.aside.detect;

import dev.aside.detect.DraftContext.Recipient;
import dev.aside.detect.Fingerprint.Occasion;
import java.util.List;

/// A message as the detector reads it: folded, cut into tokens, masked, with the cues found in it.
record Reading(DraftContext draft, Folded folded, List<Token> tokens, List<Cues.Hit> cues, Fingerprint fingerprint) {
    static Reading of(DraftContext draft, DetectorSettings settings) {
        Folded folded = Folded.of(draft.text());
        List<Token> tokens = Tokens.of(folded, draft.recipient());
        List<Cues.Hit> cues = Cues.in(tokens);
        Occasion occasion = Occasions.of(draft, settings.replyWithin());
        boolean comparable = Tokens.contentWords(tokens) >= settings.minContentWords() || Cues.isPromotional(cues);
        return new Reading(draft, folded, tokens, cues, new Fingerprint(Fingerprint.VERSION, Skeleton.hash(tokens),
                Skeleton.text(tokens), comparable, occasion));
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    Alignment.Aligned aligned() {
        return new Alignment.Aligned(draft.text(), tokens);
    }

    boolean has(Reason.Cue.Kind kind) {
        return cues.stream().anyMatch(hit -> hit.kind() == kind);
    }

    List<Span> places(Reason.Cue.Kind kind) {
        return cues.stream().filter(hit -> hit.kind() == kind).map(Cues.Hit::span).toList();
    }

    List<Token> of(Token.Kind kind) {
        return tokens.stream().filter(token -> token.kind() == kind).toList();
    }

    /// An earlier message as it is laid beside a draft: its own recipient masked.
    static Alignment.Aligned aligned(EarlierMessage message) {
        Recipient recipient = new Recipient(message.recipientName(), message.handle(), "", "", List.of());
        return new Alignment.Aligned(message.text(), Tokens.of(Folded.of(message.text()), recipient));
    }

    /// Where phrases stand that only a personal message has.
    List<Span> personalPhrases() {
        return cues.stream().filter(hit -> hit.kind() == null).map(Cues.Hit::span).toList();
    }

    /// The words that no phrase of an automatic message explains.
    List<Token> wordsOutsideCues() {
        return tokens.stream().filter(Token::isWord).filter(token -> cues.stream()
                .noneMatch(hit -> hit.kind() != null && hit.span().overlaps(token.span()))).toList();
    }

    /// Whether a word is likely to be about something: long enough, and not everybody's.
    static boolean isSpecific(Token token) {
        String key = token.key();
        return !Tokens.isUnspaced(key.codePointAt(0)) && key.codePointCount(0, key.length()) >= 4
                && !Generic.contains(key);
    }
}
