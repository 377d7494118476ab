package dev.aside.ui.broadcasts;

import dev.aside.core.model.Failure;
import dev.aside.core.model.Network;
import org.jspecify.annotations.Nullable;

/// Why a post is still there although the owner wanted it gone.
///
/// @param failure what the network said; null when it is gone there and could not be taken out of the profile
public record Removal(Network network, @Nullable Failure failure) {}
