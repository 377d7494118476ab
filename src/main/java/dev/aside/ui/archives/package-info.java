/// Archives in the window: opening one, following how it is read, and the reports of what became of it.
/// May depend on `core` and `ui.fx`.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.archives;
