package dev.aside.network.demo;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import dev.aside.core.model.Person;
import dev.aside.core.model.Upsert;
import dev.aside.core.port.Connector;
import dev.aside.core.port.LengthRule;
import dev.aside.core.port.NetworkException;
import dev.aside.network.demo.World.Someone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A small bicycle workshop with an account on each of three networks, and the people around it: a seed, a journal of
/// what happened since, and a clock. Nothing leaves this machine. Safe for use by any thread, one for each profile.
/// Opening takes part of a second of computing: not on the window's thread.
public final class DemoNetwork implements AutoCloseable {
    private static final String JOURNAL = "demo-network.jsonl";

    private final InstantSource clock;
    private final Journal journal;
    private final DemoState state;
    private final Map<Network, Failure> troubles = new EnumMap<>(Network.class);
    private final Set<Network> losing = EnumSet.noneOf(Network.class);
    private boolean online = true;
    private boolean silent;

    private DemoNetwork(InstantSource clock, Journal journal, DemoState state) {
        this.clock = clock;
        this.journal = journal;
        this.state = state;
    }

    /// An own account as the sign-in would report it.
    public record Profile(Network network, Upsert.PersonSeen person) {}

    /// The file that holds what happened in a profile's network.
    public static Path journal(Path folder) {
        return folder.resolve(JOURNAL);
    }

    /// Opens the network of a profile, or begins one: then the world's past ends at the clock's time.
    ///
    /// @param folder of the profile, must exist
    /// @throws IOException when the journal can't be read or written
    public static DemoNetwork open(Path folder, InstantSource clock) throws IOException {
        Journal journal = Journal.open(journal(folder));
        List<Event> past = journal.past();
        if (past.isEmpty()) {
            Event.Begun begun = new Event.Begun(clock.instant());
            journal.append(begun);
            past = List.of(begun);
        }
        DemoState state = new DemoState(past.getFirst().at());
        past.forEach(state::apply);
        return new DemoNetwork(clock, journal, state);
    }

    /// The workshop's accounts, to be added to the store in this order.
    public List<Profile> profiles() {
        return state.owners().stream().map(own -> new Profile(own.network(), AccountState.profile(own.self())))
                .toList();
    }

    /// What the owner keeps and no network knows.
    public LocalState localState() {
        return state.local();
    }

    /// The way to one of the accounts.
    ///
    /// @param posts how the network counts public texts
    /// @param messages how it counts a private text to somebody
    public Connector connector(Network network, LengthRule posts, Function<Person, LengthRule> messages) {
        return new DemoConnector(this, network, posts, messages);
    }

    /// Cuts the connection of all accounts, or restores it.
    public synchronized void setOnline(boolean isOnline) {
        online = isOnline;
    }

    /// Makes every request wait for its answer, or lets all that wait have it.
    public synchronized void setSilent(boolean isSilent) {
        silent = isSilent;
        notifyAll();
    }

    /// Whether the accounts reach it.
    public synchronized boolean isOnline() {
        return online;
    }

    /// Makes every request of an account fail with this, or no longer.
    public synchronized void setTrouble(Network network, @Nullable Failure failure) {
        if (failure == null) {
            troubles.remove(network);
        } else {
            troubles.put(network, failure);
        }
    }

    /// Takes the next thing that is sent, and loses the receipt on the way back.
    public synchronized void loseNextReceipt(Network network) {
        losing.add(network);
    }

    /// Somebody writes privately.
    ///
    /// @return remote id of the message
    /// @throws IllegalArgumentException when the network knows nobody of this id
    public synchronized String writes(Network network, String person, String text) {
        advance();
        if (state.account(network).person(person).isEmpty()) {
            throw new IllegalArgumentException("nobody on " + network + " is " + person);
        }
        String id = state.newMessageId(network, clock.instant());
        happened(new Event.MessageArrived(clock.instant(), network, person, text, id));
        return id;
    }

    /// The author of a private message changes its text.
    public synchronized void edits(Network network, String message, String text) {
        happened(new Event.MessageEdited(clock.instant(), network, message, text));
    }

    /// The author of a private message deletes it.
    public synchronized void deletesMessage(Network network, String message) {
        happened(new Event.MessageDeleted(clock.instant(), network, message));
    }

    /// A post of the workshop is deleted, from elsewhere.
    public synchronized void deletesPost(Network network, String post) {
        happened(new Event.PostDeleted(clock.instant(), network, post));
    }

    /// Somebody new follows an account.
    public synchronized void follows(Network network) {
        advance();
        happened(new Event.Followed(clock.instant(), state.nextOfTheCrowd(), network));
    }

    /// Somebody stops following.
    public synchronized void unfollows(Network network, String person) {
        happened(new Event.Unfollowed(clock.instant(), network, person));
    }

    /// Somebody of this handle, as the workshop's account sees them.
    ///
    /// @param handle as the network writes it
    public synchronized Optional<String> personCalled(Network network, String handle) {
        return state.account(network).personCalled(handle).map(Someone::remoteId);
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }

    /// Lets everything happen that is due.
    ///
    /// @return the account as it is now
    /// @throws NetworkException when the account can't be reached
    synchronized AccountState reach(Network network) throws NetworkException {
        try {
            while (silent) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new NetworkException(Failure.of(Failure.Kind.CANCELLED));
        }
        if (!online) {
            throw new NetworkException(Failure.of(Failure.Kind.OFFLINE));
        }
        Failure trouble = troubles.get(network);
        if (trouble != null) {
            throw new NetworkException(trouble);
        }
        advance();
        return state.account(network);
    }

    DemoState state() {
        return state;
    }

    Instant now() {
        return clock.instant();
    }

    /// Takes something in: on the disk first, then in memory.
    ///
    /// @throws NetworkException when the disk does not take it, or the receipt is to get lost
    void take(Event event, Network network) throws NetworkException {
        try {
            journal.append(event);
        } catch (IOException e) {
            throw new NetworkException(Failure.of(Failure.Kind.SERVER), e);
        }
        state.apply(event);
        if (losing.remove(network)) {
            throw new NetworkException(Failure.of(Failure.Kind.SERVER));
        }
    }

    private void advance() {
        Instant now = clock.instant();
        for (Optional<Event> next = Life.next(state, now); next.isPresent(); next = Life.next(state, now)) {
            happened(next.get());
        }
    }

    private void happened(Event event) {
        try {
            journal.append(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state.apply(event);
    }
}
