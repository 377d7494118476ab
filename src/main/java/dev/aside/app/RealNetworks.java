package dev.aside.app;

import dev.aside.core.Changes;
import dev.aside.core.SignIns;
import dev.aside.core.model.Network;
import dev.aside.core.port.Gateway;
import dev.aside.core.port.MediaFiles;
import dev.aside.core.port.SecretStore;
import dev.aside.core.port.StoreException;
import dev.aside.network.bluesky.BlueskyGateway;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import dev.aside.network.mastodon.MastodonGateway;
import dev.aside.network.x.XGateway;
import dev.aside.secrets.Secrets;
import java.time.InstantSource;
import java.util.List;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The networks of real accounts, in every profile but the demo's: connections, secrets and the ways in.
final class RealNetworks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RealNetworks.class);

    private final Web web;
    private final SignIns signIns;
    private final Changes.Subscription subscription;

    private RealNetworks(Web web, SignIns signIns, Changes.Subscription subscription) {
        this.web = web;
        this.signIns = signIns;
        this.subscription = subscription;
    }

    /// Nothing is asked of a network or a keyring yet.
    ///
    /// @param servers what the command line said of them; where it said nothing, the settings do
    static RealNetworks of(Engine engine, AppPaths paths, Servers servers, boolean keyring) {
        Web web = new Web("Aside/" + ResourceBundle.getBundle("dev.aside.cli.version").getString("version"),
                Timeouts.USUAL, engine.clock());
        List<Gateway> begun = gateways(web, engine, paths, chosen(engine, servers));
        List<ChosenGateway> gateways = begun.stream().map(ChosenGateway::new).toList();
        Changes.Subscription subscription = engine.changes().subscribe(changes -> {
            if (changes.stream().anyMatch(change -> change.kind() == Changes.Kind.SETTINGS)) {
                List<Gateway> others = gateways(web, engine, paths, chosen(engine, servers));
                for (int i = 0; i < others.size(); i++) {
                    gateways.get(i).choose(others.get(i));
                }
            }
        });
        SecretStore secrets = keyring
                ? Secrets.of(paths.secrets(), paths.keyringService())
                : Secrets.inFile(paths.secrets());
        SignIns signIns = new SignIns(List.copyOf(gateways), engine.stores().accounts(), secrets, engine.accounts(),
                engine.connectors(), engine.sync());
        return new RealNetworks(web, signIns, subscription);
    }

    private static Servers chosen(Engine engine, Servers servers) {
        try {
            return servers.or(engine.stores().settings().networks());
        } catch (StoreException e) {
            LOG.error("What the settings say of servers can't be read", e);
            return servers;
        }
    }

    /// The networks in the order they are offered.
    private static List<Gateway> gateways(Web web, Engine engine, AppPaths paths, Servers servers) {
        MediaFiles media = hash -> paths.media().resolve(hash);
        InstantSource clock = engine.clock();
        return List.of(new MastodonGateway(web, media, clock),
                new BlueskyGateway(web, servers.bluesky(), media, clock),
                new XGateway(web, servers.x(), thousandths -> spend(engine, thousandths), media, clock));
    }

    private static void spend(Engine engine, long thousandths) {
        try {
            engine.stores().spending().spend(Network.X, thousandths);
        } catch (StoreException e) {
            LOG.error("What X charged can't be added up", e);
        }
    }

    SignIns signIns() {
        return signIns;
    }

    @Override
    public void close() {
        subscription.close();
        web.close();
    }
}
