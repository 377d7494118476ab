/// The window's frame: the rail, the pane beside it, keys that work everywhere, and what floats above.
/// May depend on `ui` and `ui.fx`; knows panes only by their interface.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.shell;
