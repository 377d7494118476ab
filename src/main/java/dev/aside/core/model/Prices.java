package dev.aside.core.model;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What a network charges the owner for the calls made to it.
///
/// @param thousandths of a US dollar for one of each
/// @param source where the network says so
public record Prices(Map<Charge, Long> thousandths, URI source) {
    public Prices {
        thousandths = thousandths.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(thousandths));
    }

    /// What is charged for.
    public enum Charge {
        POST, POST_WITH_LINK, MESSAGE, DELETION, MESSAGE_READ, FOLLOWER_READ, POST_READ, PERSON_READ
    }
}
