package dev.aside.network.x;

import dev.aside.core.model.Feed;
import dev.aside.core.model.SignedIn;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.NetworkException;
import dev.aside.network.http.Site;
import dev.aside.network.http.Web;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Finds out whom new tokens belong to.
final class Arrival {
    private Arrival() {}

    static SignedIn of(Web web, XServers servers, XTokens tokens, Spending spending) throws NetworkException {
        Site site = new Site(web, tokens.api(), Site.Manners.STRANGER);
        Api api = new Api(site, "", spending, servers.development());
        Upsert.PersonSeen profile = People.person(api.ask(People.me().header("Authorization", "Bearer "
                + tokens.access())).json().at("data"));
        spending.read(Price.PERSON_READ, List.of(profile.remoteId()));
        Set<Feed> withheld = EnumSet.noneOf(Feed.class);
        if (!tokens.opens("dm.read")) {
            withheld.add(Feed.MESSAGES);
        }
        if (!tokens.opens("follows.read")) {
            withheld.add(Feed.FOLLOWERS);
        }
        return new SignedIn(profile, tokens.of(profile.remoteId()).credentials(), withheld);
    }
}
