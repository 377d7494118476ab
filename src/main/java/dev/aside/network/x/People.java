package dev.aside.network.x;

import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Profiles as X gives them. Pure.
final class People {
    private People() {}

    /// Asks for the account itself.
    static Call me() {
        return Call.get("/2/users/me").query("user.fields", Spelling.PEOPLE + ",public_metrics");
    }

    /// @throws NetworkException UNREADABLE for what has no id
    static Upsert.PersonSeen person(Json user) throws NetworkException {
        String id = user.requireId("id");
        String name = user.text("username");
        String bio = Texts.expanded(user.text("description", ""), user.at("entities", "description").list("urls"));
        return new Upsert.PersonSeen(id, id, name == null ? null : "@" + name, user.text("name"), bio, null, null,
                picture(user.text("profile_image_url")));
    }

    /// The address given is of a picture of 48 pixels; a larger one lies beside it.
    private static @Nullable String picture(@Nullable String small) {
        return small == null ? null : small.replaceFirst("_normal(\\.\\w+)$", "_400x400$1");
    }

    /// Whether the account follows them; empty where that is not said.
    static Optional<Upsert> following(Json user) throws NetworkException {
        Json status = user.at("connection_status");
        return status.isList()
                ? Optional.of(new Upsert.FollowingSeen(user.requireId("id"),
                        status.list().stream().anyMatch(word -> word.text().orElse("").equals("following"))))
                : Optional.empty();
    }

    /// The people that came along with an answer.
    static List<Json> included(Json answer) {
        return answer.at("includes").list("users").stream().filter(user -> user.id("id") != null).toList();
    }

    static List<String> ids(List<Json> users) {
        List<String> ids = new ArrayList<>();
        users.forEach(user -> user.at("id").id().ifPresent(ids::add));
        return ids;
    }
}
