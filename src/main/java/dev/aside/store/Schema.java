package dev.aside.store;

import java.util.List;

/// Which schema this program knows.
///
/// @param version the number that `PRAGMA user_version` holds in a store that is up to date
/// @param locations where the migrations lie, as class path folders
record Schema(int version, List<String> locations) {
    static final Schema CURRENT = new Schema(8, List.of("dev/aside/store"));
}
