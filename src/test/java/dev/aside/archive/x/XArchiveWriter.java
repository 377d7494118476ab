package dev.aside.archive.x;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JsonGenerator;

/// Writes archives as X makes them, of any size, in constant memory: the same seed gives the same bytes.
///
/// From the command line, on the test class path:
/// `dev.aside.archive.x.XArchiveWriter --followers N --posts N --messages N --seed S --out FILE`, and
/// `--layout-2019`, `--folder NAME` (as if unpacked and zipped again), `--part-bytes N` (when a file goes on in the
/// next part), `--one-conversation`. Prints its counts as JSON.
public final class XArchiveWriter {
    private static final Instant MADE = Instant.parse("2026-11-20T12:00:00Z");
    private static final byte[] PICTURE = java.util.Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB"
            + "CAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Plan plan;
    private final ZipOutputStream zip;
    private final String folder;
    private final Map<String, List<XArchiveFile.Part>> written = new LinkedHashMap<>();

    /// What to write.
    ///
    /// @param messages in all: one of fifty in groups; a conversation of two may be split, one message repeated
    /// @param folder the folder in the ZIP that everything lies in; empty for none
    /// @param partBytes after so many bytes a file goes on in the next part
    public record Plan(long seed, int followers, int posts, long messages, boolean layoutOf2019, String folder,
            long partBytes, boolean oneConversation) {
        public Plan(long seed, int followers, int posts, long messages) {
            this(seed, followers, posts, messages, false, "", 64L << 20, false);
        }
    }

    /// What was written.
    ///
    /// @param posts records of posts, without deleted ones; later versions of a post are records of their own
    /// @param editedPosts how many of them are later versions
    /// @param deletedPosts further posts, that were deleted
    /// @param conversations of two
    /// @param messages different ones
    /// @param repeated how many of them are there twice
    public record Counts(long followers, long following, long blocked, long muted, long posts, long editedPosts,
            long deletedPosts, long conversations, long groupConversations, long messages, long repeated,
            long reactions, long media) {}

    private XArchiveWriter(Plan plan, ZipOutputStream zip) {
        this.plan = plan;
        this.zip = zip;
        folder = plan.folder.isEmpty() ? "" : plan.folder + "/";
    }

    /// Writes an archive over whatever the file was.
    public static Counts write(Path file, Plan plan) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16))) {
            return new XArchiveWriter(plan, zip).all();
        }
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean flag = arguments[i].equals("--layout-2019") || arguments[i].equals("--one-conversation");
            given.put(arguments[i], flag ? "" : arguments[++i]);
        }
        Plan plan = new Plan(Long.parseLong(given.getOrDefault("--seed", "1")),
                Integer.parseInt(given.getOrDefault("--followers", "20000")),
                Integer.parseInt(given.getOrDefault("--posts", "50000")),
                Long.parseLong(given.getOrDefault("--messages", "200000")), given.containsKey("--layout-2019"),
                given.getOrDefault("--folder", ""),
                Long.parseLong(given.getOrDefault("--part-bytes", Long.toString(64L << 20))),
                given.containsKey("--one-conversation"));
        Counts counts = write(Path.of(given.getOrDefault("--out", "archive.zip")), plan);
        System.out.println(tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(counts));
    }

    private Counts all() throws IOException {
        page("Your archive.html", "<!doctype html><title>Your archive</title>");
        page("assets/js/main.js", "\"use strict\";");
        page("data/README.txt", "What the files hold.");
        account();
        long following = plan.followers / 4;
        long blocked = plan.followers / 100;
        long muted = plan.followers / 200;
        relations("follower", "follower", plan.followers, 1);
        relations("following", "following", following, 4);
        relations("block", "blocking", blocked, 91);
        relations("mute", "muting", muted, 170);
        XPosts posts = posts();
        XConversations talks = new XConversations(plan.seed, MADE.minusSeconds(3_600));
        long groups = plan.oneConversation ? 0 : talks(talks, plan.messages / 50, true);
        long pairs = talks(talks, plan.oneConversation ? plan.messages : plan.messages - plan.messages / 50, false);
        likes();
        manifest();
        return new Counts(plan.followers, following, blocked, muted, plan.posts, edits(), plan.posts / 200, pairs,
                groups, plan.messages, talks.repeated, talks.reactions, posts.media.size() + talks.media.size());
    }

    private long edits() {
        return (plan.posts - 1L + XPosts.EDIT_EVERY - 1) / XPosts.EDIT_EVERY;
    }

    private void page(String name, String text) throws IOException {
        zip.putNextEntry(XArchiveFile.entry(folder + name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void pictures(String directory, List<String> names) throws IOException {
        for (String name : names) {
            zip.putNextEntry(XArchiveFile.entry(folder + "data/" + directory + "/" + name));
            zip.write(PICTURE);
            zip.closeEntry();
        }
    }

    private XArchiveFile file(String name) throws IOException {
        return new XArchiveFile(zip, folder, name, plan.partBytes);
    }

    private void account() throws IOException {
        try (XArchiveFile file = file("account")) {
            JsonGenerator json = file.next();
            json.writeStartObject().writeObjectPropertyStart("account");
            json.writeStringProperty("email", "mara@example.org");
            json.writeStringProperty("createdVia", "web");
            json.writeStringProperty("username", XPeople.OWNER_HANDLE);
            json.writeStringProperty("accountId", XPeople.OWNER);
            json.writeStringProperty("createdAt", "2014-05-03T09:15:02.000Z");
            json.writeStringProperty("accountDisplayName", XPeople.OWNER_NAME);
            json.writeEndObject().writeEndObject();
            written.put("account", file.parts());
        }
        try (XArchiveFile file = file("profile")) {
            JsonGenerator json = file.next();
            json.writeStartObject().writeObjectPropertyStart("profile").writeObjectPropertyStart("description");
            json.writeStringProperty("bio", "Letters & small trains. she/her");
            json.writeStringProperty("website", "https://t.co/abc");
            json.writeStringProperty("location", "Malmö");
            json.writeEndObject();
            json.writeStringProperty("avatarMediaUrl", "https://pbs.twimg.com/profile_images/1/face.jpg");
            json.writeEndObject().writeEndObject();
            written.put("profile", file.parts());
        }
        pictures("profile_media", List.of(XPeople.OWNER + "-face.jpg"));
    }

    private void relations(String name, String envelope, long count, int step) throws IOException {
        try (XArchiveFile file = file(name)) {
            for (long i = 0; i < count; i++) {
                String id = XPeople.id(i * step);
                JsonGenerator json = file.next();
                json.writeStartObject().writeObjectPropertyStart(envelope);
                json.writeStringProperty("accountId", id);
                json.writeStringProperty("userLink", "https://twitter.com/intent/user?user_id=" + id);
                json.writeEndObject().writeEndObject();
            }
            written.put(name, file.parts());
        }
    }

    private XPosts posts() throws IOException {
        XPosts posts = new XPosts(plan.seed, MADE.minusSeconds(7_200), plan.followers);
        try (XArchiveFile file = file(plan.layoutOf2019 ? "tweet" : "tweets")) {
            for (int i = 0; i < plan.posts; i++) {
                posts.write(file.next(), i, i == plan.posts - 1, false);
            }
            written.put("tweets", file.parts());
        }
        try (XArchiveFile file = file("note-tweet")) {
            for (int number : posts.notes) {
                JsonGenerator json = file.next();
                json.writeStartObject().writeObjectPropertyStart("noteTweet");
                json.writeStringProperty("noteTweetId",
                        Long.toString(XPeople.snowflake(posts.at(number) - 300, number)));
                json.writeStringProperty("createdAt", Instant.ofEpochMilli(posts.at(number)).toString());
                json.writeObjectPropertyStart("core").writeStringProperty("text", posts.note(number)).writeEndObject();
                json.writeEndObject().writeEndObject();
            }
            written.put("noteTweet", file.parts());
        }
        pictures(plan.layoutOf2019 ? "tweet_media" : "tweets_media", posts.media);
        XPosts deleted = new XPosts(plan.seed + 1, MADE.minusSeconds(10_800), plan.followers);
        try (XArchiveFile file = file("deleted-tweets")) {
            for (int i = 0; i < plan.posts / 200; i++) {
                deleted.write(file.next(), i * 10 + 5, true, true); // neither edited nor with a picture
            }
            written.put("deletedTweets", file.parts());
        }
        return posts;
    }

    private long talks(XConversations talks, long messages, boolean groups) throws IOException {
        String name = (plan.layoutOf2019 ? "direct-message" : "direct-messages") + (groups ? "-group" : "");
        long left = messages;
        int number = 0;
        try (XArchiveFile file = file(name)) {
            while (left > 0) {
                number++;
                XConversations.Talk talk = plan.oneConversation ? talks.single(left) : talks.plan(number, left, groups);
                talks.write(file, talk, !groups && !plan.oneConversation);
                left -= talk.length();
            }
            talks.rest(file);
            written.put(groups ? "directMessagesGroup" : "directMessages", file.parts());
        }
        String directory = name.replace('-', '_') + "_media";
        pictures(directory, talks.media.stream().filter(file -> file.startsWith("group:") == groups)
                .map(file -> file.replace("group:", "")).toList());
        return number;
    }

    private void likes() throws IOException {
        try (XArchiveFile file = file("like")) {
            for (int i = 0; i < 200; i++) {
                JsonGenerator json = file.next();
                json.writeStartObject().writeObjectPropertyStart("like");
                json.writeStringProperty("tweetId", Long.toString(XPeople.snowflake(MADE.toEpochMilli() - i, i)));
                json.writeStringProperty("fullText", "Something that was liked");
                json.writeEndObject().writeEndObject();
            }
            written.put("like", file.parts());
        }
    }

    private void manifest() throws IOException {
        XArchiveFile.single(zip, folder + "data/manifest.js", "window.__THAR_CONFIG = ", json -> {
            json.writeStartObject().writeObjectPropertyStart("userInfo");
            json.writeStringProperty("accountId", XPeople.OWNER);
            json.writeStringProperty("userName", XPeople.OWNER_HANDLE);
            json.writeStringProperty("displayName", XPeople.OWNER_NAME);
            json.writeEndObject().writeObjectPropertyStart("archiveInfo");
            json.writeStringProperty("sizeBytes", "123456");
            json.writeStringProperty("generationDate", MADE.toString());
            json.writeBooleanProperty("isPartialArchive", false);
            json.writeStringProperty("maxPartSizeBytes", "53687091200");
            json.writeEndObject().writeObjectPropertyStart("dataTypes");
            for (Map.Entry<String, List<XArchiveFile.Part>> type : written.entrySet()) {
                json.writeObjectPropertyStart(type.getKey()).writeArrayPropertyStart("files");
                for (XArchiveFile.Part part : type.getValue()) {
                    json.writeStartObject();
                    json.writeStringProperty("fileName", part.fileName());
                    json.writeStringProperty("globalName", part.globalName());
                    json.writeStringProperty("count", Long.toString(part.count()));
                    json.writeEndObject();
                }
                json.writeEndArray().writeEndObject();
            }
            json.writeEndObject().writeEndObject();
        });
    }
}
