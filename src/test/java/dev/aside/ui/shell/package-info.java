/// Tests of the window's frame.
/// May depend on what the frame does and on the fakes.
@org.jspecify.annotations.NullMarked
package dev.aside.ui.shell;
