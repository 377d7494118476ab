package dev.aside.ui.warning;

import dev.aside.core.ThingsToMention;
import dev.aside.core.ThingsToMention.Heard;
import dev.aside.core.ThingsToMention.Source;
import dev.aside.core.ThingsToMention.Thing;
import dev.aside.core.model.Person;
import dev.aside.detect.DraftContext.Said;
import dev.aside.detect.Reason;
import dev.aside.detect.Span;
import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Texts;
import dev.aside.ui.fx.control.Icon;
import dev.aside.ui.warning.ReasonLine.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts reasons into words, each with its evidence. What somebody said is quoted as they said it; *she*, *he* or *they*
/// only where they said so, else the name.
final class ReasonWords {
    private static final Duration IN_SECONDS = Duration.ofMinutes(2);

    private final String draft;
    private final Person to;
    private final List<Thing> things;
    private final Ages ages;
    private final Instant now;

    /// @param things what could be mentioned to them; empty while that is not known
    ReasonWords(String draft, Person to, List<Thing> things, Ages ages, Instant now) {
        this.draft = draft;
        this.to = to;
        this.things = List.copyOf(things);
        this.ages = ages;
        this.now = now;
    }

    /// The reason in words; empty for one that does not speak for a template.
    Optional<ReasonLine> of(Reason reason) {
        return switch (reason) {
            case Reason.SentBefore sent -> Optional.of(sentBefore(sent));
            case Reason.FirstMessageSoonAfterFollow first -> Optional.of(new ReasonLine(reason, Icon.CLOCK,
                    soonAfter(first.after()), Texts.of("warning.nothingSaidBefore"), Link.NONE));
            case Reason.NothingRefersToThem nothing -> Optional.of(new ReasonLine(reason, Icon.AT_SIGN,
                    Texts.of("warning.nothingRefers", to.shortName()), theirWords(nothing.theirLatest()), Link.NONE));
            case Reason.TrackingLink link -> Optional.of(new ReasonLine(reason, Icon.LINK,
                    Texts.of("warning.tracking"), tells(link.parameters()), Link.REMOVE_TRACKING));
            case Reason.Placeholder open -> Optional.of(new ReasonLine(reason, Icon.PENCIL,
                    Texts.of("warning.placeholder", open.text().strip()),
                    Texts.of("warning.placeholderRead", to.shortName()), Link.NONE));
            case Reason.HiddenCharacters hidden -> Optional.of(new ReasonLine(reason, Icon.EYE,
                    Texts.of("warning.hidden", hidden.count()), Texts.of("warning.hiddenWhy"), Link.NONE));
            case Reason.Cue cue -> Optional.of(new ReasonLine(reason, icon(cue.kind()), sounds(cue.kind()),
                    quoted(cue.spans()), Link.NONE));
            case Reason.AnswerToThoseWhoAsk _ -> Optional.empty();
            case Reason.Accepted _ -> Optional.empty();
            case Reason.Personal _ -> Optional.empty();
        };
    }

    private ReasonLine sentBefore(Reason.SentBefore sent) {
        String handle = shortHandle(sent.last().handle(), sent.last().recipientName());
        String last = ages.sameDay(sent.last().at(), now)
                ? Texts.of("warning.lastToday", handle, ages.time(sent.last().at()), sent.answered())
                : Texts.of("warning.lastTo", handle, ages.onDay(sent.last().at()), sent.answered());
        return new ReasonLine(sent, Icon.COPY, Texts.of("warning.sentBefore", sent.people()), last, Link.WHO_AND_WHEN);
    }

    /// The handle without its server, as one would call somebody: "@jon"; the name where there is no handle.
    static String shortHandle(String handle, String name) {
        int server = handle.indexOf('@', 1);
        return handle.isBlank() ? name : server < 0 ? handle : handle.substring(0, server);
    }

    private String soonAfter(Duration after) {
        return after.compareTo(IN_SECONDS) < 0
                ? Texts.of("warning.firstSeconds", person("count", after.toSeconds()))
                : Texts.of("warning.firstMinutes", person("count", after.toMinutes()));
    }

    private String tells(String parameters) {
        long several = parameters.chars().filter(c -> c == '&').count() + 1;
        return Texts.of("warning.trackingTells", person("parameters", parameters, "count", several));
    }

    /// What they said lately, in their words: best of all in this conversation, else in public, else of themselves.
    private String theirWords(@Nullable Said latest) {
        Thing thing = best(latest);
        if (thing == null) {
            return latest == null
                    ? Texts.of("warning.noWordOfTheirs", to.shortName())
                    : latestWithoutQuote(latest);
        }
        Instant at = thing.heard().at();
        return switch (thing.heard().source()) {
            case MESSAGE -> wrote(thing.quote(), at);
            case REPLY_TO_POST, POST -> Texts.of("warning.posted",
                    person("quote", thing.quote(), "day", at == null ? "" : ages.onDay(at)));
            case BIO -> Texts.of("warning.profileSays", person("quote", thing.quote()));
            case MY_ADVICE -> Texts.of("warning.noWordOfTheirs", to.shortName());
        };
    }

    private @Nullable Thing best(@Nullable Said latest) {
        for (Source source : List.of(Source.MESSAGE, Source.REPLY_TO_POST, Source.POST, Source.BIO)) {
            for (Thing thing : things) {
                if (thing.heard().source() == source) {
                    return thing;
                }
            }
            if (source == Source.MESSAGE && latest != null) {
                Heard heard = new Heard(Source.MESSAGE, latest.text(), latest.at());
                List<Thing> said = new ThingsToMention(word -> 1).choose(List.of(heard), now);
                if (!said.isEmpty()) {
                    return said.getFirst();
                }
            }
        }
        return null;
    }

    private String wrote(String quote, @Nullable Instant at) {
        if (at == null) {
            return Texts.of("warning.wrote", person("quote", quote, "day", ""));
        }
        return ages.sameDay(at, now)
                ? Texts.of("warning.wroteToday", person("quote", quote, "time", ages.time(at)))
                : Texts.of("warning.wrote", person("quote", quote, "day", ages.onDay(at)));
    }

    private String latestWithoutQuote(Said latest) {
        return ages.sameDay(latest.at(), now)
                ? Texts.of("warning.wroteSomethingToday", person("time", ages.time(latest.at())))
                : Texts.of("warning.wroteSomething", person("day", ages.onDay(latest.at())));
    }

    /// The words of the draft that a reason is about.
    private String quoted(List<Span> spans) {
        List<String> words = spans.stream().map(span -> span.of(draft).strip()).distinct().toList();
        return words.size() < 2
                ? Texts.of("warning.quotedOne", words.isEmpty() ? "" : words.getFirst())
                : Texts.of("warning.quotedTwo", words.getFirst(), words.get(1), words.size() - 2);
    }

    private static String sounds(Reason.Cue.Kind kind) {
        return Texts.of(switch (kind) {
            case THANKS_FOR_FOLLOWING -> "warning.cueThanks";
            case WELCOME -> "warning.cueWelcome";
            case CALL_TO_ACTION -> "warning.cueCall";
            case OFFER -> "warning.cueOffer";
            case SALES_PITCH -> "warning.cuePitch";
            case GENERIC_COMPLIMENT -> "warning.cueCompliment";
            case AUTORESPONDER -> "warning.cueAutoresponder";
            case LINK_IN_FIRST_MESSAGE -> "warning.cueLink";
        });
    }

    private static Icon icon(Reason.Cue.Kind kind) {
        return switch (kind) {
            case THANKS_FOR_FOLLOWING -> Icon.USER_PLUS;
            case WELCOME -> Icon.SMILE;
            case CALL_TO_ACTION, SALES_PITCH -> Icon.MEGAPHONE;
            case OFFER -> Icon.TAG;
            case GENERIC_COMPLIMENT -> Icon.HEART;
            case AUTORESPONDER -> Icon.BOT;
            case LINK_IN_FIRST_MESSAGE -> Icon.LINK;
        };
    }

    private Map<String, Object> person(String key, Object value) {
        return person(key, value, key, value);
    }

    private Map<String, Object> person(String key, Object value, String other, Object otherValue) {
        Map<String, Object> all = new HashMap<>(Map.of("name", to.shortName(), "pronoun",
                to.pronouns() == null ? "NONE" : to.pronouns().name()));
        all.put(key, value);
        all.put(other, otherValue);
        return all;
    }
}
