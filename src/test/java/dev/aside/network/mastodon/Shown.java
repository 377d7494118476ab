package dev.aside.network.mastodon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a fake server's people and texts look like to a client.
record Shown(Town town) {
    Map<String, Object> account(Town.Neighbour one) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("id", one.id);
        account.put("username", one.name);
        account.put("acct", one.acct());
        account.put("display_name", one.name.toUpperCase(Locale.ROOT));
        account.put("note", "<p>Bells &amp; <a href=\"https://bells.example/shop?x=1\">wheels</a></p>");
        if (isMastodon()) {
            account.put("uri", one.uri());
        }
        account.put("url", one.uri());
        for (String picture : List.of("avatar", "avatar_static", "header", "header_static")) {
            account.put(picture, "https://" + FakeMastodon.DOMAIN + "/" + one.name + ".png");
        }
        for (String flag : List.of("bot", "group", "indexable", "locked")) {
            account.put(flag, flag.equals("locked") && !isMastodon());
        }
        account.put("created_at", "2024-01-01T00:00:00.000Z");
        account.put("emojis", List.of());
        account.put("fields", List.of(Map.of("name", "Pronouns", "value", "they/them")));
        account.put("followers_count", one.equals(town.me) ? town.followers.size() : 7);
        account.put("following_count", 3);
        account.put("statuses_count", 12);
        return account;
    }

    private boolean isMastodon() {
        return town.kind == FakeMastodon.Kind.MASTODON;
    }

    Map<String, Object> own() {
        Map<String, Object> account = account(town.me);
        account.put("source", Map.of("privacy", "public", "note", "", "fields", List.of(), "sensitive", false,
                "language", "en", "follow_requests_count", 0, "indexable", false));
        account.put("role", Map.of("id", "1", "name", "", "color", "", "permissions", "0", "highlighted", false));
        return account;
    }

    Map<String, Object> status(Town.Status one) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("id", one.id);
        status.put("uri", one.author.uri() + "/statuses/" + one.id);
        status.put("created_at", FakeMastodon.time(one.at));
        status.put("edited_at", one.edited == null ? null : FakeMastodon.time(one.edited));
        status.put("account", account(one.author));
        status.put("content", html(one));
        if (!isMastodon()) {
            status.put("text", one.text);
        }
        status.put("visibility", one.visibility);
        status.put("in_reply_to_id", one.parent);
        status.put("sensitive", !one.warning.isEmpty());
        status.put("spoiler_text", one.warning);
        status.put("emojis", List.of());
        status.put("tags", List.of());
        status.put("media_attachments", one.media.stream().map(this::file).toList());
        status.put("mentions", one.named.stream().map(named -> Map.of("id", named.id, "acct", named.acct(), "username",
                named.name, "url", named.uri())).toList());
        status.put("favourites_count", one.likes);
        status.put("reblogs_count", 0);
        status.put("replies_count", town.statuses.stream().filter(answer -> one.id.equals(answer.parent)).count());
        return status;
    }

    private Map<String, Object> file(String id) {
        return Map.of("id", id, "type", "image", "url", "https://" + FakeMastodon.DOMAIN + "/media/" + id + ".png",
                "description", town.uploads.getOrDefault(id, ""),
                "meta", Map.of("original", Map.of("width", 640, "height", 480)));
    }

    private static String html(Town.Status one) {
        if (one.shown != null) {
            return one.shown;
        }
        String text = one.text.replace("&", "&amp;").replace("<", "&lt;").replace("\n\n", "</p><p>")
                .replace("\n", "<br />");
        for (Town.Neighbour named : one.named) {
            String link = "<span class=\"h-card\"><a href=\"" + named.uri() + "\" class=\"u-url mention\">@<span>"
                    + named.name + "</span></a></span>";
            text = text.replaceFirst("@" + named.name + "(@[\\w.]+)?", link);
        }
        return "<p>" + text + "</p>";
    }

    Map<String, Object> notice(Town.Notice one) {
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("id", one.id());
        notice.put("type", one.type());
        notice.put("group_key", "ungrouped-" + one.id());
        notice.put("created_at", FakeMastodon.time(one.at()));
        notice.put("account", account(one.from()));
        if (one.status() != null) {
            notice.put("status", status(one.status()));
        }
        return notice;
    }

    Map<String, Object> talk(Town.Talk one) {
        List<Object> others = new ArrayList<>();
        one.others().forEach(other -> others.add(account(other)));
        if (others.isEmpty()) {
            others.add(account(town.me));
        }
        return Map.of("id", one.id(), "unread", town.unread.contains(one.id()), "accounts", others, "last_status",
                status(one.last()));
    }

    /// A request's number is its author's.
    Map<String, Object> request(Town.Neighbour one) {
        List<Town.Status> behind = town.behind(one);
        return Map.of("id", one.id, "created_at", FakeMastodon.time(behind.getLast().at), "updated_at",
                FakeMastodon.time(behind.getFirst().at), "notifications_count", Integer.toString(behind.size()),
                "account", account(one), "last_status", status(behind.getFirst()));
    }

    Map<String, Object> instance() {
        boolean mastodon = isMastodon();
        Map<String, Object> media = Map.of("supported_mime_types", List.of("image/png"), "image_size_limit", 16777216,
                "image_matrix_limit", 33177600, "video_size_limit", 103809024, "video_frame_rate_limit", 120,
                "video_matrix_limit", 8294400);
        Map<String, Object> statuses = Map.of("max_characters", mastodon ? 500 : 5000, "max_media_attachments",
                mastodon ? 4 : 6, "characters_reserved_per_url", mastodon ? 23 : 25);
        Map<String, Object> configuration = Map.of("urls", urls(), "statuses", statuses, "media_attachments", media,
                "accounts", Map.of("max_featured_tags", 10, "max_pinned_statuses", 5), "polls",
                Map.of("max_options", 4, "max_characters_per_option", 50, "min_expiration", 300, "max_expiration",
                        2629746),
                "translation", Map.of("enabled", false));
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("domain", town.domain);
        instance.put("title", "Kettle");
        instance.put("version", mastodon ? "4.4.1" : "0.19.1+git-1a2b3c4");
        instance.put("source_url", mastodon
                ? "https://github.com/mastodon/mastodon"
                : "https://codeberg.org/superseriousbusiness/gotosocial");
        instance.put("description", "Bells");
        instance.put("configuration", configuration);
        instance.put("languages", List.of("en"));
        instance.put("api_versions", Map.of("mastodon", 6));
        instance.put("usage", Map.of("users", Map.of("active_month", 2)));
        instance.put("thumbnail", Map.of("url", "https://" + FakeMastodon.DOMAIN + "/a.png"));
        instance.put("icon", List.of());
        instance.put("registrations", Map.of("enabled", false, "approval_required", true, "message", "",
                "url", "https://" + FakeMastodon.DOMAIN + "/"));
        instance.put("contact", Map.of("email", "a@kettle.example", "account", account(town.me)));
        instance.put("rules", List.of(rule("1", "Be kind."), rule("2", "No unsolicited automated messages.")));
        return instance;
    }

    /// GoToSocial says `wss` and its own name, however it is reached.
    private Map<String, String> urls() {
        String streaming = isMastodon() || !town.streaming.isEmpty() ? town.streaming : "wss://" + town.domain;
        return streaming.isEmpty() ? Map.of() : Map.of("streaming", streaming);
    }

    private static Map<String, Object> rule(String id, String text) {
        return Map.of("id", id, "text", text, "hint", "");
    }
}
