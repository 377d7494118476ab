package dev.aside.network.demo;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.port.Connector;
import dev.aside.network.ConnectorContract;
import dev.aside.network.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

/// The demo network keeps the contract of all connectors.
class DemoConnectorContractTest extends ConnectorContract {
    @TempDir
    Path profile = Path.of("");

    @Override
    protected Surroundings surroundings() {
        return new Workshop(profile);
    }

    private static final class Workshop implements Surroundings {
        private final Path profile;
        private DemoNetwork demo;

        Workshop(Path profile) {
            this.profile = profile;
            this.demo = open(profile);
        }

        private static DemoNetwork open(Path profile) {
            try {
                return DemoNetwork.open(profile, InstantSource.fixed(World.NOW));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Connector connector() {
            return demo.connector(Network.MASTODON, Lengths.POSTS, _ -> Lengths.MESSAGES);
        }

        @Override
        public Person somebody() {
            return Lengths.person(demo, Network.MASTODON, "@greta@fjord.example");
        }

        @Override
        public Person nobody() {
            return new Person(0, Network.MASTODON, "https://void.example/users/nobody", "@nobody@void.example",
                    "Nobody", "", null, null, null);
        }

        @Override
        public String writes(Person from, String text) {
            return demo.writes(Network.MASTODON, from.remoteId(), text);
        }

        @Override
        public void edits(String message, String text) {
            demo.edits(Network.MASTODON, message, text);
        }

        @Override
        public void deletes(String message) {
            demo.deletesMessage(Network.MASTODON, message);
        }

        @Override
        public void follows() {
            demo.follows(Network.MASTODON);
        }

        @Override
        public void unfollows(String person) {
            demo.unfollows(Network.MASTODON, person);
        }

        @Override
        public void fails(Failure.Kind kind) {
            switch (kind) {
                case OFFLINE -> demo.setOnline(false);
                case RATE_LIMITED -> demo.setTrouble(Network.MASTODON, new Failure(kind,
                        World.NOW.plus(Duration.ofMinutes(5)), new Failure.Limit(300, Duration.ofMinutes(5)), null));
                default -> demo.setTrouble(Network.MASTODON, Failure.of(kind));
            }
        }

        @Override
        public void works() {
            demo.setOnline(true);
            demo.setTrouble(Network.MASTODON, null);
        }

        @Override
        public void losesNextReceipt() {
            demo.loseNextReceipt(Network.MASTODON);
        }

        @Override
        public void restart() {
            close();
            demo = open(profile);
        }

        @Override
        public void close() {
            try {
                demo.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
