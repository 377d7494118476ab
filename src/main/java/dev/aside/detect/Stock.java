package dev.aside.detect;

import java.util.Arrays;
import java.util.List;

/// The tokens of a draft that say nothing about whether it is a template: greetings and closings that everybody uses,
/// and what is quoted, from the conversation or between quotation marks.
final class Stock {
    private static final int QUOTED_RUN = 4;
    private static final int THREAD = 8;
    private static final String OPENING = "\"“„«「『‹";
    private static final String CLOSING = "\"”“»」』›";

    private Stock() {}

    static boolean[] of(Reading reading) {
        List<Token> tokens = reading.tokens();
        boolean[] stock = new boolean[tokens.size()];
        for (Cues.Hit hit : reading.cues()) {
            if (hit.role() == Cues.Role.COURTESY) {
                Arrays.fill(stock, hit.first(), hit.end(), true);
            }
        }
        Arrays.fill(stock, 0, Math.min(stock.length, Greeting.length(tokens)), true);
        boolean[] quoted = new boolean[tokens.size()];
        fromThread(reading, quoted);
        betweenMarks(reading, quoted);
        double own = 0;
        for (int i = 0; i < quoted.length; i++) {
            own += quoted[i] || stock[i] ? 0 : Weights.of(tokens.get(i).key());
        }
        // A quotation has something around it; a message that is nothing else is the writer's own.
        for (int i = 0; own >= 1.5 && i < quoted.length; i++) {
            stock[i] |= quoted[i];
        }
        return stock;
    }

    private static void fromThread(Reading reading, boolean[] quoted) {
        List<DraftContext.Said> thread = reading.draft().thread();
        List<String> keys = reading.tokens().stream().map(Token::key).toList();
        for (DraftContext.Said said : thread.subList(Math.max(0, thread.size() - THREAD), thread.size())) {
            int[] partner = Matching.of(keys, Tokens.keys(said.text()));
            int start = 0;
            for (int i = 1; i <= partner.length; i++) {
                boolean goesOn = i < partner.length && partner[i] >= 0 && partner[i - 1] >= 0
                        && partner[i] == partner[i - 1] + 1;
                if (!goesOn) {
                    if (i - start >= QUOTED_RUN) {
                        Arrays.fill(quoted, start, i, true);
                    }
                    start = i;
                }
            }
        }
    }

    private static void betweenMarks(Reading reading, boolean[] quoted) {
        String text = reading.draft().text();
        int i = 0;
        while (i < text.length()) {
            int mark = OPENING.indexOf(text.charAt(i));
            boolean line = text.charAt(i) == '>' && (i == 0 || text.charAt(i - 1) == '\n');
            int end = line ? lineEnd(text, i) : mark >= 0 ? closing(text, i + 1) : -1;
            if (end > i) {
                mark(reading.tokens(), new Span(i, end), quoted);
                i = end;
            }
            i++;
        }
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static int closing(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static void mark(List<Token> tokens, Span span, boolean[] quoted) {
        int first = -1;
        int count = 0;
        for (int i = 0; i < quoted.length; i++) {
            if (tokens.get(i).span().overlaps(span)) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        if (count >= QUOTED_RUN) {
            Arrays.fill(quoted, first, first + count, true);
        }
    }
}
