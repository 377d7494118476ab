package dev.aside.network.mastodon;

import dev.aside.network.ConnectorContract;
import dev.aside.network.Surroundings;

/// The connector keeps the contract of all connectors on a server like GoToSocial.
class GoToSocialConnectorTest extends ConnectorContract {
    @Override
    protected Surroundings surroundings() {
        return new MastodonWorld(FakeMastodon.Kind.GOTOSOCIAL, null);
    }
}
