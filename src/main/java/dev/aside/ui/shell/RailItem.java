package dev.aside.ui.shell;

import dev.aside.ui.Pane;
import dev.aside.ui.fx.control.Icon;
import java.util.function.Supplier;

/// A place the rail leads to.
///
/// @param name one word, as the rail says it
/// @param pane makes the pane when it is first gone to, so that the window opens with one pane only
public record RailItem(Icon icon, String name, Supplier<? extends Pane> pane) {}
