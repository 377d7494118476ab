package dev.aside.app;

import dev.aside.core.SignIns;
import dev.aside.core.model.Network;
import dev.aside.core.port.Gateway;
import dev.aside.core.port.MediaFiles;
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

    private RealNetworks(Web web, SignIns signIns) {
        this.web = web;
        this.signIns = signIns;
    }

    /// Nothing is asked of a network or a keyring yet.
    static RealNetworks of(Engine engine, AppPaths paths, Servers servers) {
        Web web = new Web("Aside/" + ResourceBundle.getBundle("dev.aside.cli.version").getString("version"),
                Timeouts.USUAL, engine.clock());
        SignIns signIns = new SignIns(gateways(web, engine, paths, servers), engine.stores().accounts(),
                Secrets.of(paths.secrets(), paths.keyringService()), engine.accounts(), engine.connectors(),
                engine.sync());
        return new RealNetworks(web, signIns);
    }

    /// The networks in the order they are offered.
    private static List<Gateway> gateways(Web web, Engine engine, AppPaths paths, Servers servers) {
        MediaFiles media = hash -> paths.media().resolve(hash);
        InstantSource clock = engine.clock();
        return List.of(new MastodonGateway(web, media, clock),
                new BlueskyGateway(web, servers.bluesky(), media, clock),
                new XGateway(web, servers.x(), thousandths -> spend(engine, thousandths), clock));
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

    /// Opens the accounts that are signed in. Blocks on the keyring.
    void open() {
        try {
            signIns.openAll().ifPresent(reason -> LOG.info("Accounts wait for the secret store: {}", reason));
        } catch (StoreException e) {
            LOG.error("The accounts can't be read", e);
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
