package dev.aside.network.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds links, names and tags in a text, which the network does not do: whoever writes says where they are, in bytes
/// of UTF-8 (https://docs.bsky.app/docs/advanced-guides/post-richtext). Pure.
final class Facets {
    private static final String BEFORE = "(?<=^|[\\s(\\[{\"'“‘«])";
    private static final Pattern LINK = Pattern.compile(BEFORE + "(?i:https?)://[^\\s<>\"“”«»]+");
    private static final Pattern NAME = Pattern
            .compile(BEFORE + "@((?:[a-zA-Z0-9][a-zA-Z0-9-]*\\.)+[a-zA-Z][a-zA-Z0-9-]*)");
    /// A tag begins with something else than a digit and ends before punctuation.
    private static final Pattern TAG = Pattern
            .compile("(?<=^|\\s)[#＃](?!\\ufe0f|\\d+(?:\\s|$))([^\\s#＃\\u00ad\\u2060\\u200a-\\u200d]+)");
    private static final String CLOSING = ".,;:!?'’)]}…";
    private static final int LONGEST_TAG = 64;

    private Facets() {}

    /// A place in the text. The value is the link, the handle without its `@`, or the tag without its `#`.
    record Place(Kind kind, int start, int end, String value) {
        enum Kind {
            LINK, NAME, TAG
        }

        /// As the network wants it.
        ///
        /// @param feature such as `app.bsky.richtext.facet#link` with its value
        Map<String, Object> facet(Map<String, Object> feature) {
            return Map.of("index", Map.of("byteStart", start, "byteEnd", end), "features", List.of(feature));
        }
    }

    /// The places in their order, none over another.
    static List<Place> in(String text) {
        List<Place> found = new ArrayList<>();
        for (Matcher link = LINK.matcher(text); link.find();) {
            String address = open(link.group());
            if (address.length() > "https://".length()) {
                found.add(place(Place.Kind.LINK, text, link.start(), link.start() + address.length(), address));
            }
        }
        for (Matcher name = NAME.matcher(text); name.find();) {
            if (Syntax.isHandle(name.group(1))) {
                found.add(place(Place.Kind.NAME, text, name.start(), name.end(), name.group(1)));
            }
        }
        for (Matcher tag = TAG.matcher(text); tag.find();) {
            String word = tag.group(1).replaceFirst("[\\p{Punct}\\p{IsPunctuation}]+$", "");
            if (!word.isEmpty() && word.codePointCount(0, word.length()) <= LONGEST_TAG) {
                found.add(place(Place.Kind.TAG, text, tag.start(), tag.start(1) + word.length(), word));
            }
        }
        found.sort(Comparator.comparingInt(Place::start));
        return found;
    }

    /// A link without the marks that end the sentence or the bracket it stands in.
    private static String open(String link) {
        String rest = link;
        while (!rest.isEmpty() && CLOSING.indexOf(rest.charAt(rest.length() - 1)) >= 0) {
            char last = rest.charAt(rest.length() - 1);
            boolean opened = last == ')' && rest.chars().filter(c -> c == '(').count() >= rest.chars()
                    .filter(c -> c == ')').count();
            if (opened) {
                break;
            }
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }

    private static Place place(Place.Kind kind, String text, int start, int end, String value) {
        int from = bytes(text.substring(0, start));
        return new Place(kind, from, from + bytes(text.substring(start, end)), value);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
