package dev.aside.network.mastodon;

import dev.aside.network.ConnectorContract;
import dev.aside.network.Specification;
import dev.aside.network.Surroundings;

/// Everything asked and answered while the contract is kept is as Mastodon describes its interface.
class MastodonSpecificationTest extends ConnectorContract {
    @Override
    protected Surroundings surroundings() {
        return new MastodonWorld(FakeMastodon.Kind.MASTODON, Specification.of("mastodon/schema.json"));
    }
}
