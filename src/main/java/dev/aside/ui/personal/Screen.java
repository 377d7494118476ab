package dev.aside.ui.personal;

import dev.aside.ui.fx.Ages;
import dev.aside.ui.fx.Ticker;
import dev.aside.ui.fx.control.Images;
import java.net.URI;
import java.util.function.Consumer;

/// What the views of the pane draw with.
///
/// @param ticker tells when ages have to be said anew
/// @param links opens an address outside the program
public record Screen(Images images, Ages ages, Ticker ticker, Consumer<URI> links) {}
