package dev.aside.network.mastodon;

import dev.aside.network.ConnectorContract;
import dev.aside.network.Specification;
import dev.aside.network.Surroundings;
import org.junit.jupiter.api.BeforeAll;

/// Everything asked and answered while the contract is kept is as Mastodon describes its interface.
class MastodonSpecificationTest extends ConnectorContract {
    private static final String DESCRIPTION = "mastodon/schema.json";

    /// Before anything is set up that would have to be taken down again.
    @BeforeAll
    static void skipsWhereThereIsNoDescription() {
        var _ = Specification.of(DESCRIPTION);
    }

    @Override
    protected Surroundings surroundings() {
        return new MastodonWorld(FakeMastodon.Kind.MASTODON, Specification.of(DESCRIPTION));
    }
}
