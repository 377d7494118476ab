package dev.aside.network.http;

import dev.aside.core.model.Attempt;
import dev.aside.core.model.Cursor;
import dev.aside.core.model.Failure;
import dev.aside.core.model.Feed;
import dev.aside.core.model.Found;
import dev.aside.core.model.Person;
import dev.aside.core.model.SyncPage;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.Connector;
import dev.aside.core.port.NetworkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What every connector has to make of a server that misbehaves: a [NetworkException] of the right kind, and the next
/// reading goes on from the same cursor. A test of a connector extends this and scripts a server that is well, with at
/// least one entry in every feed and a second page in one of them.
public abstract class FaultContract extends UploadContract {
    private static final long LITTLE_OF_MANY_GIGABYTES = 256L << 20;
    private static final Pattern LONG_ID = Pattern.compile("\"(\\d{16,19})\"(?!\\s*:)");

    /// Also a post of another server, such as of the one with the wrong certificate.
    private static final Set<Fault> MAY_BE_GONE = Set.of(Fault.TRUNCATED_JSON, Fault.ERRORS_IN_A_200,
            Fault.CERTIFICATE_THAT_DOES_NOT_FIT);

    /// Feeds for which a fault of this kind is no failure, such as an ability that the server does not have.
    protected Set<Feed> unharmed(Fault fault) {
        return Set.of();
    }

    private Failure failureOf(Call call) {
        List<Failure> failures = new ArrayList<>();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(call::run)
                .satisfies(e -> failures.add(e.failure()))
                .satisfies(e -> assertThat(stack(e)).doesNotContain("secret-token"));
        return failures.getFirst();
    }

    private interface Call {
        void run() throws NetworkException;
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void readingFailsAsItShouldAndGoesOnFromTheSameCursor(Fault fault) throws NetworkException {
        Connector usual = open(web, server.base());
        for (Feed feed : feeds(usual)) {
            if (unharmed(fault).contains(feed)) {
                continue;
            }
            Cursor cursor = read(usual, feed, null).next();
            SyncPage next = read(usual, feed, cursor);
            server.elsewhere(elsewhere.base());
            server.misbehave(fault);
            Connector broken = broken(fault, usual);
            check(fault, failureOf(() -> read(broken, feed, cursor)));
            check(fault, failureOf(() -> read(broken, feed, null)));
            server.misbehave(null);
            clock.advance(AFTER_ANY_LIMIT);
            assertThat(read(usual, feed, cursor)).as("%s goes on", feed).isEqualTo(next);
        }
        assertThat(elsewhere.requests()).as("no token goes to another host")
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("authorization"));
        assertThat(server.bytesSent()).isLessThan(LITTLE_OF_MANY_GIGABYTES);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void publishingFailsAsItShouldAndIsDoneInTheEnd(Fault fault) throws NetworkException {
        Connector usual = open(web, server.base());
        server.elsewhere(elsewhere.base());
        server.misbehave(fault);
        Connector broken = broken(fault, usual);
        check(fault, failureOf(() -> broken.broadcasts().orElseThrow().publish(post())));
        server.misbehave(null);
        clock.advance(AFTER_ANY_LIMIT);
        Found found = usual.broadcasts().orElseThrow().find(post());
        assertThat(found).isNotNull();
        assertThat(usual.broadcasts().orElseThrow().publish(post()).remoteId()).isNotEmpty();
        assertThat(elsewhere.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whateverElseIsAskedFailsAsItShould(Fault fault) throws NetworkException {
        Connector well = open(web, server.base());
        Upsert.MessageSeen message = well.messages().isEmpty() ? null : message(read(well, Feed.MESSAGES, null));
        String post = well.broadcasts().orElseThrow().publish(post()).remoteId();
        server.elsewhere(elsewhere.base());
        server.misbehave(fault);
        Failure refused = failure(fault, one -> one.broadcasts().orElseThrow().delete(post));
        boolean isGone = refused != null && refused.kind() == Failure.Kind.NOT_FOUND;
        if (refused == null || isGone) {
            assertThat(MAY_BE_GONE.contains(fault) || expected(fault) == Failure.Kind.NOT_FOUND).isTrue();
        } else {
            check(fault, refused);
        }
        if (message != null) {
            talk(fault, message);
        }
        assertThat(elsewhere.requests()).isEmpty();
    }

    private void talk(Fault fault, Upsert.MessageSeen message) {
        Failure unsent = failure(fault, one -> one.messages().orElseThrow().send(answer(one, message)));
        boolean nobodyFound = fault == Fault.ERRORS_IN_A_200 && unsent != null
                && unsent.kind() == Failure.Kind.NOT_FOUND;
        if (!nobodyFound) {
            check(fault, Objects.requireNonNull(unsent));
        }
        server.forgetRequests();
        Failure marked = failure(fault,
                one -> one.messages().orElseThrow().markRead(message.conversation(), message.remoteId()));
        if (marked != null) {
            check(fault, marked);
        } else if (!DONE.contains(fault)) {
            assertThat(server.requests()).as("a network without such marks is asked nothing").isEmpty();
        }
    }

    private static Upsert.MessageSeen message(SyncPage page) {
        return page.upserts().stream().filter(Upsert.MessageSeen.class::isInstance).map(Upsert.MessageSeen.class::cast)
                .findFirst().orElseThrow();
    }

    private Attempt.OfMessage answer(Connector connector, Upsert.MessageSeen message) {
        Person other = new Person(1, connector.network(), message.others().getFirst(), "@greta@wheels.example", "Greta",
                "", null, null, null);
        return new Attempt.OfMessage("key of a message", other, message.conversation(), message.remoteId(),
                "One bell, found.", clock.instant());
    }

    @Test
    void idsThatComeAsNumbersAreKeptDigitByDigit() throws NetworkException {
        Connector connector = open(web, server.base());
        for (Feed feed : feeds(connector)) {
            SyncPage asTexts = read(connector, feed, null);
            server.change(reply -> reply.body(LONG_ID.matcher(reply.body()).replaceAll("$1")));
            assertThat(read(connector, feed, null)).isEqualTo(asTexts);
            server.change(reply -> reply);
        }
    }

    @Test
    void whatNobodyKnowsIsIgnored() throws NetworkException {
        Connector connector = open(web, server.base());
        for (Feed feed : feeds(connector)) {
            SyncPage known = read(connector, feed, null);
            server.change(reply -> reply.body(reply.body().replace("{\"", "{\"aside_unknown\":{\"a\":[1,null]},\"")));
            assertThat(read(connector, feed, null)).isEqualTo(known);
            server.change(reply -> reply);
        }
    }
}
