package dev.aside.archive.x;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.core.JsonGenerator;

/// The conversations of a generated archive; each message a function of its conversation's number and its own.
final class XConversations {
    /// Of so many long conversations one is split over two records, a message repeated.
    static final int SPLIT_EVERY = 20;

    private static final long DAY = 86_400_000L;
    private static final long YEARS = 10 * 365 * DAY;
    private static final long STRANGERS = 50_000_000;

    private final long seed;
    private final long newest;
    private final List<Half> halves = new ArrayList<>();
    /// Names of pictures that messages came with, as the archive keeps them; first of two, then of groups.
    final List<String> media = new ArrayList<>();
    long reactions;
    long repeated;
    private long messages;

    /// Where a conversation goes on in another record.
    private record Half(Talk talk, int from) {}

    /// @param number of the conversation
    /// @param people in it but the owner, by number
    /// @param serial number of its first message among all
    record Talk(int number, int length, List<Long> people, long end, long gap, long serial) {
        boolean group() {
            return people.size() > 1;
        }
    }

    XConversations(long seed, Instant newest) {
        this.seed = seed;
        this.newest = newest.toEpochMilli();
    }

    /// Plans the next conversation.
    ///
    /// @param most how many messages are still wanted
    Talk plan(int number, long most, boolean group) {
        SplittableRandom random = new SplittableRandom(seed * 7_919 + number * 2L + (group ? 1 : 0));
        int length = (int) Math.min(most, group ? 20 + random.nextInt(800) : length(random));
        List<Long> people = new ArrayList<>();
        int others = group ? 2 + random.nextInt(7) : 1;
        for (int i = 0; i < others; i++) {
            people.add(group ? number * 9L + i : number % 5 == 0 ? STRANGERS + number : number);
        }
        long gap = Math.max(2, Math.min(DAY / 8, YEARS / (2L * length)));
        long end = newest - random.nextLong(YEARS / 2);
        messages += length;
        return new Talk(number, length, people, end, gap, messages - length);
    }

    /// A conversation of one length.
    Talk single(long most) {
        int length = Math.toIntExact(most);
        messages += length;
        return new Talk(1, length, List.of(1L), newest, Math.max(2, Math.min(DAY / 8, YEARS / length)),
                messages - length);
    }

    private static int length(SplittableRandom random) {
        int kind = random.nextInt(200);
        if (kind < 100) {
            return 1;
        }
        if (kind < 150) {
            return 2 + random.nextInt(5);
        }
        if (kind < 190) {
            return 7 + random.nextInt(54);
        }
        return kind < 199 ? 61 + random.nextInt(440) : 500 + random.nextInt(4_500);
    }

    static String conversationId(Talk talk) {
        if (talk.group()) {
            return Long.toString(XPeople.snowflake(talk.end - talk.gap * talk.length - DAY, talk.number));
        }
        String other = XPeople.id(talk.people.getFirst());
        boolean otherFirst = other.length() < XPeople.OWNER.length()
                || (other.length() == XPeople.OWNER.length() && other.compareTo(XPeople.OWNER) < 0);
        return otherFirst ? other + "-" + XPeople.OWNER : XPeople.OWNER + "-" + other;
    }

    /// Writes a conversation; of a long one perhaps only its newer half, the rest by [#rest(XArchiveFile)].
    void write(XArchiveFile file, Talk talk, boolean mayBeSplit) throws IOException {
        boolean split = mayBeSplit && talk.length >= 10 && talk.number % SPLIT_EVERY == 0;
        int until = split ? talk.length / 2 : talk.length;
        record(file.next(), talk, 0, until);
        if (split) {
            halves.add(new Half(talk, until - 1));
            repeated++;
        }
    }

    /// Writes the older halves of split conversations.
    void rest(XArchiveFile file) throws IOException {
        for (Half half : halves) {
            record(file.next(), half.talk, half.from, half.talk.length);
        }
        halves.clear();
    }

    private void record(JsonGenerator json, Talk talk, int from, int until) throws IOException {
        json.writeStartObject();
        json.writeObjectPropertyStart("dmConversation");
        json.writeStringProperty("conversationId", conversationId(talk));
        json.writeArrayPropertyStart("messages");
        for (int i = from; i < until; i++) {
            boolean again = from > 0 && i == from;
            message(json, talk, i, again);
        }
        if (talk.group() && until == talk.length) {
            events(json, talk);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void message(JsonGenerator json, Talk talk, int index, boolean again) throws IOException {
        SplittableRandom random = new SplittableRandom(seed * 15_485_863 + (talk.serial + index) * 31);
        long at = talk.end - index * talk.gap - random.nextLong(talk.gap);
        String id = Long.toString(XPeople.snowflake(at, talk.serial + index));
        boolean mine = talk.length == 1 ? random.nextInt(3) == 0 : random.nextInt(9) < 4;
        long person = talk.people.get(random.nextInt(talk.people.size()));
        boolean opener = mine && index == talk.length - 1 && !talk.group();
        String text = opener && random.nextBoolean() ? XTexts.templated(random, person) : XTexts.personal(random);
        boolean picture = (talk.serial + index) % 500 == 17;
        boolean link = random.nextInt(25) == 0;
        json.writeStartObject();
        json.writeObjectPropertyStart("messageCreate");
        if (!talk.group()) {
            json.writeStringProperty("recipientId", mine ? XPeople.id(person) : XPeople.OWNER);
        }
        reaction(json, random, at, mine ? XPeople.id(person) : XPeople.OWNER, again);
        urls(json, id, link, picture);
        json.writeStringProperty("text", text + (link ? " https://t.co/" + id.substring(4, 14) : "")
                + (picture ? " https://t.co/p" + id.substring(4, 13) : ""));
        json.writeArrayPropertyStart("mediaUrls");
        if (picture) {
            json.writeString("https://ton.twitter.com/dm/" + id + "/" + (id.hashCode() & 0xffff) + "/pic.jpg");
            if (!again) {
                media.add((talk.group() ? "group:" : "") + id + "-pic.jpg");
            }
        }
        json.writeEndArray();
        json.writeStringProperty("senderId", mine ? XPeople.OWNER : XPeople.id(person));
        json.writeStringProperty("id", id);
        json.writeStringProperty("createdAt", iso(at));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void reaction(JsonGenerator json, SplittableRandom random, long at, String by, boolean again)
            throws IOException {
        json.writeArrayPropertyStart("reactions");
        if (random.nextInt(20) == 0) {
            reactions += again ? 0 : 1;
            json.writeStartObject();
            json.writeStringProperty("senderId", by);
            json.writeStringProperty("reactionKey", random.nextBoolean() ? "excited" : "like");
            json.writeStringProperty("eventId", Long.toString(XPeople.snowflake(at + 60_000, random.nextInt(4_000))));
            json.writeStringProperty("createdAt", iso(at + 60_000));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void urls(JsonGenerator json, String id, boolean link, boolean picture) throws IOException {
        json.writeArrayPropertyStart("urls");
        if (link) {
            url(json, "https://t.co/" + id.substring(4, 14),
                    "https://example.com/read/" + id.substring(10) + "?x=1&y=2");
        }
        if (picture) {
            url(json, "https://t.co/p" + id.substring(4, 13), "https://twitter.com/messages/media/" + id);
        }
        json.writeEndArray();
    }

    private static void url(JsonGenerator json, String url, String expanded) throws IOException {
        json.writeStartObject();
        json.writeStringProperty("url", url);
        json.writeStringProperty("expanded", expanded);
        json.writeStringProperty("display", expanded.substring("https://".length()));
        json.writeEndObject();
    }

    private static void events(JsonGenerator json, Talk talk) throws IOException {
        long began = talk.end - talk.gap * talk.length - DAY;
        List<String> all = new ArrayList<>(talk.people.stream().map(XPeople::id).toList());
        String first = all.getFirst();
        String last = all.getLast();
        all.add(XPeople.OWNER);
        event(json, "conversationNameUpdate", first, "name", List.of("Group " + talk.number + " ☕"), began + 5_000);
        event(json, "participantsLeave", null, "userIds", List.of(last), began + 4_000);
        event(json, "participantsJoin", first, "userIds", List.of(last), began + 3_000);
        event(json, "joinConversation", first, "participantsSnapshot", all, began);
    }

    private static void event(JsonGenerator json, String kind, @org.jspecify.annotations.Nullable String by, String key,
            List<String> values, long at) throws IOException {
        json.writeStartObject();
        json.writeObjectPropertyStart(kind);
        if (by != null) {
            json.writeStringProperty("initiatingUserId", by);
        }
        if ("name".equals(key)) {
            json.writeStringProperty(key, values.getFirst());
        } else {
            json.writeArrayPropertyStart(key);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeStringProperty("createdAt", iso(at));
        json.writeEndObject();
        json.writeEndObject();
    }

    /// Always with milliseconds, as X writes it.
    private static String iso(long at) {
        String text = Instant.ofEpochMilli(at).toString();
        return text.length() == 20 ? text.substring(0, 19) + ".000Z" : text;
    }
}
