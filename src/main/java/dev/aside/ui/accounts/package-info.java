/// Own accounts in the window: signing in, consent, where credentials are kept, and what the settings say of them.
/// May depend on core and on `ui.fx`.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.accounts;
