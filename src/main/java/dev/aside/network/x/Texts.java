package dev.aside.network.x;

import com.twitter.twittertext.Extractor;
import dev.aside.network.http.Json;
import java.text.Normalizer;
import java.util.List;

/// X's texts: links come shortened, and three signs escaped. Pure.
final class Texts {
    private static final Extractor EXTRACTOR = new Extractor();

    private Texts() {}

    /// A post's or message's text as it was written; links to its own pictures are left out.
    static String shown(Json entry) {
        Json note = note(entry);
        Json whole = note.text("text") == null ? entry : note;
        Json entities = whole.at("entities").isMissing() ? entry.at("entities") : whole.at("entities");
        return expanded(whole.text("text", ""), entities.list("urls"));
    }

    /// The whole of a post that is longer than usual.
    private static Json note(Json entry) {
        return entry.at("note_post").isMissing() ? entry.at("note_tweet") : entry.at("note_post");
    }

    static String expanded(String text, List<Json> links) {
        String whole = text;
        for (Json link : links) {
            String small = link.text("url", "");
            String full = link.text("expanded_url", small);
            boolean picture = link.text("display_url", "").matches("pic\\.(x|twitter)\\.com/.*");
            if (!small.isEmpty()) {
                whole = whole.replace(small, picture ? "" : full);
            }
        }
        return unescaped(whole).strip();
    }

    /// X escapes three signs; some of its servers for development the two quotation marks too.
    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&#34;", "\"")
                .replace("&amp;", "&");
    }

    static boolean hasLink(String text) {
        return !EXTRACTOR.extractURLs(text).isEmpty();
    }

    /// Whether two texts are one and the same, whatever the network made of links, blanks and signs, seen or
    /// not.
    static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        String composed = Normalizer.normalize(unescaped(text), Normalizer.Form.NFC);
        for (String link : EXTRACTOR.extractURLs(composed)) {
            composed = composed.replace(link, "\uFFFC");
        }
        return composed.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", "");
    }
}
