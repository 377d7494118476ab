package dev.aside.network.mastodon;

import dev.aside.core.model.Cursor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes where a reading stopped into a cursor, and reads it back.
final class Places {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Places() {}

    static Cursor cursor(Object place) {
        return new Cursor(MAPPER.writeValueAsString(place));
    }

    /// Null to begin, also when the cursor was made by another version of the program.
    static <T> @Nullable T place(@Nullable Cursor cursor, Class<T> kind) {
        if (cursor == null) {
            return null;
        }
        try {
            return MAPPER.readValue(cursor.value(), kind);
        } catch (JacksonException e) {
            e.clearLocation();
            return null;
        }
    }
}
