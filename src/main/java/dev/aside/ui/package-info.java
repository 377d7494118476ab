/// What every pane is, and how one pane asks for another; each pane has a package of its own below.
/// May depend on `core` and `detect`; panes know this package, never each other.
@org.jspecify.annotations.NullMarked
package dev.aside.ui;
