package dev.aside.app;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What a run takes from around it rather than from its profile, gathered so that a run can also be given other ones:
/// the
/// tour's pictures are the same wherever and whenever they are drawn. Safe for use by any thread if its parts are.
///
/// @param zone   whose days and hours are shown
/// @param locale how dates are written
/// @param random spreads what is tried again
/// @param keys   tells apart what is sent; never the same one twice
/// @param keyring whether credentials may be kept in the system's
record Surroundings(InstantSource clock, ZoneId zone, Locale locale, RandomGenerator random, Supplier<UUID> keys,
        boolean keyring) {
    /// Without a keyring.
    Surroundings(InstantSource clock, ZoneId zone, Locale locale, RandomGenerator random, Supplier<UUID> keys) {
        this(clock, zone, locale, random, keys, false);
    }

    /// The system's clock and zone, the language of its formats, and chance.
    static Surroundings ofThisMachine() {
        return new Surroundings(InstantSource.system(), ZoneId.systemDefault(),
                Locale.getDefault(Locale.Category.FORMAT), RandomGenerator.getDefault(), UUID::randomUUID, true);
    }
}
