package dev.aside.cli;

import dev.aside.detect.DraftContext;
import dev.aside.detect.DraftContext.Recipient;
import dev.aside.detect.DraftContext.Said;
import dev.aside.detect.Reason;
import dev.aside.detect.Slot;
import dev.aside.detect.Span;
import dev.aside.detect.Verdict;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines that {@code aside detect} reads and writes. */
final class DetectJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double NANOS_PER_MS = 1e6;

    private DetectJson() {}

    /**
     * A message of the history; {@code handle} and {@code name} are the other one's; {@code answers} is 0 where it says
     * of none that it answers it. */
    record Message(long id, boolean mine, String handle, String name, String text, Instant at, long answers) {}

    /** What to judge; {@code handle} is the other one's. */
    record Asked(String id, String handle, Recipient recipient, String text, List<Said> thread,
            @Nullable Instant followedAt, Instant at) {
        DraftContext from(long person) {
            return new DraftContext(text, person, recipient, thread, followedAt, at);
        }
    }

    /** A line that does not say what it should; the message says what is wrong with it. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }

    static Message message(String line) throws MalformedException {
        JsonNode node = object(line);
        boolean mine = isMine(text(node, "direction"));
        JsonNode id = node.path("id");
        if (!id.isIntegralNumber() || !id.canConvertToLong()) {
            throw new MalformedException("“id” is not a whole number");
        }
        return new Message(id.longValue(), mine, text(node, mine ? "to" : "from"), optional(node, "name"),
                text(node, "text"), instant(text(node, "at"), "at"), node.path("repliedTo").asLong(0));
    }

    static Asked draft(String line) throws MalformedException {
        JsonNode node = object(line);
        JsonNode to = node.path("recipient");
        String handle = optional(to, "handle");
        Recipient recipient = new Recipient(optional(to, "name"), handle, optional(to, "company"),
                optional(to, "bio"), texts(to.path("latestPosts")));
        return new Asked(id(node), handle, recipient, text(node, "draft"), thread(node, true),
                optionalInstant(node, "followedAt"), instant(text(node, "at"), "at"));
    }

    /** Read from the side of its writer; the owner, of whom nothing is known, is the recipient. */
    static Asked inbound(String line) throws MalformedException {
        JsonNode node = object(line);
        return new Asked(id(node), text(node, "from"), new Recipient("", "", "", "", List.of()), text(node, "text"),
                thread(node, false), optionalInstant(node, "youFollowedAt"), instant(text(node, "at"), "at"));
    }

    private static List<Said> thread(JsonNode node, boolean ownerWrites) throws MalformedException {
        List<Said> thread = new ArrayList<>();
        for (JsonNode said : node.path("context")) {
            Instant at = said.has("at")
                    ? instant(text(said, "at"), "context.at")
                    : instant(text(node, "at"), "at").minusSeconds(1);
            thread.add(new Said(isMine(text(said, "direction")) == ownerWrites, text(said, "text"), at));
        }
        return thread;
    }

    private static JsonNode object(String line) throws MalformedException {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new MalformedException("it is not a JSON object");
            }
            return node;
        } catch (JacksonException e) {
            throw new MalformedException("it is not JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private static boolean isMine(String direction) throws MalformedException {
        return switch (direction) {
            case "out" -> true;
            case "in" -> false;
            default -> throw new MalformedException("“direction” is neither “in” nor “out”");
        };
    }

    private static String id(JsonNode node) throws MalformedException {
        JsonNode id = node.path("id");
        if (!id.isString() && !id.isNumber()) {
            throw new MalformedException("“id” is missing");
        }
        return id.asString();
    }

    private static String text(JsonNode node, String name) throws MalformedException {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new MalformedException("“" + name + "” is not a text");
        }
        return value.asString();
    }

    private static String optional(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : "";
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.isString() ? one.asString() : optional(one, "text")));
        return texts;
    }

    private static @Nullable Instant optionalInstant(JsonNode node, String name) throws MalformedException {
        JsonNode value = node.path(name);
        return value.isString() ? instant(value.asString(), name) : null;
    }

    private static Instant instant(String text, String name) throws MalformedException {
        try {
            return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new MalformedException("“" + name + "” is not a time");
        }
    }

    /** The answer; all spans count Unicode code points of {@code text}. */
    static String written(String id, String text, Verdict verdict, long nanos) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", id).put("templated", verdict.templated()).put("score", round(verdict.score()))
                .put("ms", round(nanos / NANOS_PER_MS));
        ArrayNode reasons = node.putArray("reasons");
        for (Reason reason : verdict.reasons()) {
            List<Span> spans = reason.spans().isEmpty() ? List.of(new Span(0, 0)) : reason.spans();
            for (Span span : spans) {
                ObjectNode one = reasons.addObject().put("kind", kind(reason)).put("points",
                        round(reason.points() / spans.size()));
                put(one, text, span);
            }
        }
        ArrayNode matches = node.putArray("matches");
        for (Verdict.Match match : verdict.matches()) {
            matches.addObject().put("id", match.message().messageId()).put("to", match.message().handle())
                    .put("at", match.message().at().toString()).put("similarity", round(match.similarity()));
        }
        ArrayNode slots = node.putArray("slots");
        for (Slot slot : verdict.slots()) {
            ObjectNode one = slots.addObject().put("kind", snake(slot.kind().name()));
            put(one, text, slot.span());
            ArrayNode values = one.putArray("values");
            slot.values().forEach(values::add);
        }
        return JSON.writeValueAsString(node);
    }

    private static void put(ObjectNode node, String text, Span span) {
        node.put("from", text.codePointCount(0, span.from())).put("to", text.codePointCount(0, span.to()));
    }

    private static String kind(Reason reason) {
        return switch (reason) {
            case Reason.SentBefore _ -> "sent-before";
            case Reason.FirstMessageSoonAfterFollow _ -> "soon-after-follow";
            case Reason.NothingRefersToThem _ -> "nothing-refers-to-them";
            case Reason.TrackingLink _ -> "tracking-link";
            case Reason.Placeholder _ -> "placeholder";
            case Reason.HiddenCharacters _ -> "hidden-characters";
            case Reason.Cue cue -> snake(cue.kind().name());
            case Reason.AnswerToThoseWhoAsk _ -> "answer-to-those-who-ask";
            case Reason.Accepted _ -> "accepted";
            case Reason.Personal _ -> "personal";
        };
    }

    private static String snake(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
