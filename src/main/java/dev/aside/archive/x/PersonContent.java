package dev.aside.archive.x;

import dev.aside.core.model.ArchiveLeft.Reason;
import dev.aside.core.model.Upsert;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// Followers, followed, blocked and muted people: ids, without handle or date.
final class PersonContent extends FlatContent {
    private final Kind kind;
    private @Nullable String person;

    PersonContent(Kind kind) {
        super(kind);
        this.kind = kind;
    }

    @Override
    void clear() {
        person = null;
    }

    @Override
    void field(String name, JsonParser json, Unit unit) {
        if (name.equals("accountId")) {
            person = Values.person(json);
        } else {
            json.skipChildren();
        }
    }

    @Override
    void finish(Unit unit) {
        if (person == null) {
            unit.left(Reason.BAD_RECORD);
            return;
        }
        unit.add(switch (kind) {
            case FOLLOWER -> new Upsert.FollowSeen(person, null);
            case FOLLOWING -> new Upsert.FollowingSeen(person, true);
            case BLOCK -> new Upsert.SilencedSeen(person, true, false);
            default -> new Upsert.SilencedSeen(person, false, true);
        });
    }
}
