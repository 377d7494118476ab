package dev.aside.archive.x;

import dev.aside.core.model.ArchiveLeft.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A file with one thing a record, in a wrapper: `{"follower": {…}}`. The wrapper may lack, as in 2019.
abstract class FlatContent implements Content {
    private final String wrapper;
    private long records;

    FlatContent(Kind kind) {
        wrapper = kind.wrappers().getFirst();
    }

    /// Forgets the record before.
    abstract void clear();

    /// Reads the value of a field, which the parser is at.
    abstract void field(String name, JsonParser json, Unit unit);

    /// Makes of the fields what they give.
    abstract void finish(Unit unit);

    @Override
    public final boolean read(Records records, Unit unit) {
        JsonParser json = records.json();
        JsonToken token = json.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return false;
        }
        if (token == JsonToken.START_OBJECT) {
            records.begins();
            clear();
            fields(records, unit);
            finish(unit);
        } else {
            json.skipChildren();
            unit.left(Reason.BAD_RECORD);
        }
        this.records++;
        records.ends();
        return true;
    }

    private void fields(Records records, Unit unit) {
        JsonParser json = records.json();
        for (String name = Values.nextName(json); name != null; name = Values.nextName(json)) {
            if (name.equals(wrapper) && json.currentToken() == JsonToken.START_OBJECT) {
                records.entered();
                for (String inner = Values.nextName(json); inner != null; inner = Values.nextName(json)) {
                    field(inner, json, unit);
                }
            } else {
                field(name, json, unit);
            }
        }
    }

    @Override
    public final void goOn(@Nullable String found, boolean lost) {
        records += lost ? 1 : 0;
    }

    @Override
    public final void startOver() {
        clear();
    }

    @Override
    public final long records() {
        return records;
    }

    @Override
    public final long messages() {
        return 0;
    }

    @Override
    public final @Nullable String cutOff() {
        return null;
    }
}
