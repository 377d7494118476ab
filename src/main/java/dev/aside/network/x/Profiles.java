package dev.aside.network.x;

import dev.aside.core.model.Failure;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Call;
import dev.aside.network.http.Json;
import java.util.Collection;
import java.util.List;

/// Asks about people who did not come along with what they said.
final class Profiles {
    private static final int MOST = 100;

    private Profiles() {}

    /// At most a hundred of them. Of people who are gone, there are none.
    static List<Json> of(Api api, Collection<String> ids) throws NetworkException {
        if (ids.isEmpty()) {
            return List.of();
        }
        try {
            List<Json> users = api.ask(Call.get("/2/users").query("ids", String.join(",", first(ids)))
                    .query("user.fields", Spelling.PEOPLE)).json().list("data");
            api.spending().read(Price.PERSON_READ, People.ids(users));
            return users;
        } catch (NetworkException e) {
            if (e.failure().kind() == Failure.Kind.NOT_FOUND || e.failure().kind() == Failure.Kind.REFUSED) {
                return List.of();
            }
            throw e;
        }
    }

    /// Those who are asked about.
    static List<String> first(Collection<String> ids) {
        return ids.stream().limit(MOST).toList();
    }
}
