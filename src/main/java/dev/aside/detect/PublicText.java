package dev.aside.detect;

import com.ibm.icu.lang.UCharacter;
import dev.aside.detect.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns a private draft into a text for everybody.
final class PublicText {
    private static final String OPENING = ",;:!.…–—-、,!。:،";

    private record Edit(Span span, String with) {}

    private final String text;
    private final List<Token> tokens;
    private final List<Edit> edits = new ArrayList<>();

    private PublicText(DraftContext draft) {
        text = draft.text();
        tokens = Tokens.of(Folded.of(text), draft.recipient());
    }

    static String of(DraftContext draft) {
        PublicText broadcast = new PublicText(draft);
        int start = broadcast.afterGreeting();
        broadcast.dropVocatives(start);
        broadcast.cleanLinks();
        return capitalised(broadcast.edited(start).strip());
    }

    /// The greeting goes with whoever is greeted and the punctuation behind; a name alone at the start goes too.
    private int afterGreeting() {
        int greeting = Greeting.length(tokens);
        int end = Greeting.greetedEnd(tokens, greeting, text);
        boolean emptyGreeting = !tokens.isEmpty() && tokens.getFirst().kind() == Kind.PLACEHOLDER
                && tokens.getFirst().span().of(text).endsWith(",");
        if (greeting > 0 && end == greeting && end < tokens.size() && Greeting.isEverybody(tokens.get(end).key())) {
            return 0;
        }
        boolean onlyName = end > 0 && greeting == 0 && !emptyGreeting;
        if ((end == 0 && !emptyGreeting) || (onlyName && !endsAddress(tokens.get(end - 1)))) {
            return 0;
        }
        int at = tokens.get(Math.max(end, 1) - 1).span().to();
        while (at < text.length() && (OPENING.indexOf(text.charAt(at)) >= 0
                || UCharacter.isUWhiteSpace(text.charAt(at)) || isHonorificAt(at))) {
            at++;
        }
        return at;
    }

    /// Japanese さん and 様 belong to the name before them.
    private boolean isHonorificAt(int at) {
        return text.startsWith("さん", at) || (at > 0 && text.startsWith("さん", at - 1)) || text.charAt(at) == '様';
    }

    private boolean endsAddress(Token token) {
        int after = token.span().to();
        return Names.isAddressing(token) && after < text.length() && OPENING.indexOf(text.charAt(after)) >= 0;
    }

    /// A name between commas or before the end of a sentence addresses somebody; elsewhere the sentence needs it.
    private void dropVocatives(int start) {
        for (Token token : tokens) {
            Span span = token.span();
            if (span.from() < start || !Names.isAddressing(token)) {
                continue;
            }
            int before = span.from();
            while (before > start && UCharacter.isUWhiteSpace(text.charAt(before - 1))) {
                before--;
            }
            boolean comma = before > start && ",、,،".indexOf(text.charAt(before - 1)) >= 0;
            boolean ends = span.to() >= text.length() || ",.!?;:。!?、)\n".indexOf(text.charAt(span.to())) >= 0;
            if (comma && ends) {
                edits.add(new Edit(new Span(before - 1, span.to()), ""));
            }
        }
    }

    private void cleanLinks() {
        for (Token token : tokens) {
            if (token.kind() == Kind.LINK) {
                Links.trackingOf(token.span().of(text))
                        .ifPresent(tracking -> edits.add(new Edit(token.span(), tracking.cleaned())));
            }
        }
    }

    private String edited(int start) {
        StringBuilder result = new StringBuilder();
        int at = start;
        edits.sort(Comparator.comparingInt(edit -> edit.span().from()));
        for (Edit edit : edits) {
            if (edit.span().from() >= at) {
                result.append(text, at, edit.span().from()).append(edit.with());
                at = edit.span().to();
            }
        }
        return result.append(text.substring(Math.min(at, text.length()))).toString();
    }

    private static String capitalised(String text) {
        if (text.isEmpty() || text.startsWith("http") || text.startsWith("www.")) {
            return text;
        }
        int cp = text.codePointAt(0);
        return Character.toString(UCharacter.toTitleCase(cp)) + text.substring(Character.charCount(cp));
    }
}
