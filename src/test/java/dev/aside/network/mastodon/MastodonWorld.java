package dev.aside.network.mastodon;

import dev.aside.core.model.Account;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import dev.aside.network.Specification;
import dev.aside.network.Surroundings;
import dev.aside.network.http.Fault;
import dev.aside.network.http.Json;
import dev.aside.network.http.Timeouts;
import dev.aside.network.http.Web;
import dev.aside.testing.MutableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/// A fake server with a hundred followers, and a connector that is signed in there.
final class MastodonWorld implements Surroundings {
    static final Instant NOW = Instant.parse("2026-11-26T14:16:00Z");

    final MutableClock clock = new MutableClock();
    final FakeMastodon server;
    final Town.Neighbour greta;
    private final Web web = new Web("Aside/test", Timeouts.USUAL, clock);
    private Connector connector;
    private int strangers;

    MastodonWorld(FakeMastodon.Kind kind, @Nullable Specification specification) {
        clock.set(NOW);
        server = new FakeMastodon(kind, clock, specification);
        synchronized (server.town) {
            greta = server.town.arrive("greta", "fjord.example");
            server.town.follows(greta);
            for (int i = 0; i < 99; i++) {
                server.town.follows(stranger());
            }
            server.town.write(server.town.me, "public", null, "The kettle is on.");
            server.town.write(greta, "public", null, "@lea Is it still?");
        }
        connector = open(web, server.base(), server.town);
    }

    static Connector open(Web web, URI base, Town town) {
        MutableClock clock = town.clock;
        try {
            Json instance = Json.parse(FakeMastodon.json(new Shown(town).instance()).body());
            ServerFacts facts = ServerFacts.of(instance, instance.list("rules"), base.getRawAuthority());
            Keys keys = new Keys(base, "client-1", "secret-token-of-the-app", FakeMastodon.TOKEN, "1", "lea", facts);
            return new MastodonGateway(web, Path::of, clock).open(account(), keys.credentials(), _ -> {});
        } catch (NetworkException e) {
            throw new IllegalStateException(e);
        }
    }

    static Account account() {
        Person lea = new Person(1, Network.MASTODON, "https://kettle.example/users/lea", "@lea@kettle.example", "Lea",
                "", null, null, null);
        return new Account(1, Network.MASTODON, lea, false, true);
    }

    private Town.Neighbour stranger() {
        strangers++;
        return server.town.arrive("rider" + strangers, "riders.example");
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public Person somebody() {
        return person(greta);
    }

    /// Somebody the server knows.
    Person person(Town.Neighbour one) {
        String handle = "@" + one.acct() + (one.host == null ? "@" + server.town.domain : "");
        return new Person(2, Network.MASTODON, identity(one), handle, one.name, "", null, null, null);
    }

    /// GoToSocial does not tell actors' addresses.
    private String identity(Town.Neighbour one) {
        boolean mastodon = server.town.kind == FakeMastodon.Kind.MASTODON;
        return mastodon ? one.uri() : one.acct() + (one.host == null ? "@" + server.town.domain : "");
    }

    @Override
    public Person nobody() {
        return new Person(3, Network.MASTODON, "https://void.example/users/nobody", "@nobody@void.example", "Nobody",
                "", null, null, null);
    }

    @Override
    public String writes(Person from, String text) {
        synchronized (server.town) {
            Town town = server.town;
            Town.Neighbour author = Objects.requireNonNull(town.called(String.valueOf(from.handle())));
            List<Town.Talk> talks = town.talks().stream().filter(talk -> talk.others().contains(author)).toList();
            String parent = talks.isEmpty() ? null : talks.getFirst().last().id;
            return town.write(author, "direct", parent, "@lea@kettle.example " + text).id;
        }
    }

    @Override
    public void edits(String message, String text) {
        synchronized (server.town) {
            clock.advance(Duration.ofSeconds(1));
            Town.Status status = Objects.requireNonNull(server.town.status(message));
            status.text = "@lea@kettle.example " + text;
            status.edited = clock.instant();
        }
    }

    @Override
    public void deletes(String message) {
        synchronized (server.town) {
            server.town.delete(message);
        }
    }

    @Override
    public void follows() {
        synchronized (server.town) {
            server.town.follows(stranger());
        }
    }

    @Override
    public void unfollows(String person) {
        synchronized (server.town) {
            server.town.followers.keySet()
                    .removeIf(id -> identity(Objects.requireNonNull(server.town.people.get(id))).equals(person));
        }
    }

    @Override
    public void fails(Failure.Kind kind) {
        server.http().misbehave(switch (kind) {
            case OFFLINE -> Fault.CONNECTION_REFUSED;
            case SIGNED_OUT -> Fault.STATUS_401;
            case RATE_LIMITED -> Fault.LIMIT_WITH_X_RATELIMIT_RESET_ISO;
            default -> Fault.STATUS_503;
        });
    }

    @Override
    public void works() {
        server.http().misbehave(null);
        clock.advance(Duration.ofMinutes(6));
    }

    @Override
    public void losesNextReceipt() {
        synchronized (server.town) {
            server.town.losesNext = true;
        }
    }

    @Override
    public void restart() {
        connector.close();
        connector = open(web, server.base(), server.town);
    }

    @Override
    public void close() {
        connector.close();
        web.close();
        server.close();
        assertThat(server.problems()).as("what the specification says").isEmpty();
    }
}
