package dev.aside.network.x;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Person;
import dev.aside.core.port.Connector;
import dev.aside.network.ConnectorContract;
import dev.aside.network.Surroundings;
import dev.aside.network.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/// X's connector keeps the contract of all connectors, in calls and answers that fit X's description of itself.
class XContractTest extends ConnectorContract {
    @Override
    protected Surroundings surroundings() {
        return new Town();
    }

    private static final class Town implements Surroundings {
        private static final Instant NOW = Instant.parse("2026-11-26T14:00:01Z");

        private final Fixture fixture = new Fixture();

        Town() {
            fixture.clock.set(NOW.minus(Duration.ofHours(3)));
            for (int i = 0; i < 150; i++) {
                fixture.x.follows();
            }
            for (int i = 0; i < 130; i++) {
                fixture.x.writes(FakeX.GRETA, "Spoke number " + i);
            }
            fixture.clock.set(NOW);
        }

        @Override
        public Connector connector() {
            return fixture.connector();
        }

        /// X knows no key again, tells of no change to a message, marks nothing as read, and of who leaves only the
        /// whole list tells, which is read once a day at most.
        @Override
        public Set<Lack> lacks() {
            return EnumSet.allOf(Lack.class);
        }

        @Override
        public Person somebody() {
            return Fixture.person(FakeX.GRETA);
        }

        @Override
        public Person nobody() {
            return Fixture.person("1834567890123456000");
        }

        @Override
        public String writes(Person from, String text) {
            fixture.clock.advance(Duration.ofMillis(2));
            return fixture.x.writes(from.remoteId(), text);
        }

        @Override
        public void edits(String message, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void deletes(String message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void follows() {
            fixture.x.follows();
        }

        @Override
        public void unfollows(String person) {
            fixture.x.followers.remove(person);
        }

        @Override
        public void fails(Failure.Kind kind) {
            fixture.x.isAway = true;
            fixture.server.misbehave(switch (kind) {
                case OFFLINE -> Fault.CONNECTION_REFUSED;
                case SIGNED_OUT -> Fault.STATUS_401;
                case RATE_LIMITED -> Fault.LIMIT_WITH_X_RATE_LIMIT_RESET;
                default -> Fault.STATUS_500;
            });
        }

        @Override
        public void works() {
            fixture.x.isAway = false;
            fixture.server.misbehave(null);
            fixture.clock.advance(Duration.ofMinutes(6));
        }

        @Override
        public void losesNextReceipt() {
            fixture.x.losesNextReceipt = true;
        }

        @Override
        public void restart() {
            fixture.clock.advance(Duration.ofSeconds(20));
        }

        @Override
        public void close() {
            fixture.close();
            assertThat(fixture.x.faults()).as("what does not fit the description").isEmpty();
        }
    }
}
