package dev.aside.network.bluesky;

import dev.aside.core.model.Account;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.network.ConnectorContract;
import dev.aside.network.Surroundings;
import dev.aside.network.http.Fault;
import dev.aside.network.http.FaultyServer;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import dev.aside.testing.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/// Bluesky's connector keeps the contract of all connectors, in words that fit the lexicons.
class BlueskyContractTest extends ConnectorContract {
    @Override
    protected Surroundings surroundings() {
        return new Town();
    }

    private static final class Town implements Surroundings {
        private static final int FOLLOWERS = 150;
        private static final Instant NOW = Instant.parse("2026-11-26T14:00:01Z");

        private final MutableClock clock = new MutableClock();
        private final FakePds pds = new FakePds(clock);
        private final FaultyServer server = FaultyServer.start(pds, clock);
        private final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
        private final Person greta;

        Town() {
            clock.set(NOW.minus(Duration.ofHours(3)));
            pds.isAt(server::base);
            for (int i = 0; i < FOLLOWERS; i++) {
                pds.repo.follows();
            }
            String did = pds.repo.person();
            pds.chat.knows(did, pds.repo.handle(did));
            greta = person(did);
            for (int i = 0; i < 3; i++) {
                writes(greta, "Spoke number " + i);
            }
            clock.set(NOW);
        }

        private static Person person(String did) {
            return new Person(1, Network.BLUESKY, did, "greta.test", "Greta", "", null, null, null);
        }

        @Override
        public Connector connector() {
            Account account = new Account(1, Network.BLUESKY, person(FakePds.ME), false, true);
            try {
                return gateway(web, server).open(account, pds.tokens().credentials(), _ -> {});
            } catch (NetworkException e) {
                throw new IllegalStateException(e);
            }
        }

        private BlueskyGateway gateway(Web way, FaultyServer at) {
            return new BlueskyGateway(way, new BlueskyServers(at.base(), at.base(), "did:web:chat.test"),
                    Path::of, clock);
        }

        /// Nobody can change what they wrote.
        @Override
        public Set<Lack> lacks() {
            return EnumSet.of(Lack.EDITS);
        }

        @Override
        public Person somebody() {
            return greta;
        }

        @Override
        public Person nobody() {
            return person("did:plc:nobodynobodynobodynobody");
        }

        @Override
        public String writes(Person from, String text) {
            clock.advance(Duration.ofMillis(2));
            return pds.chat.says(from.remoteId(), FakePds.ME, text);
        }

        @Override
        public void edits(String message, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void deletes(String message) {
            pds.chat.erases(FakePds.ME, message);
        }

        @Override
        public void follows() {
            pds.repo.follows();
        }

        @Override
        public void unfollows(String person) {
            pds.repo.unfollows(person);
        }

        @Override
        public void fails(Failure.Kind kind) {
            server.misbehave(switch (kind) {
                case OFFLINE -> Fault.CONNECTION_REFUSED;
                case SIGNED_OUT -> Fault.STATUS_401;
                case RATE_LIMITED -> Fault.LIMIT_WITH_RATELIMIT_RESET_EPOCH;
                default -> Fault.STATUS_500;
            });
        }

        @Override
        public void works() {
            server.misbehave(null);
            clock.advance(Duration.ofMinutes(6));
        }

        @Override
        public void losesNextReceipt() {
            pds.losesNextReceipt();
        }

        @Override
        public void restart() {
            clock.advance(Duration.ofSeconds(20));
        }

        @Override
        public void close() {
            server.close();
            web.close();
            assertThat(pds.faults()).as("what does not fit the lexicons").isEmpty();
        }
    }
}
