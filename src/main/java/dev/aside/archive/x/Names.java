package dev.aside.archive.x;

import dev.aside.archive.zip.ZipItem;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What names in an archive mean.
final class Names {
    /// `data/` lacks where somebody zipped that folder's contents alone.
    private static final Pattern DATA = Pattern.compile("((?:.*/)?)(([a-z-]+?)(?:-part([0-9]{1,6}))?\\.js)",
            Pattern.DOTALL);
    private static final Set<String> NOT_NEEDED = Set.of("ad-engagements", "ad-free-article-visits", "ad-impressions",
            "ad-mobile-conversions-attributed", "ad-mobile-conversions-unattributed",
            "ad-online-conversions-attributed",
            "ad-online-conversions-unattributed", "ads-revenue-sharing", "ageinfo", "app", "article",
            "article-metadata", "account-creation-ip", "account-label", "account-suspension", "account-timezone",
            "audio-video-calls-in-dm", "audio-video-calls-in-dm-recipient-sessions", "branch-links", "catalog-item",
            "commerce-catalog", "community-note", "community-note-batsignal", "community-note-rating",
            "community-note-tombstone", "community-tweet", "connected-application", "contact", "deleted-note-tweet",
            "deleted-tweet-headers", "device-token", "direct-message-headers", "direct-message-group-headers",
            "direct-message-mute", "email-address-change", "expanded-profile", "grok-chat-item", "ip-audit",
            "key-registry", "like", "lists-created", "lists-member", "lists-subscribed", "moment", "ni-devices",
            "personalization", "phone-number", "product-drop", "product-set", "professional-data", "protected-history",
            "reply-prompt", "saved-search", "screen-name-change", "shop-module", "shopify-account", "smartblock",
            "spaces-metadata", "sso", "tweet-headers", "tweetdeck", "twitter-article", "twitter-circle",
            "twitter-circle-member", "twitter-circle-tweet", "user-link-clicks", "verified", "verified-organization");

    private Names() {}

    /// A file of data.
    ///
    /// @param root the folder that the archive lies in: empty, or ending with a slash
    /// @param base its name without folders
    /// @param type its name without part and ending
    record FileName(String root, String base, String type, int part) {
        boolean isManifest() {
            return type.equals("manifest");
        }

        boolean isNotNeeded() {
            return NOT_NEEDED.contains(type) || type.startsWith("periscope-");
        }
    }

    static Optional<FileName> file(String name) {
        Matcher matcher = DATA.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String folder = matcher.group(1);
        String root = folder.endsWith("/data/") || folder.equals("data/")
                ? folder.substring(0, folder.length() - "data/".length())
                : folder;
        String part = matcher.group(4);
        return Optional.of(new FileName(root.equals("./") ? "" : root, matcher.group(2), matcher.group(3),
                part == null ? 0 : Integer.parseInt(part)));
    }

    /// Whether an entry that is no data is known to be of no use: the pages to look at the archive with, pictures of
    /// things that are not read.
    static boolean isFurniture(ZipItem item) {
        String name = item.name();
        return name.contains("assets/") || name.startsWith("__MACOSX/") || name.endsWith(".DS_Store")
                || name.contains("_media/") || name.endsWith("Your archive.html") || name.endsWith("README.txt");
    }

    /// The name under which an entry that is not read is reported: many files of one folder together.
    static String together(ZipItem item) {
        String name = item.name();
        int folder = name.lastIndexOf('/');
        int assets = name.indexOf("assets/");
        if (assets >= 0) {
            return name.substring(0, assets + "assets/".length());
        }
        return folder >= 0 && name.startsWith("_media", folder - "_media".length())
                ? name.substring(0, folder + 1)
                : name;
    }
}
