package dev.aside.network.bluesky;

import dev.aside.core.model.Pronouns;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads who somebody is.
final class Profiles {
    /// What stands in place of a handle that does not lead back to its owner.
    private static final String INVALID = "handle.invalid";
    private static final int MOST_AT_ONCE = 25;

    private Profiles() {}

    /// A profile from any view that carries the description.
    static Upsert.PersonSeen person(Json profile) throws NetworkException {
        String did = profile.requireId("did");
        String handle = profile.text("handle");
        String name = profile.text("displayName");
        return new Upsert.PersonSeen(did, did, INVALID.equals(handle) ? null : handle,
                name == null || name.isBlank() ? null : name, profile.text("description", ""),
                pronouns(profile.text("pronouns")), null, profile.text("avatar"));
    }

    /// A profile, and whether the account follows them where the view says so.
    static List<Upsert> personAndFollowing(Json profile, boolean tellsNot) throws NetworkException {
        Upsert.PersonSeen person = person(profile);
        Json viewer = profile.at("viewer");
        boolean follows = viewer.text("following") != null;
        return viewer.isObject() && (follows || tellsNot)
                ? List.of(person, new Upsert.FollowingSeen(person.remoteId(), follows))
                : List.of(person);
    }

    /// The first word says it: *she/her*, *they/them*.
    private static @Nullable Pronouns pronouns(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        return switch (stated.strip().toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0]) {
            case "she" -> Pronouns.SHE;
            case "he" -> Pronouns.HE;
            case "they" -> Pronouns.THEY;
            default -> null;
        };
    }

    /// Reads whole profiles of people of whom only a short view is known, which lacks the description. Whoever has no
    /// profile any more keeps the short one.
    ///
    /// @param views short views, also of the same person more than once
    static List<Upsert> whole(Xrpc xrpc, Collection<Json> views) throws NetworkException {
        Map<String, Json> people = new LinkedHashMap<>();
        for (Json view : views) {
            people.put(view.requireId("did"), view);
        }
        List<String> dids = List.copyOf(people.keySet());
        for (int from = 0; from < dids.size(); from += MOST_AT_ONCE) {
            Call call = Xrpc.query("app.bsky.actor.getProfiles");
            dids.subList(from, Math.min(dids.size(), from + MOST_AT_ONCE)).forEach(did -> call.query("actors", did));
            for (Json profile : xrpc.ask(call).requireList("profiles")) {
                people.replace(profile.requireId("did"), profile);
            }
        }
        List<Upsert> upserts = new ArrayList<>();
        for (Json profile : people.values()) {
            upserts.addAll(personAndFollowing(profile, true));
        }
        return upserts;
    }
}
