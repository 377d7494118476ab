package dev.aside.network.demo;

import dev.aside.core.model.Network;
import dev.aside.core.model.Pronouns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was written by hand, as it stands in the resources. Times are wall-clock times of the workshop.
final class Written {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private Written() {}

    static WorkshopJson workshop() {
        return read("workshop.json", new TypeReference<>() {});
    }

    static List<PersonJson> people() {
        return read("people.json", new TypeReference<>() {});
    }

    static List<ConversationJson> conversations() {
        return read("conversations.json", new TypeReference<>() {});
    }

    static InboxJson inbox() {
        return read("inbox.json", new TypeReference<>() {});
    }

    static List<TemplateJson> templates() {
        return read("templates.json", new TypeReference<>() {});
    }

    static List<LanguageJson> languages() {
        return read("languages.json", new TypeReference<>() {});
    }

    static LocalJson local() {
        return read("local.json", new TypeReference<>() {});
    }

    /// The bytes of a resource beside this class.
    ///
    /// @return null when there is none of that name
    static byte @Nullable [] resource(String name) {
        try (InputStream in = Written.class.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String name, TypeReference<T> type) {
        byte[] json = resource(name);
        if (json == null) {
            throw new IllegalStateException("missing resource: " + name);
        }
        return JSON.readValue(json, type);
    }

    record WorkshopJson(List<AccountJson> accounts, List<OwnPostJson> posts, List<MentionJson> mentions) {}

    record AccountJson(Network network, String handle, String bio, RuleJson rule) {}

    record RuleJson(String host, String quote, int number, String source) {}

    record OwnPostJson(String key, String at, boolean pinned, String text, List<CountsJson> on) {}

    record CountsJson(Network network, int reposts, int replies, int likes) {}

    /// @param to key of the own post it answers; null for a mention out of the blue
    record MentionJson(String by, String at, @Nullable String to, boolean answered, String text) {}

    /// @param followed when they followed; absent for strangers
    /// @param stranger whether they do not follow
    /// @param silent whether they never answer
    /// @param posts each line is a time and a text
    record PersonJson(String key, Network network, String handle, String name, String language,
            @Nullable Pronouns pronouns, @Nullable String picture, boolean back, @Nullable String followed,
            boolean stranger, boolean silent, String bio, List<String> posts) {}

    /// @param lines each is a time, a sign (`<` theirs, `>` own, `~` theirs and automatic) and a text
    record ConversationJson(String with, boolean unread, boolean request, List<String> lines) {}

    record InboxJson(List<LetterJson> automatic, List<LetterJson> requests, List<SceneJson> archived,
            List<SceneJson> questions) {}

    /// One message of somebody who is not among the people.
    record LetterJson(Network network, String handle, String name, @Nullable String language, String at,
            String text) {}

    /// Words for whoever speaks the language: a message that needs no answer, or a question and its answer.
    record SceneJson(String language, Network network, String at, @Nullable String text, @Nullable String asks,
            @Nullable String answer) {}

    /// A text that went out over a while, one person after the other.
    ///
    /// @param again name of the template whose readers get this one too; null for fresh people
    record TemplateJson(String name, @Nullable String language, boolean afterFollow, @Nullable String again,
            String from, String until, int everyHours, int everyMinutes, String text) {}

    /// @param weight how common it is among followers
    /// @param given given names, separated by spaces, `name:latin` where the script is not Latin
    /// @param space whether a family name that comes first is set apart by a space
    record LanguageJson(String language, int weight, List<String> hosts, String given, String family,
            boolean familyFirst, boolean space, List<String> bios, List<String> posts, List<String> answers) {}

    record LocalJson(String followersSeen, String mentionsSeen, List<NotesJson> people, List<DraftJson> drafts) {}

    record NotesJson(String key, @Nullable String note, @Nullable List<String> tags, @Nullable String optedOut) {}

    record DraftJson(String changed, List<Network> networks, String text, @Nullable PictureJson picture) {}

    record PictureJson(String name, String description) {}
}
