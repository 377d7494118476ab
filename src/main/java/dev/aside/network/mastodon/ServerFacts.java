package dev.aside.network.mastodon;

import dev.aside.core.model.MediaRule;
import dev.aside.core.model.NetworkRule;
import dev.aside.core.model.PostRules;
import dev.aside.core.model.Visibility;
import dev.aside.network.http.Json;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a server says of itself, as far as it matters here. Kept with the account, so that it is known offline.
///
/// @param domain what its accounts' names end with, which need not be its address
/// @param version as it says; other programs name themselves in it
/// @param streaming where its streams are; empty for the server itself
/// @param rule its rule on unasked messages; null when it has none
record ServerFacts(String domain, String version, MastodonLengthRule.Limits limits, Files files, String streaming,
        @Nullable Ruling rule) {
    private static final Pattern VERSION = Pattern.compile("^(\\d{1,4})\\.(\\d{1,4})");
    /// Others say in brackets what they really are.
    private static final Pattern OTHERS = Pattern.compile("^0|[(]|gotosocial|pleroma|akkoma|firefish|iceshrimp");
    private static final Pattern SHOWS_OWN = Pattern.compile("gotosocial|pleroma|akkoma");
    private static final String ALL = "read write";
    private static final String GRANULAR = "read:accounts read:statuses read:notifications read:follows read:search "
            + "write:statuses write:media write:conversations write:notifications write:follows";

    /// What a post can carry.
    ///
    /// @param mostBytes of a picture
    /// @param mostFilmBytes of a film or a sound
    record Files(int most, List<String> types, long mostBytes, long mostFilmBytes, int mostDescription) {
        static final Files DEFAULT = new Files(4, List.of("image/jpeg", "image/png", "image/gif", "image/webp"),
                8_000_000, 40_000_000, 1_500);

        Files {
            types = List.copyOf(types);
            mostFilmBytes = mostFilmBytes > 0 ? mostFilmBytes : mostBytes;
        }

        private static Files of(Json statuses, Json media) {
            List<String> types = media.list("supported_mime_types").stream().flatMap(type -> type.text().stream())
                    .toList();
            return new Files(positive(statuses, "max_media_attachments", DEFAULT.most),
                    types.isEmpty() ? DEFAULT.types : types, media.number("image_size_limit", DEFAULT.mostBytes),
                    media.number("video_size_limit", DEFAULT.mostFilmBytes),
                    positive(media, "description_limit", DEFAULT.mostDescription));
        }
    }

    /// A rule of the server.
    ///
    /// @param number its place in the list, from 1
    record Ruling(int number, String text) {}

    /// @param instance the server's description, in its second or first version
    /// @param host of the server's address
    static ServerFacts of(Json instance, List<Json> rules, String host) {
        Json configuration = instance.at("configuration");
        Json statuses = configuration.at("statuses");
        MastodonLengthRule.Limits limits = new MastodonLengthRule.Limits(
                positive(statuses, "max_characters", positive(instance, "max_toot_chars", 500)),
                positive(statuses, "characters_reserved_per_url", 23), false);
        String domain = instance.text("domain", instance.text("uri", host)).replaceFirst("^https?://", "");
        String streaming = configuration.at("urls").text("streaming",
                instance.at("urls").text("streaming_api", ""));
        boolean named = instance.text("source_url", "").toLowerCase(Locale.ROOT).contains("gotosocial");
        return new ServerFacts(domain.isBlank() ? host : domain, instance.text("version", "")
                + (named ? " GoToSocial" : ""), limits, Files.of(statuses, configuration.at("media_attachments")),
                streaming, Rulings.onUnaskedMessages(rules).orElse(null));
    }

    /// A server that has said nothing of itself yet.
    static ServerFacts unknown(String host) {
        return of(Json.MISSING, List.of(), host);
    }

    /// Whether the server has said anything.
    boolean isKnown() {
        return !version.isEmpty();
    }

    private static int positive(Json json, String name, int otherwise) {
        int count = json.count(name);
        return count > 0 ? count : otherwise;
    }

    /// Whether it is Mastodon itself, or a child of its; others ignore the key that makes two requests one.
    boolean isMastodon() {
        return !OTHERS.matcher(version.toLowerCase(Locale.ROOT)).find() && VERSION.matcher(version).find();
    }

    /// Whether it takes two requests of one key for one. GoToSocial has two ways with a key, and neither says what came
    /// of the first request: one does the work twice, the other answers without the status.
    boolean takesKeys() {
        return !version.toLowerCase(Locale.ROOT).contains("gotosocial");
    }

    /// How it counts the characters of a post.
    MastodonLengthRule postLength() {
        return counted(MastodonLengthRule.ofPosts(limits));
    }

    /// How it counts the characters of a private post.
    ///
    /// @param name its reader's, as the post calls them
    MastodonLengthRule messageLength(String name) {
        return counted(MastodonLengthRule.ofMessages(limits, name));
    }

    private MastodonLengthRule counted(MastodonLengthRule rule) {
        return isMastodon() ? rule : rule.whole();
    }

    /// What to ask for when signing in: only what is needed, where the server knows so fine a choice.
    String scopes() {
        return isSince43() ? GRANULAR : ALL;
    }

    /// Whether it keeps strangers' first messages apart.
    boolean filtersStrangers() {
        return isSince43();
    }

    private boolean isSince43() {
        Matcher number = VERSION.matcher(version);
        if (!isMastodon() || !number.find()) {
            return false;
        }
        int major = Integer.parseInt(number.group(1));
        return major > 4 || (major == 4 && Integer.parseInt(number.group(2)) >= 3);
    }

    /// Whether what an account wrote in private is among its statuses when it asks for them itself. Not all servers
    /// show it there, and then nothing can be said of what is missing.
    boolean showsOwnMessages() {
        return isMastodon() || SHOWS_OWN.matcher(version.toLowerCase(Locale.ROOT)).find();
    }

    PostRules postRules() {
        return new PostRules(List.of(Visibility.PUBLIC, Visibility.UNLISTED, Visibility.FOLLOWERS), true, files.most(),
                files.types().stream().map(this::rule).toList(), files.mostDescription());
    }

    /// A film or a sound stands alone.
    private MediaRule rule(String type) {
        boolean picture = type.startsWith("image/");
        return new MediaRule(type, picture ? files.mostBytes() : files.mostFilmBytes(), !picture);
    }

    /// @param base the server's address
    @Nullable
    NetworkRule networkRule(URI base) {
        return rule == null ? null : new NetworkRule(domain, rule.text(), rule.number(), base.resolve("/about"));
    }
}
