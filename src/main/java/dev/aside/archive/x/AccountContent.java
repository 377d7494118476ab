package dev.aside.archive.x;

import dev.aside.core.model.Upsert;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// Whose archive it is, as `account.js`, `profile.js` and the manifest say together.
final class AccountContent {
    private static final int LONGEST_BIO = 2_000;

    private @Nullable String id;
    private @Nullable String handle;
    private @Nullable String name;
    private String bio = "";
    private @Nullable String picture;

    /// The account; null when no id is known.
    Upsert.@Nullable PersonSeen owner(Manifest manifest) {
        String owner = id == null ? manifest.id() : id;
        if (owner == null) {
            return null;
        }
        return new Upsert.PersonSeen(owner, owner, handle == null ? manifest.handle() : handle,
                name == null ? manifest.name() : name, bio, null, null, picture);
    }

    /// Reads one of the two files; of several records the first with an id counts.
    FlatContent of(Kind kind) {
        return kind == Kind.ACCOUNT ? new Account() : new Profile();
    }

    private final class Account extends FlatContent {
        private @Nullable String readId;
        private @Nullable String readHandle;
        private @Nullable String readName;

        Account() {
            super(Kind.ACCOUNT);
        }

        @Override
        void clear() {
            readId = null;
            readHandle = null;
            readName = null;
        }

        @Override
        void field(String field, JsonParser json, Unit unit) {
            switch (field) {
                case "accountId" -> readId = Values.person(json);
                case "username" -> readHandle = Values.handle(Values.string(json));
                case "accountDisplayName" -> readName = Texts.line(json, 200);
                default -> json.skipChildren();
            }
        }

        @Override
        void finish(Unit unit) {
            if (readId == null) {
                unit.left(dev.aside.core.model.ArchiveLeft.Reason.BAD_RECORD);
            } else if (id == null) {
                id = readId;
                handle = readHandle;
                name = readName;
            }
        }
    }

    private final class Profile extends FlatContent {
        Profile() {
            super(Kind.PROFILE);
        }

        @Override
        void clear() {
            bio = "";
            picture = null;
        }

        @Override
        void field(String field, JsonParser json, Unit unit) {
            if (field.equals("avatarMediaUrl")) {
                String address = Values.string(json);
                picture = Texts.isLink(address) ? address : null;
            } else if (field.equals("description") && Values.isObject(json)) {
                description(json, unit);
            } else {
                json.skipChildren();
            }
        }

        private void description(JsonParser json, Unit unit) {
            for (String field = Values.nextName(json); field != null; field = Values.nextName(json)) {
                if (field.equals("bio")) {
                    String text = Texts.read(json, unit);
                    bio = text == null || text.length() > LONGEST_BIO ? "" : Texts.restored(text, true);
                } else {
                    json.skipChildren();
                }
            }
        }

        @Override
        void finish(Unit unit) {
            // its fields are kept as they come
        }
    }
}
