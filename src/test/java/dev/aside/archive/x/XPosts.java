package dev.aside.archive.x;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import tools.jackson.core.JsonGenerator;

/// The posts of a generated archive, newest first; each a function of its number.
final class XPosts {
    /// Of so many records one is a later version of the next.
    static final int EDIT_EVERY = 500;
    /// Of so many one is longer than a tweet.
    static final int NOTE_EVERY = 1_000;
    /// Of so many one has a picture.
    static final int MEDIA_EVERY = 100;

    private static final DateTimeFormatter CREATED = DateTimeFormatter
            .ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long GAP = 3_600_000L * 2;

    private final long seed;
    private final long newest;
    private final int people;
    /// Names of pictures that posts came with, as the archive keeps them.
    final List<String> media = new ArrayList<>();
    /// Numbers of the posts with a note.
    final List<Integer> notes = new ArrayList<>();

    XPosts(long seed, Instant newest, int people) {
        this.seed = seed;
        this.newest = newest.toEpochMilli();
        this.people = Math.max(1, people);
    }

    long at(int number) {
        return (newest - (long) number * GAP) / 1000 * 1000;
    }

    String id(int number) {
        return Long.toString(XPeople.snowflake(at(number), number));
    }

    String note(int number) {
        return XTexts.essay(new SplittableRandom(seed * 31 + number));
    }

    /// Writes one, and what has to be remembered of it.
    void write(JsonGenerator json, int number, boolean lastOne, boolean deleted) throws IOException {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        long person = random.nextInt(people);
        boolean note = number % NOTE_EVERY == 7;
        String text = note ? XTexts.escaped(note(number)).substring(0, 270) + "…" : XTexts.post(random);
        int kind = note ? 99 : random.nextInt(100);
        String handle = XPeople.handle(person);
        String link = random.nextInt(12) == 0 && !note
                ? " https://t.co/" + Long.toString(number + 60_466_176L, 36)
                : "";
        String full = kind < 15 ? "RT @" + handle + ": " + text : kind < 40 ? "@" + handle + " " + text : text;
        notes.addAll(note ? List.of(number) : List.of());
        json.writeStartObject().writeObjectPropertyStart("tweet");
        edits(json, number, lastOne);
        json.writeBooleanProperty("retweeted", false);
        json.writeStringProperty("source", "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Web App</a>");
        entities(json, kind < 40 ? person : -1, full.length(), link, number);
        json.writeArrayPropertyStart("display_text_range").writeString("0")
                .writeString(Integer.toString(full.length() + link.length())).writeEndArray();
        json.writeStringProperty("favorite_count", Integer.toString(random.nextInt(1 + random.nextInt(200))));
        json.writeStringProperty("id_str", id(number));
        json.writeBooleanProperty("truncated", false);
        json.writeStringProperty("retweet_count", Integer.toString(random.nextInt(1 + random.nextInt(40))));
        json.writeStringProperty("id", id(number));
        json.writeStringProperty("created_at", CREATED.format(Instant.ofEpochMilli(at(number))));
        json.writeBooleanProperty("favorited", false);
        json.writeStringProperty("full_text", full + link);
        json.writeStringProperty("lang", "en");
        if (kind >= 15 && kind < 40) {
            reply(json, number, person);
        }
        if (number % MEDIA_EVERY == 3) {
            picture(json, number);
        }
        if (deleted) {
            json.writeStringProperty("deleted_at", CREATED.format(Instant.ofEpochMilli(at(number) + 9_000_000)));
        }
        json.writeEndObject().writeEndObject();
    }

    private void edits(JsonGenerator json, int number, boolean lastOne) throws IOException {
        json.writeObjectPropertyStart("edit_info");
        boolean edit = number % EDIT_EVERY == 0 && !lastOne;
        boolean edited = number % EDIT_EVERY == 1;
        if (edit) {
            json.writeObjectPropertyStart("edit");
            json.writeStringProperty("initialTweetId", id(number + 1));
            json.writeObjectPropertyStart("editControlInitial");
        } else {
            json.writeObjectPropertyStart("initial");
        }
        json.writeArrayPropertyStart("editTweetIds");
        if (edit) {
            json.writeString(id(number + 1));
        }
        json.writeString(id(number));
        if (edited) {
            json.writeString(id(number - 1));
        }
        json.writeEndArray();
        json.writeStringProperty("editableUntil", Instant.ofEpochMilli(at(number) + 3_600_000).toString());
        json.writeStringProperty("editsRemaining", "5");
        json.writeBooleanProperty("isEditEligible", true);
        json.writeEndObject();
        if (edit) {
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void entities(JsonGenerator json, long person, int from, String link, int number)
            throws IOException {
        json.writeObjectPropertyStart("entities");
        json.writeArrayPropertyStart("hashtags").writeEndArray();
        json.writeArrayPropertyStart("symbols").writeEndArray();
        json.writeArrayPropertyStart("user_mentions");
        if (person >= 0) {
            json.writeStartObject();
            json.writeStringProperty("name", XPeople.name(person));
            json.writeStringProperty("screen_name", XPeople.handle(person));
            json.writeArrayPropertyStart("indices").writeString("3").writeString("15").writeEndArray();
            json.writeStringProperty("id_str", XPeople.id(person));
            json.writeStringProperty("id", XPeople.id(person));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("urls");
        if (!link.isEmpty()) {
            json.writeStartObject();
            json.writeStringProperty("url", link.strip());
            json.writeStringProperty("expanded_url", "https://example.org/articles/" + number + "?a=1&b=2");
            json.writeStringProperty("display_url", "example.org/articles/" + number + "…");
            json.writeArrayPropertyStart("indices").writeString(Integer.toString(from + 1))
                    .writeString(Integer.toString(from + link.length())).writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void reply(JsonGenerator json, int number, long person) throws IOException {
        json.writeStringProperty("in_reply_to_status_id_str",
                Long.toString(XPeople.snowflake(at(number) - 600_000, person)));
        json.writeStringProperty("in_reply_to_user_id", XPeople.id(person));
        if (number % 20 != 0) {
            json.writeStringProperty("in_reply_to_screen_name", XPeople.handle(person));
        }
        json.writeStringProperty("in_reply_to_user_id_str", XPeople.id(person));
    }

    private void picture(JsonGenerator json, int number) throws IOException {
        String file = "F" + Long.toString(number + 1_000_000L, 36) + "abXY.jpg";
        media.add(id(number) + "-" + file);
        json.writeObjectPropertyStart("extended_entities");
        json.writeArrayPropertyStart("media");
        json.writeStartObject();
        json.writeStringProperty("url", "https://t.co/m" + Long.toString(number + 60_466_176L, 36));
        json.writeStringProperty("media_url_https", "https://pbs.twimg.com/media/" + file);
        json.writeStringProperty("type", "photo");
        json.writeStringProperty("id_str", id(number));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
