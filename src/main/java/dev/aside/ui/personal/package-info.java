/// The Personal pane: conversations, one thread, the person, and the composer.
/// May depend on `core`, `detect`, `ui`, `ui.fx` and below; knows no other pane.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.personal;
