package dev.aside.network.x;

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
/// @param pass what is being read
/// @param token where it goes on; null at its beginning
/// @param count how many the network counted when `known` was right
/// @param checked when reading all began last, in seconds
/// @param known who follows, newest first; only the newest when they are too many
/// @param seen whom this pass met
/// @param gone who was found gone and is still to be told
/// @param many whether they are too many to notice who leaves
record FollowerPlace(Pass pass, @Nullable String token, long count, long checked, Set<String> known, Set<String> seen,
        List<String> gone, boolean many) {
    private static final int MOST_KNOWN = 20_000;
    private static final int NEWEST = 2_000;

    /// What is read: nothing at the moment, those who are new, or all.
    enum Pass {
        NONE, NEWS, ALL
    }

    static FollowerPlace begin(long count, long now) {
        return new FollowerPlace(Pass.ALL, null, count, now, Set.of(), Set.of(), List.of(), false);
    }

    static FollowerPlace of(Cursor cursor) throws NetworkException {
        Json state = Json.parse(cursor.value());
        Pass pass = switch (state.text("pass", "")) {
            case "NEWS" -> Pass.NEWS;
            case "ALL" -> Pass.ALL;
            default -> Pass.NONE;
        };
        return new FollowerPlace(pass, state.text("token"), state.number("count", -1), state.number("checked", 0),
                names(state.text("known", "")), names(state.text("seen", "")),
                List.copyOf(names(state.text("gone", ""))), state.flag("many", false));
    }

    private static Set<String> names(String joined) {
        Set<String> names = new LinkedHashSet<>();
        if (!joined.isEmpty()) {
            names.addAll(List.of(joined.split(" ")));
        }
        return names;
    }

    Cursor cursor() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pass", pass.name());
        if (token != null) {
            tree.put("token", token);
        }
        tree.put("count", count);
        tree.put("checked", checked);
        tree.put("known", String.join(" ", known));
        tree.put("seen", String.join(" ", seen));
        tree.put("gone", String.join(" ", gone));
        tree.put("many", many);
        return new Cursor(Json.from(tree).write());
    }

    /// The beginning of a pass.
    FollowerPlace starting(Pass next, long counted, long now) {
        return new FollowerPlace(next, null, counted, now, known, Set.of(), List.of(), many);
    }

    /// The pass begins anew: for those who are new, with another look at how many follow.
    FollowerPlace fromTop() {
        return starting(pass == Pass.NEWS ? Pass.NONE : pass, count, checked);
    }

    /// The pass goes on.
    FollowerPlace at(String next, Collection<String> met) {
        return new FollowerPlace(pass, next, count, checked, known, with(met), gone, many);
    }

    /// The pass met the end of the list, or somebody known.
    FollowerPlace done(Collection<String> met) {
        Set<String> whole = with(met);
        if (pass == Pass.ALL) {
            boolean tooMany = whole.size() > MOST_KNOWN;
            List<String> left = tooMany ? List.of() : known.stream().filter(id -> !whole.contains(id)).toList();
            return new FollowerPlace(Pass.NONE, null, count, checked, newest(whole, tooMany), Set.of(), left, tooMany);
        }
        long came = whole.stream().filter(id -> !known.contains(id)).count();
        whole.addAll(known);
        boolean tooMany = many || whole.size() > MOST_KNOWN;
        return new FollowerPlace(Pass.NONE, null, count + came, checked, newest(whole, tooMany), Set.of(), gone,
                tooMany);
    }

    private Set<String> with(Collection<String> met) {
        Set<String> whole = new LinkedHashSet<>(seen);
        met.stream().limit(Math.max(0, MOST_KNOWN + 1L - seen.size())).forEach(whole::add);
        return whole;
    }

    private static Set<String> newest(Set<String> all, boolean tooMany) {
        Set<String> newest = new LinkedHashSet<>();
        all.stream().limit(tooMany ? NEWEST : MOST_KNOWN).forEach(newest::add);
        return newest;
    }

    /// Some of those who are gone were told.
    FollowerPlace told(int most) {
        return new FollowerPlace(pass, token, count, checked, known, seen, gone.subList(most, gone.size()), many);
    }
}
