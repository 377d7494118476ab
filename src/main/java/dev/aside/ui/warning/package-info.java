/// The warning: what a draft that reads like a template shows of itself, and the ways out of it.
/// May depend on `core`, `detect`, `ui` and `ui.fx`.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.warning;
