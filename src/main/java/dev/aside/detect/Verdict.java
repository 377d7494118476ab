package dev.aside.detect;

import java.util.List;

/// What the detector says about one message.
///
/// @param templated       whether to warn. True as well when a placeholder is open
/// @param placeholderOpen whether a merge field was left open: its own, stronger case
/// @param score           0 (surely personal) to 1 (surely a template); 0.5 and more is templated
/// @param reasons         the evidence, strongest first; also what spoke against a template, with no points or fewer
/// @param matches         earlier messages of the same template, closest first and, among equals, newest first
/// @param slots           what was filled in, in the order of the draft
/// @param template        the parts of the draft that are the same every time, in reading order; empty without a match
/// @param peopleBefore    how many other people got the same before
public record Verdict(boolean templated, boolean placeholderOpen, double score, List<Reason> reasons,
        List<Match> matches, List<Slot> slots, List<Span> template, int peopleBefore) {
    /// Nothing to say: an empty draft.
    public static final Verdict NOTHING = new Verdict(false, false, 0, List.of(), List.of(), List.of(), List.of(), 0);

    /// Copies the lists.
    public Verdict {
        reasons = List.copyOf(reasons);
        matches = List.copyOf(matches);
        slots = List.copyOf(slots);
        template = List.copyOf(template);
    }

    /// Returns the reasons of one kind, in order.
    public <R extends Reason> List<R> reasons(Class<R> kind) {
        return reasons.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// An earlier message of the same template.
    ///
    /// @param message    the message
    /// @param similarity 0 to 1; 1 for the same masked text
    /// @param template   the parts of the earlier text that are the same as in the draft, in reading order
    public record Match(EarlierMessage message, double similarity, List<Span> template) {
        /// Copies the list.
        public Match {
            template = List.copyOf(template);
        }
    }
}
