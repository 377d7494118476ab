package dev.aside.core;

import dev.aside.core.model.PostRules;
import dev.aside.core.port.BroadcastFeed;
import dev.aside.core.port.Connector;
import dev.aside.core.port.LengthRule;
import org.jspecify.annotations.Nullable;

/// How a post's text is counted when it stands behind a warning: where a network has warnings, they take their room
/// from it. Pure.
public final class PostLength {
    private PostLength() {}

    /// The network's own rule, less the warning.
    ///
    /// @param warning null for none
    public static LengthRule of(Connector connector, @Nullable String warning) {
        LengthRule rule = connector.postLength();
        boolean counts = warning != null && !warning.isBlank()
                && connector.broadcasts().map(BroadcastFeed::rules).filter(PostRules::contentWarning).isPresent();
        return counts && warning != null ? new Behind(rule, warning) : rule;
    }

    private record Behind(LengthRule rule, String warning) implements LengthRule {
        @Override
        public int limit() {
            return rule.limit() - (rule.left("") - rule.left(warning));
        }

        @Override
        public int left(String text) {
            return rule.left(text) - (rule.left("") - rule.left(warning));
        }
    }
}
