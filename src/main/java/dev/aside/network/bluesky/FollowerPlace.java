package dev.aside.network.bluesky;

import dev.aside.core.model.Cursor;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far reading the followers got. Immutable.
///
/// @param news where the notifications of new ones stand
/// @param known who follows, when that was read to the end; null before, and where they are too many to remember
/// @param count how many the network counted when `known` was right; below zero when that is in doubt
/// @param checked when reading all began last, in seconds
/// @param pass where a reading of all goes on, empty at its beginning; null when none is under way
/// @param many whether they are too many to remember
record FollowerPlace(Timeline.Place news, @Nullable Set<String> known, long count, long checked, @Nullable String pass,
        boolean many) {
    private static final String PLC = "did:plc:";
    private static final int MOST_REMEMBERED = 50_000;

    static FollowerPlace of(Cursor cursor) throws NetworkException {
        Json state = Json.parse(cursor.value());
        Set<String> known = null;
        String names = state.text("known");
        if (names != null) {
            known = new LinkedHashSet<>();
            for (String name : names.split(" ", -1)) {
                if (!name.isEmpty()) {
                    known.add(name.startsWith("did:") ? name : PLC + name);
                }
            }
        }
        return new FollowerPlace(Timeline.Place.of(state.at("news")), known, state.number("count", -1),
                state.number("checked", 0), state.text("pass"), state.flag("many", false));
    }

    Cursor cursor() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("news", news.tree());
        tree.put("count", count);
        tree.put("checked", checked);
        tree.put("many", many);
        if (pass != null) {
            tree.put("pass", pass);
        }
        if (known != null) {
            List<String> names = known.stream()
                    .map(did -> did.startsWith(PLC) ? did.substring(PLC.length()) : did).toList();
            tree.put("known", String.join(" ", names));
        }
        return new Cursor(Json.from(tree).write());
    }

    FollowerPlace passingOn(@Nullable String cursor) {
        return new FollowerPlace(news, known, count, checked, cursor, many);
    }

    /// After all were read.
    FollowerPlace settled(Collection<String> all) {
        boolean tooMany = all.size() > MOST_REMEMBERED;
        return new FollowerPlace(news, tooMany ? null : new LinkedHashSet<>(all), count, checked, null, tooMany);
    }

    /// Where reading all anew begins.
    ///
    /// @param counted how many the network counts
    FollowerPlace checking(long counted, long now) {
        return new FollowerPlace(news, known, counted, now, "", many);
    }

    /// After a look at the notifications.
    FollowerPlace heard(Timeline.Place next, List<String> newcomers) {
        if (known == null) {
            return new FollowerPlace(next, null, count, checked, pass, many);
        }
        Set<String> all = new LinkedHashSet<>(known);
        int before = all.size();
        all.addAll(newcomers);
        return new FollowerPlace(next, all, count < 0 ? count : count + all.size() - before, checked, pass, many);
    }
}
