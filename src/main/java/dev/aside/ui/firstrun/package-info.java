/// The first screen, while there is no account.
/// May depend on `ui.fx`.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.firstrun;
