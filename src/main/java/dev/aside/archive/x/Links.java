package dev.aside.archive.x;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads where the short links of a text lead. Posts, messages and notes name the fields differently.
final class Links {
    private static final int MOST = 100;

    private Links() {}

    /// Reads a list; what is no link in it is passed over.
    static void read(JsonParser json, List<Texts.Link> into) {
        if (!Values.isList(json)) {
            return;
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                one(json, into);
            } else {
                json.skipChildren();
            }
        }
    }

    private static void one(JsonParser json, List<Texts.Link> into) {
        String shown = null;
        String meant = null;
        for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
            switch (name) {
                case "url", "shortUrl" -> shown = Values.string(json);
                case "expanded", "expanded_url", "expandedUrl" -> meant = Values.string(json);
                default -> json.skipChildren();
            }
        }
        if (shown != null && meant != null) {
            add(shown, meant, into);
        }
    }

    static void add(@Nullable String shown, String meant, List<Texts.Link> into) {
        boolean fine = shown != null && Texts.isLink(shown) && (meant.isEmpty() || Texts.isLink(meant));
        if (shown != null && fine && !shown.equals(meant) && into.size() < MOST) {
            into.add(new Texts.Link(shown, printable(meant)));
        }
    }

    private static String printable(String link) {
        return link.codePoints().allMatch(c -> c > ' ' && (c < 0x7f || c >= 0xa0) && (c < 0xd800 || c >= 0xe000))
                ? link
                : LeftOver.label(link);
    }
}
