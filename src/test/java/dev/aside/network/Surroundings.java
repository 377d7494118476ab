package dev.aside.network;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Person;
import dev.aside.core.port.Connector;
import java.util.Set;

/// The network around the connector under test.
public interface Surroundings {
    /// The connector under test; a fresh one after [#restart()].
    Connector connector();

    /// Somebody who can be written to.
    Person somebody();

    /// Somebody the network does not know.
    Person nobody();

    /// Somebody writes privately.
    ///
    /// @return the message's remote id
    String writes(Person from, String text);

    void edits(String message, String text);

    void deletes(String message);

    /// Somebody new follows.
    void follows();

    void unfollows(String person);

    /// From now on every request fails like this, until [#works()].
    void fails(Failure.Kind kind);

    void works();

    /// The next thing sent is taken, but its receipt gets lost.
    void losesNextReceipt();

    /// The program ends and starts again.
    void restart();

    void close();

    /// What the network can't do, each with a reason beside where it is said; the contract then expects what is left.
    default Set<Lack> lacks() {
        return Set.of();
    }

    /// Something that not every network has.
    enum Lack {
        /// It does not know an attempt key again; a second try is decided by `find` alone.
        KEYS_TAKEN_ONCE,
        /// Nobody can change a private message.
        EDITS,
        /// That a private message was deleted is not told.
        DELETIONS,
        /// It keeps no mark of what was read.
        READ_MARKS,
        /// That somebody follows no more shows only by their missing from a whole list.
        DEPARTURES
    }
}
