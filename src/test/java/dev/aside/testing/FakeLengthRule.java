package dev.aside.testing;

import dev.aside.core.port.LengthRule;

/// Counts code points.
///
/// @param limit how many
public record FakeLengthRule(int limit) implements LengthRule {
    public static FakeLengthRule of(int limit) {
        return new FakeLengthRule(limit);
    }

    @Override
    public int left(String text) {
        return limit - text.codePointCount(0, text.length());
    }
}
