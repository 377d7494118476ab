package dev.aside.ui.warning;

import dev.aside.core.TemplateGuard;
import dev.aside.core.ThingsToMention.Thing;
import dev.aside.core.port.PeopleStore;
import dev.aside.core.port.StoreException;
import java.util.List;

/// Where the warning learns what the verdict alone does not say, and keeps what it is told.
public record WarningSources(TemplateGuard guard, PeopleStore people, Mentions mentions) {
    /// What could be mentioned to somebody, the best first.
    @FunctionalInterface
    public interface Mentions {
        /// Blocks on the store; called in the background.
        List<Thing> of(long accountId, long personId) throws StoreException;
    }
}
