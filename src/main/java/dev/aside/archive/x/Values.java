package dev.aside.archive.x;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads values at the parser, whatever type they were written as. After each the parser is at the value's end.
final class Values {
    private static final int LONGEST = 4_096;
    private static final int LONGEST_ID = 64;

    private Values() {}

    /// A string or number, as written; null for null, something else, or an absurd length.
    static @Nullable String string(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return json.getStringLength() > LONGEST ? null : json.getString();
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return json.getString();
        }
        json.skipChildren();
        return null;
    }

    /// What can be the id of a post or message: letters, digits, `_` and, inside, `-` and `:`; null for something else.
    static @Nullable String id(JsonParser json) {
        String text = string(json);
        if (text == null || text.isEmpty() || text.length() > LONGEST_ID || text.charAt(0) == '-') {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fine = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
                    || c == '-' || c == ':';
            if (!fine) {
                return null;
            }
        }
        return text;
    }

    /// The id of a person: digits; null for something else, as the `-1` of people who are gone.
    static @Nullable String person(JsonParser json) {
        String text = string(json);
        return isPerson(text) ? text : null;
    }

    static boolean isPerson(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 20 || (text.length() == 1 && text.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// A handle with its `@`; null for what can't be one.
    static @Nullable String handle(@Nullable String name) {
        if (name == null || name.isEmpty() || name.length() > 50) {
            return null;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
                return null;
            }
        }
        return "@" + name;
    }

    /// A count; 0 for what is none.
    static int count(JsonParser json) {
        String text = string(json);
        if (text == null || !isPerson(text)) {
            return 0;
        }
        return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    /// Begins a list: true when the parser is at one, else what is there was passed over.
    static boolean isList(JsonParser json) {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            return true;
        }
        json.skipChildren();
        return false;
    }

    /// Begins an object: true when the parser is at one, else what is there was passed over.
    static boolean isObject(JsonParser json) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        json.skipChildren();
        return false;
    }

    /// The next name in an object; null at its end. The parser is then at the name's value.
    static @Nullable String nextName(JsonParser json) {
        String name = json.nextName();
        if (name != null) {
            json.nextToken();
        }
        return name;
    }
}
