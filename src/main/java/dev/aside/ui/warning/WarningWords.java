package dev.aside.ui.warning;

import dev.aside.core.TemplateGuard.Judgement;
import dev.aside.core.ThingsToMention.Thing;
import dev.aside.core.model.Network;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.Person;
import dev.aside.core.model.ReplyRates;
import dev.aside.detect.EarlierMessage;
import dev.aside.detect.Reason;
import dev.aside.detect.Slot;
import dev.aside.detect.Span;
import dev.aside.detect.Verdict;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.NetworkMark;
import dev.aside.ui.fx.text.TextRange;
import dev.aside.ui.warning.WarningContent.Earlier;
import dev.aside.ui.warning.WarningContent.Marking;
import dev.aside.ui.warning.WarningContent.Rate;
import dev.aside.ui.warning.WarningContent.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words a judgement for the dialog. Pure.
final class WarningWords {
    private final Person to;
    private final Ages ages;
    private final Instant now;

    WarningWords(Person to, Ages ages, Instant now) {
        this.to = to;
        this.ages = ages;
        this.now = now;
    }

    WarningContent of(Judgement judgement, String text, List<Thing> things) {
        Verdict verdict = judgement.verdict();
        String name = to.shortName();
        return new WarningContent(
                Texts.of(verdict.placeholderOpen() ? "warning.headingBlank" : "warning.heading", name),
                Texts.of(verdict.placeholderOpen() ? "warning.fillIn" : "warning.makePersonal"),
                draft(verdict, text), earlier(verdict), reasons(verdict, text, things), rates(judgement.rates()),
                judgement.rule().map(this::rule).orElse(null), Texts.of("warning.benefit", name),
                Texts.of("warning.dontWarnThem", name));
    }

    private static Marking draft(Verdict verdict, String text) {
        List<TextRange> slots = ranges(verdict.slots().stream().map(Slot::span).toList());
        List<TextRange> shade = without(ranges(verdict.template()), slots);
        return new Marking(text, shade, slots, verdict.peopleBefore(), outlined(verdict.slots()));
    }

    private static String outlined(List<Slot> slots) {
        List<Slot> seen = slots.stream().filter(slot -> !slot.span().isEmpty()).toList();
        boolean open = seen.stream().anyMatch(slot -> slot.kind() == Slot.Kind.PLACEHOLDER);
        boolean filled = seen.stream().anyMatch(slot -> slot.kind() != Slot.Kind.PLACEHOLDER);
        if (open) {
            return Texts.of(filled ? "warning.filledOrOpen" : "warning.leftOpen");
        }
        return filled ? Texts.of("warning.filledIn") : "";
    }

    private @Nullable Earlier earlier(Verdict verdict) {
        if (verdict.matches().isEmpty()) {
            return null;
        }
        Verdict.Match closest = verdict.matches().getFirst();
        EarlierMessage message = closest.message();
        List<Span> filled = new ArrayList<>();
        for (Slot slot : verdict.slots()) {
            if (slot.earlier() != null) {
                filled.add(slot.earlier());
            }
        }
        List<TextRange> slots = ranges(filled);
        Marking marking = new Marking(message.text(), without(ranges(closest.template()), slots), slots,
                verdict.peopleBefore(), slots.isEmpty() ? "" : Texts.of("warning.filledIn"));
        return new Earlier(marking, Texts.of("warning.earlierTo",
                ReasonWords.shortHandle(message.handle(), message.recipientName()),
                ages.momentInSentence(message.at())));
    }

    private static List<TextRange> ranges(List<Span> spans) {
        return spans.stream().filter(span -> !span.isEmpty()).map(span -> new TextRange(span.from(), span.to()))
                .sorted(Comparator.comparingInt(TextRange::start)).toList();
    }

    /// The ranges where the others leave them free: a blank that was open before, too, is the same and yet no shade.
    private static List<TextRange> without(List<TextRange> ranges, List<TextRange> others) {
        List<TextRange> free = new ArrayList<>();
        for (TextRange range : ranges) {
            int from = range.start();
            for (TextRange other : others) {
                if (other.end() > from && other.start() < range.end()) {
                    add(from, other.start(), free);
                    from = Math.max(from, other.end());
                }
            }
            add(from, range.end(), free);
        }
        return free;
    }

    private static void add(int from, int end, List<TextRange> into) {
        if (from < end) {
            into.add(new TextRange(from, end));
        }
    }

    /// The strongest first; among equals, that nothing refers to the person. How a text sounds comes last once it is
    /// known
    /// that others got it: the sound is then no news.
    private List<ReasonLine> reasons(Verdict verdict, String text, List<Thing> things) {
        ReasonWords words = new ReasonWords(text, to, things, ages, now);
        boolean known = !verdict.reasons(Reason.SentBefore.class).isEmpty();
        return verdict.reasons().stream()
                .sorted(Comparator.comparing((Reason reason) -> known && reason instanceof Reason.Cue)
                        .thenComparing(Comparator.comparingDouble(Reason::points).reversed())
                        .thenComparing(reason -> !(reason instanceof Reason.NothingRefersToThem)))
                .map(words::of).flatMap(Optional::stream).toList();
    }

    private static List<Rate> rates(@Nullable ReplyRates rates) {
        return rates == null
                ? List.of()
                : List.of(rate("warning.templated", rates.templatedAnswered(), rates.templated()),
                        rate("warning.personal", rates.personalAnswered(), rates.personal()));
    }

    private static Rate rate(String kindKey, int answered, int all) {
        return new Rate(Texts.of(kindKey), Texts.of("warning.repliesFrom", answered, all),
                all == 0 ? 0 : (double) answered / all);
    }

    private Rule rule(NetworkRule rule) {
        String origin = to.network() == Network.MASTODON
                ? rule.number() > 0
                        ? Texts.of("warning.serverRule", rule.number())
                        : Texts.of("warning.serverRules")
                : rule.number() > 0
                        ? Texts.of("warning.networkRule", rule.number())
                        : Texts.of("warning.networkRules");
        return new Rule(mark(to.network()), Texts.of("warning.ruleOn", rule.host()),
                Texts.of("warning.quotedOne", rule.quote()), origin, rule.source());
    }

    private static NetworkMark.Kind mark(Network network) {
        return switch (network) {
            case MASTODON -> NetworkMark.Kind.MASTODON;
            case BLUESKY -> NetworkMark.Kind.BLUESKY;
            case X -> NetworkMark.Kind.X;
        };
    }
}
