package dev.aside.ui.broadcasts;

import dev.aside.core.MediaFit;
import dev.aside.core.model.Network;

/// What a chosen network can't do of what the owner wants.
public sealed interface Limit {
    Network network();

    /// A post can't carry these files there: nothing goes out before that is mended.
    record Files(Network network, MediaFit.Problem problem) implements Limit {}

    /// There is no choice of who sees it: everybody does.
    record Open(Network network) implements Limit {}

    /// It stands there without its warning.
    record Unwarned(Network network) implements Limit {}
}
