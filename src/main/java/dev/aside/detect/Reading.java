package dev.aside.detect;

import com.ibm.icu.lang.UScript;
import dev.aside.detect.DraftContext.Recipient;
import dev.aside.detect.Fingerprint.Occasion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A message as the detector reads it: folded, cut into tokens, masked, with the cues found in it.
record Reading(DraftContext draft, Folded folded, List<Token> tokens, List<Cues.Hit> cues, Fingerprint fingerprint) {
    static Reading of(DraftContext draft, DetectorSettings settings) {
        Folded folded = Folded.of(draft.text());
        List<Token> tokens = Tokens.of(folded, draft.recipient());
        List<Cues.Hit> cues = Cues.in(tokens);
        return new Reading(draft, folded, tokens, cues,
                fingerprint(draft, tokens, Cues.isPromotional(cues), settings));
    }

    /// The fingerprint alone, without looking for cues where the text is long enough to be comparable without.
    static Fingerprint fingerprint(DraftContext draft, DetectorSettings settings) {
        List<Token> tokens = Tokens.of(Folded.of(draft.text()), draft.recipient());
        boolean enough = Tokens.contentWords(tokens) >= settings.minContentWords();
        return fingerprint(draft, tokens, !enough && Cues.isPromotional(Cues.in(tokens)), settings);
    }

    private static Fingerprint fingerprint(DraftContext draft, List<Token> tokens, boolean promotional,
            DetectorSettings settings) {
        Occasion occasion = Occasions.of(draft, settings.replyWithin());
        boolean comparable = promotional || Tokens.contentWords(tokens) >= settings.minContentWords();
        return new Fingerprint(Fingerprint.VERSION, Skeleton.hash(tokens), Skeleton.text(tokens), comparable,
                occasion);
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    boolean isReply() {
        return fingerprint.occasion() != Occasion.UNASKED;
    }

    Alignment.Aligned aligned() {
        return new Alignment.Aligned(draft.text(), tokens);
    }

    boolean has(Reason.Cue.Kind kind) {
        return cues.stream().anyMatch(hit -> hit.kind() == kind);
    }

    /// Whether it has a phrase of this kind that people hardly use themselves.
    boolean hasStrong(Reason.Cue.Kind kind) {
        return cues.stream().anyMatch(hit -> hit.kind() == kind && !hit.weak());
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
        return cues.stream().filter(hit -> hit.role() == Cues.Role.PERSONAL).map(Cues.Hit::span).toList();
    }

    /// The words that no phrase of an automatic message, and no courtesy, explains.
    List<Token> wordsOutsideCues() {
        boolean[] explained = new boolean[tokens.size()];
        for (Cues.Hit hit : cues) {
            if (hit.role() != Cues.Role.PERSONAL) {
                Arrays.fill(explained, hit.first(), hit.end(), true);
            }
        }
        List<Token> words = new ArrayList<>();
        for (int i = 0; i < explained.length; i++) {
            if (!explained[i] && tokens.get(i).isWord()) {
                words.add(tokens.get(i));
            }
        }
        return words;
    }

    /// Whether a word is likely to be about something: long enough, and not everybody's.
    static boolean isSpecific(Token token) {
        String key = token.key();
        int cp = key.codePointAt(0);
        return !Tokens.isUnspaced(cp) && key.codePointCount(0, key.length()) >= (cp < 0x530 ? 4 : 3)
                && !Generic.contains(key);
    }

    /// How much a word is about something, in words: 1 or 0 where words are spaced; elsewhere characters count, half a
    /// word for those that carry a meaning of their own, and Hiragana, which mostly inflects, nothing.
    static double matter(Token token) {
        int cp = token.key().codePointAt(0);
        if (!Tokens.isUnspaced(cp)) {
            return isSpecific(token) ? 1 : 0;
        }
        if (Generic.contains(token.key())) {
            return 0;
        }
        return switch (UScript.getScript(cp)) {
            case UScript.HAN, UScript.KATAKANA -> 0.5;
            case UScript.HIRAGANA -> 0;
            default -> 0.25;
        };
    }
}
