package dev.aside.network;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Person;
import dev.aside.core.port.Connector;

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
}
