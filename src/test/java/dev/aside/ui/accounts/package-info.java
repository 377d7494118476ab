/// Tests of own accounts in the window, over fakes.
/// May depend on `testing`.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.accounts;
